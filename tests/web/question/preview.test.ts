import { expect, test } from 'vitest'
import { noArticle } from '../../../server/quiz/text/article.ts'
import { FolderLibrary } from '../../../server/library/folder-library.ts'
import { toQuestionPreview } from '../../../server/web/question/preview.ts'

const shelved = await new FolderLibrary('quizzes').open('birthday-call')
const questions = shelved?.quiz?.questions ?? []
const preview = (id: string) => {
  const question = questions.find((one) => one.id === id)
  if (!question) throw new RangeError(`no question ${id}`)
  return toQuestionPreview(question, null, shelved?.article ?? noArticle, null)
}

test('the key and the words for each wrong option are there', () => {
  const { rows, about } = preview('aid-not-listed')
  expect(rows.filter(({ tone }) => tone === 'right').map(({ html }) => html)).toEqual([
    'Military aid',
    'Economic aid',
    'Financial aid',
  ])
  expect(rows.find(({ html }) => html === 'Support over sovereignty')?.whyHtml).toContain('He did name that')
  expect(about).toBe('several right answers, 2 points, what a text leaves out')
})

test('a statement shows its three answers', () => {
  expect(preview('recording').rows.map(({ html }) => html)).toEqual(['True', 'False', 'The text does not say'])
})

test('a few words show what is accepted, a text shows its rubric', () => {
  expect(preview('own-summary').accepted).toContain('readout')
  expect(preview('merely-political').rubricHtml).not.toBeNull()
})

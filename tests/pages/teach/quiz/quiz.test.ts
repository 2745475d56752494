import { expect, test } from 'vitest'
import { school } from '../../../fixtures/classroom.ts'
import { owlArticle, pinOf } from '../../../fixtures/lesson.ts'
import { goodFolder, inFolders, quizFolders } from '../../../fixtures/quiz-folders.ts'
import { pageText } from '../../../fixtures/page-text.ts'
import { words } from '../../../../server/words/en.ts'

test('the preview shows the text, the questions and the right answers to the teacher only', async () => {
  const { teacher, browser } = await school()
  const page = await teacher.get('/teach/quiz/lighthouse').expect(200)
  expect(pageText(page.text)).toContain('The sea had eaten the cliff away. Right answer')
  await browser().get('/teach/quiz/lighthouse').expect(303)
  await teacher.get('/teach/quiz/no-such-quiz').expect(404)
})

test('a quiz without a question shows one to copy, which is right as it stands; one with questions does not', async () => {
  const empty = '{ "title": "Owls", "article": "article.md", "questions": [] }'
  const quizzes = await quizFolders(
    inFolders({ owls: { 'quiz.json': empty, 'article.md': owlArticle }, good: goodFolder }),
  )
  const { teacher } = await school({ quizzes })
  const page = pageText((await teacher.get('/teach/quiz/owls').expect(200)).text)
  expect(page).toContain('docs/quiz-format.md')
  expect(page).toContain('"prompt": "What does the text say?"')
  const questions = [JSON.parse(words.quiz.example) as unknown]
  expect(pinOf({ title: 'Owls', article: 'article.md', questions }, owlArticle).questions).toHaveLength(1)
  expect(pageText((await teacher.get('/teach/quiz/good').expect(200)).text)).not.toContain(words.quiz.firstQuestion)
})

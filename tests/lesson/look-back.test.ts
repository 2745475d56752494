import { expect, test } from 'vitest'
import { studentQuestionView } from '../../server/lesson/views/student-question.ts'
import { on, owlArticle, owlQuiz, pinOf, Rehearsal } from '../fixtures/lesson.ts'

/** "why" looks back at "when". */
const pin = pinOf(
  {
    ...owlQuiz,
    questions: owlQuiz.questions.map((question) =>
      question.id === 'why' ? { ...question, lookBack: 'when' } : question,
    ),
  },
  owlArticle,
)
const seen = (lesson: Rehearsal, student: string) =>
  studentQuestionView(lesson.lesson, student, 'why', lesson.now)?.lookBack

test('a later question shows a student their own earlier answer, and nobody else\u2019s', () => {
  const lesson = new Rehearsal({ pin, preset: 'own-pace' })
  const [ada, ben] = [lesson.join('Ada'), lesson.join('Ben')]
  lesson.answer(ada, 'when', 'noon')
  const about = { number: 1, prompt: 'When does a barn owl hunt?' }
  expect(seen(lesson, ada)).toEqual({ ...about, answer: 'At noon' })
  expect(seen(lesson, ben)).toEqual({ ...about, answer: null })
})

test('it shows what counts: the newest, of the second vote where there was one', () => {
  const lesson = new Rehearsal({ pin })
  const ada = lesson.join('Ada')
  lesson.move(on('when'))
  lesson.answer(ada, 'when', 'noon')
  lesson.move(on('when', 'discussing')).move(on('when', 'voting', 2))
  lesson.answer(ada, 'when', 'dusk', { round: 2 })
  lesson.move(on('why'))
  expect(seen(lesson, ada)?.answer).toBe('At dusk')
})

test('it says nothing of the key of what it looks back at', () => {
  const lesson = new Rehearsal({ pin, preset: 'own-pace' })
  const ada = lesson.join('Ada')
  lesson.answer(ada, 'when', 'noon')
  expect(JSON.stringify(seen(lesson, ada))).not.toMatch(/dusk|first sentence/)
})

test('a question that looks nowhere shows no earlier answer', () => {
  const lesson = new Rehearsal({ preset: 'own-pace' })
  expect(seen(lesson, lesson.join('Ada'))).toBeNull()
})

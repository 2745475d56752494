import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Lesson } from '../../server/lesson/lesson.ts'
import { keyWasShown } from '../../server/lesson/may.ts'
import { studentDiscussionView } from '../../server/lesson/views/student-discussion.ts'
import { studentHomeView } from '../../server/lesson/views/student-home.ts'
import { studentQuestionView } from '../../server/lesson/views/student-question.ts'
import { studentResultsView } from '../../server/lesson/views/student-results.ts'
import { wallView } from '../../server/lesson/views/wall.ts'
import { on, pinOf, Rehearsal } from '../fixtures/lesson.ts'
import { attempts, canaryOf, play, starts } from '../fixtures/random-lesson.ts'

/**
 * Two quizzes that ask the same and differ only in what must stay secret: which options are right, the accepted
 * answers, feedback, explanations, places, model and rubric. Every secret word begins with `secret`, then the name.
 */
const article =
  '# Owls\n\nIt hunts at dusk. Here stands secret one place. It hears a mouse.\n\nAnd secret other place is here.\n'

function quizOf(name: string, first: boolean) {
  const option = (id: string, text: string, correct: boolean) => ({
    id,
    text,
    correct,
    feedback: `secret ${name} feedback ${id}`,
  })
  const common = { passage: `secret ${name} place`, explanation: `secret ${name} explanation` }
  return {
    title: 'Owls',
    article: 'article.md',
    questions: [
      {
        ...common,
        id: 'when',
        type: 'choice',
        prompt: 'When?',
        options: [option('noon', 'At noon', first), option('dusk', 'At dusk', !first)],
      },
      {
        ...common,
        id: 'said',
        type: 'choices',
        prompt: 'What?',
        options: [
          option('hears', 'It hears', true),
          option('mice', 'It eats', first),
          option('blue', 'It is blue', !first),
        ],
      },
      {
        ...common,
        id: 'liked',
        type: 'true-false',
        prompt: 'Liked.',
        answer: first,
        notSaid: true,
        feedback: {
          true: `secret ${name} feedback`,
          false: `secret ${name} feedback`,
          'not-said': `secret ${name} feedback`,
        },
      },
      {
        ...common,
        id: 'face',
        type: 'short-text',
        prompt: 'What?',
        accept: [`secret ${name} dish`],
        feedback: [{ answer: 'snow', feedback: `secret ${name} feedback` }],
      },
      {
        ...common,
        id: 'why',
        type: 'essay',
        prompt: 'Why?',
        model: `secret ${name} model`,
        rubric: `secret ${name} rubric`,
      },
    ],
    discussions: [
      { id: 'build', prompt: 'Build?', postFirst: true },
      { id: 'seen', prompt: 'Seen?' },
    ],
  }
}

const pins = { one: pinOf(quizOf('one', true), article), other: pinOf(quizOf('other', false), article) }

/** Everything that a student's pages and the wall get, without the questions whose key was shown to that student. */
function beforeItsTime(lesson: Lesson, id: string, now: string) {
  const student = lesson.students.get(id)
  if (!student) throw new Error('gone')
  const open = (question: string) => !keyWasShown(lesson, student, question)
  const results = studentResultsView(lesson, id, now)
  return {
    home: studentHomeView(lesson, id, now),
    questions: lesson.pin.questions.map(
      (question) => open(question.id) && studentQuestionView(lesson, id, question.id, now),
    ),
    discussions: lesson.pin.discussions.map((discussion) => studentDiscussionView(lesson, id, discussion.id, now)),
    rows: results.rows.filter((row) => open(row.id)),
    results: lesson.pin.questions.every(({ id }) => open(id)) && results,
    wall: lesson.stage.at === 'question' && lesson.revealed.has(lesson.stage.question) ? null : wallView(lesson),
  }
}

/** The place that the teacher points at stands in the text, which everybody has by then. */
const withoutText = (key: string, value: unknown): unknown => (key === 'onWall' || key === 'chosen' ? null : value)

test('two quizzes that differ in their keys alone look the same to every student and on the wall, until a key is shown', () => {
  let seen = 0
  fc.assert(
    fc.property(starts, attempts, (start, tries) => {
      const one = new Rehearsal({ ...start, pin: pins.one })
      const other = new Rehearsal({ ...start, pin: pins.other })
      play(one, tries, (by, command) => {
        other.now = one.now
        other.ask(by, command)
        for (const id of one.lesson.students.keys()) {
          const view = beforeItsTime(one.lesson, id, one.now)
          expect(view).toEqual(beforeItsTime(other.lesson, id, other.now))
          expect(JSON.stringify(view, withoutText)).not.toContain('secret')
          seen += view.questions.filter(Boolean).length
        }
      })
    }),
    { numRuns: 40 },
  )
  expect(seen).toBeGreaterThan(1000)
})

/** Ada has answered everything wrongly in the first quiz, and the key was shown to her in one of the three ways. */
const ways = {
  'the teacher shows it': (lesson: Rehearsal, ada: string) => {
    lesson.move(on('when'))
    lesson.answer(ada, 'when', 'dusk')
    lesson.move(on('when', 'revealed'))
  },
  'an answer is saved with feedback at once': (lesson: Rehearsal, ada: string) => {
    lesson.move({ at: 'own-pace' })
    lesson.answer(ada, 'when', 'dusk')
  },
  'she asks after the end': (lesson: Rehearsal, ada: string) => {
    lesson.move(on('when'))
    lesson.answer(ada, 'when', 'dusk')
    lesson.move({ at: 'closed' })
    lesson.do(ada, { do: 'show-keys' })
  },
}

describe.each(Object.entries(ways))('when %s', (_, show) => {
  const lesson = new Rehearsal({ pin: pins.one, feedback: 'immediate' })
  const [ada, ben] = [lesson.join('Ada'), lesson.join('Ben')]
  show(lesson, ada)

  test('the key, the words for her option, the explanation and the place come together', () => {
    const key = studentQuestionView(lesson.lesson, ada, 'when', lesson.now)?.key
    expect(key).toMatchObject({
      key: 'At noon',
      mark: 0,
      explanation: 'secret one explanation',
      place: { quote: 'secret one place', paragraph: 1, sentence: 2 },
    })
    expect(key?.options).toEqual([
      { id: 'noon', letter: 'A', text: 'At noon', chosen: false, correct: true, why: null },
      { id: 'dusk', letter: 'B', text: 'At dusk', chosen: true, correct: false, why: 'secret one feedback dusk' },
    ])
  })

  test('the rubric stays the teacher\u2019s', () => {
    const all = lesson.lesson.pin.questions.map(({ id }) => studentQuestionView(lesson.lesson, ada, id, lesson.now))
    expect(JSON.stringify(all)).not.toContain('rubric')
  })

  test('Ben, who did not answer, sees it only where the whole class was shown it', () => {
    const key = studentQuestionView(lesson.lesson, ben, 'when', lesson.now)?.key
    expect(key !== null).toBe(lesson.lesson.revealed.has('when'))
  })
})

test('the wall shows the key, the place and the counts while the answer is shown, and at no other step', () => {
  const lesson = new Rehearsal({ pin: pins.one })
  lesson.answer(lesson.join('Ada'), 'when', 'dusk')
  lesson.move(on('when'))
  expect(wallView(lesson.lesson).question?.shown).toBeNull()
  lesson.move(on('when', 'discussing'))
  expect(wallView(lesson.lesson).question?.shown).toBeNull()
  lesson.move(on('when', 'revealed'))
  expect(wallView(lesson.lesson).question?.shown).toMatchObject({
    key: 'At noon',
    explanation: 'secret one explanation',
    place: { quote: 'secret one place' },
  })
  lesson.move({ at: 'reading' })
  expect(JSON.stringify(wallView(lesson.lesson))).not.toContain('secret')
})

test('the words of one student never stand on the wall', () => {
  const lesson = new Rehearsal({ pin: pins.one })
  const ada = lesson.join('Ada')
  lesson.move(on('face'))
  lesson.answer(ada, 'face', 'canary of Ada')
  lesson.move(on('face', 'revealed'))
  expect(JSON.stringify(wallView(lesson.lesson))).not.toContain('canary')
})

/** With whom somebody talks at their table is said by name, and nothing else of anybody. */
const withoutPartners = (home: ReturnType<typeof studentHomeView>) => ({
  ...home,
  on: home.on && { ...home.on, talk: home.on.talk && { ...home.on.talk, partners: [] } },
})

test('a student sees no answer of another, and no nickname but of whom they talk with at their table', () => {
  fc.assert(
    fc.property(starts, attempts, (start, tries) => {
      const { lesson, now } = play(new Rehearsal(start), tries)
      for (const { id, nickname } of lesson.students.values()) {
        const others = [0, 1, 2, 3, 4].map(canaryOf).filter((canary) => !nickname.startsWith(canary))
        const own = JSON.stringify([
          withoutPartners(studentHomeView(lesson, id, now)),
          studentResultsView(lesson, id, now),
          lesson.pin.questions.map((question) => studentQuestionView(lesson, id, question.id, now)),
        ])
        for (const other of others) expect(own).not.toContain(other)
        const talk = JSON.stringify(
          lesson.pin.discussions.map((discussion) => studentDiscussionView(lesson, id, discussion.id, now)),
        )
        // Posts say "Keab says 3"; a nickname alone stands in quotation marks.
        for (const other of others) expect(talk).not.toContain(`"${other}"`)
      }
    }),
    { numRuns: 60 },
  )
})

import { describe, expect, it, test } from 'vitest'
import { discussionReviewView } from '../../../server/lesson/views/review-discussion.ts'
import { questionReviewView } from '../../../server/lesson/views/review-question.ts'
import { studentReviewView } from '../../../server/lesson/views/review-student.ts'
import { reviewView } from '../../../server/lesson/views/review.ts'
import { class7b, clock, owner, Rehearsal, type Typed } from '../../fixtures/lesson.ts'

const answerOf = ({ lesson }: Rehearsal, student: string, question: string) =>
  lesson.students.get(student)?.newest.get(`${question} 1`)?.id ?? ''
const grade = (lesson: Rehearsal, student: string, question: string, mark: number, comment = '') =>
  lesson.do(owner, { do: 'grade', answer: answerOf(lesson, student, question), mark, comment })

function atOwnPace(start = {}) {
  const lesson = new Rehearsal({ preset: 'own-pace', ...start })
  return { lesson, ada: lesson.join('Ada') }
}

describe('the matrix', () => {
  it.each<{ question: string; typed: Typed; cell: object; because: string }>([
    {
      question: 'when',
      typed: 'dusk',
      cell: { kind: 'right', mark: 1, letter: 'B' },
      because: 'it is right',
    },
    {
      question: 'when',
      typed: 'noon',
      cell: { kind: 'wrong', mark: 0, letter: 'A' },
      because: 'it is wrong, and which one it was matters',
    },
    {
      question: 'said',
      typed: ['hears'],
      cell: { kind: 'partly', mark: 0.5 },
      because: 'it is half of the right ones',
    },
    {
      question: 'face',
      typed: 'a plate',
      cell: { kind: 'wrong', mark: 0, letter: '' },
      because: 'a written answer has no letter',
    },
    {
      question: 'why',
      typed: 'Mice.',
      cell: { kind: 'unmarked', mark: null },
      because: 'only the teacher can say',
    },
  ])('shows $typed as $cell.kind, because $because', ({ question, typed, cell }) => {
    const { lesson, ada } = atOwnPace()
    lesson.answer(ada, question, typed)
    const at = lesson.lesson.pin.questions.findIndex(({ id }) => id === question)
    expect(reviewView(lesson.lesson).rows[0]?.cells[at]).toMatchObject({ ...cell, late: false })
  })

  test('keeps apart who began and who did nothing', () => {
    const { lesson, ada } = atOwnPace()
    lesson.draft(ada, 'why', 'It eats')
    const cells = reviewView(lesson.lesson).rows[0]?.cells.map(({ kind }) => kind)
    expect(cells).toEqual(['empty', 'empty', 'empty', 'empty', 'draft'])
  })

  test('marks lateness beside the mark', () => {
    const { lesson, ada } = atOwnPace({ closes: clock('10:00') })
    lesson.at('10:05').answer(ada, 'when', 'dusk')
    expect(reviewView(lesson.lesson).rows[0]?.cells[0]).toMatchObject({ kind: 'right', late: true })
  })

  test('takes the teacher\u2019s mark before the program\u2019s', () => {
    const { lesson, ada } = atOwnPace()
    lesson.answer(ada, 'face', 'a plate')
    grade(lesson, ada, 'face', 1)
    expect(reviewView(lesson.lesson).rows[0]?.cells[3]).toMatchObject({ kind: 'right', mark: 1 })
  })

  test('has pupils by name, their points and posts, and who was absent', () => {
    const lesson = new Rehearsal({ preset: 'own-pace', class: class7b })
    const ben = lesson.join('', 'm-ben-1')
    const ada = lesson.join('', 'm-ada')
    lesson.answer(ada, 'when', 'dusk')
    lesson.answer(ada, 'said', ['hears'])
    lesson.post(ben, 'seen', 'Never.')
    const { rows, absent, posts, className } = reviewView(lesson.lesson)
    expect(rows.map(({ nickname, earned, most, posts: own }) => [nickname, earned, most, own])).toEqual([
      ['Ada', 2.5, 9, 0],
      ['Ben', 0, 9, 1],
    ])
    expect({ absent, posts, className }).toEqual({ absent: ['Ben'], posts: 1, className: '7b' })
  })

  test('has nobody who was removed', () => {
    const { lesson, ada } = atOwnPace()
    lesson.answer(ada, 'when', 'dusk')
    lesson.do(owner, { do: 'remove', student: ada })
    expect(reviewView(lesson.lesson).rows).toEqual([])
  })
})

describe('each question', () => {
  test('says how hard it was: the mean mark of those who answered and are marked', () => {
    const { lesson, ada } = atOwnPace()
    const ben = lesson.join('Ben')
    lesson.join('Cleo')
    lesson.answer(ada, 'when', 'dusk')
    lesson.answer(ben, 'when', 'noon')
    lesson.answer(ada, 'why', 'Mice.')
    lesson.answer(ben, 'why', 'Grain.')
    grade(lesson, ada, 'why', 0.75)
    const { questions, unmarked } = reviewView(lesson.lesson)
    expect(questions.map(({ answered, facility, unmarked: waiting }) => [answered, facility, waiting])).toEqual([
      [2, 0.5, 0],
      [0, null, 0],
      [0, null, 0],
      [0, null, 0],
      [2, 0.75, 1],
    ])
    expect(unmarked).toBe(1)
  })

  test('has its distribution, its key, its place, and every answer with who gave it', () => {
    const { lesson, ada } = atOwnPace()
    const ben = lesson.join('Ben')
    lesson.join('Cleo')
    lesson.answer(ada, 'when', 'dusk')
    lesson.answer(ben, 'when', 'noon')
    const review = questionReviewView(lesson.lesson, 'when')
    expect(review).toMatchObject({
      number: 1,
      of: 5,
      key: 'At dusk',
      explanation: 'The first sentence says so.',
      place: { paragraph: 1, sentence: 1, quote: 'hunts at dusk' },
      written: false,
    })
    expect(review?.votes.tally.map(({ count }) => count)).toEqual([1, 1, 0])
    expect(review?.answers.map(({ nickname, plain, cell }) => [nickname, plain, cell.kind])).toEqual([
      ['Ada', 'At dusk', 'right'],
      ['Ben', 'At noon', 'wrong'],
    ])
    expect(review?.missing.map(({ nickname }) => nickname)).toEqual(['Cleo'])
  })

  test('of the written kind has its drafts apart, the rubric and the comments', () => {
    const { lesson, ada } = atOwnPace()
    const ben = lesson.join('Ben')
    lesson.answer(ada, 'why', 'Mice.')
    grade(lesson, ada, 'why', 0.5, 'And the grain?')
    lesson.at('09:20').draft(ben, 'why', 'It ea')
    const review = questionReviewView(lesson.lesson, 'why')
    expect(review).toMatchObject({
      written: true,
      rubric: 'Names the mice.',
      key: 'It eats the mice that eat the grain.',
      answered: 1,
    })
    expect(review?.answers).toMatchObject([{ nickname: 'Ada', comment: 'And the grain?' }])
    expect(review?.drafts).toEqual([{ student: ben, nickname: 'Ben', at: clock('09:20'), plain: 'It ea', because: '' }])
    expect(review?.missing).toEqual([])
  })

  test('that is not in the quiz has no review', () => {
    expect(questionReviewView(atOwnPace().lesson.lesson, 'nowhere')).toBeNull()
  })
})

describe('each pupil', () => {
  test('has every answer, the earlier ones too, and every post, hidden and withdrawn ones too', () => {
    const { lesson, ada } = atOwnPace()
    lesson.at('09:05').do(ada, { do: 'read' })
    lesson.at('09:10').answer(ada, 'when', 'noon')
    lesson.at('09:12').answer(ada, 'when', 'dusk')
    lesson.post(ada, 'seen', 'In the barn.')
    lesson.do(owner, { do: 'hide', post: lesson.post(ada, 'seen', 'You are all stupid.'), reason: 'Be kind.' })
    lesson.do(ada, { do: 'withdraw', post: lesson.post(ada, 'build', 'Yes.') })
    const review = studentReviewView(lesson.lesson, ada)
    expect(review).toMatchObject({
      nickname: 'Ada',
      joinedAt: clock('09:00'),
      readAt: clock('09:05'),
      earned: 2,
      most: 9,
    })
    expect(review?.questions[0]).toMatchObject({
      cell: { kind: 'right' },
      answer: { at: clock('09:12'), graded: false },
      key: 'At dusk',
      earlier: [{ at: clock('09:10'), plain: 'At noon' }],
    })
    expect(review?.posts.map(({ text, state }) => [text, state])).toEqual([
      ['In the barn.', 'shown'],
      ['You are all stupid.', 'hidden'],
      ['Yes.', 'withdrawn'],
    ])
  })

  test('who is not in the lesson has no review', () => {
    expect(studentReviewView(atOwnPace().lesson.lesson, 'nobody')).toBeNull()
  })
})

describe('each discussion', () => {
  test('is read with names beside the aliases, and with what was hidden or withdrawn', () => {
    const { lesson, ada } = atOwnPace()
    const ben = lesson.join('Ben')
    const post = lesson.post(ada, 'seen', 'In the barn.')
    lesson.do(owner, { do: 'hide', post: lesson.post(ben, 'seen', 'Stupid.', post), reason: 'Be kind.' })
    lesson.post(owner, 'seen', 'Look up.')
    const review = discussionReviewView(lesson.lesson, 'seen')
    expect(review).toMatchObject({ number: 2, of: 2, prompt: 'Where have you seen an owl?' })
    expect(review?.posts).toMatchObject([
      {
        nickname: 'Ada',
        state: 'shown',
        replies: [{ nickname: 'Ben', text: 'Stupid.', state: 'hidden', reason: 'Be kind.' }],
      },
      { nickname: null, alias: null, text: 'Look up.' },
    ])
    expect(review?.posts[0]?.alias).toMatch(/ /)
  })

  test('keeps the thread of somebody who was removed, without a name or a word', () => {
    const { lesson, ada } = atOwnPace()
    const ben = lesson.join('Ben')
    lesson.post(ben, 'seen', 'Which one?', lesson.post(ada, 'seen', 'In the barn.'))
    lesson.do(owner, { do: 'remove', student: ada })
    expect(discussionReviewView(lesson.lesson, 'seen')?.posts).toMatchObject([
      { nickname: '', text: '', state: 'withdrawn', replies: [{ nickname: 'Ben' }] },
    ])
  })

  test('that is not in the quiz has no review', () => {
    expect(discussionReviewView(atOwnPace().lesson.lesson, 'nowhere')).toBeNull()
  })
})

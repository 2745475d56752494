import { describe, expect, it, test } from 'vitest'
import type { Entry } from '../../server/lesson/entry.ts'
import { belongingsOf, erase } from '../../server/lesson/erase.ts'
import { studentQuestionView } from '../../server/lesson/views/student-question.ts'
import { on, owner, Rehearsal } from '../fixtures/lesson.ts'

/** Ada has voted, the class has talked, and votes again. */
function votingAgain() {
  const rehearsal = new Rehearsal()
  const ada = rehearsal.join('Ada')
  rehearsal.move(on('when'))
  rehearsal.answer(ada, 'when', 'noon')
  rehearsal.move(on('when', 'discussing')).move(on('when', 'voting', 2))
  const vote = (response: string, because: string, round: 1 | 2 = 2) =>
    rehearsal.ask(ada, { do: 'answer', question: 'when', round, form: { response, because } })
  const newest = () => rehearsal.lesson.students.get(ada)?.newest.get('when 2')
  return { rehearsal, ada, vote, newest }
}

test('a second vote is kept with its reason; another reason alone is another answer, the same is none', () => {
  const { vote, newest } = votingAgain()
  vote('dusk', ' Ben showed me\r\nthe first sentence. ')
  expect(newest()).toMatchObject({ response: { option: 'dusk' }, because: 'Ben showed me\nthe first sentence.' })
  expect(vote('dusk', 'I read it again.')).toMatchObject([{ because: 'I read it again.' }])
  expect(vote('dusk', 'I read it again.')).toEqual([])
  expect(vote('dusk', '')).toHaveLength(1)
  expect(newest()?.because).toBeNull()
})

describe('a reason that is being written', () => {
  const draft = (rehearsal: Rehearsal, by: string, question: string, form: Record<string, string>) =>
    rehearsal.ask(by, { do: 'draft', question, form })
  const fieldsOf = (rehearsal: Rehearsal, student: string, question: string) =>
    studentQuestionView(rehearsal.lesson, student, question, rehearsal.now)?.reason

  test('is kept for another device, beside an answer that is chosen, and counts for nothing', () => {
    const { rehearsal, ada, newest } = votingAgain()
    expect(draft(rehearsal, ada, 'when', { response: 'dusk', because: 'Ben sho' })).toMatchObject([
      { kind: 'drafted', response: null, because: 'Ben sho' },
    ])
    expect(fieldsOf(rehearsal, ada, 'when')).toBe('Ben sho')
    expect(newest()).toBeUndefined()
    expect(rehearsal.lesson.students.get(ada)?.drafts.size).toBe(0)
    expect(draft(rehearsal, ada, 'when', { because: 'Ben sho' })).toEqual([])
  })

  test('is gone once it is emptied, also from a draft that the teacher accepts; a form without it says nothing', () => {
    const { rehearsal, ada } = votingAgain()
    draft(rehearsal, ada, 'when', { because: 'Ben sho' })
    expect(draft(rehearsal, ada, 'when', { response: 'dusk' })).toEqual([])
    expect(draft(rehearsal, ada, 'when', { because: ' ' })).toMatchObject([{ response: null, because: '' }])
    expect(fieldsOf(rehearsal, ada, 'when')).toBeNull()
    expect(rehearsal.lesson.students.get(ada)?.reasons.size).toBe(0)
    expect(draft(rehearsal, ada, 'when', { because: '' })).toEqual([])
    rehearsal
      .move(on('face'))
      .move(on('face', 'discussing'))
      .move(on('face', 'voting', 2))
    draft(rehearsal, ada, 'face', { response: 'a dish', because: 'It says so.' })
    draft(rehearsal, ada, 'face', { response: 'a dish', because: '' })
    const [taken] = rehearsal.do(owner, { do: 'accept-draft', student: ada, question: 'face' })
    expect(taken).toMatchObject({ response: { text: 'a dish' } })
    expect(taken).not.toHaveProperty('because')
  })

  test('that is emptied over one that was handed in stays empty, and leaves that one counting', () => {
    const { rehearsal, ada, vote, newest } = votingAgain()
    vote('dusk', 'Ben showed me.')
    expect(draft(rehearsal, ada, 'when', { because: '' })).toMatchObject([{ because: '' }])
    expect(fieldsOf(rehearsal, ada, 'when')).toBe('')
    expect(newest()?.because).toBe('Ben showed me.')
    expect(draft(rehearsal, ada, 'when', { because: 'Ben showed me.' })).toHaveLength(1)
    expect(fieldsOf(rehearsal, ada, 'when')).toBeNull()
  })

  test('is gone once it is handed in, and when another one was', () => {
    const { rehearsal, ada, vote } = votingAgain()
    draft(rehearsal, ada, 'when', { because: 'Ben sho' })
    vote('dusk', 'Ben showed me.')
    expect(fieldsOf(rehearsal, ada, 'when')).toBeNull()
    expect(draft(rehearsal, ada, 'when', { because: 'Ben showed me.' })).toEqual([])
  })

  test('stands beside the words of a written answer, and is taken with them', () => {
    const rehearsal = new Rehearsal()
    const ada = rehearsal.join('Ada')
    rehearsal
      .move(on('face'))
      .move(on('face', 'discussing'))
      .move(on('face', 'voting', 2))
    draft(rehearsal, ada, 'face', { response: 'a dish', because: 'It says so.' })
    expect(fieldsOf(rehearsal, ada, 'face')).toBe('It says so.')
    const [reason] = rehearsal.do(ada, {
      do: 'draft',
      question: 'face',
      form: { response: 'a dish', because: 'It does.' },
    })
    expect(reason).toMatchObject({ response: null, because: 'It does.' })
    rehearsal.do(owner, { do: 'accept-draft', student: ada, question: 'face' })
    expect(rehearsal.lesson.students.get(ada)?.newest.get('face 2')).toMatchObject({
      response: { text: 'a dish' },
      because: 'It does.',
    })
    expect(fieldsOf(rehearsal, ada, 'face')).toBeNull()
  })

  test('takes words that were begun in the first vote into the second, once they are sent again', () => {
    const rehearsal = new Rehearsal()
    const ada = rehearsal.join('Ada')
    rehearsal.move(on('face'))
    draft(rehearsal, ada, 'face', { response: 'a dish' })
    rehearsal.move(on('face', 'discussing')).move(on('face', 'voting', 2))
    expect(draft(rehearsal, ada, 'face', { because: 'It says so.' })).toMatchObject([{ response: null }])
    const again = { response: 'a dish', because: 'It does.' }
    expect(draft(rehearsal, ada, 'face', again)).toMatchObject([{ round: 2, response: { text: 'a dish' } }])
    expect(draft(rehearsal, ada, 'face', again)).toEqual([])
    const [taken] = rehearsal.do(owner, { do: 'accept-draft', student: ada, question: 'face' })
    expect(taken).toMatchObject({ round: 2, response: { text: 'a dish' }, because: 'It does.' })
  })

  it.each([
    {
      question: 'when',
      form: { because: 'x'.repeat(301) },
      refused: 'because-too-long',
      why: 'it could not be handed in',
    },
    { question: 'liked', form: { because: 'So.' }, refused: 'not-this-step', why: 'that question is not on' },
  ])('is refused as $refused, because $why', ({ question, form, refused }) => {
    const { rehearsal, ada } = votingAgain()
    expect(draft(rehearsal, ada, question, form)).toMatchObject({ refused })
  })

  test('is not asked for in a first vote', () => {
    const rehearsal = new Rehearsal()
    const ada = rehearsal.join('Ada')
    rehearsal.move(on('when'))
    expect(draft(rehearsal, ada, 'when', { because: 'So.' })).toEqual({ refused: 'not-written' })
  })

  test('goes with its student when they are erased', () => {
    const { rehearsal, ada } = votingAgain()
    const [entry] = draft(rehearsal, ada, 'when', { because: 'My brother said so.' }) as readonly Entry[]
    const own = belongingsOf(ada, entry ? [entry] : [])
    expect(JSON.stringify(entry && erase(entry, own))).not.toContain('brother')
  })
})

test('a first vote has no reason, whatever is sent', () => {
  const rehearsal = new Rehearsal()
  const ada = rehearsal.join('Ada')
  rehearsal.move(on('when'))
  const [entry] = rehearsal.do(ada, {
    do: 'answer',
    question: 'when',
    round: 1,
    form: { response: 'dusk', because: 'I think so.' },
  })
  expect(entry).not.toHaveProperty('because')
})

it.each([
  { because: '👨‍👩‍👧‍👦'.repeat(300), refused: null, why: 'a family is one letter' },
  {
    because: 'x'.repeat(301),
    refused: { refused: 'because-too-long', most: 300, length: 301 },
    why: 'it is one letter too long',
  },
])('a reason is taken or refused by the letters that a reader sees: $why', ({ because, refused }) => {
  const { vote, newest } = votingAgain()
  const decided = vote('dusk', because)
  if (refused) expect(decided).toEqual(refused)
  else expect(newest()?.because).toBe(because)
})

test('a reason that came late is kept, and counts once the teacher accepts it', () => {
  const { rehearsal, ada, vote, newest } = votingAgain()
  rehearsal.move(on('when', 'revealed', 2))
  vote('dusk', 'Ben showed me.')
  const [late] = rehearsal.lesson.students.get(ada)?.late.values() ?? []
  expect(late?.because).toBe('Ben showed me.')
  rehearsal.do(owner, { do: 'accept-late', answers: [{ student: ada, late: late?.id ?? '', replaces: null }] })
  expect(newest()?.because).toBe('Ben showed me.')
})

test('a reason of few letters and very many marks is too long, too', () => {
  const { vote } = votingAgain()
  expect(vote('dusk', `a${'\u0301'.repeat(50_000)}`)).toMatchObject({ refused: 'because-too-long' })
})

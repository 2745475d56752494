import { describe, expect, it, test } from 'vitest'
import { fold } from '../../../server/lesson/apply.ts'
import { belongingsOf, erase } from '../../../server/lesson/erase.ts'
import type { Entry } from '../../../server/lesson/entry.ts'
import { isRefusal, type Refusal } from '../../../server/lesson/refusal.ts'
import { nextToType } from '../../../server/lesson/paper.ts'
import { deskView } from '../../../server/lesson/views/desk.ts'
import { questionReviewView } from '../../../server/lesson/views/review-question.ts'
import { voicesIn } from '../../../server/lesson/votes.ts'
import { browserOf, class7b, on, owner, Rehearsal, type RehearsalStart } from '../../fixtures/lesson.ts'

const refusedBy = (decided: readonly Entry[] | Refusal) => (isRefusal(decided) ? decided.refused : null)

/** Enters a pupil without a phone; gives the id. */
function enrolled(lesson: Rehearsal, nickname: string, member: string | null = null): string {
  const [entry] = lesson.do(owner, { do: 'enrol', nickname, member }, `form-of-${nickname}.digest`)
  return entry?.kind === 'joined' ? entry.student : ''
}
const typeIn = (lesson: Rehearsal, student: string, question: string, response: string, by = owner) =>
  lesson.ask(
    by,
    { do: 'type-answer', student, question, form: { response } },
    `typed-${student}-${question}-${response}.digest`,
  )
const answerOf = ({ lesson }: Rehearsal, student: string, question = 'when', round = 1) =>
  lesson.students.get(student)?.newest.get(`${question} ${round}`)

/** A led lesson with Pia, who has no phone, and Ada, who has. */
function school(start: RehearsalStart = {}) {
  const lesson = new Rehearsal(start)
  return { lesson, pia: enrolled(lesson, 'Pia'), ada: lesson.join('Ada') }
}

describe('a pupil without a phone', () => {
  test('is here, in no seat', () => {
    const { lesson, pia } = school()
    expect(lesson.lesson.students.get(pia)).toMatchObject({ paper: true, seat: null, nickname: 'Pia' })
    expect(lesson.lesson.seats.size).toBe(1)
    expect(deskView(lesson.lesson).students).toHaveLength(2)
  })

  it.each([
    { nickname: 'ADA', refused: 'name-taken', because: 'somebody is called so' },
    { nickname: ' ', refused: 'name-empty', because: 'that is no name' },
  ])('is not entered as "$nickname": $because', ({ nickname, refused }) => {
    const { lesson } = school()
    expect(refusedBy(lesson.ask(owner, { do: 'enrol', nickname, member: null }))).toBe(refused)
  })

  test('is entered by the teacher alone', () => {
    const { lesson, ada } = school()
    for (const by of [ada, 'another teacher', 'program'])
      expect(refusedBy(lesson.ask(by, { do: 'enrol', nickname: 'Ghost', member: null }))).toBe('not-yours')
  })

  test('takes one of the places', () => {
    const lesson = new Rehearsal({ capacity: 1 })
    enrolled(lesson, 'Pia')
    expect(refusedBy(lesson.ask(owner, { do: 'enrol', nickname: 'Rob', member: null }))).toBe('lesson-full')
  })

  test('of a class is a member by tap or by name, and otherwise a guest', () => {
    const lesson = new Rehearsal({ class: class7b })
    const [tapped, named, guest] = [enrolled(lesson, '', 'm-ada'), enrolled(lesson, 'ben'), enrolled(lesson, 'Guest')]
    const member = (id: string) => lesson.lesson.students.get(id)?.member
    expect([member(tapped), member(guest)]).toEqual(['m-ada', null])
    expect(class7b.members.find(({ id }) => id === member(named))?.name).toBe('Ben')
    expect(refusedBy(lesson.ask(owner, { do: 'enrol', nickname: '', member: 'm-ada' }))).toBe('name-taken')
    expect(refusedBy(lesson.ask(owner, { do: 'enrol', nickname: '', member: 'nobody' }))).toBe('not-in-class')
  })

  test('goes on with a phone once the teacher lets it in, and then answers alone', () => {
    const { lesson, pia } = school()
    lesson.move(on('when'))
    typeIn(lesson, pia, 'when', 'noon')
    lesson.do('program', { do: 'claim', student: pia, ...browserOf('a phone') })
    const claim = lesson.lesson.students.get(pia)?.claims[0]?.id ?? ''
    lesson.do(owner, { do: 'seat', claim })
    expect(lesson.lesson.students.get(pia)).toMatchObject({ paper: false, seat: { tokenHash: 'token of a phone' } })
    expect(refusedBy(typeIn(lesson, pia, 'when', 'dusk'))).toBe('has-phone')
    lesson.answer(pia, 'when', 'dusk')
    expect(answerOf(lesson, pia)).toMatchObject({ typed: false, mark: 1 })
  })

  test('has no code that anybody could come back with', () => {
    const { lesson } = school()
    for (const returned of ['', 'undefined', 'null'])
      expect(refusedBy(lesson.ask('program', { do: 'return', returned, ...browserOf('a thief') }))).toBe(
        'wrong-return-code',
      )
  })

  test('cannot act: nobody speaks by their id', () => {
    const { lesson, pia } = school()
    lesson.move(on('when'))
    expect(refusedBy(lesson.answer(pia, 'when', 'dusk'))).toBe('no-seat')
    expect(refusedBy(typeIn(lesson, pia, 'when', 'dusk', pia))).toBe('not-yours')
  })
})

describe('answers typed in from paper', () => {
  test('count in the vote that is on, with the mark as usual', () => {
    const { lesson, pia } = school()
    lesson.move(on('when'))
    typeIn(lesson, pia, 'when', 'dusk')
    expect(answerOf(lesson, pia)).toMatchObject({ typed: true, mark: 1 })
    lesson.move(on('when', 'discussing')).move(on('when', 'voting', 2))
    typeIn(lesson, pia, 'when', 'noon')
    expect(answerOf(lesson, pia, 'when', 2)).toMatchObject({ typed: true, mark: 0 })
  })

  it.each([
    { stage: { at: 'lobby' } as const, because: 'nothing is on yet' },
    { stage: on('liked'), because: 'another question is on' },
    { stage: { at: 'closed' } as const, because: 'the lesson has ended' },
    { stage: { at: 'own-pace' } as const, because: 'everybody goes their own way' },
  ])('count in the first vote when $because', ({ stage }) => {
    const { lesson, pia } = school()
    if (stage.at !== 'lobby') lesson.move(stage)
    typeIn(lesson, pia, 'when', 'dusk')
    expect(answerOf(lesson, pia)).toMatchObject({ typed: true, mark: 1 })
  })

  test('are taken after the key was shown, which stands on no sheet, and mend what was typed', () => {
    const { lesson, pia } = school()
    lesson.move(on('when')).move(on('when', 'revealed'))
    typeIn(lesson, pia, 'when', 'noon')
    typeIn(lesson, pia, 'when', 'dusk')
    expect(answerOf(lesson, pia)?.mark).toBe(1)
    expect(lesson.lesson.students.get(pia)?.answers).toHaveLength(2)
    expect(typeIn(lesson, pia, 'when', 'dusk')).toEqual([])
  })

  test('are never late: when a sheet was handed in nobody knows', () => {
    const { lesson, pia } = school({ preset: 'own-pace', closes: '2026-03-02T09:30:00.000Z' })
    lesson.at('11:00')
    typeIn(lesson, pia, 'when', 'dusk')
    expect(deskView(lesson.lesson).students.find(({ id }) => id === pia)?.late).toBe(0)
  })

  test('are not the teacher\u2019s to give for anybody with a phone, in a vote or after it', () => {
    const { lesson, ada } = school()
    for (const stage of [on('when'), on('when', 'revealed'), { at: 'closed' } as const]) {
      lesson.move(stage)
      expect(refusedBy(typeIn(lesson, ada, 'when', 'dusk'))).toBe('has-phone')
    }
    expect(answerOf(lesson, ada)).toBeUndefined()
  })

  test('are nobody\u2019s but the owner\u2019s to give', () => {
    const { lesson, pia, ada } = school()
    for (const by of [ada, 'another teacher'])
      expect(refusedBy(typeIn(lesson, pia, 'when', 'dusk', by))).toBe('not-yours')
  })

  it.each([
    { question: 'when', response: '', refused: 'nothing-chosen' },
    { question: 'face', response: 'x'.repeat(20_000), refused: 'answer-too-long' },
    { question: 'nothing', response: 'dusk', refused: 'no-such-question' },
  ])('are refused with the usual reason: $refused', ({ question, response, refused }) => {
    const { lesson, pia } = school()
    expect(refusedBy(typeIn(lesson, pia, question, response))).toBe(refused)
  })

  test('are no second voice where hands were counted', () => {
    const { lesson, pia } = school()
    const when = lesson.lesson.pin.questions[0]
    if (!when) throw new Error('no question')
    lesson.move(on('when'))
    typeIn(lesson, pia, 'when', 'dusk')
    expect(voicesIn(lesson.lesson, when, 1)).toHaveLength(1)
    lesson.do(owner, { do: 'count', question: 'when', round: 1, counts: { dusk: 12 } })
    expect(voicesIn(lesson.lesson, when, 1)).toHaveLength(12)
    expect(questionReviewView(lesson.lesson, 'when')).toMatchObject({ answered: 12, right: 12 })
    expect(questionReviewView(lesson.lesson, 'when')?.answers).toHaveLength(1)
  })

  test('go away with their pupil: no name, no word and no digest stays', () => {
    const { lesson, pia } = school()
    typeIn(lesson, pia, 'face', 'Pia thinks of a dish')
    lesson.do(owner, { do: 'remove', student: pia })
    const belongings = belongingsOf(pia, lesson.log)
    const log = lesson.log.map((entry) => erase(entry, belongings))
    expect(JSON.stringify(log)).not.toMatch(/Pia|typed-/)
    expect(fold('lesson-1', log).students.has(pia)).toBe(false)
  })
})

describe('what is typed in next', () => {
  test('in a vote is the next pupil\u2019s answer to it, round the class, until nobody\u2019s is missing', () => {
    const lesson = new Rehearsal()
    const [pia, rob, sam] = ['Pia', 'Rob', 'Sam'].map((name) => enrolled(lesson, name))
    lesson.join('Ada')
    lesson.move(on('when'))
    const next = (student = '') => nextToType(lesson.lesson, student, 'when')?.student ?? null
    expect(next(rob)).toBe(sam)
    typeIn(lesson, sam ?? '', 'when', 'dusk')
    expect(next(rob)).toBe(pia)
    typeIn(lesson, pia ?? '', 'when', 'dusk')
    expect(next(rob)).toBeNull()
  })

  test('of a sheet is the same pupil\u2019s next question, and then the next pupil\u2019s first', () => {
    const lesson = new Rehearsal()
    const [pia = '', rob] = ['Pia', 'Rob'].map((name) => enrolled(lesson, name))
    lesson.move({ at: 'closed' })
    expect(nextToType(lesson.lesson, pia, 'when')).toEqual({ student: pia, question: 'said' })
    expect(nextToType(lesson.lesson, pia, 'why')).toEqual({ student: pia, question: 'when' })
    for (const { id } of lesson.lesson.pin.questions)
      lesson.do(owner, {
        do: 'type-answer',
        student: pia,
        question: id,
        form: { response: { when: 'dusk', said: 'mice', liked: 'true' }[id] ?? 'a dish' },
      })
    expect(nextToType(lesson.lesson, pia, 'why')).toEqual({ student: rob, question: 'when' })
  })
})

import { describe, expect, it, test } from 'vitest'
import { waitingLate } from '../../../server/lesson/late.ts'
import { countedAnswer } from '../../../server/lesson/may.ts'
import { studentQuestionView } from '../../../server/lesson/views/student-question.ts'
import { answersIn } from '../../../server/lesson/votes.ts'
import type { Round, Stage } from '../../../server/lesson/stage.ts'
import { takesLate } from '../../../server/lesson/too-late.ts'
import { certaintyPin, clock, on, owner, Rehearsal } from '../../fixtures/lesson.ts'

/** Ada was in the vote on `when`, which was closed at 10:45; now it is 10:47. */
function afterVote(...then: Stage[]) {
  const lesson = new Rehearsal()
  const [ada, ben] = [lesson.join('Ada'), lesson.join('Ben')]
  lesson.at('10:40').move(on('when')).at('10:45')
  for (const stage of then.length > 0 ? then : [on('when', 'discussing')]) lesson.move(stage)
  lesson.at('10:47')
  return helpers(lesson, ada, ben)
}
function helpers(lesson: Rehearsal, ada: string, ben: string) {
  const student = () => {
    const found = lesson.lesson.students.get(ada)
    if (!found) throw new Error('Ada is gone')
    return found
  }
  const late = (round: Round = 1) => student().late.get(`when ${round}`)
  const standing = () => student().newest.get('when 1')?.id ?? null
  const accept = (id = late()?.id ?? 'none', replaces = standing()) =>
    lesson.ask(owner, { do: 'accept-late', answers: [{ student: ada, late: id, replaces }] })
  return { lesson, ada, ben, student, late, accept }
}

describe('what comes after its vote', () => {
  test('is kept with its words, when it came and since when the vote was closed, and counts for nothing', () => {
    const { lesson, ada, student, late } = afterVote()
    expect(lesson.answer(ada, 'when', 'dusk')).toMatchObject([{ kind: 'late', round: 1, response: { option: 'dusk' } }])
    expect(late()).toMatchObject({
      at: clock('10:47'),
      ended: { by: 'step', at: clock('10:45') },
      afterKey: false,
      accepted: null,
    })
    expect(countedAnswer(student(), 'when')).toBeUndefined()
    expect(answersIn(lesson.lesson, 'when', 1)).toEqual([])
  })

  test.each<{ then: Stage[]; round: Round; afterKey: boolean; because: string }>([
    { then: [on('when', 'revealed')], round: 1, afterKey: true, because: 'the answer was shown' },
    { then: [on('liked')], round: 1, afterKey: false, because: 'the class went on without showing it' },
    { then: [{ at: 'reading' }], round: 1, afterKey: false, because: 'the class reads again' },
    { then: [{ at: 'discussion', discussion: 'seen' }], round: 1, afterKey: false, because: 'the class talks' },
    { then: [{ at: 'closed' }], round: 1, afterKey: false, because: 'the lesson has ended' },
    {
      then: [on('when', 'discussing'), on('when', 'voting', 2)],
      round: 1,
      afterKey: false,
      because: 'the second vote is on',
    },
    {
      then: [on('when', 'discussing'), on('when', 'voting', 2), on('when', 'revealed', 2)],
      round: 2,
      afterKey: true,
      because: 'the second vote is over too',
    },
  ])('is kept where $because', ({ then, round, afterKey }) => {
    const { lesson, ada, late } = afterVote(...then)
    expect(lesson.answer(ada, 'when', 'dusk', { round })).toMatchObject([{ kind: 'late', round }])
    expect(late(round)).toMatchObject({ afterKey })
  })

  test.each<{ led: Stage[]; then: Stage[]; round: Round; takes: boolean; because: string }>([
    { led: [], then: [], round: 1, takes: false, because: 'at own pace it counts' },
    { led: [], then: [{ at: 'closed' }], round: 1, takes: false, because: 'at own pace nobody voted' },
    { led: [on('when')], then: [], round: 1, takes: false, because: 'in the vote it counts' },
    { led: [on('when')], then: [], round: 2, takes: false, because: 'there was no second vote' },
    { led: [on('when')], then: [], round: 0, takes: false, because: 'before reading nobody votes' },
    { led: [on('when')], then: [{ at: 'closed' }], round: 1, takes: true, because: 'the lesson has ended' },
    { led: [on('when')], then: [{ at: 'own-pace' }], round: 1, takes: false, because: 'at own pace it counts again' },
    { led: [on('liked')], then: [{ at: 'reading' }], round: 1, takes: false, because: 'the vote was on another' },
  ])('is promised and taken alike ($takes), because $because', ({ led, then, round, takes }) => {
    const lesson = new Rehearsal()
    const { ada, student } = helpers(lesson, lesson.join('Ada'), '')
    for (const stage of led.length > 0 ? [...led, ...then] : [{ at: 'own-pace' } as const, ...then]) lesson.move(stage)
    expect(takesLate(lesson.lesson, student(), 'when', { round, now: lesson.now })).toBe(takes)
    const sent = lesson.answer(ada, 'when', 'dusk', { round })
    expect('refused' in sent ? false : sent.some(({ kind }) => kind === 'late')).toBe(takes)
  })

  test('shows no answer to who sent it', () => {
    const { lesson, ada } = afterVote()
    lesson.answer(ada, 'when', 'dusk')
    expect(studentQuestionView(lesson.lesson, ada, 'when', lesson.now)?.key).toBeNull()
  })

  test('says that the time was over, where it was', () => {
    const lesson = new Rehearsal()
    const { ada, late } = helpers(lesson, lesson.join('Ada'), '')
    lesson.at('10:40').move(on('when'))
    lesson.do(owner, { do: 'time', from: lesson.lesson.movedBy, student: null, limit: { minutes: 3 } })
    lesson.at('10:47').answer(ada, 'when', 'dusk')
    expect(late()).toMatchObject({ ended: { by: 'time', at: clock('10:43') } })
  })

  test('a second time replaces the first; the same again makes no entry', () => {
    const { lesson, ada, late } = afterVote()
    lesson.answer(ada, 'when', 'noon')
    expect(lesson.answer(ada, 'when', 'noon')).toEqual([])
    expect(lesson.answer(ada, 'when', 'dusk')).toHaveLength(1)
    expect(lesson.answer(ada, 'when', 'dusk')).toEqual([])
    expect(late()?.response).toEqual({ option: 'dusk' })
  })

  test('and says what counts already makes no entry', () => {
    const lesson = new Rehearsal()
    const { ada, late } = helpers(lesson, lesson.join('Ada'), '')
    lesson.move(on('when'))
    lesson.answer(ada, 'when', 'dusk')
    lesson.move(on('when', 'discussing'))
    expect(lesson.answer(ada, 'when', 'dusk')).toEqual([])
    expect(late()).toBeUndefined()
  })

  test('from an older page overwrites nothing and is not kept before its student has seen both', () => {
    const lesson = new Rehearsal()
    const { ada, late, student } = helpers(lesson, lesson.join('Ada'), '')
    lesson.move(on('when'))
    lesson.answer(ada, 'when', 'noon')
    const newer = student().answers[0]?.id ?? ''
    lesson.move(on('when', 'revealed'))
    expect(lesson.answer(ada, 'when', 'dusk', { replaces: null })).toEqual({ refused: 'newer-answer', newer })
    expect(late()).toBeUndefined()
    expect(lesson.answer(ada, 'when', 'dusk', { replaces: newer })).toHaveLength(1)
  })

  test('keeps how sure its student was', () => {
    const lesson = new Rehearsal({ pin: certaintyPin })
    const { ada, late } = helpers(lesson, lesson.join('Ada'), '')
    lesson.move(on('when')).move(on('when', 'discussing'))
    lesson.answer(ada, 'when', 'dusk', { certainty: '3' })
    expect(late()?.certainty).toBe(3)
  })

  test('is of no interest once its student answers in the vote, opened again', () => {
    const { lesson, ada, late } = afterVote({ at: 'reading' })
    lesson.answer(ada, 'when', 'noon')
    lesson.move(on('when'))
    lesson.answer(ada, 'when', 'dusk')
    expect(late()).toBeUndefined()
  })
})

describe('stays refused', () => {
  test('to a question that was not voted on', () => {
    const { lesson, ada } = afterVote()
    expect(lesson.answer(ada, 'liked', 'true')).toEqual({ refused: 'not-this-step' })
    expect(lesson.answer(ada, 'when', 'dusk', { round: 2 })).toEqual({ refused: 'vote-closed' })
    expect(lesson.answer(ada, 'when', 'dusk', { round: 0 })).toEqual({ refused: 'vote-closed' })
  })

  test('with nothing in it', () => {
    const { lesson, ada } = afterVote()
    expect(lesson.answer(ada, 'when', null)).toEqual({ refused: 'vote-closed' })
  })

  test('at their own pace, where the answer was shown to one pupil alone', () => {
    const lesson = new Rehearsal({ preset: 'own-pace', feedback: 'immediate' })
    const ada = lesson.join('Ada')
    lesson.move(on('when')).move({ at: 'own-pace' })
    lesson.answer(ada, 'when', 'noon')
    expect(lesson.answer(ada, 'when', 'dusk')).toEqual({ refused: 'key-was-shown' })
  })
})

describe('the teacher accepts it', () => {
  test('it counts as of when it came, with its mark, and says whose doing it was', () => {
    const { lesson, ada, student, late, accept } = afterVote()
    lesson.answer(ada, 'when', 'dusk')
    lesson.at('10:50')
    expect(accept()).toMatchObject([{ kind: 'answered', by: owner, mark: 1, accepts: late()?.id }])
    expect(countedAnswer(student(), 'when')).toMatchObject({ at: clock('10:47'), mark: 1, accepted: true })
    expect(waitingLate(student())).toEqual([])
    expect(studentQuestionView(lesson.lesson, ada, 'when', lesson.now)?.late).toMatchObject({ state: 'accepted' })
  })

  test('twice is once', () => {
    const { lesson, ada, student, accept } = afterVote()
    lesson.answer(ada, 'when', 'dusk')
    accept()
    expect(accept()).toEqual([])
    expect(student().answers).toHaveLength(1)
  })

  test('the phones hear of it, since nobody there has done anything', () => {
    const { lesson, ada, accept } = afterVote()
    lesson.answer(ada, 'when', 'dusk')
    const before = lesson.lesson.stageSeq
    accept()
    expect(lesson.lesson.stageSeq).toBeGreaterThan(before)
  })

  test('not over an answer that the teacher has not seen', () => {
    const { lesson, ada, late, accept, student } = afterVote({ at: 'reading' })
    lesson.answer(ada, 'when', 'noon')
    const id = late()?.id ?? ''
    const seen = null
    lesson.move(on('when'))
    lesson.answer(ada, 'when', 'dusk')
    lesson.move({ at: 'reading' })
    lesson.answer(ada, 'when', 'never')
    expect(accept(id, seen)).toEqual({ refused: 'no-late' })
    expect(accept(late()?.id, seen)).toEqual({ refused: 'newer-answer', newer: student().answers[0]?.id })
    expect(accept()).toHaveLength(1)
  })

  it.each([
    { by: 'ada', because: 'a pupil accepts nothing', refused: 'not-yours' },
    { by: 'owner', because: 'it is not there', refused: 'no-late' },
  ])('is refused, because $because', ({ by, refused }) => {
    const { lesson, ada } = afterVote()
    for (const act of ['accept-late', 'decline-late'] as const) {
      const command = { do: act, answers: [{ student: ada, late: 'none', replaces: null }] }
      expect(lesson.ask(by === 'ada' ? ada : owner, command)).toEqual({ refused })
      const nobody = { ...command, answers: [{ student: 'nobody', late: 'none', replaces: null }] }
      expect(lesson.ask(owner, nobody)).toEqual({ refused: 'no-such-student' })
    }
  })
})

describe('many that came late', () => {
  /** The Wi-Fi broke for all but Ben: their answers came when the class talked. */
  function broken(pupils = 5) {
    const lesson = new Rehearsal()
    const ben = lesson.join('Ben')
    const ids = Array.from({ length: pupils }, (_, at) => lesson.join(`Pupil ${at}`))
    lesson.at('10:40').move(on('when'))
    lesson.answer(ben, 'when', 'dusk')
    lesson.at('10:45').move(on('when', 'discussing')).at('10:47')
    for (const [at, id] of ids.entries()) lesson.answer(id, 'when', at % 2 === 0 ? 'dusk' : 'noon')
    const named = ids.map((student) => ({
      student,
      late: lesson.lesson.students.get(student)?.late.get('when 1')?.id ?? 'none',
      replaces: null,
    }))
    return { lesson, ids, named }
  }

  test('are accepted by one press: each as if it were accepted alone', () => {
    const [one, many] = [broken(), broken()]
    for (const answer of one.named) one.lesson.do(owner, { do: 'accept-late', answers: [answer] })
    expect(many.lesson.do(owner, { do: 'accept-late', answers: many.named })).toHaveLength(5)
    const counting = ({ lesson, ids }: typeof one) =>
      ids.map((id) => {
        const answer = lesson.lesson.students.get(id)?.newest.get('when 1')
        return [answer?.at, answer?.response, answer?.mark, answer?.accepted]
      })
    expect(counting(many)).toEqual(counting(one))
    expect(answersIn(many.lesson.lesson, 'when', 1)).toHaveLength(6)
  })

  test('one of them over which another answer counts by now stays, and the others are taken', () => {
    const { lesson, ids, named } = broken()
    lesson.move(on('when'))
    lesson.answer(ids[0] ?? '', 'when', 'never')
    lesson.move(on('when', 'discussing'))
    lesson.answer(ids[0] ?? '', 'when', 'dusk')
    const late = lesson.lesson.students.get(ids[0] ?? '')?.late.get('when 1')
    const seen = named.map((one, at) => (at === 0 ? { ...one, late: late?.id ?? '' } : one))
    expect(lesson.do(owner, { do: 'accept-late', answers: seen })).toHaveLength(4)
    expect(late?.accepted).toBeNull()
    const newer = lesson.lesson.students.get(ids[0] ?? '')?.newest.get('when 1')?.id
    expect(lesson.ask(owner, { do: 'accept-late', answers: seen.slice(0, 1) })).toEqual({
      refused: 'newer-answer',
      newer,
    })
  })

  test('named twice, or pressed at two desks, each counts once', () => {
    const { lesson, ids, named } = broken(2)
    lesson.do(owner, { do: 'accept-late', answers: named })
    expect(lesson.do(owner, { do: 'accept-late', answers: named })).toEqual([])
    for (const id of ids) expect(lesson.lesson.students.get(id)?.answers).toHaveLength(1)
  })

  test('are left by one press', () => {
    const { lesson, ids, named } = broken()
    expect(lesson.do(owner, { do: 'decline-late', answers: named })).toHaveLength(5)
    for (const id of ids) expect(waitingLate(lesson.lesson.students.get(id) ?? { late: new Map() })).toEqual([])
  })
})

describe('one that the teacher leaves', () => {
  function left() {
    const all = afterVote()
    all.lesson.answer(all.ada, 'when', 'dusk')
    const decline = () =>
      all.lesson.ask(owner, { do: 'decline-late', answers: [{ student: all.ada, late: all.late()?.id ?? '' }] })
    return { ...all, decline }
  }

  test('waits no longer, counts for nothing, stays with its words, and its pupil reads what became of it', () => {
    const { lesson, ada, student, late, decline } = left()
    const heard = lesson.lesson.stageSeq
    expect(decline()).toMatchObject([{ kind: 'declined', by: owner, student: ada, late: late()?.id }])
    expect(waitingLate(student())).toEqual([])
    expect(countedAnswer(student(), 'when')).toBeUndefined()
    expect(late()).toMatchObject({ response: { option: 'dusk' }, declinedAt: clock('10:47'), accepted: null })
    expect(lesson.lesson.stageSeq).toBeGreaterThan(heard)
    expect(studentQuestionView(lesson.lesson, ada, 'when', lesson.now)?.late).toMatchObject({ state: 'declined' })
  })

  test('twice is once', () => {
    const { decline } = left()
    decline()
    expect(decline()).toEqual([])
  })

  test('can be accepted all the same, and is left no more then', () => {
    const { student, late, accept, decline } = left()
    decline()
    expect(accept()).toHaveLength(1)
    expect(countedAnswer(student(), 'when')?.response).toEqual({ option: 'dusk' })
    expect(late()).toMatchObject({ accepted: student().answers[0]?.id, declinedAt: null })
  })

  test('waits again when its pupil sends another one', () => {
    const { lesson, ada, student, decline } = left()
    decline()
    lesson.answer(ada, 'when', 'noon')
    expect(waitingLate(student())).toMatchObject([{ response: { option: 'noon' } }])
  })

  test('and was accepted before, stays accepted', () => {
    const { late, accept, decline } = left()
    accept()
    expect(decline()).toEqual([])
    expect(late()?.declinedAt).toBeNull()
  })
})

describe('one thing that the teacher takes', () => {
  test('leaves the other: a late answer stays beside a draft that was taken', () => {
    const lesson = new Rehearsal()
    const ada = lesson.join('Ada')
    lesson.move(on('why'))
    lesson.draft(ada, 'why', 'It eats')
    lesson.move({ at: 'reading' })
    lesson.answer(ada, 'why', 'It eats mice.')
    lesson.do(owner, { do: 'accept-draft', student: ada, question: 'why' })
    const student = lesson.lesson.students.get(ada)
    expect(student && waitingLate(student)).toMatchObject([{ response: { text: 'It eats mice.' } }])
  })

  test('leaves the other: a draft of the second vote stays beside a late answer to the first', () => {
    const lesson = new Rehearsal()
    const ada = lesson.join('Ada')
    lesson.move(on('face')).move(on('face', 'discussing'))
    lesson.answer(ada, 'face', 'snow')
    lesson.move(on('face', 'voting', 2))
    lesson.draft(ada, 'face', 'a dish')
    const student = lesson.lesson.students.get(ada)
    const late = student?.late.get('face 1')?.id ?? 'none'
    lesson.do(owner, { do: 'accept-late', answers: [{ student: ada, late, replaces: null }] })
    expect(student?.drafts.get('face')?.response).toEqual({ text: 'a dish' })
  })
})

test('a late answer is changed twenty times and no more', () => {
  const { lesson, ada } = afterVote()
  for (let time = 0; time < 20; time += 1)
    expect(lesson.answer(ada, 'when', time % 2 === 0 ? 'dusk' : 'noon')).toHaveLength(1)
  expect(lesson.answer(ada, 'when', 'dusk')).toEqual({ refused: 'vote-closed' })
})

describe('at their own pace after a second vote', () => {
  function afterSecond() {
    const lesson = new Rehearsal({ feedback: 'after-close' })
    const [ada, ben] = [lesson.join('Ada'), lesson.join('Ben')]
    lesson.move(on('when'))
    lesson.answer(ada, 'when', 'noon')
    lesson.move(on('when', 'discussing')).move(on('when', 'voting', 2))
    lesson.do(ada, { do: 'answer', question: 'when', round: 2, form: { response: 'never' } })
    lesson.move({ at: 'own-pace' })
    return helpers(lesson, ada, ben)
  }

  test('what is changed is the answer that counts', () => {
    const { lesson, ada, student } = afterSecond()
    lesson.do(ada, { do: 'answer', question: 'when', round: 2, form: { response: 'dusk' } })
    expect(countedAnswer(student(), 'when')?.response).toEqual({ option: 'dusk' })
  })

  test('an answer to the second vote that was on its way is kept, of whoever has none there', () => {
    const { lesson, ben } = afterSecond()
    const sent = lesson.ask(ben, { do: 'answer', question: 'when', round: 2, form: { response: 'dusk' } })
    expect(sent).toMatchObject([{ kind: 'late', round: 2 }])
  })
})

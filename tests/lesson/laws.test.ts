import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apply, fold } from '../../server/lesson/apply.ts'
import { Entry } from '../../server/lesson/entry.ts'
import type { Lesson } from '../../server/lesson/lesson.ts'
import { handCount, handsOf } from '../../server/lesson/hands.ts'
import { timeOver } from '../../server/lesson/clock.ts'
import { keyWasShown, mayRead } from '../../server/lesson/may.ts'
import { nameKey } from '../../server/lesson/names.ts'
import { isRefusal, type Refusal } from '../../server/lesson/refusal.ts'
import { isStanding } from '../../server/lesson/standing-posts.ts'
import { onWallView } from '../../server/lesson/views/on-wall.ts'
import { groupOf } from '../../server/lesson/talk-groups.ts'
import { studentThread } from '../../server/lesson/views/student-talk.ts'
import { answersIn, voicesIn } from '../../server/lesson/votes.ts'
import { typeOf } from '../../server/quiz/questions.ts'
import { refusal } from '../../server/words/en/refusals.ts'
import { on, Rehearsal } from '../fixtures/lesson.ts'
import { attempts, play, starts, type Attempt } from '../fixtures/random-lesson.ts'

const names = { teacher: 'Ms Okafor', clock: (at: string) => at.slice(11, 16) }

const lessons = fc.tuple(starts, attempts)
/** Led lessons in which half of what is tried is an answer to the question that is on, or a count of hands for it. */
const votings: typeof lessons = lessons.map(([start, tries]) => [
  { ...start, preset: 'lead' },
  tries.map((attempt) => {
    if (attempt.what % 2 === 0) return attempt
    return { ...attempt, kind: attempt.who > 2 ? 'count' : 'answer', how: 4 + (attempt.how % 6) }
  }),
])

/** Plays random lessons and looks at each after every attempt. */
function always(
  look: (rehearsal: Rehearsal, entries: readonly Entry[], by: string) => void,
  runs = 150,
  played = lessons,
) {
  fc.assert(
    fc.property(played, ([start, tries]) => {
      const rehearsal = new Rehearsal(start)
      play(rehearsal, tries, (by, _, decided) => look(rehearsal, isRefusal(decided) ? [] : decided, by))
    }),
    { numRuns: runs },
  )
}

test('replaying the log gives the same lesson', () => {
  fc.assert(
    fc.property(starts, attempts, (start, tries) => {
      const { lesson, log } = play(new Rehearsal(start), tries)
      expect(fold(lesson.id, log)).toEqual(lesson)
    }),
    { numRuns: 150 },
  )
})

test('folding a log in two parts gives what folding it at once gives', () => {
  fc.assert(
    fc.property(starts, attempts, fc.nat(), (start, tries, cut) => {
      const { lesson, log } = play(new Rehearsal(start), tries)
      const at = 1 + (cut % log.length)
      const resumed = fold(lesson.id, log.slice(0, at))
      for (const entry of log.slice(at)) apply(resumed, entry)
      expect(resumed).toEqual(lesson)
    }),
    { numRuns: 100 },
  )
})

test('a log read back from its bytes is the same log: every entry has its shape', () => {
  fc.assert(
    fc.property(starts, attempts, (start, tries) => {
      const { log } = play(new Rehearsal(start), tries)
      expect(log.map((entry) => Entry.parse(JSON.parse(JSON.stringify(entry))))).toEqual(log)
    }),
    { numRuns: 100 },
  )
})

test('every refusal has a plain sentence, and random lessons meet most kinds of refusal', () => {
  const met = new Set<Refusal['refused']>()
  fc.assert(
    fc.property(starts, attempts, (start, tries) => {
      play(new Rehearsal(start), tries, (_by, _command, decided) => {
        if (!isRefusal(decided)) return
        met.add(decided.refused)
        expect(refusal(decided, names)).toMatch(/^["A-Z].*\.$/)
        expect(refusal(decided, names)).not.toMatch(/undefined|null|NaN|\[object|!|please/i)
      })
    }),
    { numRuns: 300 },
  )
  expect(met.size).toBeGreaterThan(15)
})

test('only the owner types an answer in, and only for a pupil without a phone; no seat is theirs, so no browser finds it', () => {
  let typed = 0
  always(({ lesson }, entries, by) => {
    for (const entry of entries) {
      if (entry.kind !== 'answered' || entry.by === entry.student) continue
      expect(by).toBe(lesson.owner)
      const student = lesson.students.get(entry.student)
      const answer = student?.answers.find(({ id }) => id === entry.id)
      expect(answer?.typed).toBe(student?.paper)
      if (answer?.typed) typed += 1
    }
    for (const student of lesson.students.values()) if (student.paper) expect(student.seat).toBeNull()
    expect(lesson.seats.has('')).toBe(false)
  })
  expect(typed).toBeGreaterThan(20)
})

test('no answer is taken outside of its stage', () => {
  let taken = 0
  always(({ lesson }, entries) => {
    for (const entry of entries) {
      if (entry.kind !== 'answered' || entry.by !== entry.student) continue
      taken += 1
      const { stage } = lesson
      if (stage.at === 'before') expect(entry.round).toBe(0)
      else if (stage.at === 'own-pace') expect(entry.round).toBeGreaterThan(0)
      else expect(stage).toEqual({ at: 'question', question: entry.question, phase: 'voting', round: entry.round })
    }
  })
  expect(taken).toBeGreaterThan(50)
})

test('hands are counted in the vote that is on, and never once its answer is shown', () => {
  let counted = 0
  always(({ lesson }, entries) => {
    for (const entry of entries) {
      if (entry.kind !== 'counted') continue
      counted += 1
      expect(lesson.stage).toMatchObject({ at: 'question', question: entry.question, round: entry.round })
      expect(lesson.revealed.has(entry.question)).toBe(false)
    }
  }, 300)
  expect(counted).toBeGreaterThan(10)
})

test('a vote is what the phones said and the hands that were counted, in every count', () => {
  let both = 0
  always(
    ({ lesson }, entries) => {
      const on = entries.flatMap((entry) =>
        entry.kind === 'counted' || entry.kind === 'answered' ? [entry.question] : [],
      )
      for (const question of lesson.pin.questions.filter(({ id }) => on.includes(id))) {
        const type = typeOf(question, lesson.pin.article)
        for (const round of [1, 2] as const) {
          const hands = handsOf(lesson, question.id, round)
          const phones = answersIn(lesson, question.id, round)
            .filter(({ typed }) => !typed || handCount(lesson, question.id, round) === 0)
            .map(({ response }) => response)
          const voices = voicesIn(lesson, question, round)
          if (phones.length > 0 && voices.length > phones.length) both += 1
          expect(voices).toHaveLength(phones.length + handCount(lesson, question.id, round))
          if (type.hands)
            expect(
              type.tally(
                question,
                voices.map(({ response }) => response),
              ),
            ).toEqual(type.tally(question, phones).map((row) => ({ ...row, count: row.count + (hands[row.id] ?? 0) })))
        }
      }
    },
    100,
    votings,
  )
  expect(both).toBeGreaterThan(30)
})

test('what comes late is for a vote that is over, and counts only where the teacher accepts it, once', () => {
  const met = { late: 0, accepted: 0, left: 0 }
  always(
    ({ lesson, now }, entries) => {
      for (const entry of entries) {
        if (entry.kind === 'late') {
          met.late += 1
          const { stage } = lesson
          const student = lesson.students.get(entry.student)
          const isOn = stage.at === 'question' && stage.question === entry.question && stage.phase === 'voting'
          if (isOn && stage.round === entry.round) expect(student && timeOver(lesson, student, now)).toBeTruthy()
          expect(student?.answers.every(({ id }) => id !== entry.id)).toBe(true)
        }
        if (entry.kind === 'answered' && entry.accepts !== undefined) expect(entry.by).toBe(lesson.owner)
      }
      for (const { answers, late } of lesson.students.values()) {
        for (const one of late.values()) {
          if (one.declinedAt !== null) met.left += 1
          expect(one.declinedAt !== null && one.accepted !== null).toBe(false)
          if (one.accepted === null) continue
          met.accepted += 1
          expect(answers.filter(({ id }) => id === one.accepted)).toHaveLength(1)
        }
      }
    },
    150,
    votings,
  )
  expect(met.late).toBeGreaterThan(20)
  expect(met.accepted).toBeGreaterThan(5)
  expect(met.left).toBeGreaterThan(5)
})

test('one answer counts for each student, question and round: the newest', () => {
  always(({ lesson }) => {
    for (const { answers, newest } of lesson.students.values()) {
      const last = new Map(answers.map((answer) => [`${answer.question} ${answer.round}`, answer]))
      expect(newest).toEqual(last)
    }
  })
})

test('what was shown once stays shown, and is never answered again by who has seen it', () => {
  let seen = 0
  fc.assert(
    fc.property(starts, attempts, (start, tries) => {
      const rehearsal = new Rehearsal(start)
      let before = shownIn(rehearsal.lesson)
      play(rehearsal, tries, (_by, _command, decided) => {
        const now = shownIn(rehearsal.lesson)
        for (const key of before) {
          const student = key.slice(0, key.indexOf(' '))
          if (rehearsal.lesson.students.has(student)) expect(now).toContain(key)
        }
        for (const entry of isRefusal(decided) ? [] : decided) {
          if (entry.kind !== 'answered' || entry.by !== entry.student) continue
          expect(before).not.toContain(`${entry.student} ${entry.question}`)
        }
        seen += now.size
        before = now
      })
    }),
    { numRuns: 150 },
  )
  expect(seen).toBeGreaterThan(100)
})

const shownIn = (lesson: Lesson): Set<string> =>
  new Set(
    [...lesson.students.values()].flatMap((student) =>
      lesson.pin.questions.filter(({ id }) => keyWasShown(lesson, student, id)).map(({ id }) => `${student.id} ${id}`),
    ),
  )

test('a browser holds one seat and a seat has one browser', () => {
  always(({ lesson }) => {
    const held = [...lesson.students.values()].flatMap(({ id, seat }) =>
      seat?.tokenHash ? [[seat.tokenHash, id] as const] : [],
    )
    expect(new Map(held)).toEqual(lesson.seats)
    expect(held).toHaveLength(lesson.seats.size)
  })
})

test('no two students have one name', () => {
  always(({ lesson }) => {
    const taken = [...lesson.students.values()].map(({ nickname }) => nameKey(nickname))
    expect(new Set(taken).size).toBe(taken.length)
  })
})

test('an alias stands for one student in its discussion, and a student has one', () => {
  always(({ lesson }) => {
    for (const { id } of lesson.pin.discussions) {
      const posts = [...lesson.posts.values()].filter(({ discussion, alias }) => discussion === id && alias)
      const pairs = new Set(posts.map(({ student, alias }) => `${student ?? ''} ${alias ?? ''}`))
      expect(pairs.size).toBe(new Set(posts.map(({ student }) => student)).size)
      expect(pairs.size).toBe(new Set(posts.map(({ alias }) => alias)).size)
    }
  })
})

test('replies are one level deep and stand in the discussion of their post', () => {
  always(({ lesson }) => {
    for (const { replyTo, discussion } of lesson.posts.values()) {
      if (replyTo !== null) expect(lesson.posts.get(replyTo)).toMatchObject({ replyTo: null, discussion })
    }
  })
})

test('a student speaks for nobody else, and only the owner does what is the owner\u2019s', () => {
  always(({ lesson }, entries, by) => {
    for (const entry of entries) {
      if (by === lesson.owner || by === 'program') continue
      expect(entry.by).toBe(by)
      if ('student' in entry) expect(entry.student).toBe(by)
      const owners = [
        'moved',
        'recoded',
        'counted',
        'renamed',
        'removed',
        'hidden',
        'timed',
        'lit',
        'featured',
        'paused',
        'extended',
        'graded',
      ]
      expect(owners).not.toContain(entry.kind)
    }
  })
})

test('what the teacher chose for the wall is there for the class too: a text that is open, or a post that stands in the discussion that is on', () => {
  let chosen = 0
  always(({ lesson }) => {
    const onWall = onWallView(lesson)
    if (!onWall) return
    chosen += 1
    expect(['reading', 'question', 'discussion']).toContain(lesson.stage.at)
    if (onWall.is === 'place') {
      for (const student of lesson.students.values())
        expect(mayRead(lesson, student, '2026-03-02T09:30:00.000Z')).toBe(true)
      expect(onWall.quote).not.toBe('')
      return
    }
    const post = lesson.posts.get(onWall.id)
    expect(post && isStanding(post)).toBe(true)
    expect(lesson.stage).toEqual({ at: 'discussion', discussion: post?.discussion })
    expect(Object.values(onWall)).not.toContain(lesson.students.get(post?.student ?? '')?.nickname)
  }, 300)
  expect(chosen).toBeGreaterThan(50)
})

/** Plays random lessons that vote on a question and then talk about it in threads, and looks at each after every attempt. */
function alwaysInThreads(look: (lesson: Lesson) => void) {
  fc.assert(
    fc.property(attempts, attempts, (voting, talking) => {
      const rehearsal = new Rehearsal({ talk: 'threads' }).move(on('when'))
      const isOpen = ({ kind }: Attempt) => !['move', 'next', 'press'].includes(kind)
      const writes = (attempt: Attempt): Attempt => (attempt.what > 5 ? { ...attempt, kind: 'talk' } : attempt)
      play(rehearsal, voting.filter(isOpen)).move(on('when', 'discussing'))
      play(rehearsal, talking.filter(isOpen).map(writes), () => look(rehearsal.lesson))
    }),
    { numRuns: 60 },
  )
}

test('while the class writes in threads everybody who is there is in one group, and nobody writes to absent ones alone', () => {
  alwaysInThreads(({ students, groups: all }) => {
    const groups = all.get('when') ?? []
    const there = [...students.values()].filter(({ paper, seat }) => !paper && seat?.tokenHash).map(({ id }) => id)
    expect(new Set(groups.flat()).size).toBe(groups.flat().length)
    expect(groups.flat()).toEqual(expect.arrayContaining(there))
    const sizes = groups.map((group) => group.filter((id) => there.includes(id)).length)
    if (there.length > 1) expect(sizes).not.toContain(1)
  })
})

test('of what is written in threads a student reads the words of their own group, and of nobody else', () => {
  let read = 0
  alwaysInThreads((lesson) => {
    for (const student of lesson.students.values()) {
      const group = groupOf(lesson, 'when', student.id)
      for (const line of studentThread(lesson, student, 'when')?.lines ?? []) {
        read += 1
        expect(group).toContain(lesson.posts.get(line.id)?.student)
      }
    }
  })
  expect(read).toBeGreaterThan(1000)
})

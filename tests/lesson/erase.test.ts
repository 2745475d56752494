import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '../../server/lesson/apply.ts'
import { Entry } from '../../server/lesson/entry.ts'
import { belongingsOf, erase } from '../../server/lesson/erase.ts'
import type { Lesson } from '../../server/lesson/lesson.ts'
import { isRefusal } from '../../server/lesson/refusal.ts'
import { browserOf, class7b, clock, owner, Rehearsal } from '../fixtures/lesson.ts'
import { attempts, canaryOf, play, starts } from '../fixtures/random-lesson.ts'

const erased = (log: readonly Entry[], student: string): Entry[] => {
  const belongings = belongingsOf(student, log)
  return log.map((entry) => erase(entry, belongings))
}

/** Random lessons from which Keaa, who joined first, is taken out at the end. */
function removals(look: (log: readonly Entry[], student: string, lesson: Lesson) => void) {
  let looked = 0
  fc.assert(
    fc.property(starts, attempts, (start, tries) => {
      const rehearsal = play(new Rehearsal(start), tries)
      // Who was taken out before and joined anew is two people to the log, and only one of them is erased here.
      const [student, again] = rehearsal.log
        .filter((entry) => entry.kind === 'joined' && entry.nickname === canaryOf(0))
        .map(({ by }) => by)
      if (student === undefined || again !== undefined) return
      if (isRefusal(rehearsal.ask(owner, { do: 'remove', student }))) return
      looked += 1
      look(rehearsal.log, student, rehearsal.lesson)
    }),
    { numRuns: 200 },
  )
  expect(looked).toBeGreaterThan(20)
}

test('nothing that the student said, was called or was told stays in the log', () => {
  removals((log, student) => {
    expect(JSON.stringify(log)).toContain(canaryOf(0))
    expect(JSON.stringify(erased(log, student))).not.toContain(canaryOf(0))
  })
})

test('what everybody else said stays to the letter', () => {
  removals((log, student) => {
    const { answers, posts } = belongingsOf(student, log)
    const others = log.filter(
      (entry) =>
        entry.by !== student &&
        !('student' in entry && entry.student === student) &&
        !('answer' in entry && answers.has(entry.answer)) &&
        !('post' in entry && posts.has(entry.post ?? '')),
    )
    expect(erased(log, student)).toEqual(expect.arrayContaining(others))
  })
})

test('ids, order, times, kinds and threads stay', () => {
  const bones = (entry: Entry) => [
    entry.id,
    entry.at,
    entry.kind,
    entry.by,
    entry.kind === 'posted' ? entry.replyTo : null,
  ]
  removals((log, student) => {
    expect(erased(log, student).map(bones)).toEqual(log.map(bones))
  })
})

test('erasing twice is erasing once', () => {
  removals((log, student) => {
    const once = erased(log, student)
    expect(erased(once, student)).toEqual(once)
  })
})

test('the lesson that the erased log gives is the one that went on after the removal', () => {
  const withoutForms = ({ forms, ...lesson }: Lesson) => ({ ...lesson, forms: forms.size > 0 })
  removals((log, student, lesson) => {
    expect(withoutForms(fold(lesson.id, erased(log, student)))).toEqual(withoutForms(lesson))
  })
})

test('an erasure that was cut off half way leaves a log that reads, and can be finished', () => {
  removals((log, student, lesson) => {
    const whole = erased(log, student)
    const half = log.map((entry, at) => (at % 2 === 0 ? (whole[at] ?? entry) : entry))
    expect(fold(lesson.id, half).students.has(student)).toBe(false)
    expect(erased(half, student)).toEqual(whole)
  })
})

test('every entry that erasing leaves has its shape', () => {
  removals((log, student) => {
    for (const entry of erased(log, student)) expect(Entry.parse(entry)).toEqual(entry)
  })
})

describe('a student who did everything once', () => {
  function everything() {
    const lesson = new Rehearsal({ preset: 'own-pace', closes: clock('10:00') })
    const [ada, ben] = [lesson.join('Ada'), lesson.join('Ben')]
    lesson.do(owner, { do: 'rename', student: ada, nickname: 'Ada L' }, 'form-1.digest of Ada L')
    lesson.do('program', { do: 'claim', student: ada, ...browserOf('Ada\u2019s tablet') })
    lesson.do('program', { do: 'return', returned: 'code of Ada', ...browserOf('Ada\u2019s phone') })
    lesson.do(ada, { do: 'open-article' })
    lesson.do(ada, { do: 'read' })
    lesson.do(ada, { do: 'keep-place', block: 'p2' })
    lesson.draft(ada, 'why', 'Ada thinks')
    lesson.answer(ada, 'why', 'Ada thinks of mice.')
    const answer = lesson.lesson.students.get(ada)?.answers[0]?.id ?? ''
    lesson.do(owner, { do: 'grade', answer, mark: 0.5, comment: 'Ada, read it again.' }, 'form-2.digest of the comment')
    const post = lesson.post(ada, 'seen', 'Ada saw one.')
    lesson.do(ada, { do: 'edit', post, text: 'Ada saw two.' })
    const reply = lesson.post(ben, 'seen', 'Where?', post)
    lesson.do(owner, { do: 'hide', post, reason: 'Ada, be kind.' }, 'form-3.digest of the reason')
    lesson.do(owner, { do: 'extend', student: ada, until: clock('11:00') })
    lesson.do(ada, { do: 'leave' })
    lesson.do(owner, { do: 'remove', student: ada })
    return { log: lesson.log, ada, post, reply }
  }

  test('leaves no name, no word and no digest', () => {
    const { log, ada } = everything()
    expect(JSON.stringify(log)).toContain('Ada')
    expect(JSON.stringify(erased(log, ada))).not.toMatch(/Ada|digest of/)
  })

  test('leaves a seat that nobody can come back to', () => {
    const { log, ada } = everything()
    const after = fold('lesson-1', erased(log, ada))
    expect(after.students.has(ada)).toBe(false)
    expect(after.seats.size).toBe(1)
    expect(after.removed.has(ada)).toBe(true)
  })

  test('leaves an empty post, with the reply of another under it', () => {
    const { log, ada, post, reply } = everything()
    const after = fold('lesson-1', erased(log, ada))
    expect(after.posts.get(post)).toMatchObject({ text: '', alias: '', hidden: null })
    expect(after.posts.get(reply)).toMatchObject({ text: 'Where?', replyTo: post })
  })
})

test('the class\u2019s roll stays the teacher\u2019s: whoever tapped another\u2019s name does not take it along', () => {
  const lesson = new Rehearsal({ class: class7b })
  const joker = lesson.join('Ada', 'm-ada')
  lesson.do(owner, { do: 'remove', student: joker })
  const after = fold('lesson-1', erased(lesson.log, joker))
  expect(after.class?.members.map(({ name }) => name)).toEqual(['Ada', 'Ben', 'Ben'])
  expect(
    lesson.ask('program', { do: 'join', nickname: '', member: 'm-ada', ...browserOf('the real Ada') }),
  ).toHaveLength(1)
})

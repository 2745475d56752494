import { expect, it, test } from 'vitest'
import { fold } from '../../../server/lesson/apply.ts'
import { belongingsOf, erase } from '../../../server/lesson/erase.ts'
import { nextToWrite } from '../../../server/lesson/paper.ts'
import { isRefusal } from '../../../server/lesson/refusal.ts'
import { exportView } from '../../../server/lesson/views/export.ts'
import { browserOf, owner, Rehearsal } from '../../fixtures/lesson.ts'

/** A discussion that is on, with Pia and Rob, who have no phone, and Ada, who has. */
function school() {
  const lesson = new Rehearsal()
  const [pia = '', rob = ''] = ['Pia', 'Rob'].map((nickname) => {
    const [entry] = lesson.do(owner, { do: 'enrol', nickname, member: null })
    return entry?.kind === 'joined' ? entry.student : ''
  })
  const ada = lesson.join('Ada')
  lesson.move({ at: 'discussion', discussion: 'build' })
  const type = (student: string, text: string, replyTo: string | null = null, by = owner) =>
    lesson.ask(by, { do: 'post', student, discussion: 'build', replyTo, text }, `typed-${text}.digest`)
  const posts = () => [...lesson.lesson.posts.values()]
  return { lesson, pia, rob, ada, type, posts }
}

test('a post that the teacher types in is its pupil\u2019s, under an animal that stays theirs', () => {
  const { lesson, pia, ada, type, posts } = school()
  type(pia, ' Yes, they should. ')
  const theirs = lesson.post(ada, 'build', 'No.')
  type(pia, 'Why not?', theirs)
  const [first, , reply] = posts()
  expect(first).toMatchObject({ student: pia, typed: true, text: 'Yes, they should.', replyTo: null })
  expect(reply).toMatchObject({ student: pia, typed: true, alias: first?.alias, replyTo: theirs })
  expect(first?.alias).toBeTruthy()
  expect(lesson.lesson.posts.get(theirs)?.typed).toBe(false)
  expect(lesson.lesson.talkSeq).toBe(lesson.lesson.seq)
})

it.each([
  { stage: { at: 'lobby' } as const, because: 'nothing is on yet' },
  { stage: { at: 'closed' } as const, because: 'the sheets are handed in at the end' },
])('it is taken when $because', ({ stage }) => {
  const { lesson, pia, type, posts } = school()
  lesson.move(stage)
  type(pia, 'Yes.')
  expect(posts()).toHaveLength(1)
})

test('it is refused for who has a phone, from anybody else, of nobody, and with nothing in it', () => {
  const { lesson, pia, ada, type, posts } = school()
  const refusedBy = (decided: ReturnType<typeof type>) => (isRefusal(decided) ? decided.refused : null)
  expect(refusedBy(type(ada, 'I am Ada.'))).toBe('has-phone')
  expect(refusedBy(type(pia, 'I am Pia.', null, ada))).toBe('not-yours')
  expect(refusedBy(type(pia, 'I am Pia.', null, 'another teacher'))).toBe('no-seat')
  expect(refusedBy(type('nobody', 'Boo.'))).toBe('no-such-student')
  expect(refusedBy(type(pia, '  '))).toBe('post-empty')
  expect(refusedBy(type(pia, 'Why?', lesson.post(ada, 'build', 'No.')))).toBe('write-first')
  expect(posts()).toHaveLength(1)
})

test('with a phone the pupil goes on under the same animal, and may mend what was typed', () => {
  const { lesson, pia, type, posts } = school()
  type(pia, 'Yes.')
  lesson.do('program', { do: 'claim', student: pia, ...browserOf('a phone') })
  lesson.do(owner, { do: 'seat', claim: lesson.lesson.students.get(pia)?.claims[0]?.id ?? '' })
  lesson.do(pia, { do: 'edit', post: posts()[0]?.id ?? '', text: 'Yes, I think so.' })
  lesson.post(pia, 'build', 'And one more thing.')
  expect(new Set(posts().map(({ alias }) => alias)).size).toBe(1)
  expect(posts().map(({ typed }) => typed)).toEqual([true, false])
})

test('the files say that it was typed in', () => {
  const { lesson, pia, type } = school()
  type(pia, 'Yes.')
  expect(exportView(lesson.lesson, null).posts).toMatchObject([{ student: pia, typed: true }])
})

test('it goes away with its pupil: no name, no word and no digest stays', () => {
  const { lesson, pia, type } = school()
  type(pia, 'Pia says yes')
  lesson.do(owner, { do: 'remove', student: pia })
  const belongings = belongingsOf(pia, lesson.log)
  const log = lesson.log.map((entry) => erase(entry, belongings))
  expect(JSON.stringify(log)).not.toMatch(/Pia|typed-/)
  expect(fold('lesson-1', log).students.has(pia)).toBe(false)
})

test('next is the next pupil who has nothing in the discussion, until nobody is left', () => {
  const { lesson, pia, rob, type } = school()
  expect(nextToWrite(lesson.lesson, pia, 'build')).toBe(rob)
  type(rob, 'No.')
  expect(nextToWrite(lesson.lesson, pia, 'build')).toBeNull()
  expect(nextToWrite(lesson.lesson, rob, 'build')).toBe(pia)
})

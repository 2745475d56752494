import { expect, test } from 'vitest'
import { owner, Rehearsal } from '../../fixtures/lesson.ts'

const remove = (lesson: Rehearsal, student: string) => lesson.ask(owner, { do: 'remove', student })

test('takes name, seat, answers and words out; what others wrote stays', () => {
  const lesson = new Rehearsal({ preset: 'own-pace' })
  const [ada, ben] = [lesson.join('Ada'), lesson.join('Ben')]
  const post = lesson.post(ada, 'seen', 'In the barn.')
  const reply = lesson.post(ben, 'seen', 'Which one?', post)
  remove(lesson, ada)
  expect(lesson.lesson.students.has(ada)).toBe(false)
  expect(lesson.lesson.seats.has('token of Ada')).toBe(false)
  expect(lesson.lesson.posts.get(post)).toMatchObject({ text: '', alias: '', number: 1 })
  expect(lesson.lesson.posts.get(post)?.withdrawnAt).not.toBeNull()
  expect(lesson.lesson.posts.get(reply)).toMatchObject({ text: 'Which one?', replyTo: post })
})

test('twice is once', () => {
  const lesson = new Rehearsal()
  const ada = lesson.join('Ada')
  expect(remove(lesson, ada)).toHaveLength(1)
  expect(remove(lesson, ada)).toEqual([])
})

test('somebody who never joined is refused', () => {
  expect(remove(new Rehearsal(), 'nobody')).toEqual({ refused: 'no-such-student' })
})

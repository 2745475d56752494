import { expect, it, test } from 'vitest'
import { owner, Rehearsal } from '../../fixtures/lesson.ts'

const rename = (lesson: Rehearsal, student: string, nickname: string) =>
  lesson.ask(owner, { do: 'rename', student, nickname })

test('a student is called as the teacher says', () => {
  const lesson = new Rehearsal()
  const ada = lesson.join('xX_Ada_Xx')
  rename(lesson, ada, ' Ada ')
  expect(lesson.lesson.students.get(ada)?.nickname).toBe('Ada')
})

test('the same name in other letters is a change, the very same is none', () => {
  const lesson = new Rehearsal()
  const ada = lesson.join('ada')
  expect(rename(lesson, ada, 'Ada')).toHaveLength(1)
  expect(rename(lesson, ada, 'Ada')).toEqual([])
})

it.each([
  { nickname: 'BEN', refused: { refused: 'name-taken', nickname: 'Ben', by: 'teacher' }, because: 'Ben is in' },
  { nickname: ' ', refused: { refused: 'name-empty' }, because: 'it is empty' },
  { nickname: 'x'.repeat(41), refused: { refused: 'name-too-long', most: 40 }, because: 'it has 41 letters' },
])('"$nickname" is refused, because $because', ({ nickname, refused }) => {
  const lesson = new Rehearsal()
  const ada = lesson.join('Ada')
  lesson.join('Ben')
  expect(rename(lesson, ada, nickname)).toMatchObject(refused)
})

test('nobody can be renamed who is not there', () => {
  expect(rename(new Rehearsal(), 'nobody', 'Ada')).toEqual({ refused: 'no-such-student' })
})

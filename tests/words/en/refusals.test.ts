import { describe, expect, it, test } from 'vitest'
import type { Refusal } from '../../../server/lesson/refusal.ts'
import { refusal } from '../../../server/words/en/refusals.ts'

const clock = (at: string) => at.slice(11, 16)
const sentence = (refused: Refusal, teacher: string | null = 'Ms Okafor') => refusal(refused, { teacher, clock })

it.each<{ refused: Refusal; says: string }>([
  {
    refused: { refused: 'name-taken', nickname: 'Amina', student: 's-1', by: 'nickname' },
    says: 'Somebody in this lesson is called Amina. Take "Amina K.", or, if that is you, come back as Amina.',
  },
  {
    refused: { refused: 'name-taken', nickname: 'Amina', student: 's-1', by: 'member' },
    says: 'Amina has joined already. If that is you, come back as Amina.',
  },
  {
    refused: { refused: 'name-taken', nickname: 'Amina', student: 's-1', by: 'teacher' },
    says: 'Somebody else in this lesson is called Amina. Give another name.',
  },
  {
    refused: { refused: 'answers-not-open' },
    says: 'Ms Okafor has not opened the answers yet. They come when the lesson ends.',
  },
  {
    refused: { refused: 'lesson-closed', at: '2026-03-02T10:45:00.000Z' },
    says: 'Ms Okafor ended this lesson at 10:45. It takes nothing more.',
  },
  {
    refused: { refused: 'post-too-long', most: 2000, length: 2104 },
    says: 'This has 2,104 letters, and there is room for 2,000. Make it shorter.',
  },
  { refused: { refused: 'nothing-chosen', written: true }, says: 'Nothing is saved yet: write your answer first.' },
  { refused: { refused: 'nothing-chosen', written: false }, says: 'Nothing is saved yet: choose an answer first.' },
])('$refused.refused says: $says', ({ refused, says }) => {
  expect(sentence(refused)).toBe(says)
})

describe('a teacher without a name', () => {
  test('is "your teacher", with a capital where a sentence begins', () => {
    expect(sentence({ refused: 'answers-not-open' }, null)).toMatch(/^Your teacher has/)
    expect(sentence({ refused: 'not-in-class' }, null)).toMatch(/tell your teacher\.$/)
  })
})

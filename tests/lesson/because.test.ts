import { expect, it, test } from 'vitest'
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

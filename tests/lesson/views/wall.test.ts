import { expect, it, test } from 'vitest'
import type { Stage } from '../../../server/lesson/stage.ts'
import { wallView } from '../../../server/lesson/views/wall.ts'
import { class7b, on, owner, Rehearsal } from '../../fixtures/lesson.ts'

const wall = ({ lesson }: Rehearsal) => wallView(lesson)

test('the lobby shows the code and who is in, so that the class sees who is missing', () => {
  const lesson = new Rehearsal({ class: class7b })
  lesson.join('', 'm-ada')
  expect(wall(lesson)).toMatchObject({
    at: 'lobby',
    code: '314159',
    title: 'Owls in the barn',
    className: '7b',
    here: 1,
    names: ['Ada'],
    question: null,
    discussion: null,
  })
})

it.each<Stage>([
  { at: 'reading' },
  { at: 'own-pace' },
  on('when'),
  { at: 'discussion', discussion: 'seen' },
  { at: 'closed' },
])('from then on no name stands on it: %o', (stage) => {
  const lesson = new Rehearsal()
  lesson.join('Ada')
  expect(wall(lesson.move(stage))).toMatchObject({ names: [], here: 1 })
  expect(JSON.stringify(wall(lesson))).not.toContain('Ada')
})

test('reading says how long the text takes', () => {
  expect(wall(new Rehearsal().move({ at: 'reading' }))).toMatchObject({ at: 'reading', minutes: 1 })
})

test('a question has its lettered options and how many have answered, and nothing else', () => {
  const lesson = new Rehearsal()
  const ada = lesson.join('Ada')
  lesson.move(on('when'))
  lesson.answer(ada, 'when', 'dusk')
  expect(wall(lesson).question).toEqual({
    byHand: 0,
    hands: true,
    number: 1,
    of: 5,
    prompt: 'When does a barn owl hunt?',
    phase: 'voting',
    opinion: false,
    sheet: [
      { id: 'noon', letter: 'A', text: 'At noon' },
      { id: 'dusk', letter: 'B', text: 'At dusk' },
      { id: 'never', letter: 'C', text: 'Never' },
    ],
    parts: [],
    answered: 1,
    here: 1,
    round: 1,
    shown: null,
    talk: 'neighbour',
  })
})

test('with the answer come the counts of the round that was voted on last', () => {
  const lesson = new Rehearsal()
  const [ada, ben] = [lesson.join('Ada'), lesson.join('Ben')]
  lesson.move(on('when'))
  lesson.answer(ada, 'when', 'noon')
  lesson.answer(ben, 'when', 'noon')
  lesson.move(on('when', 'discussing')).move(on('when', 'voting', 2))
  lesson.answer(ada, 'when', 'dusk', { round: 2 })
  lesson.next()
  expect(wall(lesson).question?.shown?.tally.map(({ letter, count, correct }) => [letter, count, correct])).toEqual([
    ['A', 0, false],
    ['B', 1, true],
    ['C', 0, false],
  ])
})

test('a discussion has its prompt and how many wrote, never a post', () => {
  const lesson = new Rehearsal()
  const [ada, ben] = [lesson.join('Ada'), lesson.join('Ben')]
  lesson.move({ at: 'discussion', discussion: 'seen' })
  lesson.post(ada, 'seen', 'canary in the barn')
  lesson.post(ada, 'seen', 'And on the church.')
  lesson.do(owner, { do: 'hide', post: lesson.post(ben, 'seen', 'You are all stupid.'), reason: 'Be kind.' })
  expect(wall(lesson).discussion).toEqual({
    number: 2,
    of: 2,
    prompt: 'Where have you seen an owl?',
    posts: 2,
    writers: 1,
  })
  expect(JSON.stringify(wall(lesson))).not.toContain('canary')
})

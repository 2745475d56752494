import { expect, it, test } from 'vitest'
import type { Stage } from '../../../server/lesson/stage.ts'
import { onWallView } from '../../../server/lesson/views/on-wall.ts'
import { on, owner, Rehearsal } from '../../fixtures/lesson.ts'

const seen: Stage = { at: 'discussion', discussion: 'seen' }

function talking() {
  const lesson = new Rehearsal()
  const [ada, ben] = [lesson.join('Ada'), lesson.join('Ben')]
  lesson.move(seen)
  const [first, second] = [lesson.post(ada, 'seen', 'In our barn.'), lesson.post(ben, 'seen', 'On the church.')]
  const feature = (post: string | null) => lesson.ask(owner, { do: 'feature', post })
  const shown = () => onWallView(lesson.lesson)
  return { lesson, ada, ben, first, second, feature, shown }
}

test('a post is shown with its number and its alias, another takes its place, and it is taken off', () => {
  const { lesson, first, second, feature, shown } = talking()
  feature(first)
  const alias = lesson.lesson.posts.get(first)?.alias
  expect(shown()).toEqual({ is: 'post', id: first, discussion: 'seen', number: 1, alias, text: 'In our barn.' })
  expect(JSON.stringify(shown())).not.toContain('Ada')
  feature(second)
  expect(shown()).toMatchObject({ number: 2 })
  feature(null)
  expect(shown()).toBeNull()
})

test('new words of it take it off: its teacher has shown other ones', () => {
  const { lesson, ada, first, feature, shown } = talking()
  feature(first)
  const heard = lesson.lesson.stageSeq
  lesson.do(ada, { do: 'edit', post: first, text: 'In the old barn.' })
  expect(shown()).toBeNull()
  expect(lesson.lesson.stageSeq, 'every phone hears of it').toBeGreaterThan(heard)
  feature(first)
  expect(shown()).toMatchObject({ text: 'In the old barn.' })
})

it.each([
  { gone: 'its author takes it back', by: 'ada', command: (post: string) => ({ do: 'withdraw', post }) as const },
  { gone: 'it is hidden', by: 'teacher', command: (post: string) => ({ do: 'hide', post, reason: 'No.' }) as const },
  {
    ...{ gone: 'its author is removed', by: 'teacher' },
    command: (_: string, student: string) => ({ do: 'remove', student }) as const,
  },
])('when $gone, it is off the wall at once, and every phone hears of it', ({ by, command }) => {
  const { lesson, ada, first, feature, shown } = talking()
  feature(first)
  const heard = lesson.lesson.stageSeq
  lesson.do(by === 'ada' ? ada : owner, command(first, ada))
  expect(shown()).toBeNull()
  expect(lesson.lesson.stageSeq).toBeGreaterThan(heard)
})

test('what happens to another post changes nothing on it, and phones hear nothing', () => {
  const { lesson, first, second, feature, shown } = talking()
  feature(first)
  const heard = lesson.lesson.stageSeq
  lesson.do(owner, { do: 'hide', post: second, reason: 'No.' })
  expect(shown()).toMatchObject({ number: 1 })
  expect(lesson.lesson.stageSeq).toBe(heard)
})

test('one that was hidden and is shown again does not come back by itself', () => {
  const { lesson, first, feature, shown } = talking()
  feature(first)
  lesson.do(owner, { do: 'hide', post: first, reason: 'Wait.' })
  expect(feature(first)).toEqual({ refused: 'no-such-post' })
  lesson.do(owner, { do: 'hide', post: first, reason: null })
  expect(shown()).toBeNull()
})

it.each<{ stage: Stage; refused: string; because: string }>([
  { stage: on('when'), refused: 'not-this-discussion', because: 'the class is at a question' },
  { stage: { at: 'discussion', discussion: 'build' }, refused: 'not-this-discussion', because: 'it stands in another' },
  { stage: { at: 'own-pace' }, refused: 'not-this-discussion', because: 'nobody looks at the wall' },
  { stage: { at: 'closed' }, refused: 'lesson-closed', because: 'it is over' },
])('at $stage.at it is refused: $because', ({ stage, refused }) => {
  const { lesson, first, feature, shown } = talking()
  lesson.move(stage)
  expect(feature(first)).toMatchObject({ refused })
  expect(shown()).toBeNull()
})

test('no such post, a student who asks, and a move', () => {
  const { lesson, ada, first, feature, shown } = talking()
  expect(feature('nothing')).toEqual({ refused: 'no-such-post' })
  expect(lesson.ask(ada, { do: 'feature', post: first })).toEqual({ refused: 'not-yours' })
  feature(first)
  lesson.move(on('when'))
  expect(shown()).toBeNull()
})

test('one thing at a time: a place in the text takes the post off, and a post the place', () => {
  const { lesson, first, feature, shown } = talking()
  feature(first)
  lesson.do(owner, { do: 'light', sentences: ['s1-1'] })
  expect(shown()).toMatchObject({ is: 'place' })
  feature(first)
  expect(shown()).toMatchObject({ is: 'post' })
  lesson.do(owner, { do: 'light', sentences: [] })
  expect(shown(), 'taking away a place that is not there leaves the post').toMatchObject({ is: 'post' })
})

test('while all look up no post is shown', () => {
  const { lesson, first, feature, shown } = talking()
  lesson.do(owner, { do: 'pause', on: true })
  expect(feature(first)).toEqual({ refused: 'eyes-up' })
  lesson.do(owner, { do: 'pause', on: false })
  feature(first)
  lesson.do(owner, { do: 'pause', on: true })
  expect(shown()).toBeNull()
})

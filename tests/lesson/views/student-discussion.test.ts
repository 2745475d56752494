import { describe, expect, test } from 'vitest'
import { studentHomeView } from '../../../server/lesson/views/student-home.ts'
import { studentDiscussionView } from '../../../server/lesson/views/student-discussion.ts'
import { clock, owner, Rehearsal } from '../../fixtures/lesson.ts'

const view = ({ lesson, now }: Rehearsal, student: string, discussion = 'seen') => {
  const found = studentDiscussionView(lesson, student, discussion, now)
  if (!found) throw new Error('it cannot be opened')
  return found
}
function talking() {
  const lesson = new Rehearsal({ preset: 'own-pace' })
  return { lesson, ada: lesson.join('Ada'), ben: lesson.join('Ben') }
}

test('posts stand in their order, replies under their post, the numbers in the margin', () => {
  const { lesson, ada, ben } = talking()
  const first = lesson.post(ada, 'seen', 'In the barn.')
  lesson.post(ben, 'seen', 'Never.')
  lesson.post(ben, 'seen', 'Which barn?', first)
  const { posts, postCount, writers, newest } = view(lesson, ada)
  expect(
    posts.map(({ number, text, replies }) => [number, text, replies.map((reply) => [reply.number, reply.text])]),
  ).toEqual([
    [1, 'In the barn.', [[3, 'Which barn?']]],
    [2, 'Never.', []],
  ])
  expect({ postCount, writers, newest }).toEqual({ postCount: 3, writers: 2, newest: 3 })
})

test('classmates are aliases, one\u2019s own posts are marked, the teacher is the teacher', () => {
  const { lesson, ada, ben } = talking()
  lesson.post(ada, 'seen', 'In the barn.')
  lesson.post(ben, 'seen', 'Never.')
  lesson.post(owner, 'seen', 'Look up at dusk.')
  const { posts, alias } = view(lesson, ada)
  expect(posts.map(({ yours }) => yours)).toEqual([true, false, false])
  expect(posts[0]?.alias).toBe(alias)
  expect(posts[2]?.alias).toBeNull()
  expect(JSON.stringify(posts)).not.toMatch(/Ada|Ben|okafor/i)
})

test('what can be done stands beside each post: one\u2019s own is changed, others\u2019 are replied to', () => {
  const { lesson, ada, ben } = talking()
  lesson.post(ada, 'seen', 'In the barn.')
  lesson.post(ben, 'seen', 'Never.')
  expect(view(lesson, ada).posts.map(({ mayChange, mayReply }) => ({ mayChange, mayReply }))).toEqual([
    { mayChange: true, mayReply: true },
    { mayChange: false, mayReply: true },
  ])
})

describe('where one writes first', () => {
  test('the others\u2019 posts come after one\u2019s own; how many there are is said before', () => {
    const { lesson, ada, ben } = talking()
    lesson.post(ben, 'build', 'canary of Ben')
    expect(view(lesson, ada, 'build')).toMatchObject({
      postFirst: true,
      othersShown: false,
      posts: [],
      postCount: 1,
      writers: 1,
    })
    lesson.post(ada, 'build', 'Yes.')
    expect(view(lesson, ada, 'build')).toMatchObject({
      othersShown: true,
      posts: [{ text: 'canary of Ben' }, { text: 'Yes.' }],
    })
  })

  test('nothing the others wrote is in the page before', () => {
    const { lesson, ada, ben } = talking()
    lesson.post(ben, 'build', 'canary of Ben')
    lesson.post(owner, 'build', 'canary of the teacher')
    expect(JSON.stringify(view(lesson, ada, 'build'))).not.toContain('canary')
  })

  test('once the lesson is closed everybody reads', () => {
    const { lesson, ada, ben } = talking()
    lesson.post(ben, 'build', 'Yes.')
    lesson.move({ at: 'closed' })
    expect(view(lesson, ada, 'build')).toMatchObject({
      othersShown: true,
      closed: { refused: 'lesson-closed' },
      posts: [{ mayReply: false }],
    })
  })
})

test('a hidden post is a notice to the others, and tells its author why', () => {
  const { lesson, ada, ben } = talking()
  const post = lesson.post(ben, 'seen', 'You are all stupid.')
  lesson.do(owner, { do: 'hide', post, reason: 'Be kind.' })
  expect(view(lesson, ada).posts[0]).toMatchObject({ state: 'hidden', text: '', reason: null, mayReply: false })
  expect(view(lesson, ben).posts[0]).toMatchObject({
    state: 'hidden',
    text: 'You are all stupid.',
    reason: 'Be kind.',
    mayChange: false,
  })
})

test('a withdrawn post keeps its place and its replies, not its words, not even for its author', () => {
  const { lesson, ada, ben } = talking()
  const post = lesson.post(ada, 'seen', 'In the barn.')
  lesson.post(ben, 'seen', 'Which one?', post)
  lesson.do(ada, { do: 'withdraw', post })
  for (const reader of [ada, ben]) {
    expect(view(lesson, reader).posts).toMatchObject([
      { state: 'withdrawn', text: '', mayChange: false, replies: [{ text: 'Which one?' }] },
    ])
  }
  expect(view(lesson, ada)).toMatchObject({ postCount: 1, writers: 1 })
})

test('a hidden post is counted for nobody, as on the wall; shown again it counts', () => {
  const { lesson, ada, ben } = talking()
  lesson.post(ada, 'seen', 'In the barn.')
  const post = lesson.post(ben, 'seen', 'You are all stupid.')
  const counts = () => [view(lesson, ada), studentHomeView(lesson.lesson, ada, lesson.now).stops.at(-2)]
  lesson.do(owner, { do: 'hide', post, reason: 'Be kind.' })
  expect(counts()).toMatchObject([{ postCount: 1, writers: 1 }, { count: 1 }])
  lesson.do(owner, { do: 'hide', post, reason: null })
  expect(counts()).toMatchObject([{ postCount: 2, writers: 2 }, { count: 2 }])
})

test('the post of somebody who was removed is a withdrawn one without a name', () => {
  const { lesson, ada, ben } = talking()
  lesson.post(ben, 'seen', 'Never.')
  lesson.do(owner, { do: 'remove', student: ben })
  expect(view(lesson, ada).posts).toMatchObject([{ state: 'withdrawn', text: '', alias: '' }])
})

test('an edited post says when', () => {
  const { lesson, ada } = talking()
  const post = lesson.post(ada, 'seen', 'In the barm.')
  expect(view(lesson, ada).posts[0]?.editedAt).toBeNull()
  lesson.at('09:14').do(ada, { do: 'edit', post, text: 'In the barn.' })
  expect(view(lesson, ada).posts[0]).toMatchObject({ editedAt: clock('09:14'), text: 'In the barn.' })
})

test('in a led lesson the page opens when its discussion is on, and is read only afterwards', () => {
  const lesson = new Rehearsal()
  const ada = lesson.join('Ada')
  expect(studentDiscussionView(lesson.lesson, ada, 'seen', lesson.now)).toBeNull()
  lesson.move({ at: 'discussion', discussion: 'seen' })
  lesson.post(ada, 'seen', 'In the barn.')
  expect(view(lesson, ada)).toMatchObject({ closed: null, posts: [{ mayChange: true, mayReply: true }] })
  lesson.move({ at: 'discussion', discussion: 'build' })
  expect(view(lesson, ada)).toMatchObject({
    closed: { refused: 'not-this-step' },
    posts: [{ mayChange: false, mayReply: false }],
  })
})

test('there is no page of a discussion that is not in the quiz', () => {
  const { lesson, ada } = talking()
  expect(studentDiscussionView(lesson.lesson, ada, 'nowhere', lesson.now)).toBeNull()
})

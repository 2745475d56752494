import { describe, expect, it, test } from 'vitest'
import type { Entry } from '../../../server/lesson/entry.ts'
import { clock, owner, Rehearsal } from '../../fixtures/lesson.ts'

function talking() {
  const lesson = new Rehearsal({ preset: 'own-pace' })
  return { lesson, ada: lesson.join('Ada'), ben: lesson.join('Ben') }
}
const write = (lesson: Rehearsal, by: string, text: string, replyTo: string | null = null, discussion = 'seen') =>
  lesson.ask(by, { do: 'post', discussion, replyTo, text })
const seen = (lesson: Rehearsal, post: string) => lesson.lesson.posts.get(post)
const aliasIn = (entries: readonly Entry[] | object): string | null => {
  const [entry] = Array.isArray(entries) ? (entries as readonly Entry[]) : []
  return entry?.kind === 'posted' ? entry.alias : null
}

describe('writing', () => {
  test('posts are numbered in the order of their discussion', () => {
    const { lesson, ada, ben } = talking()
    const posts = [
      lesson.post(ada, 'seen', 'In the barn.'),
      lesson.post(ben, 'build', 'Yes.'),
      lesson.post(ben, 'seen', 'Never.'),
    ]
    expect(posts.map((id) => seen(lesson, id)?.number)).toEqual([1, 1, 2])
  })

  test('a student has one alias in a discussion, another person another', () => {
    const { lesson, ada, ben } = talking()
    const first = aliasIn(write(lesson, ada, 'In the barn.'))
    expect(first).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/)
    expect(aliasIn(write(lesson, ada, 'And on the church.'))).toBe(first)
    expect(aliasIn(write(lesson, ben, 'Never.'))).not.toBe(first)
  })

  test('the teacher writes as the teacher, without an alias', () => {
    const { lesson } = talking()
    expect(write(lesson, owner, 'Think of the church tower.')).toMatchObject([{ student: null, alias: null }])
  })

  it.each([
    { text: '', refused: { refused: 'post-empty' }, because: 'nothing is written' },
    { text: ' \n\t', refused: { refused: 'post-empty' }, because: 'blanks are nothing' },
    {
      text: 'x'.repeat(2001),
      refused: { refused: 'post-too-long', most: 2000, length: 2001 },
      because: '2,000 letters are the most',
    },
  ])('a post of "$text" is refused, because $because', ({ text, refused }) => {
    const { lesson, ada } = talking()
    expect(write(lesson, ada, text)).toEqual(refused)
  })

  it.each([
    { text: 'x'.repeat(2000), because: '2,000 letters fit' },
    { text: '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}'.repeat(2000), because: 'a family is one letter to its reader' },
  ])('is taken, because $because', ({ text }) => {
    const { lesson, ada } = talking()
    expect(write(lesson, ada, text)).toHaveLength(1)
  })

  test('a discussion that is not in the quiz takes nothing, from nobody', () => {
    const { lesson, ada } = talking()
    expect(write(lesson, ada, 'Hello', null, 'elsewhere')).toEqual({ refused: 'no-such-discussion' })
    expect(write(lesson, owner, 'Hello', null, 'elsewhere')).toEqual({ refused: 'no-such-discussion' })
  })
})

describe('replying', () => {
  test('goes one level deep: a reply to a reply joins its thread', () => {
    const { lesson, ada, ben } = talking()
    const post = lesson.post(ada, 'seen', 'In the barn.')
    const reply = lesson.post(ben, 'seen', 'Which one?', post)
    expect(write(lesson, ada, 'Ours.', reply)).toMatchObject([{ replyTo: post }])
  })

  test('waits for a post of one\u2019s own where the discussion asks for that', () => {
    const { lesson, ada, ben } = talking()
    const post = lesson.post(ada, 'build', 'Yes, for the mice.')
    expect(write(lesson, ben, 'Why?', post, 'build')).toEqual({ refused: 'write-first' })
    lesson.post(ben, 'build', 'No, too dear.')
    expect(write(lesson, ben, 'Why?', post, 'build')).toHaveLength(1)
  })

  test('needs no post of one\u2019s own elsewhere, and never one of the teacher', () => {
    const { lesson, ada, ben } = talking()
    expect(write(lesson, ben, 'Where?', lesson.post(ada, 'seen', 'In the barn.'))).toHaveLength(1)
    expect(write(lesson, owner, 'Why?', lesson.post(ada, 'build', 'Yes.'), 'build')).toHaveLength(1)
  })

  it.each([
    { what: 'is not there', prepare: () => 'no-such-post' },
    {
      what: 'stands in another discussion',
      prepare: (lesson: Rehearsal, ada: string) => lesson.post(ada, 'build', 'Yes.'),
    },
    {
      what: 'was withdrawn',
      prepare: (lesson: Rehearsal, ada: string) => {
        const post = lesson.post(ada, 'seen', 'In the barn.')
        lesson.do(ada, { do: 'withdraw', post })
        return post
      },
    },
    {
      what: 'the teacher has hidden',
      prepare: (lesson: Rehearsal, ada: string) => {
        const post = lesson.post(ada, 'seen', 'In the barn.')
        lesson.do(owner, { do: 'hide', post, reason: 'Unkind.' })
        return post
      },
    },
  ])('to a post that $what is refused', ({ prepare }) => {
    const { lesson, ada, ben } = talking()
    const post = prepare(lesson, ada)
    expect(write(lesson, ben, 'Where?', post)).toEqual({ refused: 'no-such-post' })
  })
})

describe('when', () => {
  test('a led discussion takes posts of students while it is on', () => {
    const lesson = new Rehearsal()
    const ada = lesson.join('Ada')
    lesson.move({ at: 'discussion', discussion: 'seen' })
    expect(write(lesson, ada, 'In the barn.')).toHaveLength(1)
  })

  it.each([
    { stage: { at: 'reading' } as const, refused: 'not-this-step', because: 'the class is reading' },
    {
      stage: { at: 'discussion', discussion: 'build' } as const,
      refused: 'not-this-step',
      because: 'another discussion is on',
    },
    { stage: { at: 'closed' } as const, refused: 'lesson-closed', because: 'the lesson is over' },
  ])('a led one refuses them otherwise: $because', ({ stage, refused }) => {
    const lesson = new Rehearsal()
    const ada = lesson.join('Ada')
    lesson.move(stage)
    expect(write(lesson, ada, 'In the barn.')).toMatchObject({ refused })
  })

  test('the teacher may write at any time before closing', () => {
    const lesson = new Rehearsal()
    expect(write(lesson, owner, 'Think of this at home.')).toHaveLength(1)
    lesson.move({ at: 'closed' })
    expect(write(lesson, owner, 'Too late.')).toMatchObject({ refused: 'lesson-closed' })
  })

  test('at own pace nobody writes before the opening time', () => {
    const lesson = new Rehearsal({ preset: 'own-pace', opens: clock('10:00') })
    const ada = lesson.join('Ada')
    expect(write(lesson, ada, 'In the barn.')).toEqual({ refused: 'not-open-yet', opens: clock('10:00') })
    expect(write(lesson.at('10:00'), ada, 'In the barn.')).toHaveLength(1)
  })
})

describe('one\u2019s own post', () => {
  test('can be edited, and says so', () => {
    const { lesson, ada } = talking()
    const post = lesson.post(ada, 'seen', 'In the barm.')
    lesson.at('09:10').do(ada, { do: 'edit', post, text: ' In the barn. ' })
    expect(seen(lesson, post)).toMatchObject({ text: 'In the barn.', editedAt: clock('09:10') })
  })

  test('edited to the same words is not edited', () => {
    const { lesson, ada } = talking()
    const post = lesson.post(ada, 'seen', 'In the barn.')
    expect(lesson.do(ada, { do: 'edit', post, text: 'In the barn. ' })).toEqual([])
  })

  test('edited to nothing is refused: that is what withdrawing is for', () => {
    const { lesson, ada } = talking()
    const post = lesson.post(ada, 'seen', 'In the barn.')
    expect(lesson.ask(ada, { do: 'edit', post, text: ' ' })).toEqual({ refused: 'post-empty' })
  })

  test('can be withdrawn; its replies stay', () => {
    const { lesson, ada, ben } = talking()
    const post = lesson.post(ada, 'seen', 'In the barn.')
    const reply = lesson.post(ben, 'seen', 'Which one?', post)
    lesson.at('09:10').do(ada, { do: 'withdraw', post })
    expect(seen(lesson, post)?.withdrawnAt).toBe(clock('09:10'))
    expect(seen(lesson, reply)).toMatchObject({ withdrawnAt: null, replyTo: post })
  })

  it.each(['edit', 'withdraw'] as const)('is nobody else\u2019s to %s, not even the teacher\u2019s', (doing) => {
    const { lesson, ada, ben } = talking()
    const post = lesson.post(ada, 'seen', 'In the barn.')
    expect(lesson.ask(ben, { do: doing, post, text: 'x' })).toEqual({ refused: 'not-your-post' })
    expect(lesson.ask(owner, { do: doing, post, text: 'x' })).toEqual({ refused: 'not-your-post' })
  })

  it.each(['edit', 'withdraw'] as const)('stays as it is while hidden: %s is refused', (doing) => {
    const { lesson, ada } = talking()
    const post = lesson.post(ada, 'seen', 'In the barn.')
    lesson.do(owner, { do: 'hide', post, reason: 'Unkind.' })
    expect(lesson.ask(ada, { do: doing, post, text: 'x' })).toEqual({ refused: 'post-hidden' })
    lesson.do(owner, { do: 'hide', post, reason: null })
    expect(lesson.ask(ada, { do: doing, post, text: 'x' })).toHaveLength(1)
  })

  it.each(['edit', 'withdraw'] as const)('is settled once withdrawn: %s finds nothing', (doing) => {
    const { lesson, ada } = talking()
    const post = lesson.post(ada, 'seen', 'In the barn.')
    lesson.do(ada, { do: 'withdraw', post })
    expect(lesson.ask(ada, { do: doing, post, text: 'x' })).toEqual({ refused: 'no-such-post' })
  })

  it.each(['edit', 'withdraw'] as const)('stays as it is once its discussion is over: %s is refused', (doing) => {
    const lesson = new Rehearsal()
    const ada = lesson.join('Ada')
    lesson.move({ at: 'discussion', discussion: 'seen' })
    const post = lesson.post(ada, 'seen', 'In the barn.')
    lesson.move({ at: 'discussion', discussion: 'build' })
    expect(lesson.ask(ada, { do: doing, post, text: 'x' })).toEqual({ refused: 'not-this-step' })
    lesson.move({ at: 'closed' })
    expect(lesson.ask(ada, { do: doing, post, text: 'x' })).toMatchObject({ refused: 'lesson-closed' })
  })

  test('of the teacher is the teacher\u2019s to mend at any step before closing', () => {
    const lesson = new Rehearsal()
    const post = lesson.post(owner, 'seen', 'Think of the barm.')
    expect(lesson.ask(owner, { do: 'edit', post, text: 'Think of the barn.' })).toHaveLength(1)
    lesson.move({ at: 'closed' })
    expect(lesson.ask(owner, { do: 'withdraw', post })).toMatchObject({ refused: 'lesson-closed' })
  })
})

describe('hiding', () => {
  test('says why, and showing again takes the reason away', () => {
    const { lesson, ada } = talking()
    const post = lesson.post(ada, 'seen', 'You are all stupid.')
    lesson.at('09:10').do(owner, { do: 'hide', post, reason: ' Be kind. ' })
    expect(seen(lesson, post)?.hidden).toEqual({ reason: 'Be kind.', at: clock('09:10') })
    lesson.do(owner, { do: 'hide', post, reason: null })
    expect(seen(lesson, post)?.hidden).toBeNull()
  })

  test('again with the same reason makes no entry, and so does showing what is shown', () => {
    const { lesson, ada } = talking()
    const post = lesson.post(ada, 'seen', 'You are all stupid.')
    expect(lesson.do(owner, { do: 'hide', post, reason: null })).toEqual([])
    lesson.do(owner, { do: 'hide', post, reason: 'Be kind.' })
    expect(lesson.do(owner, { do: 'hide', post, reason: 'Be kind.' })).toEqual([])
  })

  it.each([
    { reason: ' ', refused: 'reason-missing', because: 'the author reads the reason' },
    { reason: 'x'.repeat(2001), refused: 'post-too-long', because: 'a reason is no longer than a post' },
  ])('is refused as $refused, because $because', ({ reason, refused }) => {
    const { lesson, ada } = talking()
    const post = lesson.post(ada, 'seen', 'You are all stupid.')
    expect(lesson.ask(owner, { do: 'hide', post, reason })).toMatchObject({ refused })
  })

  test('finds no post that was withdrawn or never stood', () => {
    const { lesson, ada } = talking()
    const post = lesson.post(ada, 'seen', 'You are all stupid.')
    lesson.do(ada, { do: 'withdraw', post })
    expect(lesson.ask(owner, { do: 'hide', post, reason: 'Be kind.' })).toEqual({ refused: 'no-such-post' })
    expect(lesson.ask(owner, { do: 'hide', post: 'nowhere', reason: 'Be kind.' })).toEqual({ refused: 'no-such-post' })
  })
})

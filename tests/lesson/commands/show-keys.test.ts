import { describe, expect, test } from 'vitest'
import { clock, on, owner, Rehearsal } from '../../fixtures/lesson.ts'

const ask = (lesson: Rehearsal, student: string) => lesson.ask(student, { do: 'show-keys' })

describe('at own pace with feedback after closing', () => {
  test('a pupil is shown the answers by asking, once their time is over', () => {
    const lesson = new Rehearsal({ preset: 'own-pace', closes: clock('10:00') })
    const ada = lesson.join('Ada')
    expect(ask(lesson.at('10:00'), ada)).toEqual({ refused: 'answers-not-open' })
    expect(ask(lesson.at('10:01'), ada)).toMatchObject([{ kind: 'shown', student: ada }])
  })

  test('that ends answering for this pupil and nobody else', () => {
    const lesson = new Rehearsal({ preset: 'own-pace', closes: clock('10:00') })
    const [ada, ben] = [lesson.join('Ada'), lesson.join('Ben')]
    ask(lesson.at('10:01'), ada)
    expect(lesson.answer(ada, 'when', 'dusk')).toEqual({ refused: 'key-was-shown' })
    expect(lesson.answer(ben, 'when', 'dusk')).toHaveLength(1)
  })

  test('who has more time waits for their own end', () => {
    const lesson = new Rehearsal({ preset: 'own-pace', closes: clock('10:00') })
    const ada = lesson.join('Ada')
    lesson.do(owner, { do: 'extend', student: ada, until: clock('10:30') })
    expect(ask(lesson.at('10:15'), ada)).toEqual({ refused: 'answers-not-open' })
    expect(ask(lesson.at('10:31'), ada)).toHaveLength(1)
  })

  test('without a closing time there is none to wait for: the teacher closes', () => {
    const lesson = new Rehearsal({ preset: 'own-pace' })
    const ada = lesson.join('Ada')
    expect(ask(lesson.at('23:00'), ada)).toEqual({ refused: 'answers-not-open' })
    lesson.move({ at: 'closed' })
    expect(ask(lesson, ada)).toHaveLength(1)
  })
})

test('in a led lesson the answers come when the teacher shows them, or when the lesson is closed', () => {
  const lesson = new Rehearsal()
  const ada = lesson.join('Ada')
  lesson.move(on('when'))
  expect(ask(lesson, ada)).toEqual({ refused: 'answers-not-open' })
  lesson.move({ at: 'closed' })
  expect(ask(lesson, ada)).toHaveLength(1)
})

test('having been shown a key ends answering it, also in a lesson that is reopened or led again', () => {
  const lesson = new Rehearsal({ preset: 'own-pace' })
  const [ada, ben] = [lesson.join('Ada'), lesson.join('Ben')]
  lesson.move({ at: 'closed' })
  ask(lesson, ada)
  lesson.move({ at: 'own-pace' })
  expect(lesson.answer(ada, 'when', 'dusk')).toEqual({ refused: 'key-was-shown' })
  expect(lesson.answer(ben, 'when', 'dusk')).toHaveLength(1)
  lesson.move(on('liked'))
  expect(lesson.answer(ada, 'liked', 'false')).toEqual({ refused: 'key-was-shown' })
})

test('asking again makes no entry', () => {
  const lesson = new Rehearsal({ preset: 'own-pace' })
  const ada = lesson.join('Ada')
  lesson.move({ at: 'closed' })
  ask(lesson, ada)
  expect(ask(lesson, ada)).toEqual([])
})

import { describe, expect, it, test } from 'vitest'
import { questionTypes } from '../../../../../server/quiz/questions.ts'
import { FolderLibrary } from '../../../../../server/library/folder-library.ts'
import { school, type LessonHandle, type School } from '../../../../fixtures/classroom.ts'
import { on, owlArticle, owlQuiz, pinOf } from '../../../../fixtures/lesson.ts'
import { hiddenFields, pageText } from '../../../../fixtures/page-text.ts'

/** A lesson with pupils who have no phone; gives their ids. */
async function onPaper(...names: string[]) {
  const here = await school()
  const lesson = await here.start()
  for (const nickname of names) await lesson.ask(here.teacherId, { do: 'enrol', nickname, member: null })
  const ids = [...(await lesson.state()).students.keys()]
  return { here, lesson, ids }
}
const pageOf = ({ id }: LessonHandle, student = '', question = 'when') =>
  `/teach/lesson/${id}/student/${student}/answer/${question}`

async function type(
  { teacher }: School,
  lesson: LessonHandle,
  student: string | undefined,
  question: string,
  fields: Record<string, string | string[]>,
) {
  const address = pageOf(lesson, student, question)
  const form = hiddenFields((await teacher.get(address).expect(200)).text)
  return teacher
    .post(address)
    .type('form')
    .send({ ...form, ...fields })
}

describe('typing answers in', () => {
  test('in a vote goes from pupil to pupil, and counts on the desk and the wall', async () => {
    const { here, lesson, ids } = await onPaper('Pia', 'Rob')
    await lesson.move(on('when'))
    const page = pageText((await here.teacher.get(pageOf(lesson, ids[0]))).text)
    expect(page).toContain('Pia, question 1 of 5')
    expect(page).toContain('It counts in the first vote, which is on.')
    const first = await type(here, lesson, ids[0], 'when', { response: 'dusk' })
    expect([first.status, first.headers.location]).toEqual([303, pageOf(lesson, ids[1])])
    const second = await type(here, lesson, ids[1], 'when', { response: 'noon' })
    expect(second.headers.location).toBe(`/teach/lesson/${lesson.id}/paper`)
    expect(pageText((await here.browser().get(`/wall/${lesson.id}`)).text)).toContain('2 of 2 have answered')
  })

  test('of a sheet goes from question to question, also after the end, and the review says who typed', async () => {
    const { here, lesson, ids } = await onPaper('Pia')
    await lesson.move(on('when'))
    await lesson.move(on('when', 'revealed'))
    await lesson.move({ at: 'closed' })
    const answers = [
      ['when', { response: 'dusk' }],
      ['said', { response: ['hears', 'mice'] }],
      ['liked', { response: 'false' }],
      ['face', { response: 'a dish' }],
      ['why', { response: 'It eats mice.' }],
    ] as const
    for (const [at, [question, fields]] of answers.entries()) {
      const reply = await type(here, lesson, ids[0], question, { ...fields } as Record<string, string | string[]>)
      const next = answers[at + 1]?.[0]
      expect(reply.headers.location).toBe(next ? pageOf(lesson, ids[0], next) : `/teach/lesson/${lesson.id}/paper`)
    }
    const review = `/teach/lesson/${lesson.id}/review`
    expect(pageText((await here.teacher.get(`${review}/question/when`)).text)).toMatch(/Pia .*typed in by you/)
    expect(pageText((await here.teacher.get(`${review}/student/${ids[0] ?? ''}`)).text)).toContain('Typed in by you at')
    const csv = (await here.teacher.get(`/teach/lesson/${lesson.id}/export/log-csv`)).text
    expect(csv.match(/counts, typed in by the teacher/g)).toHaveLength(5)
  })

  test('shows what was typed before, so that it can be mended', async () => {
    const { here, lesson, ids } = await onPaper('Pia')
    await type(here, lesson, ids[0], 'when', { response: 'noon' })
    expect((await here.teacher.get(pageOf(lesson, ids[0]))).text).toMatch(/value="noon" checked/)
    await type(here, lesson, ids[0], 'when', { response: 'dusk' })
    expect((await lesson.state()).students.get(ids[0] ?? '')?.newest.get('when 1')?.mark).toBe(1)
  })

  test('asks in the second vote why they change their answer, and shows it when it is mended', async () => {
    const { here, lesson, ids } = await onPaper('Pia')
    await lesson.move(on('when'))
    expect((await here.teacher.get(pageOf(lesson, ids[0]))).text).not.toContain('name="because"')
    for (const stage of [on('when', 'discussing'), on('when', 'voting', 2)]) await lesson.move(stage)
    await type(here, lesson, ids[0], 'when', { response: 'dusk', because: 'Ada found the sentence.' })
    expect((await here.teacher.get(pageOf(lesson, ids[0]))).text).toMatch(
      /name="because"[^>]*>\s*Ada found the sentence/,
    )
    const review = `/teach/lesson/${lesson.id}/review/question/when`
    expect(pageText((await here.teacher.get(review)).text)).toContain('Ada found the sentence.')
    const long = await type(here, lesson, ids[0], 'when', { response: 'dusk', because: 'x'.repeat(301) })
    expect([long.status, /id="because-problem"/.test(long.text)]).toEqual([422, true])
  })

  test('takes a place as two numbers, shows them again, and says where there is none', async () => {
    const here = await school()
    const pin = pinOf(
      { ...owlQuiz, questions: owlQuiz.questions.map((one) => (one.id === 'when' ? { ...one, where: 'asked' } : one)) },
      owlArticle,
    )
    const lesson = await here.start({ pin })
    await lesson.ask(here.teacherId, { do: 'enrol', nickname: 'Pia', member: null })
    const [pia] = (await lesson.state()).students.keys()
    expect((await type(here, lesson, pia, 'when', { response: 'dusk', place: '1.1' })).status).toBe(303)
    expect((await here.teacher.get(pageOf(lesson, pia))).text).toMatch(/name="place"[^>]*value="1.1"/)
    const none = await type(here, lesson, pia, 'when', { response: 'dusk', place: '9.9' })
    expect([none.status, none.text.includes('value="9.9"')]).toEqual([422, true])
    expect(pageText(none.text)).toContain('There is no place “9.9” in the text.')
  })

  test('shows a refused form again with its reason', async () => {
    const { here, lesson, ids } = await onPaper('Pia')
    const reply = await type(here, lesson, ids[0], 'when', {})
    expect(reply.status).toBe(422)
    expect(pageText(reply.text)).toContain('Nothing is saved yet: choose an answer first.')
  })

  test('is not for whoever has a phone: the page says so, and a form that is sent all the same changes nothing', async () => {
    const { here, lesson } = await onPaper('Pia')
    const ada = await lesson.join('Ada')
    await lesson.move(on('when'))
    await here.teacher.get(pageOf(lesson, ada.id)).expect(403)
    await here.teacher.post(pageOf(lesson, ada.id)).type('form').send({ response: 'dusk' }).expect(403)
    expect((await ada.state()).answers).toEqual([])
  })

  test('is not for the pupils themselves, nor for a question that there is not', async () => {
    const { here, lesson, ids } = await onPaper('Pia')
    const ada = await lesson.join('Ada')
    await ada.browser.post(pageOf(lesson, ids[0])).type('form').send({ response: 'dusk' }).expect(403)
    await here.teacher.get(pageOf(lesson, ids[0], 'nothing')).expect(404)
    await here.teacher.get(pageOf(lesson, 'nobody')).expect(404)
  })
})

describe('every type of question has its form here', async () => {
  const quiz = await new FolderLibrary('quizzes').open('birthday-call')
  const pin =
    quiz?.quiz && quiz.article ? { ...quiz.quiz, quiz: 'birthday-call', hash: 'h', article: quiz.article } : null
  const samples = (pin?.questions ?? []).filter(
    ({ type }, at, all) => all.findIndex((other) => other.type === type) === at,
  )

  it('and the sample has every type', () => expect(samples).toHaveLength(Object.keys(questionTypes).length))

  it.each(samples.map(({ type, id }) => ({ type, id })))('$type', async ({ id }) => {
    if (!pin) throw new Error('the sample birthday-call is broken')
    const here = await school()
    const lesson = await here.start({ pin })
    await lesson.ask(here.teacherId, { do: 'enrol', nickname: 'Pia', member: null })
    const [pia] = (await lesson.state()).students.keys()
    const html = (await here.teacher.get(pageOf(lesson, pia, id)).expect(200)).text
    expect(html).toMatch(/<(input|select|textarea)[^>]*name="(response|place)/)
  })
})

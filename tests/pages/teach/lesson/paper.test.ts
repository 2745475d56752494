import { describe, expect, test } from 'vitest'
import { school, type LessonHandle, type School } from '../../../fixtures/classroom.ts'
import { class7b, on } from '../../../fixtures/lesson.ts'
import { hiddenFields, pageText } from '../../../fixtures/page-text.ts'

/** Fills the page's form. */
async function enter({ teacher }: School, { id }: LessonHandle, fields: Record<string, string>) {
  const form = hiddenFields((await teacher.get(`/teach/lesson/${id}/paper`).expect(200)).text)
  return teacher
    .post(`/teach/lesson/${id}/paper`)
    .type('form')
    .send({ ...form, ...fields })
}
const textOf = async ({ teacher }: School, address: string) => pageText((await teacher.get(address).expect(200)).text)

describe('a pupil without a phone', () => {
  test('is entered by name, one after the other, and stands on the desk as such', async () => {
    const here = await school()
    const lesson = await here.start()
    const desk = `/teach/lesson/${lesson.id}`
    expect((await here.teacher.get(desk)).text).toContain(`href="${desk}/paper"`)
    for (const nickname of ['Pia', 'Rob']) {
      const reply = await enter(here, lesson, { nickname })
      expect([reply.status, reply.headers.location]).toEqual([303, `${desk}/paper`])
    }
    expect(await textOf(here, `${desk}/paper`)).toMatch(/Pia 0 of 5 answers .* Rob 0 of 5 answers/)
    await here.teacher.post(`${desk}/cover`).type('form').send({ cover: 'off' })
    const text = await textOf(here, desk)
    expect(text).toContain('2 are here')
    expect(text).toMatch(/Pia .*without a phone/)
    expect(text).not.toContain('Not connected')
  })

  test('is refused with the name as typed where somebody has it', async () => {
    const here = await school()
    const lesson = await here.start()
    await lesson.join('Ada')
    const reply = await enter(here, lesson, { nickname: 'ada' })
    expect(reply.status).toBe(422)
    expect(pageText(reply.text)).toContain('Somebody else in this lesson is called Ada.')
    expect(reply.text).toContain('value="ada"')
  })

  test('of a class is one tap', async () => {
    const here = await school()
    const lesson = await here.start({ class: class7b })
    const address = `/teach/lesson/${lesson.id}/paper`
    expect((await here.teacher.get(address)).text).toContain('name="member" value="m-ada"')
    expect((await enter(here, lesson, { nickname: '', member: 'm-ada' })).status).toBe(303)
    expect((await here.teacher.get(address)).text).not.toContain('value="m-ada"')
  })

  test('goes on with a phone: joins, says "that is me", is let in, and the teacher types nothing more', async () => {
    const here = await school()
    const lesson = await here.start()
    await enter(here, lesson, { nickname: 'Pia' })
    await lesson.move(on('when'))
    const pia = [...(await lesson.state()).students.values()][0]?.id ?? ''
    const typing = `/teach/lesson/${lesson.id}/student/${pia}/answer/when`
    await here.teacher.get(typing).expect(200)
    const phone = here.browser()
    const join = await phone
      .post(`/join/${lesson.code}`)
      .type('form')
      .send({ ...hiddenFields((await phone.get(`/join/${lesson.code}`)).text), nickname: 'Pia' })
    expect(join.status).toBe(422)
    const claim = `/join/${lesson.code}/claim`
    await phone
      .post(claim)
      .type('form')
      .send({ ...hiddenFields((await phone.get(`${claim}?nickname=Pia`)).text), nickname: 'Pia' })
    const waiting = (await lesson.state()).students.get(pia)?.claims[0]?.id ?? ''
    await here.teacher
      .post(`/teach/lesson/${lesson.id}/student/${pia}/seat`)
      .type('form')
      .send({ claim: waiting })
      .expect(303)
    expect(pageText((await phone.get(`/lesson/${lesson.id}`).expect(200)).text)).toContain('Pia')
    const refused = await here.teacher.get(typing).expect(403)
    expect(pageText(refused.text)).toContain('Pia has joined with a phone and answers there.')
  })

  test('is not talked about as a phone on the wall', async () => {
    const here = await school()
    const lesson = await here.start()
    await enter(here, lesson, { nickname: 'Pia' })
    await lesson.move({ at: 'reading' })
    expect(await textOf(here, `/wall/${lesson.id}`)).toContain('It is on your sheet of paper.')
    await lesson.join('Ada')
    expect(await textOf(here, `/wall/${lesson.id}`)).toContain('It is open on your phone.')
  })
})

import { describe, expect, test } from 'vitest'
import { school, type LessonHandle, type School } from '../../fixtures/classroom.ts'
import { class7b } from '../../fixtures/lesson.ts'
import { hiddenFields, pageText } from '../../fixtures/page-text.ts'

const chosen = { size: 'large', spacing: 'letters', width: 'short', focus: 'ruler', aloud: 'on' }
const asUsual = { size: 'usual', spacing: 'usual', width: 'usual', focus: 'off', aloud: 'off' }
/** The classes of a page's `<html>`. */
const looks = (html: string): string => /<html[^>]* class="([^"]*)"/.exec(html)?.[1] ?? ''
const large = 'size-large spacing-letters width-short focus-ruler aloud-on'

async function with7b(): Promise<School> {
  const here = await school()
  await here.parts.teachers.change(({ classes }) => classes.push({ ...class7b, owner: here.teacherId }))
  return here
}

/** Somebody taps their name, on a device that was never here. */
async function tap({ browser }: School, lesson: LessonHandle, member: string) {
  const device = browser()
  const form = hiddenFields((await device.get(`/join/${lesson.code}`)).text)
  await device
    .post(`/join/${lesson.code}`)
    .type('form')
    .send({ ...form, member })
    .expect(303)
  return device
}

describe('set once, it holds', () => {
  test('on every page of the lesson, until it is set otherwise', async () => {
    const lesson = await (await school()).start({ preset: 'own-pace', feedback: 'immediate' })
    const ada = await lesson.join('Ada')
    expect(looks((await ada.get('/article')).text)).toBe('')
    await ada.send('/reading', chosen).then((reply) => expect(reply.status).toBe(303))
    await ada.send('/question/when', { response: 'noon' })
    const pages = [
      '',
      '/article',
      '/question/said',
      '/question/when',
      '/discussion/build',
      '/results',
      '/leave',
      '/reading',
    ]
    for (const page of pages) expect(looks((await ada.get(page).expect(200)).text), page).toBe(large)
    await ada.send('/reading', asUsual)
    expect(looks((await ada.get('/article')).text)).toBe('')
  })

  test('for nobody but who chose it', async () => {
    const lesson = await (await school()).start({ preset: 'own-pace' })
    const [ada, ben] = [await lesson.join('Ada'), await lesson.join('Ben')]
    await ada.send('/reading', chosen)
    expect(looks((await ben.get('/article')).text)).toBe('')
  })

  test('for a member of a class on another device, and in the next lesson', async () => {
    const here = await with7b()
    const lesson = await here.start({ preset: 'own-pace', class: class7b })
    const phone = await tap(here, lesson, 'm-ada')
    const page = await phone.get(`/lesson/${lesson.id}/reading`).expect(200)
    expect(pageText(page.text)).toContain('into the next lesson of your class')
    const form = { ...hiddenFields(page.text), ...chosen }
    await phone.post(`/lesson/${lesson.id}/reading`).type('form').send(form).expect(303)
    const next = await here.start({ preset: 'own-pace', class: class7b, code: '271828' })
    const computer = await tap(here, next, 'm-ada')
    expect(looks((await computer.get(`/lesson/${next.id}/article`)).text)).toBe(large)
    const other = await tap(here, next, 'm-ben-1')
    expect(looks((await other.get(`/lesson/${next.id}/article`)).text)).toBe('')
  })

  test('in the browser of somebody without a class, who leaves nothing of it behind', async () => {
    const here = await school()
    const lesson = await here.start({ preset: 'own-pace' })
    const ada = await lesson.join('Ada')
    expect(pageText((await ada.get('/reading')).text)).toContain('kept in this browser')
    await ada.send('/reading', chosen)
    expect(here.parts.teachers.now.readings).toEqual({})
    expect(pageText((await ada.get('/leave')).text)).toContain('How its pages look.')
    await ada.send('/leave', {})
    const ben = await lesson.join('Ben', ada.browser)
    expect(looks((await ben.get('/article')).text)).toBe('')
  })
})

test('what a member chose goes with their name, and with the class', async () => {
  const here = await with7b()
  await here.parts.teachers.change(({ readings }) => {
    for (const member of ['m-ada', 'm-ben-1'])
      readings[member] = { ...asUsual, size: 'large' } as (typeof readings)[string]
  })
  const save = async (path: string, fields: object) => {
    const form = hiddenFields((await here.teacher.get(path).expect(200)).text)
    await here.teacher
      .post(path)
      .type('form')
      .send({ ...form, ...fields })
      .expect(303)
  }
  await save(`/teach/class/${class7b.id}`, { name: '7b', names: 'Ada\nCleo' })
  expect(Object.keys(here.parts.teachers.now.readings)).toEqual(['m-ada'])
  await save(`/teach/class/${class7b.id}/removed`, {})
  expect(here.parts.teachers.now.readings).toEqual({})
})

describe('the form', () => {
  test('shows what is chosen, and goes back to the page that it was opened from', async () => {
    const lesson = await (await school()).start({ preset: 'own-pace' })
    const ada = await lesson.join('Ada')
    const article = await ada.get('/article')
    const link = /href="([^"]*\/reading\?from=[^"]*)"/.exec(article.text)?.[1] ?? ''
    const page = await ada.browser.get(link).expect(200)
    const form = { ...hiddenFields(page.text), ...chosen }
    const reply = await ada.browser.post(`/lesson/${lesson.id}/reading`).type('form').send(form).expect(303)
    expect(reply.headers.location).toBe(`/lesson/${lesson.id}/article`)
    const again = (await ada.get('/reading')).text
    expect(again).toContain('name="size" value="large" checked')
    expect(again).not.toContain('name="size" value="usual" checked')
  })

  test.each([
    { from: '//elsewhere.example/x', because: 'another computer' },
    { from: 'https://elsewhere.example/', because: 'another computer, in full' },
    { from: '/teach', because: 'not of a student' },
    { from: '/lesson/other/article', because: 'another lesson' },
    { from: '/lesson/ID/../../teach', because: 'out of the lesson again' },
    { from: '/lesson/ID/article\r\nX: y', because: 'a header' },
  ])('leads nowhere else than into its lesson: $because', async ({ from }) => {
    const lesson = await (await school()).start({ preset: 'own-pace' })
    const ada = await lesson.join('Ada')
    const reply = await ada.send('/reading', { ...chosen, from: from.replace('ID', lesson.id) })
    expect(reply.headers.location).toBe(`/lesson/${lesson.id}`)
  })

  test.each([
    { fields: {}, because: 'nothing was sent' },
    { fields: { ...chosen, size: 'huge' }, because: 'there is no such size' },
    { fields: { ...chosen, size: ['large', 'usual'] }, because: 'two sizes' },
    { fields: { ...chosen, spacing: '" onload="x' }, because: 'it would be markup' },
  ])('comes back with what was chosen when $because', async ({ fields }) => {
    const lesson = await (await school()).start({ preset: 'own-pace' })
    const ada = await lesson.join('Ada')
    const reply = await ada.send('/reading', { ...fields, width: 'short' })
    expect(reply.status).toBe(422)
    expect(pageText(reply.text)).toContain('Something was not chosen.')
    expect(reply.text).toContain('name="width" value="short" checked')
    expect(looks((await ada.get('/article')).text)).toBe('')
  })

  test.each(['{', '[]', '{"size":"huge"}', '%', 'null'])(
    'a cookie that is none of ours changes nothing: %s',
    async (cookie) => {
      const lesson = await (await school()).start({ preset: 'own-pace' })
      const ada = await lesson.join('Ada')
      const set = (await ada.send('/reading', chosen)).headers['set-cookie'] as unknown as string[]
      const name = set.find((line) => line.includes('reading'))?.split('=')[0] ?? ''
      ada.browser.jar.setCookie(`${name}=${encodeURIComponent(cookie)}; Path=/`, '127.0.0.1')
      const page = await ada.get('/article').expect(200)
      expect(looks(page.text)).toBe('')
    },
  )
})

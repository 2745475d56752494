import { expect, test } from 'vitest'
import { school } from '../../fixtures/classroom.ts'
import { on } from '../../fixtures/lesson.ts'
import { pageText } from '../../fixtures/page-text.ts'

async function votingAgain() {
  const here = await school()
  const lesson = await here.start()
  const [ada, ben] = [await lesson.join('Ada'), await lesson.join('Ben')]
  await lesson.move(on('when'))
  await ada.send('/question/when', { response: 'noon' })
  await lesson.move(on('when', 'discussing'))
  await lesson.move(on('when', 'voting', 2))
  return { here, lesson, ada, ben, address: `/teach/lesson/${lesson.id}` }
}

test('the second vote shows the first, asks why, and keeps the reason for the teacher alone', async () => {
  const { here, lesson, ada, ben, address } = await votingAgain()
  const before = pageText((await ada.get('/question/when')).text)
  expect(before).toContain('You chose: At noon')
  expect(before).toContain(
    'Why do you keep your answer, or change it? If you want to say: your teacher reads it. At most 300 letters.',
  )
  await ada.send('/question/when', { response: 'dusk', because: 'The first sentence <b>says</b> so.' })
  const after = await ada.get('/question/when')
  expect(pageText(after.text)).toContain('In the first vote you chose: At noon')
  expect(after.text).toContain('The first sentence &lt;b&gt;says&lt;/b&gt; so.</textarea>')
  expect((await ben.get('/question/when')).text).not.toContain('The first sentence')
  expect((await here.browser().get(`/wall/${lesson.id}`)).text).not.toContain('The first sentence')
  expect(pageText((await here.teacher.get(address)).text)).toContain('1 pupil gave a reason')
  for (const path of ['/review/question/when', `/review/student/${ada.id}`])
    expect(pageText((await here.teacher.get(address + path)).text)).toContain('The first sentence')
  expect((await here.teacher.get(`${address}/export/log-csv`)).text).toContain('The first sentence <b>says</b> so.')
  const json = JSON.parse((await here.teacher.get(`${address}/export/json`)).text) as { answers: object[] }
  expect(json.answers).toMatchObject([{ because: null }, { because: 'The first sentence <b>says</b> so.' }])
  await lesson.move(on('when', 'revealed', 2))
  expect(pageText((await ada.get('/results')).text)).toContain('Why you kept your answer, or changed it')
})

test('a way to the reason stands at the foot of the second vote, which covers it on a phone, and in no other', async () => {
  const { lesson, ada } = await votingAgain()
  expect((await ada.get('/question/when')).text).toContain('href="#because"')
  await lesson.move(on('said'))
  expect((await ada.get('/question/said')).text).not.toContain('href="#because"')
})

test('a reason that is too long is refused with its words kept', async () => {
  const { ada } = await votingAgain()
  const long = 'x'.repeat(301)
  const reply = await ada.send('/question/when', { response: 'dusk', because: long })
  expect(reply.status).toBe(422)
  expect(reply.text).toContain(`${long}</textarea>`)
  expect(pageText(reply.text)).toContain('Your reason has 301 letters, and there is room for 300.')
})

test('a reason that was begun and not handed in when its vote ended stays its pupil’s to read, and the teacher’s', async () => {
  const { here, lesson, ada, ben, address } = await votingAgain()
  const draft = { form: 'form-draft-1', student: ada.id, because: 'Ben <b>showed</b> me' }
  await ada.browser.post(`/lesson/${lesson.id}/question/when/draft`).type('form').send(draft).expect(303)
  expect(pageText((await ada.get('/question/when')).text)).not.toContain('did not hand this reason in')
  const review = async () => pageText((await here.teacher.get(`${address}/review/question/when`)).text)
  await lesson.move(on('when', 'revealed', 2))
  const page = (await ada.get('/question/when')).text
  expect(pageText(page)).toContain('You did not hand this reason in before the vote was over.')
  expect(page).toContain('Ben &lt;b&gt;showed&lt;/b&gt; me</dd>')
  expect(await review()).toMatch(/Begun, not handed in These are not counted\. Ada .*Why Ben <b>showed<\/b> me/)
  expect((await ben.get('/question/when')).text).not.toContain('showed')
  expect((await here.browser().get(`/wall/${lesson.id}`)).text).not.toContain('showed')
})

test('a first vote asks for no reason', async () => {
  const here = await school()
  const lesson = await here.start()
  const ada = await lesson.join('Ada')
  await lesson.move(on('when'))
  expect((await ada.get('/question/when')).text).not.toContain('name="because"')
})

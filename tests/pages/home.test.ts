import { expect, test } from 'vitest'
import { school } from '../fixtures/classroom.ts'
import { pageText } from '../fixtures/page-text.ts'

test.each(['314159', ' 314 159 ', '314-159', '٣١٤١٥٩'])('the code "%s" leads to the lesson', async (code) => {
  const { start, browser } = await school()
  await start()
  await browser().post('/').type('form').send({ code }).expect(303).expect('Location', '/join/314159')
})

test.each(['', '31415', '999999', 'abcdef'])('the code "%s" leads nowhere, and stays in its field', async (code) => {
  const { start, browser } = await school()
  await start()
  const page = await browser().post('/').type('form').send({ code }).expect(422)
  expect(pageText(page.text)).toContain('No lesson has this code.')
  expect(page.text).toContain(`value="${code}"`)
})

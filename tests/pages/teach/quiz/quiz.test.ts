import { expect, test } from 'vitest'
import { school } from '../../../fixtures/classroom.ts'
import { pageText } from '../../../fixtures/page-text.ts'

test('the preview shows the text, the questions and the right answers to the teacher only', async () => {
  const { teacher, browser } = await school()
  const page = await teacher.get('/teach/quiz/lighthouse').expect(200)
  expect(pageText(page.text)).toContain('The sea had eaten the cliff away. Right answer')
  await browser().get('/teach/quiz/lighthouse').expect(303)
  await teacher.get('/teach/quiz/no-such-quiz').expect(404)
})

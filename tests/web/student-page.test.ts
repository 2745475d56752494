import { expect, test } from 'vitest'
import { school } from '../fixtures/classroom.ts'
import { on } from '../fixtures/lesson.ts'

test.each(['', '/question/when'])(
  'a region of %j that fetches itself gets its own part and the title, and nothing of what stands around the page',
  async (path) => {
    const lesson = await (await school()).start()
    const ada = await lesson.join('Ada')
    await lesson.move(on('when'))
    const whole = (await ada.get(path).expect(200)).text
    const part = (await ada.get(path).set('HX-Request', 'true').expect(200)).text
    const main = (html: string) => /<main[^]*<\/main>/.exec(html)?.[0].replace(/value="[\w-]{21}"/g, '')
    const title = (html: string) => /<title>.*<\/title>/.exec(html)?.[0]
    expect([title(part), main(part)]).toEqual([title(whole), main(whole)])
    for (const around of ['<script', 'data-says="{&#34;', 'sse-connect', 'class="skip"', '/leave">Not you'])
      expect(part).not.toContain(around)
    expect(whole).toContain('sse-connect')
    expect(part.length).toBeLessThan(0.6 * whole.length)
  },
)

import { describe, expect, test } from 'vitest'
import { school, type School } from '../../fixtures/classroom.ts'
import { pageText } from '../../fixtures/page-text.ts'

const wifi = 'http://192.168.7.7:3000'
const cable = 'http://10.20.4.7:3000'

/** A laptop in two networks, by the likelier of which no phone can come. */
async function laptop(): Promise<School & { state(): Promise<string> }> {
  const here = await school()
  const { site } = here.parts
  site.origins = () => site.arrivals.sort([cable, wifi])
  const state = async () => pageText((await here.teacher.get('/teach/phones').expect(200)).text)
  return { ...here, state }
}
const visit = ({ browser }: School, origin: string) =>
  browser().get('/phone').set('Host', new URL(origin).host).expect(200)

describe('can phones reach this computer', () => {
  test('is not known before one has come; the teacher gets a code to try with', async () => {
    const here = await laptop()
    expect(await here.state()).toContain('No other device has come yet.')
    const page = await here.teacher.get('/teach/phones')
    expect(page.text).toContain(`aria-label="QR code of ${cable}/phone"`)
    expect(pageText(page.text)).toContain(`${wifi}/phone`)
  })

  test('is known once a device came, and then that address is the one that the wall shows', async () => {
    const here = await laptop()
    here.parts.site.isHere = () => false
    await visit(here, wifi)
    expect(await here.state()).toMatch(/A device came by http:\/\/192\.168\.7\.7:3000 at \d+:\d\d/)
    const { id } = await here.start({ preset: 'lead' })
    expect(pageText((await here.browser().get(`/wall/${id}`)).text)).toContain(`Open ${wifi}`)
  })

  test('is not shown by a browser of this very computer', async () => {
    const here = await laptop()
    await visit(here, wifi)
    expect(await here.state()).toContain('No other device has come yet.')
  })

  test('is not shown by a name that is no address of this computer', async () => {
    const here = await laptop()
    here.parts.site.isHere = () => false
    await visit(here, 'http://192.168.200.1:3000')
    expect(await here.state()).toContain('No other device has come yet.')
  })

  test.each([
    { who: 'a pupil', signedIn: false, known: true, because: 'a browser without the teacher’s cookie is another one' },
    {
      who: 'the teacher',
      signedIn: true,
      known: false,
      because: 'behind a proxy the teacher’s own laptop looks like any other',
    },
  ])('behind a proxy it is $known after $who came, because $because', async ({ signedIn, known }) => {
    const here = await laptop()
    const { site } = here.parts
    site.publicUrl = new URL('http://readout.school.example')
    site.origins = () => [site.publicUrl?.origin ?? '']
    const visitor = signedIn ? here.teacher : here.browser()
    await visitor.get('/phone').set('Host', 'readout.school.example').expect(200)
    expect(site.arrivals.newest !== null).toBe(known)
  })

  test('is answered at once where no phone can come at all', async () => {
    const here = await laptop()
    here.parts.site.noPhones = () => 'no-network'
    expect(await here.state()).toContain('This computer is in no network')
    expect((await here.teacher.get('/teach/phones')).text).not.toContain('class="qr"')
  })
})

test('the way there stands on the first page of the teacher', async () => {
  const { teacher } = await school()
  expect((await teacher.get('/teach')).text).toContain('href="/teach/phones"')
})

import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import type { Lesson } from '../../server/lesson/lesson.ts'
import { DiskStore } from '../../server/store/disk-store.ts'
import { nodeDisk } from '../../server/store/node-disk.ts'
import { started } from '../fixtures/lesson.ts'
import { builtProgram, ownFolder, readout, type Spawned } from '../fixtures/readout.ts'
import { writeStatic } from '../static/built.ts'
import { lanHost, launch, open, otherLanHost, picture } from './browser.ts'

const program = await builtProgram()
await writeStatic('dist/static')

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const code = '314159'
const clock = { now: () => new Date(), after: () => () => undefined }
/** The store over a folder that no server uses now. */
const storeOver = (folder: string) =>
  DiskStore.start({ disk: nodeDisk, folder, newId: () => crypto.randomUUID(), clock })

/** A data folder with one lesson at own pace, begun yesterday. */
async function folderWithLesson(): Promise<{ folder: string; id: string }> {
  const folder = await ownFolder()
  const store = await storeOver(folder)
  const id = await store.create({ ...started({ preset: 'own-pace' }), code })
  await store.close()
  return { folder, id }
}

/** What the disk holds when the server is gone. */
async function kept({ folder, id }: { folder: string; id: string }): Promise<Lesson> {
  const store = await storeOver(folder)
  const lesson = await store.open(id)
  await store.close()
  if (!lesson) throw new Error('the lesson is gone')
  return lesson
}

async function serve(folder: string, port = '0'): Promise<{ process: Spawned; port: string }> {
  const process = readout(program, ['serve'], { PORT: port, HOST: '127.0.0.1', READOUT_DATA: folder })
  return { process, port: await process.says(/On this computer {2}http:\/\/\S+:(\d+)\n/) }
}

async function kill({ process }: { process: Spawned }): Promise<void> {
  process.signal('SIGKILL')
  await process.ended
}

const phoneAt = async (origin: string): Promise<Page> => {
  const page = await open(browser, { at: origin })
  onTestFinished(() => page.context().close())
  return page
}
async function join(page: Page, nickname: string): Promise<void> {
  await page.goto(`/join/${code}`)
  await page.getByLabel('Your name').fill(nickname)
  await page.getByRole('button', { name: 'Join' }).click()
  await page.getByText(`You are ${nickname}`).waitFor()
}
const choose = (page: Page, words: string) => page.locator('.option', { hasText: words }).click()
const save = (page: Page) => page.getByRole('button', { name: 'Save' })
const says = (page: Page, words: string) => page.locator('[data-status]').filter({ hasText: words }).waitFor()
const answersOf = (lesson: Lesson) =>
  [...lesson.students.values()].map(({ nickname, answers }) => [
    nickname,
    ...answers.map(({ response }) => Object.values(response as object).join()),
  ])

test('a killed server that comes back finds its phones again: they send what waited, and nobody joins a second time', async () => {
  const at = await folderWithLesson()
  const first = await serve(at.folder)
  const [ada, ben] = [
    await phoneAt(`http://${lanHost}:${first.port}`),
    await phoneAt(`http://${lanHost}:${first.port}`),
  ]
  await join(ada, 'Ada')
  await join(ben, 'Ben')
  await ada.goto(`/lesson/${at.id}/question/when`)
  await choose(ada, 'Never')
  await save(ada).click()
  await says(ada, 'Saved at')
  await kill(first)
  await choose(ada, 'At dusk')
  await save(ada).click()
  await says(ada, 'Not sent yet: 1 answer, kept on this phone.')
  // Ben only looks: his page says that the connection is gone and, later, that it is back.
  await ben.getByText('No connection to your teacher’s computer.').waitFor()
  const again = await serve(at.folder, first.port)
  await says(ada, 'Saved at')
  await ben.getByText('No connection to your teacher’s computer.').waitFor({ state: 'detached' })
  await ben.getByRole('link', { name: 'Answer the questions' }).click()
  await ben.waitForURL('**/question/when')
  await kill(again)
  expect(answersOf(await kept(at))).toEqual([['Ada', 'never', 'dusk'], ['Ben']])
})

test('under another address nobody loses a saved answer: a pupil goes on with the code', async () => {
  const at = await folderWithLesson()
  const first = await serve(at.folder)
  const ada = await phoneAt(`http://${lanHost}:${first.port}`)
  await join(ada, 'Ada')
  const back = (await ada.locator('.return-code').textContent()) ?? ''
  await ada.goto(`/lesson/${at.id}/question/when`)
  await choose(ada, 'At dusk')
  await save(ada).click()
  await says(ada, 'Saved at')
  await kill(first)
  const elsewhere = await serve(at.folder)
  // The old page waits for an address that is no more, and does not call that saved.
  await choose(ada, 'At noon')
  await save(ada).click()
  await says(ada, 'Not sent yet: 1 answer, kept on this phone.')
  const page = await ada.context().newPage()
  await page.goto(`http://${otherLanHost}:${elsewhere.port}/join/${code}`)
  // Her name is hers still: nobody takes it, not even she.
  await page.getByLabel('Your name').fill('Ada')
  await page.getByRole('button', { name: 'Join' }).click()
  await page.getByRole('link', { name: 'That is me: Ada' }).waitFor()
  await page.getByRole('link', { name: 'I was here before, on another device' }).click()
  await page.getByLabel('Your code to come back').fill(back)
  await picture(page, 'return')
  await page.getByRole('button', { name: 'Come back' }).click()
  await page.getByText('You are Ada').waitFor()
  await page.goto(`http://${otherLanHost}:${elsewhere.port}/lesson/${at.id}/question/when`)
  await says(page, 'Saved at')
  expect(await page.locator('input[name=response]:checked').getAttribute('value')).toBe('dusk')
  await choose(page, 'At noon')
  await save(page).click()
  await says(page, 'Saved at')
  await kill(elsewhere)
  expect(answersOf(await kept(at))).toEqual([['Ada', 'dusk', 'noon']])
})

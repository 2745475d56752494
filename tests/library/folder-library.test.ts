import { mkdir, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { check, report } from '../../server/check.ts'
import { FolderLibrary } from '../../server/library/folder-library.ts'
import type { Finding } from '../../server/library/library.ts'
import { brokenFolders } from '../fixtures/broken/folders.ts'
import { article, good, quizOf } from '../fixtures/broken/marked.ts'
import { goodFolder, inFolders, quizFolders } from '../fixtures/quiz-folders.ts'

const utf16 = (text: string, bigEndian = false): Buffer => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}

test.each([
  { how: 'UTF-8', encode: (text: string) => Buffer.from(text) },
  { how: 'UTF-8 with a byte order mark', encode: (text: string) => Buffer.from(`\ufeff${text}`) },
  { how: 'UTF-16, as Notepad calls Unicode', encode: (text: string) => utf16(text) },
  { how: 'UTF-16 with the high byte first', encode: (text: string) => utf16(text, true) },
  { how: 'UTF-8 with line ends of Windows', encode: (text: string) => Buffer.from(text.replace(/\n/g, '\r\n')) },
])('a quiz saved as $how is read, place for place', async ({ encode }) => {
  const spoilt = quizOf(good.replace('"correct": true', '"corect": true'))
  const root = await quizFolders({
    'owls/quiz.json': encode(quizOf(good)),
    'owls/article.md': encode(article),
    'spoilt/quiz.json': encode(spoilt),
    'spoilt/article.md': encode(article),
  })
  const library = new FolderLibrary(root)
  const owls = await library.open('owls')
  expect(owls?.findings).toEqual([])
  expect(owls?.article?.text).toContain('The owl hunts at dusk.')
  const found = (await library.open('spoilt'))?.findings ?? []
  expect(found.map(({ line, column }) => ({ line, column }))).toEqual([{ line: 5, column: 85 }])
  expect(found[0]?.excerpt?.text).not.toMatch(/\r/)
})

test.each(brokenFolders)('$what: refused with a remedy, and the good quiz beside it is served', async (row) => {
  const root = await quizFolders({ ...inFolders({ owls: goodFolder }), ...row.files })
  const shelves = await new FolderLibrary(root).list()
  expect(shelves.filter(({ quiz }) => quiz).map(({ id }) => id)).toEqual(['owls'])
  const findings = shelves.flatMap((shelved) => shelved.findings).filter(({ severity }) => severity === 'error')
  expect(findings).toHaveLength(1)
  const lines = findings.flatMap(report)
  expect(lines[0]).toContain(`${row.place}  `)
  expect(lines[0]).toContain(row.says)
  expect(lines.at(-2)).toContain(row.remedy)
})

test('what a teacher keeps beside the quizzes is nobody’s affair', async () => {
  const root = await quizFolders({
    ...inFolders({ owls: goodFolder, '.git': { config: '' }, _old: { 'notes.txt': '' } }),
    'README.md': 'x',
    'quiz.schema.json': '{}',
    'owls/notes.docx': 'PK',
    'owls/pictures/owl.png': 'PNG',
  })
  const shelves = await new FolderLibrary(root).list()
  expect(shelves.map(({ id, findings }) => [id, findings.length])).toEqual([['owls', 0]])
})

const codes = (findings: readonly Finding[] | undefined) => findings?.map(({ code }) => code)

test('links that lead out of the quizzes folder are not followed', async () => {
  const elsewhere = await quizFolders(inFolders({ secret: goodFolder }))
  const root = await quizFolders(inFolders({ owls: goodFolder, half: { 'article.md': article } }))
  await symlink(join(elsewhere, 'secret'), join(root, 'away'))
  await symlink(join(elsewhere, 'secret', 'quiz.json'), join(root, 'half', 'quiz.json'))
  await symlink(join(elsewhere, 'nowhere'), join(root, 'dangling'))
  await symlink(root, join(root, 'round'))
  const library = new FolderLibrary(root)
  expect(codes((await library.open('away'))?.findings)).toEqual(['outside'])
  expect(codes((await library.open('half'))?.findings)).toEqual(['linked'])
  expect(codes((await library.open('dangling'))?.findings)).toEqual(['unreadable'])
  expect(codes((await library.open('round'))?.findings)).toEqual(['outside'])
  expect((await library.list()).filter(({ quiz }) => quiz).map(({ id }) => id)).toEqual(['owls'])
})

test.each(['..', '../owls', '.', '', 'owls/', 'owls/../owls', 'OWLS2', '/etc', 'owls\0', '%6fwls', '__proto__'])(
  'there is no quiz called %j',
  async (id) => {
    const root = await quizFolders(inFolders({ owls: goodFolder }))
    expect(await new FolderLibrary(root).open(id)).toBeUndefined()
  },
)

test('a folder may have the name that a file manager gives to a copy', async () => {
  const root = await quizFolders(
    inFolders({
      'owls (2)': goodFolder,
      'owls - Copy': goodFolder,
      'Eulen & Käuze': goodFolder,
      ['x'.repeat(100)]: goodFolder,
    }),
  )
  const shelves = await new FolderLibrary(root).list()
  expect(shelves.map(({ findings }) => findings.length)).toEqual([0, 0, 0, 0])
  expect((await new FolderLibrary(root).open('owls (2)'))?.title).toBe('Owls')
})

test('an edit shows at the next look, without a restart', async () => {
  const root = await quizFolders(inFolders({ owls: goodFolder }))
  const library = new FolderLibrary(root)
  const before = await library.open('owls')
  await writeFile(join(root, 'owls', 'quiz.json'), quizOf(good).replace('Owls', 'Barn owls'))
  const after = await library.open('owls')
  expect([before?.title, after?.title]).toEqual(['Owls', 'Barn owls'])
  expect(after?.hash).not.toBe(before?.hash)
})

test('an edit of the article alone shows too, also one of the same length', async () => {
  const root = await quizFolders(inFolders({ owls: goodFolder }))
  const library = new FolderLibrary(root)
  await library.open('owls')
  const file = join(root, 'owls', 'article.md')
  await writeFile(file, article.replace('at dusk', 'at dawn'))
  await utimes(file, 1, 1)
  expect(codes((await library.open('owls'))?.findings)).toEqual(['passage-missing'])
})

test('a folder that nobody touched is not read again', async () => {
  const root = await quizFolders(inFolders({ owls: goodFolder }))
  const library = new FolderLibrary(root)
  expect(await library.open('owls')).toBe(await library.open('owls'))
})

test('a folder that goes away is gone, and the others stay', async () => {
  const root = await quizFolders(inFolders({ owls: goodFolder, bats: goodFolder }))
  const library = new FolderLibrary(root)
  expect(await library.list()).toHaveLength(2)
  await rm(join(root, 'bats'), { recursive: true })
  expect((await library.list()).map(({ id }) => id)).toEqual(['owls'])
  expect(await library.open('bats')).toBeUndefined()
})

test('two folders with the same files have the same hash, and a letter in either file changes it', async () => {
  const root = await quizFolders(
    inFolders({
      a: goodFolder,
      b: goodFolder,
      c: { ...goodFolder, 'article.md': `${article} ` },
      d: { ...goodFolder, 'quiz.json': `${quizOf(good)} ` },
    }),
  )
  const hashes = (await new FolderLibrary(root).list()).map(({ hash }) => hash)
  expect(new Set(hashes).size).toBe(3)
})

test('a library without a folder is empty', async () => {
  expect(await new FolderLibrary('/nowhere/at/all').list()).toEqual([])
})

test('a new quiz has its article and no questions yet, and check says how to go on', async () => {
  const root = await quizFolders({})
  const library = new FolderLibrary(root)
  const id = await library.create('Owls in the barn', '\n\nThe owl hunts at dusk.\n\n')
  expect(id).toBe('owls-in-the-barn')
  const shelved = await library.open(id)
  expect(shelved).toMatchObject({ title: 'Owls in the barn', folder: join(root, id), quiz: { questions: [] } })
  expect(shelved?.article).toMatchObject({ title: 'Owls in the barn', text: 'The owl hunts at dusk.' })
  expect(codes(shelved?.findings)).toEqual(['no-questions'])
  expect(JSON.parse(await readFile(join(root, id, 'quiz.json'), 'utf8'))).toMatchObject({
    $schema: '../quiz.schema.json',
  })
  expect(await readdir(root)).toContain('quiz.schema.json')
})

test('a new quiz never takes the place of another, also when two are made at once', async () => {
  const root = await quizFolders({ 'quiz.schema.json': 'mine' })
  await mkdir(join(root, 'owls'))
  const library = new FolderLibrary(root)
  const ids = await Promise.all(['One', 'Two'].map((text) => library.create('Owls', text)))
  expect(ids.sort()).toEqual(['owls-2', 'owls-3'])
  expect(await readdir(join(root, 'owls'))).toEqual([])
  expect(await readFile(join(root, 'quiz.schema.json'), 'utf8')).toBe('mine')
})

test.each([
  { title: '../../etc/passwd', because: 'a path' },
  { title: 'CON', because: 'a device of Windows' },
  { title: '冬の猫', because: 'no Latin letter' },
  { title: '🦉', because: 'no letter at all' },
  { title: 'x'.repeat(200), because: 'long' },
  { title: '.hidden', because: 'a dot in front' },
  { title: '"quoted" \\ back', because: 'signs that JSON escapes' },
])('a new quiz called $title ($because) is served from a folder inside', async ({ title }) => {
  const root = await quizFolders({})
  const library = new FolderLibrary(root)
  const id = await library.create(title, 'The owl hunts at dusk.')
  expect(id).toMatch(/^[a-z0-9-]{1,60}$/)
  expect((await library.open(id))?.quiz?.title).toBe(title)
  expect(await readdir(root)).toContain(id)
})

test('check counts over all quizzes, and says each path as it was given', async () => {
  const root = await quizFolders(
    inFolders({
      owls: goodFolder,
      bats: { ...goodFolder, 'quiz.json': quizOf(good.replace(', "correct": true', '')) },
      cats: { ...goodFolder, 'quiz.json': '{' },
    }),
  )
  const { lines, errors, warnings } = await check(root)
  expect({ errors, warnings }).toEqual({ errors: 2, warnings: 1 })
  expect(lines.at(-1)).toBe('3 quizzes, 2 errors, 1 warning')
  expect(lines.join('\n')).toContain(
    `${root}/bats/quiz.json:5:7  questions[0].options  needs at least one correct option\n`,
  )
})

test('check takes the folder of one quiz too', async () => {
  const root = await quizFolders(inFolders({ owls: goodFolder, bats: { 'quiz.json': '{' } }))
  expect((await check(join(root, 'owls'))).lines).toEqual(['1 quiz, 0 errors, 0 warnings'])
  const { lines, errors } = await check(`${join(root, 'bats')}/`)
  expect(errors).toBe(1)
  expect(lines[0]).toContain(`${root}/bats/quiz.json:1:1  `)
})

test('check of a folder that is not there is an error, of an empty one it is not', async () => {
  expect(await check('/nowhere/at/all')).toMatchObject({ errors: 1, warnings: 0 })
  const { lines, errors } = await check(await quizFolders({}))
  expect(errors).toBe(0)
  expect(lines[0]).toContain('There is no quiz in')
})

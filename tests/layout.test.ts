import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import type { Express } from 'express'
import { describe, expect, test } from 'vitest'
import { questionTypes } from '../server/quiz/questions.ts'
import { school } from './fixtures/classroom.ts'

const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length).replaceAll('\\', '/'))

const pages = filesIn('server/pages', '.ts')
const views = filesIn('views', '.ejs').filter((view) => !/^(partials|questions)\//.test(view))
const source = (file: string): string => readFileSync(file, 'utf8')

/** Pages that send no HTML of their own: streams, files, probes, redirects. */
const withoutView: readonly string[] = JSON.parse(source('tests/pages-without-view.json')) as string[]
/** Views of no page: an error can end any request. */
const withoutPage = ['error']

const addressesOf = (app: Express): string[] => [
  ...new Set(app.router.stack.flatMap((layer) => layer.route?.path ?? [])),
]

/** The id itself names the file only where the address without it is a page too: `/teach/session/:link` beside `/teach/session`. */
function pageOf(address: string, addresses: readonly string[]): string {
  const [, above, id] = /^(.*)\/:(\w+)$/.exec(address) ?? []
  const parts = (above ?? address).split('/').filter((part) => part !== '' && !part.startsWith(':'))
  if (above !== undefined && id !== undefined && addresses.includes(above)) parts.push(id)
  return parts.join('/') || 'home'
}

describe('an address leads to its code in one guess', () => {
  test('drop the ids, the rest is the path', async () => {
    const { app } = await school()
    const addresses = addressesOf(app)
    expect(addresses.length).toBeGreaterThan(10)
    const names = addresses.map((address) => pageOf(address, addresses))
    expect([...new Set(names)].filter((name) => !pages.includes(name))).toEqual([])
    expect(pages.filter((page) => !names.includes(page))).toEqual([])
  })

  test('every page has a test of its name, and shows a view of its name or is known to have none', () => {
    expect(pages.length).toBeGreaterThan(10)
    expect(pages.filter((page) => !existsSync(`tests/pages/${page}.test.ts`))).toEqual([])
    expect(pages.filter((page) => !views.includes(page) && !withoutView.includes(page))).toEqual([])
    expect(withoutView.filter((page) => !pages.includes(page) || views.includes(page))).toEqual([])
  })

  test('every view has a page, and says whose locals it prints', () => {
    expect(views.length).toBeGreaterThan(5)
    expect(views.filter((view) => !pages.includes(view) && !withoutPage.includes(view))).toEqual([])
    for (const view of views) expect(source(`views/${view}.ejs`), view).toMatch(/^<%# locals: \w+ in server\/\S+\.ts/)
  })

  test('a page names its handlers show and create, and nothing else that answers a request', () => {
    for (const page of pages) {
      const handlers = [...source(`server/pages/${page}.ts`).matchAll(/export const (\w+)[^=]*=\s*\(/g)].map(
        ([, name]) => name,
      )
      expect(handlers, page).toSatisfy((names: string[]) => names.includes('show') || names.includes('create'))
    }
  })
})

/** DESIGN, "Layout": imports point downwards in this list, never up. Each entry is a regular expression of paths. */
const layers = [
  '^server/cli\\.ts$',
  '^server/dev\\.ts$',
  '^server/(main|check)\\.ts$',
  '^server/(start/|config\\.ts$)',
  '^server/app\\.ts$',
  '^server/routes\\.ts$',
  '^server/pages/',
  '^server/(web/|parts\\.ts$)',
  '^server/words/',
  '^server/formats/',
  '^server/store/',
  '^server/library/',
  '^server/lesson/',
  '^server/quiz/(?!text/)',
  '^server/quiz/text/',
  '^server/analysis/',
]

describe('imports point downwards', async () => {
  const { output } = await cruise(['server', 'static'], {
    ruleSet: {
      forbidden: [
        ...layers.flatMap((layer, at) =>
          at === 0
            ? []
            : [
                {
                  name: `${layer} imports nothing above it`,
                  severity: 'error' as const,
                  from: { path: layer },
                  to: { path: layers.slice(0, at) },
                },
              ],
        ),
        { name: 'no circle', severity: 'error', from: {}, to: { circular: true } },
        {
          name: 'only the store knows lowdb',
          severity: 'error',
          from: { pathNot: '^server/store/' },
          to: { path: 'node_modules/lowdb' },
        },
        {
          name: 'only apply changes a lesson',
          severity: 'error',
          from: { path: '^server/', pathNot: '^server/lesson/(apply\\.ts$|changes/)' },
          to: { path: '^server/lesson/changes/' },
        },
        {
          name: 'rules and quizzes know no server, no disk and no chance',
          severity: 'error',
          from: { path: '^server/(lesson|quiz)/' },
          to: { path: ['node_modules/(express|lowdb|nanoid)', '^server/(store|web)/'] },
        },
        {
          name: 'rules and quizzes use nothing of Node',
          severity: 'error',
          from: { path: '^server/(lesson|quiz)/' },
          to: { dependencyTypes: ['core'] },
        },
        {
          name: 'browser code knows of the server only texts, places and words',
          severity: 'error',
          from: { path: '^static/' },
          to: { path: '^server/', pathNot: ['^server/quiz/text/', '^server/words/en/(outbox|reading-tools)\\.ts$'] },
        },
      ],
    },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js'] },
    doNotFollow: { path: 'node_modules' },
  })
  const { summary, modules } = output as ICruiseResult

  test('all modules were looked at, and every one stands in a layer', () => {
    const own = modules.map(({ source: file }) => file).filter((file) => file.startsWith('server/'))
    expect(own.length).toBeGreaterThan(100)
    expect(own.filter((file) => !layers.some((layer) => new RegExp(layer).test(file)))).toEqual([])
  })

  test('none points up', () => {
    expect(summary.violations.map(({ rule, from, to }) => `${from} -> ${to}: ${rule.name}`)).toEqual([])
  })
})

test('time, chance and the environment come in through main', () => {
  const readers = filesIn('server', '.ts').filter((file) =>
    /new Date\(\)|Date\.now\(|Math\.random\(|process\.env|performance\.now/.test(source(`server/${file}.ts`)),
  )
  expect(readers).toEqual(['main'])
})

test.each(Object.keys(questionTypes))(
  'the question type %s has its views, a sample, a test and a page in the docs',
  (type) => {
    for (const view of ['form', 'feedback', 'summary', 'preview', 'print'])
      expect(existsSync(`views/questions/${type}/${view}.ejs`), view).toBe(true)
    const samples = filesIn('quizzes', '/quiz.json').map((quiz) => source(`quizzes/${quiz}/quiz.json`))
    expect(samples.length).toBeGreaterThan(1)
    expect(samples.some((quiz) => quiz.includes(`"type": "${type}"`))).toBe(true)
    expect(existsSync(`tests/quiz/types/${type}.test.ts`)).toBe(true)
    expect(source('docs/quiz-format.md')).toContain(`\`${type}\``)
  },
)

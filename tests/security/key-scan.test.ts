import { readFileSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { builtStatic } from '../static/built.ts'
import type { Command } from '../../server/lesson/command.ts'
import type { Settings } from '../../server/lesson/settings.ts'
import type { Stage } from '../../server/lesson/stage.ts'
import { returnCode } from '../../server/web/student-token.ts'
import { on } from '../fixtures/lesson.ts'
import { quizFolders } from '../fixtures/quiz-folders.ts'
import { cast, everybody, type Cast, type Who } from './cast.ts'
import { askEverywhere, kinds, type Asked, type Ids } from './everywhere.ts'
import { idsIn, routesOf } from './route-table.ts'
import { canary, secretQuestions, secretQuiz } from './secret-quiz.ts'
import type { Listening } from './wire.ts'

/** A word that must stay where it is until its time. */
interface Secret {
  word: string
  what: string
  /** Who may read it now. */
  open: Set<Who>
  /** It stands on the wall now, which nobody needs a seat for. */
  wall: boolean
}

/** A class in whose lesson everything that must stay secret is a word of its own, and what of it has been shown to whom. */
async function secretLesson(settings: Partial<Settings> = {}, first = true) {
  const quiz = secretQuiz(first)
  const names = { Ada: canary(), Ben: canary(), Rita: canary(), Otto: canary() }
  const here = await cast({ quizzes: await quizFolders(quiz.files), start: { pin: quiz.pin, ...settings }, names })
  const { lesson, cookies, teacherId, parts } = here
  const secrets: Secret[] = []
  const keep = (what: string, open: readonly Who[] = [], word = canary()): string => {
    secrets.push({ word, what, open: new Set<Who>(['teacher', ...open]), wall: false })
    return word
  }
  for (const { word, question, kind } of quiz.words) keep(`key of ${question}, ${kind}`, [], word)
  keep('nickname of Ada', ['student'], names.Ada)
  keep('nickname of Ben', ['classmate'], names.Ben)
  keep('nickname of Rita, who was removed', [], names.Rita)
  keep('nickname of Otto', ['other lesson'], names.Otto)
  for (const who of everybody)
    for (const [, token = ''] of cookies[who].matchAll(/=([^;]+)/g)) {
      keep(`cookie of ${who}`, [], token).slice()
      if (who === 'student' || who === 'classmate')
        keep(`return code of ${who}`, [who], returnCode(lesson.id, token).replace(/^(.{4})/, '$1 '))
    }
  for (const { seat } of (await lesson.state()).students.values())
    for (const hash of [seat?.tokenHash, seat?.returnHash]) if (hash) keep('a hash', [], hash)
  for (const { hash } of parts.teachers.now.sessions) keep('a hash of a session', [], hash)
  keep('the key that signs cookies', [], parts.teachers.now.key)
  for (const secret of secrets) if (/cookie|hash|signs/.test(secret.what)) secret.open.clear()

  const post = async (by: string, discussion: string, text: string, replyTo: string | null = null) => {
    await lesson.ask(by, { do: 'post', discussion, replyTo, text })
    return [...(await lesson.state()).posts.keys()].at(-1) ?? ''
  }
  return {
    ...here,
    secrets,
    keep,
    post,
    names,
    say: (who: 'ada' | 'ben', command: Command) => lesson.ask(here[who], command),
    owner: (command: Command) => lesson.ask(teacherId, command),
    /** From now on those may read secrets with such a description. */
    show: (what: RegExp, ...who: Who[]) => {
      for (const secret of secrets) if (what.test(secret.what)) for (const one of who) secret.open.add(one)
    },
    onWall: (what: RegExp | null) => {
      for (const secret of secrets) secret.wall = what?.test(secret.what) ?? false
    },
  }
}
type SecretLesson = Awaited<ReturnType<typeof secretLesson>>

/** Ada answers everything, part of it as a draft; what she writes in words is a secret of hers. */
async function adaAnswers({ say, keep, lesson, ada }: SecretLesson, questions: readonly string[] = secretQuestions) {
  const forms: Record<string, string | string[]> = {
    when: 'noon',
    said: ['hears', 'blue'],
    liked: 'not-said',
    face: keep('short answer of Ada', ['student']),
    why: keep('essay of Ada', ['student']),
  }
  for (const question of questions) {
    const { stage } = await lesson.state()
    const round = stage.at === 'question' ? stage.round : 1
    if (question === 'why')
      await say('ada', { do: 'draft', question, form: { response: keep('draft of Ada', ['student']) } })
    await say('ada', { do: 'answer', question, round, form: { response: forms[question] ?? '' } })
  }
  return (await lesson.state()).students.get(ada)?.answers ?? []
}

/** What came where it must not: one line each. */
function leaksIn(
  step: string,
  asked: readonly Pick<Asked, 'who' | 'method' | 'address' | 'reply'>[],
  secrets: readonly Secret[],
): string[] {
  return asked.flatMap(({ who, method, address, reply }) => {
    const bytes = reply.head + reply.body
    return secrets
      .filter(
        ({ word, open, wall }) => bytes.includes(word) && !open.has(who) && !(wall && address.startsWith('/wall/')),
      )
      .map(({ what }) => `${step}: ${method} ${address} tells ${who}: ${what}`)
  })
}

/** Walks through a lesson, looks everywhere at every step, and says what was seen. */
async function walker(here: SecretLesson) {
  const leaks: string[] = []
  const seen = new Map<string, Set<string>>()
  let replies = 0
  const streams: { who: Who; address: string; stream: Listening }[] = []
  for (const { path } of routesOf(here.app).filter(({ name }) => kinds[name] === 'stream'))
    for (const who of everybody) {
      const address = path.replace(':lesson', here.lesson.id)
      streams.push({ who, address, stream: await here.wire.listen(address, { cookie: here.cookies[who] }) })
    }
  onTestFinished(() => streams.forEach(({ stream }) => stream.hangUp()))
  return {
    leaks,
    seen,
    replies: () => replies,
    look: async (step: string, deep = false) => {
      const state = await here.lesson.state()
      const ids: Ids = {
        ...Object.fromEntries(Object.entries(here.ids).map(([name, id]) => [name, [id]])),
        question: secretQuestions,
        discussion: ['build', 'seen'],
        post: [...state.posts.keys()],
        student: [here.ada, here.ben],
        quiz: ['secret'],
        format: ['csv', 'json'],
        link: ['no-such-link'],
        damaged: ['no-such-lesson'],
      }
      const asked = await askEverywhere(here, ids, deep)
      replies += asked.length
      for (const { method, address, who, reply } of asked) {
        if (reply.status >= 500) leaks.push(`${step}: ${method} ${address} broke for ${who}`)
        for (const { word, what } of here.secrets)
          if ((reply.head + reply.body).includes(word)) seen.set(what, (seen.get(what) ?? new Set()).add(who))
      }
      leaks.push(...leaksIn(step, asked, here.secrets))
      for (const { who, address, stream } of streams) {
        const reply = { status: 200, head: stream.head, body: stream.heard(), headers: {} }
        leaks.push(...leaksIn(step, [{ who, method: 'GET', address, reply }], here.secrets))
      }
    },
    heard: () => streams.filter(({ stream }) => stream.heard().includes('event:')).length,
  }
}

test('every route says how it is scanned', async () => {
  const { app } = await cast()
  const names = routesOf(app).map(({ name }) => name)
  expect(names.filter((name) => !(name in kinds))).toEqual([])
  expect(Object.keys(kinds).filter((name) => !names.includes(name))).toEqual([])
})

test('a led lesson tells nobody anything before its time, at any step, at any address', async () => {
  const here = await secretLesson()
  const { lesson, owner, say, show, onWall, keep, post, ada, ben } = here
  const { look, leaks, seen, replies, heard } = await walker(here)
  const move = async (stage: Stage) => lesson.move(stage)

  show(/^nickname of (Ada|Ben)/, 'teacher')
  onWall(/^nickname of (Ada|Ben)/)
  await look('lobby', true)
  onWall(null)
  await move({ at: 'reading' })
  await say('ada', { do: 'open-article' })
  await look('reading')
  for (const question of secretQuestions) {
    await move(on(question))
    await adaAnswers(here, [question])
    await look(`${question}, voting`)
    if (question === 'when') {
      await move(on(question, 'discussing'))
      await look(`${question}, discussing`)
      await move(on(question, 'voting', 2))
      await say('ada', { do: 'answer', question, round: 2, form: { response: 'dawn' } })
      await look(`${question}, second vote`)
      await move(on(question, 'revealed', 2))
    } else await move(on(question, 'revealed'))
    show(new RegExp(`^key of ${question}, (key|for whoever)`), 'student', 'classmate')
    onWall(new RegExp(`^key of ${question}, key`))
    await look(`${question}, shown`, question === 'when')
    onWall(null)
  }
  const answers = (await lesson.state()).students.get(ada)?.answers ?? []
  await owner({
    do: 'grade',
    answer: answers.at(-1)?.id ?? '',
    mark: 0.5,
    comment: keep('comment for Ada', ['student']),
  })
  await move({ at: 'discussion', discussion: 'build' })
  await post(ada, 'build', keep('post of Ada in a discussion where one writes first', ['student']))
  await look('discussion, Ben has not written')
  const bens = await post(ben, 'build', keep('post of Ben', ['classmate', 'student']))
  show(/^post of Ada/, 'classmate')
  await owner({ do: 'hide', post: bens, reason: keep('reason for Ben', ['classmate']) })
  for (const secret of here.secrets) if (secret.what === 'post of Ben') secret.open.delete('student')
  await move({ at: 'discussion', discussion: 'seen' })
  const gone = await post(ada, 'seen', keep('post that Ada took back'))
  await say('ada', { do: 'withdraw', post: gone })
  const first = await post(ada, 'seen', keep('words before Ada changed them'))
  await say('ada', { do: 'edit', post: first, text: keep('words after', ['student', 'classmate']) })
  await look('second discussion')
  await move({ at: 'closed' })
  await say('ada', { do: 'show-keys' })
  await look('closed', true)

  expect(leaks).toEqual([])
  expect(replies()).toBeGreaterThan(1000)
  expect(heard()).toBeGreaterThan(1)
  console.log(
    replies(),
    [...seen].map(([what, who]) => `${what}: ${[...who].join(', ')}`).join('\n'),
    here.secrets.map(({ what }) => what).filter((what) => !seen.has(what)),
  )
}, 60_000)

test('what browsers load is the same for everybody, and holds nothing of a quiz', async () => {
  const files = await builtStatic()
  expect(files.size).toBeGreaterThan(3)
  const sample = JSON.parse(readFileSync('quizzes/birthday-call/quiz.json', 'utf8')) as {
    questions: { explanation?: string }[]
  }
  const words = sample.questions.flatMap(({ explanation }) => explanation ?? [])
  expect(words.length).toBeGreaterThan(3)
  for (const bytes of files.values()) for (const word of words) expect(bytes.includes(word)).toBe(false)
})

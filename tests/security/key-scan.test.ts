import { readFileSync } from 'node:fs'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Lesson } from '../../server/lesson/lesson.ts'
import { questionTypes } from '../../server/quiz/questions.ts'
import type { FormBody } from '../../server/quiz/types/question-type.ts'
import { builtStatic } from '../static/built.ts'
import type { Command } from '../../server/lesson/command.ts'
import type { Settings } from '../../server/lesson/settings.ts'
import type { Stage } from '../../server/lesson/stage.ts'
import { returnCode } from '../../server/web/student-token.ts'
import { on } from '../fixtures/lesson.ts'
import { quizFolders } from '../fixtures/quiz-folders.ts'
import { cast, everybody, type Who } from './cast.ts'
import { askEverywhere, kinds, type Asked, type Ids } from './everywhere.ts'
import { routesOf } from './route-table.ts'
import { besides, canary, secretQuestions, secretQuiz, sentenceField } from './secret-quiz.ts'
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
  const here = await cast({
    ...{ quizzes: await quizFolders(quiz.files), start: { pin: quiz.pin, ...settings }, names },
    impatient: true,
  })
  const { lesson, cookies, teacherId, parts } = here
  const secrets: Secret[] = []
  const keep = (what: string, open: readonly Who[] = [], word = canary()): string => {
    secrets.push({ word, what, open: new Set<Who>(['teacher', ...open]), wall: false })
    return word
  }
  for (const { word, question, kind, about } of quiz.words)
    keep(`key of ${question}, ${kind}${about === '' ? '' : `, ${about}`}`, [], word)
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
  const forms: Record<string, () => FormBody> = {
    when: () => ({ response: 'noon' }),
    said: () => ({ response: ['hears', 'blue'] }),
    liked: () => ({ response: 'not-said' }),
    face: () => ({ response: keep('short answer of Ada', ['student']) }),
    owls: () => ({ response: '7' }),
    who: () => ({ 'response.hunt': 'farmers', 'response.like': 'owls' }),
    think: () => ({ response: 'no' }),
    gaps: () => ({ 'response.time': 'dawn', 'response.prey': keep('gap of Ada', ['student']) }),
    pairs: () => ({ 'response.owl': 'sings', 'response.mouse': 'sings' }),
    line: () => ({ 'response.dusk': '4', 'response.noon': '1' }),
    why: () => ({ response: keep('essay of Ada', ['student']) }),
    judge: () => ({ response: keep('second essay of Ada', ['student']) }),
    place: () => ({ response: sentenceField('It rests at noon.') }),
  }
  for (const question of questions) {
    const { stage } = await lesson.state()
    const round = stage.at === 'question' ? stage.round : 1
    await say('ada', { do: 'answer', question, round, form: { ...forms[question]?.(), ...besides[question] } })
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
        ({ word, what, open, wall }) =>
          bytes.includes(word) &&
          // A teacher mirrors the screen: what comes as the wall may be read by anybody.
          !open.has(address.startsWith('/wall/') ? 'none' : who) &&
          !(wall && address.startsWith('/wall/')) &&
          // The quizzes folder is the school's: every teacher prepares lessons with its keys.
          !(who === 'second teacher' && address.startsWith('/teach/quiz/') && what.startsWith('key of ')),
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
        const bytes = reply.head + reply.body
        for (const { word, what } of here.secrets)
          if (bytes.includes(word)) seen.set(what, (seen.get(what) ?? new Set()).add(who))
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

/** What nobody ever sees on a page. */
const unseen = /cookie|hash|signs|Rita|Otto|took back|words before/
/** What only some of those who may see it do: words for whoever chose that option, and what is gone at the deep looks. */
const seldom: Readonly<Partial<Record<Who, RegExp>>> = {
  student: /for whoever chose it/,
  classmate: /for whoever chose it/,
  teacher: /return code|draft/,
}

/** What somebody may see and has not, or the scan has not found: one line each. */
const missed = ({ secrets }: SecretLesson, seen: ReadonlyMap<string, ReadonlySet<string>>): string[] =>
  secrets
    .filter(({ what }) => !unseen.test(what))
    .flatMap(({ what, open }) =>
      [...open].filter((who) => !seen.get(what)?.has(who) && !seldom[who]?.test(what)).map((who) => `${who}: ${what}`),
    )

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

  onWall(/^nickname of (Ada|Ben)/)
  await look('lobby', true)
  onWall(null)
  await move({ at: 'reading' })
  await say('ada', { do: 'open-article' })
  await look('reading')
  for (const question of secretQuestions) {
    await move(on(question))
    if (question === 'why') {
      await say('ada', { do: 'draft', question, form: { response: keep('draft of Ada', ['student']) } })
      await look('a draft')
    }
    await adaAnswers(here, [question])
    await look(`${question}, voting`, question === 'said')
    if (question === 'when') {
      const { movedBy: from } = await lesson.state()
      await owner({ do: 'time', from, student: null, limit: { minutes: 2 } })
      await owner({ do: 'count', question, round: 1, counts: { dusk: 3 } })
      await owner({ do: 'light', sentences: ['s1-1'] })
      await look(`${question}, with a time, hands and a lit sentence`)
      await owner({ do: 'pause', on: true })
      await look(`${question}, eyes up`)
      await move(on(question, 'discussing'))
      await look(`${question}, discussing`)
      await owner({ do: 'pause', on: true })
      await look(`${question}, eyes up while they talk`)
      await move(on(question, 'voting', 2))
      await say('ada', { do: 'answer', question, round: 2, form: { response: 'dawn' } })
      await look(`${question}, second vote`)
      await move(on(question, 'revealed', 2))
    } else await move(on(question, 'revealed'))
    show(new RegExp(`^key of ${question}, (key|for whoever)`), 'student', 'classmate')
    onWall(new RegExp(`^key of ${question}, key`))
    await look(`${question}, shown`)
    onWall(null)
  }
  const answers = (await lesson.state()).students.get(ada)?.answers ?? []
  const comment = keep('comment for Ada', ['student'])
  const essay = answers.find(({ question }) => question === 'why')
  await owner({ do: 'grade', answer: essay?.id ?? '', mark: 0.5, comment })
  await move({ at: 'discussion', discussion: 'build' })
  await post(ada, 'build', keep('post of Ada in a discussion where one writes first', ['student']))
  await look('discussion, Ben has not written', true)
  const bens = await post(ben, 'build', keep('post of Ben', ['classmate']))
  show(/^post of Ada/, 'classmate')
  await owner({ do: 'hide', post: bens, reason: keep('reason for Ben', ['classmate']) })
  await move({ at: 'discussion', discussion: 'seen' })
  const gone = await post(ada, 'seen', keep('post that Ada took back'))
  await say('ada', { do: 'withdraw', post: gone })
  const first = await post(ada, 'seen', keep('words before Ada changed them'))
  await say('ada', { do: 'edit', post: first, text: keep('words after', ['student', 'classmate']) })
  await look('second discussion')
  await move({ at: 'closed' })
  await look('closed', true)

  expect(leaks).toEqual([])
  expect(replies()).toBeGreaterThan(1000)
  expect(heard()).toBeGreaterThan(1)
  // The scan looks where things are: what may be seen was seen, by all who may and by no others.
  expect(missed(here, seen)).toEqual([])
}, 240_000)

test('whom to talk with is said to those who talk together, and to nobody else; nothing of it comes on the wall', async () => {
  const here = await secretLesson({ talk: 'groups' })
  const { lesson, show } = here
  const { look, leaks } = await walker(here)
  await lesson.move({ at: 'reading' })
  await lesson.move(on('when'))
  await adaAnswers(here, ['when'])
  await look('voting')
  await lesson.move(on('when', 'discussing'))
  show(/^nickname of Ada/, 'classmate')
  show(/^nickname of Ben/, 'student')
  await look('talking', true)
  const group = await here.send('classmate', 'GET', `/lesson/${lesson.id}`)
  expect(group.body).toContain(here.names.Ada)
  expect(leaks).toEqual([])
}, 60_000)

test('at their own pace with answers at once, each student is shown only the keys of what they handed in', async () => {
  const here = await secretLesson({
    preset: 'own-pace',
    feedback: 'immediate',
    opens: '2026-03-02T10:00:00.000Z',
    closes: '2026-03-02T11:00:00.000Z',
  })
  const { lesson, show, at } = here
  const { look, leaks } = await walker(here)
  await lesson.move({ at: 'own-pace' })
  at('2026-03-02T09:59:59.999Z')
  await look('before it opens')
  at('2026-03-02T10:00:00.000Z')
  await look('open, nothing handed in', true)
  for (const question of ['liked', 'owls', 'who', 'gaps', 'line', 'place']) {
    await adaAnswers(here, [question])
    show(new RegExp(`^key of ${question}, (key|for whoever)`), 'student')
    await look(`${question} handed in`)
  }
  // A try that is not right is told why, with one more hint, and never what is right.
  await adaAnswers(here, ['when'])
  show(/^key of when, (for whoever chose it, noon|hint, 1)/, 'student')
  await look('a first try')
  await adaAnswers(here, ['pairs'])
  show(/^key of pairs, (for whoever chose it|hint, 1)/, 'student')
  await look('a first try of several parts')
  await here.say('ada', { do: 'answer', question: 'face', round: 1, form: { response: 'a moon' } })
  show(/^key of face, (for whoever chose it, moon|hint, 1)/, 'student')
  await adaAnswers(here, ['face'])
  show(/^key of face, hint, 2/, 'student')
  await look('a second try')
  await adaAnswers(here, ['face'])
  show(/^key of face, (key|for whoever)/, 'student')
  await look('the last try')
  await here.say('ada', { do: 'answer', question: 'when', round: 1, form: { response: 'dusk' } })
  show(/^key of when, (key|for whoever)/, 'student')
  await look('a second try that is right')
  at('2026-03-02T12:00:00.000Z')
  await look('late')
  await lesson.move(on('said'))
  await look('the teacher takes the lead')
  await lesson.move({ at: 'closed' })
  await look('closed')
  await lesson.move({ at: 'own-pace' })
  await look('open again', true)
  expect(leaks).toEqual([])
}, 120_000)

test('at their own pace with answers after the end, nobody is shown a key before it, nor before asking', async () => {
  const here = await secretLesson({ preset: 'own-pace', feedback: 'after-close', closes: '2026-03-02T11:00:00.000Z' })
  const { lesson, say, show, at } = here
  const { look, leaks } = await walker(here)
  at('2026-03-02T10:00:00.000Z')
  await lesson.move({ at: 'own-pace' })
  await adaAnswers(here)
  await look('answered', true)
  at('2026-03-02T11:00:00.001Z')
  await look('after the end, nobody has asked')
  await say('ada', { do: 'show-keys' })
  show(/^key of \w+, (key|for whoever)/, 'student')
  await look('Ada has asked')
  await lesson.move({ at: 'closed' })
  await look('closed, Ben has not asked', true)
  expect(leaks).toEqual([])
}, 60_000)

test('asked before reading, nobody is shown a key, nor the text before they go on to it', async () => {
  const here = await secretLesson({ preset: 'own-pace', feedback: 'immediate', before: 'all' })
  const { say, show, keep, at } = here
  const { look, leaks } = await walker(here)
  keep('key of the text, its words', [], 'It rests at noon')
  await look('nobody has begun', true)
  at('2026-03-02T10:00:00.000Z')
  await say('ada', { do: 'before', step: 'begun' })
  for (const [question, response] of [
    ['when', 'dusk'],
    ['said', 'mice'],
  ] as const)
    await say('ada', { do: 'answer', question, round: 0, form: { response } })
  await look('Ada has answered before reading', true)
  await say('ada', { do: 'before', step: 'done' })
  show(/its words$/, 'student')
  await look('Ada reads')
  await adaAnswers(here, ['liked'])
  show(/^key of liked, (key|for whoever)/, 'student')
  await look('Ada has answered after reading')
  expect(leaks).toEqual([])
}, 60_000)

test('the secret quiz has a question of every type', () => {
  const { questions } = secretQuiz(true).pin
  expect(questions.map(({ id }) => id)).toEqual(secretQuestions)
  expect([...new Set(questions.map(({ type }) => type))].sort()).toEqual(Object.keys(questionTypes).sort())
  const asked = (has: (question: (typeof questions)[number]) => boolean) => questions.filter(has).length
  expect(asked(({ hints, tries }) => hints.length > 0 && tries > 1)).toBeGreaterThan(1)
  for (const has of ['where', 'certainty', 'lookBack'] as const)
    expect(
      asked((question) => question[has] !== null),
      has,
    ).toBeGreaterThan(1)
})

/** Of two visits to one page, what differs of itself: the number of a form. */
const withoutNumbers = (page: string): string => page.replace(/(name="form" value=")[^"]*/g, '$1')

describe('of two quizzes that differ in the key alone, every page has the same bytes', () => {
  /** All that pupils and the wall get of every question, with one key and with the other. */
  async function bothKeys(here: SecretLesson, addresses: readonly string[]): Promise<[string[], string[]]> {
    const state = await here.lesson.state()
    const own = state.pin
    const get = async (address: string) => {
      const { status, body } = await here.send('student', 'GET', address)
      expect(status, address).toBe(200)
      return withoutNumbers(body)
    }
    const before: string[] = []
    for (const address of addresses) before.push(await get(address))
    state.pin = secretQuiz(false).pin
    const after: string[] = []
    for (const address of addresses) after.push(await get(address))
    state.pin = own
    return [before, after]
  }

  test.each([
    { feedback: 'after-close', answered: [], because: 'nothing is answered' },
    { feedback: 'immediate', answered: [], because: 'the form tells of tries' },
    { feedback: 'after-close', answered: secretQuestions, because: 'the form shows what was handed in' },
  ] as const)('at their own pace, feedback $feedback, where $because', async ({ feedback, answered }) => {
    const here = await secretLesson({ preset: 'own-pace', feedback })
    await here.lesson.move({ at: 'own-pace' })
    await adaAnswers(here, answered)
    const root = `/lesson/${here.lesson.id}`
    const [one, other] = await bothKeys(here, [root, ...secretQuestions.map((id) => `${root}/question/${id}`)])
    expect(other).toEqual(one)
  })

  test('in a led lesson, at every question', async () => {
    const here = await secretLesson()
    for (const question of secretQuestions) {
      await here.lesson.move(on(question))
      for (const answered of [[], [question]]) {
        await adaAnswers(here, answered)
        const { id } = here.lesson
        const [one, other] = await bothKeys(here, [`/lesson/${id}/question/${question}`, `/wall/${id}`])
        expect(other).toEqual(one)
      }
    }
    // Once it is shown, the same look sees which key it is.
    await here.lesson.move(on('place', 'revealed'))
    const [one, other] = await bothKeys(here, [`/lesson/${here.lesson.id}/question/place`])
    expect(other).not.toEqual(one)
  }, 30_000)
})

describe('the scan finds', () => {
  /** A lesson in which something goes wrong under the eyes of the scan. */
  async function leaking(step: 'when' | 'build', mistake: (lesson: Lesson, here: SecretLesson) => void) {
    const here = await secretLesson()
    const { lesson, post, ben, keep } = here
    const { look, leaks } = await walker(here)
    await lesson.move(step === 'when' ? on('when') : { at: 'discussion', discussion: 'build' })
    if (step === 'when') await adaAnswers(here, ['when'])
    else await post(ben, 'build', keep('post of Ben', ['classmate']))
    await look('as it should be')
    expect(leaks).toEqual([])
    mistake(await lesson.state(), here)
    await look('by mistake')
    return leaks
  }

  test('a key that is shown before its time', async () => {
    const leaks = await leaking('when', ({ revealed }) => revealed.add('when'))
    expect(leaks.join('\n')).toMatch(/GET \/lesson\/\S+\/question\/when tells classmate: key of when, key/)
  })

  test('a key that is shown to one student', async () => {
    const leaks = await leaking('when', ({ students }, { ben }) => students.get(ben)?.shown.add('when'))
    expect(leaks.length).toBeGreaterThan(0)
    expect(leaks.every((leak) => leak.includes('tells classmate: key of when, key'))).toBe(true)
  })

  test('a nickname where an animal should stand', async () => {
    const leaks = await leaking('build', ({ posts, students }, { ben, ada }) => {
      for (const post of posts.values()) post.alias = students.get(ben)?.nickname ?? ''
      for (const post of posts.values()) post.student = post.student === ben ? ada : ben
    })
    expect(leaks.join('\n')).toMatch(/tells student: nickname of Ben/)
  })

  test('a post that should wait', async () => {
    const leaks = await leaking('build', ({ pin }) => {
      for (const discussion of pin.discussions) discussion.postFirst = false
    })
    expect(leaks.join('\n')).toMatch(/GET \/lesson\/\S+\/discussion\/build tells student: post of Ben/)
  })

  test('a nickname on the wall after the lobby', async () => {
    const leaks = await leaking('when', (lesson) => (lesson.stage = { at: 'lobby' }))
    expect(leaks.join('\n')).toMatch(/GET \/wall\/\S+ tells none: nickname of Ada/)
    expect(leaks.join('\n')).toMatch(/GET \/wall\/\S+ tells teacher: nickname of Ada/)
  })

  test('a hash of a browser\u2019s secret', async () => {
    const leaks = await leaking('when', ({ pin, students }, { ben }) => {
      pin.title = students.get(ben)?.seat?.tokenHash ?? ''
    })
    expect(leaks.join('\n')).toMatch(/GET \/lesson\/\S+ tells classmate: a hash/)
  })
})

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

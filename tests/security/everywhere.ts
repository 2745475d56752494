import type { Cast, Who } from './cast.ts'
import { addressOf, idsIn, routesOf, type Route } from './route-table.ts'
import type { Reply } from './wire.ts'

/**
 * How each route is asked in a scan. A `page` is opened, and a `form` sent empty, which changes nothing. An `act` is
 * done by its empty form already, so only those send it whom its address refuses. A `stream` is listened to all the
 * time. A `fixed` reply knows of no lesson's steps.
 */
type Kind = 'page' | 'form' | 'act' | 'stream' | 'fixed'

/** Every route has a line here: a new one is scanned when its line says how, and fails the tests before. */
export const kinds: Readonly<Record<string, Kind>> = {
  'GET /healthz': 'fixed',
  'GET /readyz': 'fixed',
  'GET /': 'fixed',
  'POST /': 'form',
  'GET /phone': 'fixed',
  'GET /join/:code': 'page',
  'POST /join/:code': 'form',
  'GET /join/:code/return': 'page',
  'POST /join/:code/return': 'form',
  'GET /join/:code/claim': 'page',
  'POST /join/:code/claim': 'form',
  'GET /lesson/:lesson': 'page',
  'GET /lesson/:lesson/now': 'page',
  'GET /lesson/:lesson/question/:question': 'page',
  'POST /lesson/:lesson/question/:question': 'form',
  'GET /lesson/:lesson/question/:question/draft': 'fixed',
  'POST /lesson/:lesson/question/:question/draft': 'form',
  'GET /lesson/:lesson/question/:question/talk': 'page',
  'POST /lesson/:lesson/question/:question/talk': 'form',
  'GET /lesson/:lesson/events': 'stream',
  'GET /lesson/:lesson/here': 'fixed',
  'POST /lesson/:lesson/here': 'form',
  'GET /teach': 'page',
  'GET /teach/phones': 'page',
  'GET /teach/damaged/:damaged': 'page',
  'POST /teach/damaged/:damaged': 'act',
  'GET /teach/class': 'page',
  'POST /teach/class': 'form',
  'GET /teach/class/:class': 'page',
  'POST /teach/class/:class': 'form',
  'GET /teach/class/:class/removed': 'page',
  'POST /teach/class/:class/removed': 'act',
  'GET /teach/session': 'page',
  'POST /teach/session': 'form',
  'GET /teach/session/end': 'page',
  'POST /teach/session/end': 'act',
  'GET /teach/session/:link': 'page',
  'POST /teach/session/:link': 'act',
  'GET /lesson/:lesson/table': 'page',
  'POST /lesson/:lesson/table': 'form',
  'GET /lesson/:lesson/before': 'page',
  'POST /lesson/:lesson/before': 'act',
  'GET /lesson/:lesson/article': 'page',
  'POST /lesson/:lesson/article': 'act',
  'GET /lesson/:lesson/article/place': 'fixed',
  'POST /lesson/:lesson/article/place': 'form',
  'GET /lesson/:lesson/discussion/:discussion': 'page',
  'POST /lesson/:lesson/discussion/:discussion': 'form',
  'GET /lesson/:lesson/discussion/:discussion/news': 'page',
  'GET /lesson/:lesson/post/:post/reply': 'page',
  'POST /lesson/:lesson/post/:post/reply': 'form',
  'GET /lesson/:lesson/post/:post/text': 'page',
  'POST /lesson/:lesson/post/:post/text': 'form',
  'GET /lesson/:lesson/post/:post/withdrawn': 'page',
  'POST /lesson/:lesson/post/:post/withdrawn': 'act',
  'GET /lesson/:lesson/results': 'page',
  'POST /lesson/:lesson/results': 'act',
  'GET /lesson/:lesson/results/file': 'page',
  'GET /lesson/:lesson/reading': 'page',
  'POST /lesson/:lesson/reading': 'form',
  'GET /lesson/:lesson/leave': 'page',
  'POST /lesson/:lesson/leave': 'act',
  'GET /teach/quiz': 'page',
  'POST /teach/quiz': 'form',
  'GET /teach/quiz/:quiz': 'page',
  'GET /teach/quiz/:quiz/print': 'page',
  'GET /teach/quiz/:quiz/lesson': 'page',
  'POST /teach/quiz/:quiz/lesson': 'form',
  'GET /teach/quiz/:quiz/rehearsal': 'page',
  'POST /teach/quiz/:quiz/rehearsal': 'act',
  'GET /teach/rehearsal/:lesson': 'page',
  'POST /teach/rehearsal/:lesson': 'act',
  'GET /wall/:lesson': 'page',
  'GET /wall/:lesson/looked': 'page',
  'GET /wall/:lesson/events': 'stream',
  'GET /wall/:lesson/pause': 'fixed',
  'POST /wall/:lesson/pause': 'form',
  'GET /wall/:lesson/stage': 'fixed',
  'POST /wall/:lesson/stage': 'form',
  'GET /wall/:lesson/hands': 'fixed',
  'POST /wall/:lesson/hands': 'form',
  'GET /teach/lesson/:lesson': 'page',
  'GET /teach/lesson/:lesson/events': 'stream',
  'GET /teach/lesson/:lesson/stage': 'page',
  'POST /teach/lesson/:lesson/stage': 'form',
  'GET /teach/lesson/:lesson/light': 'page',
  'POST /teach/lesson/:lesson/light': 'form',
  'GET /teach/lesson/:lesson/pause': 'page',
  'POST /teach/lesson/:lesson/pause': 'form',
  'GET /teach/lesson/:lesson/phone': 'page',
  'POST /teach/lesson/:lesson/phone': 'form',
  'GET /teach/lesson/:lesson/cover': 'page',
  'POST /teach/lesson/:lesson/cover': 'form',
  'GET /teach/lesson/:lesson/clock': 'page',
  'POST /teach/lesson/:lesson/clock': 'form',
  'GET /teach/lesson/:lesson/deadline': 'page',
  'POST /teach/lesson/:lesson/deadline': 'form',
  'GET /teach/lesson/:lesson/question/:question/hands': 'page',
  'POST /teach/lesson/:lesson/question/:question/hands': 'form',
  'GET /teach/lesson/:lesson/paper': 'page',
  'POST /teach/lesson/:lesson/paper': 'form',
  'GET /teach/lesson/:lesson/student/:student': 'page',
  'GET /teach/lesson/:lesson/student/:student/answer/:question': 'page',
  'POST /teach/lesson/:lesson/student/:student/answer/:question': 'form',
  'GET /teach/lesson/:lesson/student/:student/clock': 'page',
  'POST /teach/lesson/:lesson/student/:student/clock': 'form',
  'GET /teach/lesson/:lesson/student/:student/deadline': 'page',
  'POST /teach/lesson/:lesson/student/:student/deadline': 'form',
  'GET /teach/lesson/:lesson/student/:student/draft/:question': 'page',
  'POST /teach/lesson/:lesson/student/:student/draft/:question': 'form',
  'GET /teach/lesson/:lesson/late': 'page',
  'POST /teach/lesson/:lesson/late': 'form',
  'GET /teach/lesson/:lesson/late/left': 'fixed',
  'POST /teach/lesson/:lesson/late/left': 'form',
  'GET /teach/lesson/:lesson/student/:student/late/:late': 'page',
  'POST /teach/lesson/:lesson/student/:student/late/:late': 'form',
  'GET /teach/lesson/:lesson/student/:student/name': 'page',
  'POST /teach/lesson/:lesson/student/:student/name': 'form',
  'GET /teach/lesson/:lesson/student/:student/post/:discussion': 'page',
  'POST /teach/lesson/:lesson/student/:student/post/:discussion': 'form',
  'GET /teach/lesson/:lesson/student/:student/removed': 'page',
  'POST /teach/lesson/:lesson/student/:student/removed': 'form',
  'GET /teach/lesson/:lesson/student/:student/seat': 'page',
  'POST /teach/lesson/:lesson/student/:student/seat': 'form',
  'GET /teach/lesson/:lesson/student/:student/table': 'page',
  'POST /teach/lesson/:lesson/student/:student/table': 'form',
  'GET /teach/lesson/:lesson/review': 'page',
  'GET /teach/lesson/:lesson/review/question/:question': 'page',
  'GET /teach/lesson/:lesson/review/question/:question/threads': 'page',
  'GET /teach/lesson/:lesson/review/student/:student': 'page',
  'GET /teach/lesson/:lesson/review/discussion/:discussion': 'page',
  'GET /teach/lesson/:lesson/discussion/:discussion': 'page',
  'POST /teach/lesson/:lesson/discussion/:discussion': 'form',
  'GET /teach/lesson/:lesson/post/:post/hidden': 'page',
  'POST /teach/lesson/:lesson/post/:post/hidden': 'form',
  'GET /teach/lesson/:lesson/post/:post/featured': 'page',
  'POST /teach/lesson/:lesson/post/:post/featured': 'act',
  'GET /teach/lesson/:lesson/removed': 'page',
  'POST /teach/lesson/:lesson/removed': 'form',
  'GET /teach/lesson/:lesson/mark/:question': 'page',
  'POST /teach/lesson/:lesson/mark/:question': 'form',
  'GET /teach/lesson/:lesson/export/:format': 'page',
  'GET /teach/lesson/:lesson/student/:student/export/:format': 'page',
}

export interface Asked {
  who: Who
  method: string
  address: string
  reply: Reply
}

/** Who sits in no seat of the lesson. */
const strangers: readonly Who[] = ['none', 'removed', 'other lesson', 'second teacher', 'expired']
const students: readonly Who[] = ['student', 'classmate']

/** Values of every id, all of which are tried. */
export type Ids = Readonly<Record<string, readonly string[]>>

/** Every address of a route, with all of its ids. */
export function addressesOf({ path }: Route, ids: Ids): string[] {
  let filled: Record<string, string>[] = [{}]
  for (const name of idsIn(path)) {
    const values = ids[name]
    if (values === undefined) throw new Error(`${path}: the scan has no ${name}`)
    filled = filled.flatMap((some) => values.map((value) => ({ ...some, [name]: value })))
  }
  return filled.map((one) => addressOf(path, one))
}

/**
 * Asks every address, and gives all that came back but for streams.
 * @param deep everything as everybody; else what a step can change: a student's addresses as the students, and the others' as nobody
 */
export async function askEverywhere({ app, send }: Cast, ids: Ids, deep: boolean): Promise<Asked[]> {
  const asked: Asked[] = []
  for (const route of routesOf(app)) {
    const kind = kinds[route.name] ?? 'fixed'
    if (kind === 'stream' || (kind === 'fixed' && !deep)) continue
    for (const address of addressesOf(route, ids)) {
      const headers: Record<string, string>[] = kind === 'form' ? [{}, { Accept: 'application/json' }] : [{}]
      for (const who of whoAsks(route, kind, deep))
        for (const more of headers) {
          const body = route.method === 'POST' ? { body: '' } : {}
          const reply = await send(who, route.method, address, { headers: more, ...body })
          asked.push({ who, method: route.method, address, reply })
        }
    }
  }
  return asked
}

function whoAsks({ path, method }: Route, kind: Kind, deep: boolean): readonly Who[] {
  if (kind === 'act') return deep ? ['none', 'removed', 'other lesson'] : []
  if (deep) return method === 'GET' ? [...students, ...strangers, 'teacher'] : [...students, ...strangers]
  if (path.startsWith('/teach')) return []
  if (path.endsWith('/now')) return [...students, 'none']
  if (path.startsWith('/wall/')) return method === 'GET' ? ['none', 'teacher'] : ['none']
  return path.startsWith('/lesson/') ? students : ['none']
}

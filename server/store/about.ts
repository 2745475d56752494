import { z } from 'zod'
import type { LessonSummary } from './lesson-store.ts'

/** By which a teacher knows a lesson again. */
export type About = Pick<LessonSummary, 'title' | 'className' | 'startedAt'>

const Started = z.object({
  at: z.iso.datetime(),
  class: z.object({ name: z.string() }).nullable().catch(null),
  pin: z.object({ title: z.string().min(1) }),
})
const File = z.object({ entries: z.array(z.unknown()) })

/** What a lesson's file still says of it, whatever else it has lost; null where nothing of it can be read. */
export function aboutIn(bytes: Buffer | null): About | null {
  const text = bytes?.toString('utf8') ?? ''
  // A file that is cut has one entry a line still, as it was written.
  const [, second = ''] = text.split('\n', 2)
  const first = File.safeParse(parse(text)).data?.entries[0] ?? parse(second.replace(/,\s*$/, ''))
  const started = Started.safeParse(first).data
  return started ? { title: started.pin.title, className: started.class?.name ?? null, startedAt: started.at } : null
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

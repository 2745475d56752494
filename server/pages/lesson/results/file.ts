import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Request, Response } from 'express'
import type { Parts } from '../../../parts.ts'
import { openResults } from '../../../web/open-results.ts'
import { toResultsPart, type ResultsPart } from '../../../web/results-part.ts'
import { lang } from '../../../web/student-page.ts'
import { defineView } from '../../../web/view.ts'
import { currentLesson, currentStudent } from '../../../web/visit.ts'
import { words } from '../../../words/en.ts'

interface FilePage {
  title: string
  lang: string
  /** The program's own stylesheet: a file on a pupil's computer has nothing to load it from. */
  css: string
  heading: string
  source: string | null
  you: string
  made: string
  results: ResultsPart
}
const fileView = defineView<FilePage>('lesson/results/file')
const says = words.results

/** One's results as one file that needs no server, no script and no connection. */
export const show =
  (parts: Parts) =>
  async (_req: Request, res: Response): Promise<void> => {
    const css = await readFile(join(parts.folders.statics, 'readout.css'), 'utf8')
    const [lesson, student] = [currentLesson(res), currentStudent(res)]
    const results = openResults(parts, lesson, student)
    const now = parts.clock.now()
    res.attachment(says.fileName(lesson.pin.title, words.times.isoDay(lesson.startedAt)))
    fileView(res, {
      title: words.frame.title(says.title, lesson.pin.title),
      lang,
      css,
      heading: lesson.pin.title,
      source: lesson.pin.article.source,
      you: says.of(student.nickname),
      made: says.made(words.times.dayAndClock(now.toISOString(), now)),
      results: toResultsPart(results, lesson, null, now),
    })
  }

import { startCount } from './draft/count-words.ts'
import { forgetPosted, startPostDraft } from './draft/post-draft.ts'
import { startReasonDraft } from './draft/reason-draft.ts'
import { startQuestionDraft } from './draft/question-draft.ts'
import { answerBeats } from './live/beat.ts'
import { followCount } from './live/count.ts'
import { startLive } from './live/live.ts'
import { startAnswerForm } from './outbox/answer-form.ts'
import { startBand } from './outbox/band.ts'
import { keptIn } from './outbox/kept.ts'
import { ownPrefix } from './outbox/names.ts'
import { Outbox } from './outbox/outbox.ts'
import { reached, send } from './outbox/send.ts'
import { startSentLine } from './outbox/sent-line.ts'
import { startVoteLine } from './outbox/vote.ts'
import { startClocks } from './page/clock.ts'
import { startLeave } from './page/leave.ts'
import { hostOf } from './page/says.ts'
import { startNone } from './page/none.ts'
import { startLit } from './page/lit.ts'
import { startGlossary } from './page/glossary.ts'
import { startOrder } from './page/order.ts'
import { startPause } from './page/pause.ts'
import { startPeek } from './page/peek.ts'
import { startPlaceLinks } from './page/place-link.ts'
import { startPick } from './pick/pick.ts'
import { startPlace } from './page/place.ts'
import { startReading } from './page/reading.ts'
import { startQuotable } from './page/quotable.ts'
import { startStarters } from './page/starters.ts'
import { startWayOn } from './page/way-on.ts'

/** How long a stream may be gone before the page says so: a phone that changes its cell says nothing. */
const patience = 4000

startLive({ beat: answerBeats(), count: followCount() })
startClocks()
for (const list of document.querySelectorAll<HTMLElement>('[data-starters]')) startStarters(list)
for (const list of document.querySelectorAll<HTMLElement>('[data-quotable]')) startQuotable(list)

const band = document.querySelector<HTMLElement>('.live-band')
if (band) startPause(band)

const glossary = document.querySelector<HTMLElement>('.glossary')
if (glossary) startGlossary(glossary)

const reading = document.querySelector<HTMLFormElement>('form[data-reading]')
if (reading) startReading(reading)

const peek = document.querySelector<HTMLDetailsElement>('.work--beside > details.peek')
if (peek) startPeek(peek)

let isLost = () => false
startPlaceLinks(() => isLost())
startLit()

const host = hostOf(document)
if (host) {
  const owner = { lesson: host.lesson, student: host.student }
  const kept = keptIn(() => localStorage)
  const after = (milliseconds: number, then: () => void) => {
    const timer = setTimeout(then, milliseconds)
    return () => clearTimeout(timer)
  }
  const outbox = new Outbox({ owner, kept, send, reached, after })
  isLost = () => outbox.lost
  const form = document.querySelector<HTMLFormElement>('form[data-answer]')
  const say = startBand(outbox, host, form?.dataset.answer ?? null)
  if (form) {
    startNone(form)
    const answer = startAnswerForm(form, outbox, host, () => Date.now())
    startPick(form)
    startQuestionDraft(answer, kept, owner, host)
    startReasonDraft(answer, kept, owner)
    startCount(form, host)
    const ordered = form.querySelector<HTMLElement>('[data-order]')
    if (ordered) startOrder(ordered)
  }
  const foot = form ? null : document.querySelector<HTMLElement>('[data-foot]')
  if (foot) startVoteLine(foot, host.element)
  const article = document.querySelector<HTMLElement>('article[data-place]')
  if (article) startPlace(article, owner)
  const sent = document.querySelector<HTMLElement>('[data-sent]')
  if (sent) startSentLine(sent, outbox, host)
  forgetPosted(document, kept, owner)
  for (const post of document.querySelectorAll<HTMLFormElement>('form[data-keep]'))
    startPostDraft(post, kept, owner, host)
  startWayOn(outbox, host, say)
  for (const leave of document.querySelectorAll<HTMLFormElement>('form[data-leave]')) startLeave(leave, kept, owner)

  let missing: (() => void) | null = null
  document.addEventListener('htmx:sseError', () => (missing ??= after(patience, () => outbox.noticeLoss())))
  for (const answered of ['htmx:sseOpen', 'live:over'])
    document.addEventListener(answered, () => {
      missing?.()
      missing = null
      void outbox.flush()
    })
  // Another tab took an answer away: it got through.
  window.addEventListener('storage', ({ key }) => {
    if (key?.startsWith(ownPrefix(owner)) && kept.read(key) === null) void outbox.flush()
  })
  window.addEventListener('online', () => void outbox.flush())
  window.addEventListener('offline', () => outbox.noticeLoss())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void outbox.flush()
  })
  void outbox.flush()
}

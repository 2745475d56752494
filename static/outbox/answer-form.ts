import type { Saved } from './contract.ts'
import { fieldsOf, fillForm, hidden, nothing, plainOf, responseIn, responseOf } from './fields.ts'
import { newFormId } from './form-id.ts'
import type { Outbox } from './outbox.ts'
import type { Waiting } from './queue.ts'
import { shut } from './shut.ts'
import { startVersions } from './versions.ts'
import { followVote, type Vote } from './vote.ts'
import { lookAgain } from '../live/look-again.ts'
import { clock, fill, type Host } from '../page/says.ts'
import { statusOf, type Status } from '../page/status.ts'

/** An answer that took longer than this says when it was given and when it was sent. */
const late = 60_000

/** What other parts of the page may ask of the form. */
export interface AnswerForm {
  form: HTMLFormElement
  question: string
  status: Status | null
  /** Something is chosen or written that the server has not acknowledged. */
  changed(): boolean
  /** The vote is over, as far as this page knows. */
  isOver(): boolean
  /** Hears when an answer of this form was saved. */
  onSaved(heard: () => void): void
}

/**
 * Sends the form of one question through the outbox: by its button, or in a vote each choice by itself. The status line
 * says "Saved" only in the server's words, and the button and the way on change places with it. When the vote is over the
 * form shuts by itself, and opens when it is on again: what was not sent stays, and is sent late by the button alone, where
 * the server would keep it. Where the class went from a vote to its own pace, or back, it is answered in another form, and
 * this one sends nothing.
 */
export function startAnswerForm(form: HTMLFormElement, outbox: Outbox, host: Host, now: () => number): AnswerForm {
  const question = form.dataset.answer ?? ''
  const atOnce = form.dataset.atOnce !== undefined
  const status = statusOf(form, host.element)
  const watchers: (() => void)[] = []
  let saved = form.dataset.saved === undefined ? nothing : responseOf(form)
  const saveText = form.querySelector('[data-save]')?.textContent ?? ''
  const cameShut = form.querySelector('[data-save]') === null
  let touched = false
  let said = status?.read() ?? { kind: 'none', text: '' }

  const waiting = () => outbox.queue.filter((answer) => answer.question === question)
  const pending = () =>
    waiting()
      .filter((answer) => !answer.stopped)
      .pop()
  /** What the form held when its vote was over: a part that is shut is no field. Null while it is open. */
  let held: { fields: [string, string][]; open: () => void; vote: Vote } | null = null
  const fields = () => held?.fields ?? fieldsOf(form)
  const response = () => responseIn(fields())
  const isSame = (answer: Waiting | undefined) => JSON.stringify(answer?.fields) === JSON.stringify(fields())
  const changed = () => response() !== saved
  /** What the server will have last, with what is on its way, is something else. */
  const differs = () => (pending() ? !isSame(pending()) : changed())

  const send = (replaces = hidden(form, 'replaces').value) => {
    const answer: Waiting = {
      form: hidden(form, 'form').value,
      question,
      number: form.dataset.number ?? '',
      action: new URL(form.action).pathname,
      fields: fields(),
      replaces,
      plain: plainOf(form),
      at: now(),
      tried: false,
      stopped: null,
    }
    hidden(form, 'form').value = newFormId()
    outbox.add(answer)
  }
  const versions = startVersions(form, outbox, host, { send, reload: () => location.assign(form.action) })

  const show = () => {
    const stopped = waiting().find((answer) => answer.stopped)
    const stop = stopped?.stopped
    // What came late the page says above, where it hears that it is accepted.
    const wasLate = held !== null && stop?.late === true && isSame(stopped)
    const open = (changed() || differs()) && !wasLate
    const toSendLate = open && held?.vote.takesLate === true && (touched || form.dataset.draft !== undefined)
    if (pending()) status?.show('wait', waitingText(outbox, host))
    else if (stop && !stop.late) status?.show('problem', stop.problem)
    else if (toSendLate) status?.show('wait', host.says.lateOpen)
    else if (held) status?.show(held.vote.status.kind, held.vote.status.text)
    else if (open && touched) status?.show('wait', host.says.unsaved)
    else status?.show(said.kind, said.text)
    // Kept on this phone is as much as can be done without a connection.
    const kept = outbox.lost && isSame(pending())
    showButtons(form, {
      toSave: !kept && (held ? toSendLate : open || saved === nothing),
      // An option that is chosen already hears no tap: what came late is sent to its vote, open again, by the button.
      atOnce: atOnce && !held && !stop?.late,
      text: held ? host.says.sendLate : saveText,
    })
    versions.show(waiting().find((answer) => answer.stopped?.newer))
  }

  const onSaved = (answer: Waiting, { id, sentence, go }: Saved) => {
    saved = responseIn(answer.fields)
    hidden(form, 'replaces').value = id
    const waited = now() - answer.at > late
    said = {
      kind: 'saved',
      text: waited ? fill(host.says.sentLater, { sent: clock(now()), made: clock(answer.at) }) : sentence,
    }
    if (!changed()) for (const heard of watchers) heard()
    // The vote may have been over meanwhile, and its line still without this answer.
    if (held) lookAgain()
    if (go !== null) location.assign(go)
  }

  /** The teacher took what came late: from now on it is what counts. */
  const takeAccepted = ({ accepted }: Vote): boolean => {
    const late = waiting().find(({ stopped }) => stopped?.late)
    if (!late || accepted === null) return false
    saved = responseIn(late.fields)
    hidden(form, 'replaces').value = accepted
    outbox.drop(late.form)
    return true
  }

  followVote((vote) => {
    const isOpen = String(vote.round) === hidden(form, 'round').value && vote.led === (form.dataset.led !== undefined)
    const taken = takeAccepted(vote)
    if (cameShut) {
      // It stays shut, and the band leads to an open one.
      if (!isOpen) said = vote.status
    } else if (!isOpen) held = { vote, fields: fields(), open: held?.open ?? shut(form) }
    else if (held || taken) {
      held?.open()
      held = null
      said = vote.status
    } else return
    show()
  })
  document.addEventListener('clock:over', lookAgain)

  form.addEventListener('submit', (event) => {
    if (response() === nothing && !outbox.lost) return
    event.preventDefault()
    if (response() === nothing || held?.vote.takesLate === false) return
    if (differs()) send()
    else void outbox.flush()
  })
  const touch = () => {
    touched = true
    for (const answer of waiting()) if (answer.stopped && !answer.stopped.newer) outbox.drop(answer.form)
  }
  form.addEventListener('change', () => {
    touch()
    if (atOnce && !held && differs() && response() !== nothing) send()
    show()
  })
  form.addEventListener('input', () => {
    touch()
    show()
  })
  outbox.watch((news) => {
    if (news.kind === 'saved' && news.answer.question === question) onSaved(news.answer, news.saved)
    if (news.kind === 'stopped' && news.answer.stopped?.late) lookAgain()
    show()
  })

  const left = waiting()
    .filter((answer) => !answer.stopped?.newer)
    .pop()
  // What came late stands above, and the form holds what counts.
  if (left && !left.stopped?.late) fillForm(form, left.fields)
  if (left?.stopped) {
    if (!left.stopped.late) said = { kind: 'problem', text: left.stopped.problem }
    outbox.drop(left.form)
    status?.show(said.kind, said.text)
  } else show()
  return { form, question, status, changed, isOver: () => held !== null, onSaved: (heard) => watchers.push(heard) }
}

/** How many answers wait, and where. */
export function waitingText(outbox: Outbox, { says }: Host): string {
  if (outbox.problem !== '') return outbox.problem
  if (!outbox.lost) return says.unsaved
  if (!outbox.lasts) return says.waitingOpen
  return outbox.unsent === 1 ? says.waitingOne : fill(says.waitingMany, { count: outbox.unsent })
}

/** One blue button: "Save" while something is to be saved, else the way on. */
function showButtons(
  form: HTMLFormElement,
  { toSave, atOnce, text }: { toSave: boolean; atOnce: boolean; text: string },
): void {
  const save = form.querySelector<HTMLElement>('[data-save]')
  const on = form.querySelector<HTMLElement>('[data-on]')
  const saveIsMain = toSave && !atOnce
  save?.classList.toggle('button--main', saveIsMain)
  on?.classList.toggle('button--main', !saveIsMain)
  for (const way of on?.querySelectorAll<HTMLElement>('[data-when]') ?? [])
    way.hidden = (way.dataset.when === 'open') !== toSave
  if (!save) return
  save.hidden = atOnce || (on !== null && !toSave)
  save.textContent = text
}

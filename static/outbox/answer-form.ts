import type { Saved } from './contract.ts'
import { fieldsOf, fillForm, hidden, nothing, plainOf, responseIn, responseOf } from './fields.ts'
import { newFormId } from './form-id.ts'
import type { Outbox } from './outbox.ts'
import type { Stopped, Waiting } from './queue.ts'
import { startVersions } from './versions.ts'
import { lookAgain } from '../live/look-again.ts'
import { clock, fill, type Host } from '../page/says.ts'
import { statusOf, type Status, type StatusKind } from '../page/status.ts'

/** An answer that took longer than this says when it was given and when it was sent. */
const late = 60_000

/** What other parts of the page may ask of the form. */
export interface AnswerForm {
  form: HTMLFormElement
  question: string
  status: Status | null
  /** Something is chosen or written that the server has not acknowledged. */
  changed(): boolean
  /** Hears when an answer of this form was saved. */
  onSaved(heard: () => void): void
}

/**
 * Sends the form of one question through the outbox: by its button, or in a vote each choice by itself. The status line
 * says "Saved" only in the server's words, and the button and the way on change places with it.
 */
export function startAnswerForm(form: HTMLFormElement, outbox: Outbox, host: Host, now: () => number): AnswerForm {
  const question = form.dataset.answer ?? ''
  const atOnce = form.dataset.atOnce !== undefined
  const status = statusOf(form, host.element)
  const watchers: (() => void)[] = []
  let saved = form.dataset.saved === undefined ? nothing : responseOf(form)
  let touched = false
  let said = status?.read() ?? { kind: 'none', text: '' }

  const waiting = () => outbox.queue.filter((answer) => answer.question === question)
  const pending = () =>
    waiting()
      .filter((answer) => !answer.stopped)
      .pop()
  const onItsWay = () => JSON.stringify(pending()?.fields) === JSON.stringify(fieldsOf(form))
  const changed = () => responseOf(form) !== saved

  const send = (replaces = hidden(form, 'replaces').value) => {
    const answer: Waiting = {
      form: hidden(form, 'form').value,
      question,
      number: form.dataset.number ?? '',
      action: new URL(form.action).pathname,
      fields: fieldsOf(form),
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
    const stop = waiting().find((answer) => answer.stopped)?.stopped
    const open = changed()
    if (pending()) status?.show('wait', waitingText(outbox, host))
    else if (stop) status?.show(kindOf(stop), stop.problem)
    else if (open && touched) status?.show('wait', host.says.unsaved)
    else status?.show(said.kind, said.text)
    // Kept on this phone is as much as can be done without a connection.
    const kept = outbox.lost && onItsWay()
    showButtons(form, !kept && (open || saved === nothing), atOnce)
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
    if (go !== null) location.assign(go)
  }

  form.addEventListener('submit', (event) => {
    if (responseOf(form) === nothing && !outbox.lost) return
    event.preventDefault()
    if (responseOf(form) === nothing) return
    if (onItsWay() || (!pending() && !changed())) void outbox.flush()
    else send()
  })
  const touch = () => {
    touched = true
    for (const answer of waiting()) if (answer.stopped && !answer.stopped.newer) outbox.drop(answer.form)
  }
  form.addEventListener('change', () => {
    touch()
    if (atOnce && changed() && responseOf(form) !== nothing) send()
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
  if (left) fillForm(form, left.fields)
  if (left?.stopped) {
    said = { kind: kindOf(left.stopped), text: left.stopped.problem }
    outbox.drop(left.form)
    status?.show(said.kind, said.text)
  } else show()
  return { form, question, status, changed, onSaved: (heard) => watchers.push(heard) }
}

/** What came late is no fault of its student, and not saved either. */
const kindOf = ({ late }: Stopped): StatusKind => (late ? 'wait' : 'problem')

/** How many answers wait, and where. */
export function waitingText(outbox: Outbox, { says }: Host): string {
  if (outbox.problem !== '') return outbox.problem
  if (!outbox.lost) return says.unsaved
  if (!outbox.lasts) return says.waitingOpen
  return outbox.unsent === 1 ? says.waitingOne : fill(says.waitingMany, { count: outbox.unsent })
}

/** One blue button: "Save" while something is to be saved, else the way on. */
function showButtons(form: HTMLFormElement, toSave: boolean, atOnce: boolean): void {
  const save = form.querySelector<HTMLElement>('[data-save]')
  const on = form.querySelector<HTMLElement>('[data-on]')
  const saveIsMain = toSave && !atOnce
  save?.classList.toggle('button--main', saveIsMain)
  on?.classList.toggle('button--main', !saveIsMain)
  for (const text of on?.querySelectorAll<HTMLElement>('[data-when]') ?? [])
    text.hidden = (text.dataset.when === 'open') !== toSave
  if (save) save.hidden = atOnce || (on !== null && !toSave)
}

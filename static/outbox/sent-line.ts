import { lookAgain } from '../live/look-again.ts'
import { statusOf } from '../page/status.ts'
import type { Host } from '../page/says.ts'
import { waitingText } from './answer-form.ts'
import type { Outbox } from './outbox.ts'

/**
 * Keeps the lesson page's line about what was sent true: answers may still wait on this phone. Once one is saved the
 * page's live regions look again, since they count it.
 */
export function startSentLine(place: HTMLElement, outbox: Outbox, host: Host): void {
  const status = statusOf(place, host.element)
  if (!status) return
  let whenSent = status.read()
  const show = () => {
    if (outbox.unsent > 0) status.show('wait', waitingText(outbox, host))
    else status.show(whenSent.kind, whenSent.text)
  }
  outbox.watch((news) => {
    if (news.kind === 'stopped' && news.answer.stopped?.late)
      whenSent = { kind: 'wait', text: news.answer.stopped.problem }
    if (news.kind === 'saved') {
      if (whenSent.kind !== 'wait') whenSent = { kind: 'saved', text: host.says.allSaved }
      lookAgain()
    }
    show()
  })
  show()
}

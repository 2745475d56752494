import { startLive } from './live/live.ts'
import { startAgain } from './page/again.ts'
import { startAwake } from './page/awake.ts'
import { startClassChoice } from './page/class-choice.ts'
import { startClocks } from './page/clock.ts'
import { startCopy } from './page/copy.ts'
import { startFirstField } from './page/first-field.ts'
import { startInSight } from './page/in-sight.ts'
import { startNone } from './page/none.ts'
import { startOrder } from './page/order.ts'
import { startPrint } from './page/print.ts'
import { startKeys } from './pick/keys.ts'
import { sentencesOf } from './pick/sentence.ts'

import { startTyping } from './page/typing.ts'
import { startPick } from './pick/pick.ts'

const startCopies = (within: ParentNode): void => {
  for (const button of within.querySelectorAll<HTMLButtonElement>('button[data-copy]')) startCopy(button)
}

startLive()
startClocks()
startAwake()
const classes = document.querySelector<HTMLElement>('[data-classes]')
const start = document.querySelector<HTMLFormElement>('main form')
if (classes && start) startClassChoice(classes, start)
startAgain()
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print]')) startPrint(button)
startCopies(document)
const light = document.querySelector<HTMLFormElement>('form#light')
if (light) {
  startKeys(sentencesOf(light))
  for (const hint of document.querySelectorAll<HTMLElement>('[data-keys]')) hint.hidden = false
}
for (const matrix of document.querySelectorAll('.matrix')) if (matrix.parentElement) startInSight(matrix.parentElement)
document.addEventListener('htmx:afterSwap', (event) => startCopies(event.target as HTMLElement))
for (const field of document.querySelectorAll<HTMLElement>('[data-first]')) startFirstField(field)

const typing = document.querySelector<HTMLFormElement>('form[data-typing]')
if (typing) {
  startNone(typing)
  startPick(typing)
  const ordered = typing.querySelector<HTMLElement>('[data-order]')
  if (ordered) startOrder(ordered)
  startTyping(typing)
}

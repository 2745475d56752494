import { startLive } from './live/live.ts'
import { startAgain } from './page/again.ts'
import { startCopy } from './page/copy.ts'
import { startFirstField } from './page/first-field.ts'
import { startPrint } from './page/print.ts'

const startCopies = (within: ParentNode): void => {
  for (const button of within.querySelectorAll<HTMLButtonElement>('button[data-copy]')) startCopy(button)
}

startLive()
startAgain()
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print]')) startPrint(button)
startCopies(document)
document.addEventListener('htmx:afterSwap', (event) => startCopies(event.target as HTMLElement))
for (const field of document.querySelectorAll<HTMLElement>('[data-first]')) startFirstField(field)

import { startLive } from './live/live.ts'
import { startAgain } from './page/again.ts'
import { startCopy } from './page/copy.ts'
import { startPrint } from './page/print.ts'

startLive()
startAgain()
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) startCopy(button)
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print]')) startPrint(button)

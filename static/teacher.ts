import { startLive } from './live/live.ts'
import { startCopy } from './page/copy.ts'

startLive()
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) startCopy(button)

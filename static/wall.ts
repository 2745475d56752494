import { startLive } from './live/live.ts'
import { startAwake } from './page/awake.ts'
import { startClicker } from './page/clicker.ts'
import { startClocks } from './page/clock.ts'
import { startHands } from './page/hands.ts'

startLive()
startClocks()
startAwake()
const wall = document.getElementById('wall')
if (wall) {
  startClicker(wall)
  startHands(wall)
}

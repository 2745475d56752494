import { startLive } from './live/live.ts'
import { startAwake } from './page/awake.ts'
import { startClicker } from './page/clicker.ts'
import { startClocks } from './page/clock.ts'
import { startHands } from './page/hands.ts'
import { lostPress } from './page/lost-press.ts'

startLive()
startClocks()
startAwake()
const wall = document.getElementById('wall')
if (wall) {
  const sayLost = lostPress(wall)
  startClicker(wall, sayLost)
  startHands(wall, sayLost)
}

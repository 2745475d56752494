import { startLive } from './live/live.ts'
import { startClicker } from './page/clicker.ts'

startLive()
const wall = document.getElementById('wall')
if (wall) startClicker(wall)

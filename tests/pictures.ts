import { spawnSync } from 'node:child_process'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** `npm run pictures`: the led lesson of the tests as pictures in order, the wall and a pupil's phone side by side, on one page. */
const folder = join('dist', 'pictures')
rmSync(folder, { recursive: true, force: true })
const lesson = 'tests/browser/led-lesson.test.ts'
const { status } = spawnSync(`vitest run --config tests/vitest.config.ts --project browser ${lesson}`, {
  shell: true,
  stdio: 'inherit',
  env: { ...process.env, READOUT_PICTURES: folder },
})
const shots = readdirSync(folder).filter((name) => /^led-.*-wall\.png$/.test(name))
const rows = shots.sort().map((wall) => {
  const name = wall.slice('led-'.length, -'-wall.png'.length)
  return `<h2>${name}</h2>\n<img src="${wall}" width="960" alt="The wall"> <img src="led-${name}-phone.png" width="240" alt="A phone">`
})
writeFileSync(
  join(folder, 'index.html'),
  `<!doctype html>\n<meta charset="utf-8">\n<title>A led lesson</title>\n${rows.join('\n')}\n`,
)
console.log(`${shots.length} steps: ${join(folder, 'index.html')}`)
process.exitCode = status ?? 1

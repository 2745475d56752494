import { build } from 'esbuild'
import { readFileSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }

/** The flags of `npm run build` for what browsers load, so that tests look at the same bytes. */
const flags = scripts.build?.split('&&').find((part) => part.includes('static/*.ts')) ?? ''
const flag = (name: string): string => new RegExp(`--${name}=(\\S+)`).exec(flags)?.[1] ?? ''

let built: Promise<ReadonlyMap<string, Buffer>> | undefined

/** What `npm run build` makes of `static/`: file name to its bytes; made once, since no test changes what it is made of. */
export const builtStatic = (): Promise<ReadonlyMap<string, Buffer>> => (built ??= buildStatic())

async function buildStatic(): Promise<ReadonlyMap<string, Buffer>> {
  const { outputFiles } = await build({
    entryPoints: ['static/*.ts', 'static/*.css'],
    bundle: true,
    minify: flags.includes('--minify'),
    target: flag('target').split(','),
    supported: { destructuring: flags.includes('--supported:destructuring=true') },
    outdir: 'dist/static',
    write: false,
    logLevel: 'silent',
  })
  return new Map(outputFiles.map(({ path, contents }) => [basename(path), Buffer.from(contents)]))
}

/** The same as files; each is whole at every moment, also for a server that reads it meanwhile. */
export async function writeStatic(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const [name, bytes] of await builtStatic()) {
    const part = join(folder, `.${name}.${process.pid}`)
    await writeFile(part, bytes)
    await rename(part, join(folder, name))
  }
}

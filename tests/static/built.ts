import { build } from 'esbuild'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }

/** The flags of `npm run build` for what browsers load, so that tests look at the same bytes. */
const flags = scripts.build?.split('&&').find((part) => part.includes('static/*.ts')) ?? ''
const flag = (name: string): string => new RegExp(`--${name}=(\\S+)`).exec(flags)?.[1] ?? ''

/** What `npm run build` makes of `static/`: file name to its bytes. */
export async function builtStatic(): Promise<ReadonlyMap<string, Buffer>> {
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

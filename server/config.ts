import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { CannotStart } from './start/cannot-start.ts'
import { leastPassword, mostPassword } from './web/password.ts'
import type { SettingName } from './words/en/start.ts'

/** What whoever starts the program decides. Folders are whole paths. */
export interface Config {
  /** 0 takes any free one. */
  port: number
  /** Null listens on every address of this computer. */
  host: string | null
  data: string
  quizzes: string
  /** Null keeps the teacher's password from before, or makes one up. */
  password: string | null
  /** Null where the school has set none. */
  publicUrl: URL | null
}

/** A `~` that no shell has filled in would make a folder of that name. */
const folder = z.string().refine((path) => !path.startsWith('~'))

/** Its address alone: the pages stand at the root of the site. */
const publicUrl = z
  .url({ protocol: /^https?$/ })
  .transform((address) => new URL(address))
  .refine((url) => url.href === `${url.origin}/`)

const settings = {
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port < 65536),
  // No names: a page asked for by a name that is not ours is refused, against DNS rebinding.
  HOST: z.string().refine((host) => host === 'localhost' || isIP(host) !== 0),
  READOUT_DATA: folder,
  READOUT_QUIZZES: folder,
  READOUT_PASSWORD: z.string().min(leastPassword).max(mostPassword),
  READOUT_PUBLIC_URL: publicUrl,
} satisfies Record<SettingName, z.ZodType>

const Settings = z.object(settings).partial()

/**
 * Reads the settings; one that is empty counts as not there.
 * @param root the project's folder, where data and quizzes lie unless said otherwise
 * @param here the folder that relative paths begin at
 * @throws CannotStart with every setting that is wrong
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  root: string,
  here: string,
): Config {
  const names = Object.keys(settings) as SettingName[]
  const given = Object.fromEntries(names.flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])))
  const read = Settings.safeParse(given)
  if (!read.success) {
    const wrong = new Set(read.error.issues.map(({ path }) => path[0]))
    const problems = names.filter((name) => wrong.has(name))
    throw new CannotStart(problems.map((name) => ({ code: 'setting', name, value: given[name] ?? '' })))
  }
  const { PORT, HOST, READOUT_DATA, READOUT_QUIZZES, READOUT_PASSWORD, READOUT_PUBLIC_URL } = read.data
  return {
    port: PORT ?? 3000,
    host: HOST ?? null,
    data: READOUT_DATA === undefined ? join(root, 'data') : resolve(here, READOUT_DATA),
    quizzes: READOUT_QUIZZES === undefined ? join(root, 'quizzes') : resolve(here, READOUT_QUIZZES),
    password: READOUT_PASSWORD ?? null,
    publicUrl: READOUT_PUBLIC_URL ?? null,
  }
}

import { createHash } from 'node:crypto'
import type { Request } from 'express'
import { z } from 'zod'
import type { FormBody } from '../quiz/types/question-type.ts'

const Body = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/** What the form of a request sent; empty for anything that no form sends. */
export const bodyOf = (req: Request): FormBody => Body.safeParse(req.body).data ?? {}

/** One field as text; where it came more than once, the last. Empty when it did not come. */
export const fieldOf = (body: FormBody, name: string): string => [body[name] ?? ''].flat().at(-1) ?? ''

/** Fields that say how a form was sent, not what. */
const sending: ReadonlySet<string> = new Set(['form', 'student', 'replaces'])

/**
 * Names one sending of one form: its id and a digest of its words, so that the same form with other words is another
 * one. Null when a form carries no id.
 */
export function sentForm(req: Request): string | null {
  const body = bodyOf(req)
  const form = fieldOf(body, 'form')
  if (!/^[A-Za-z0-9_-]{8,64}$/.test(form)) return null
  const words = Object.keys(body)
    .filter((name) => !sending.has(name))
    .sort()
    .map((name) => [name, body[name]])
  const digest = createHash('sha256')
    .update(JSON.stringify([req.path, words]))
    .digest('base64url')
  return `${form}.${digest.slice(0, 16)}`
}

/** The outbox and other scripts ask for JSON; browsers' own forms do not. */
export const wantsJson = (req: Request): boolean => req.get('accept') === 'application/json'

/** A region that fetches itself again. */
export const isRefetch = (req: Request): boolean => req.get('hx-request') === 'true'

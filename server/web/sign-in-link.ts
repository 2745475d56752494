import type { TeachersStore } from '../store/teachers.ts'
import { hashToken } from './token.ts'

/** An address that signs in whoever opens it, once. */
export interface SignInLink {
  path: string
  until: Date
}

/**
 * Makes a one-time link for a teacher; only the hash of its token is stored. Links that nobody used in time are
 * forgotten.
 * @param minutes how long it holds
 * @param next the page that it leads to; a new link to the same page replaces the old one. Undefined is the first page
 */
export async function newSignInLink(
  teachers: TeachersStore,
  { teacher, minutes, next }: { teacher: string; minutes: number; next?: string },
  now: Date,
  newId: () => string,
): Promise<SignInLink> {
  const token = newId()
  const until = new Date(now.getTime() + minutes * 60_000)
  const lead = next === undefined ? {} : { page: hashToken(next) }
  const replaced = (link: { teacher: string; page?: string }) =>
    next !== undefined && link.teacher === teacher && link.page === lead.page
  await teachers.change((all) => {
    all.links = all.links.filter((link) => link.until > now.toISOString() && !replaced(link))
    all.links.push({ hash: hashToken(token), teacher, until: until.toISOString(), ...lead })
  })
  return { path: `/teach/session/${token}${next === undefined ? '' : `?next=${encodeURIComponent(next)}`}`, until }
}

/** A reason that was written and not handed in; `bases` is what the server had, or was sent and may have, by then. */
export interface ReasonDraft {
  text: string
  bases: string[]
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim()

/**
 * The reason that a form holds when its page opens: the words of this phone where they go on from what the server has,
 * also where nothing is left of them; both where another device wrote meanwhile, so that neither is lost.
 */
export function foundReason({ text, bases }: ReasonDraft, server: string): string {
  const has = squeezed(server)
  if (squeezed(text) === has) return server
  if (has === '' || bases.some((base) => squeezed(base) === has)) return text
  return text.trim() === '' ? server : `${server}\n${text}`
}

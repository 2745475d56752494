type Part = HTMLElement & { disabled?: boolean; readOnly?: boolean; type?: string }

/**
 * Shuts the parts of an answer's form, so that nothing in it can be changed: what is chosen and written stays, to be read.
 * Its foot stays as it is, and so do two versions of one answer.
 * @returns opens what it has shut; a part that lost the focus by it has it again, unless it went elsewhere
 */
export function shut(form: HTMLFormElement): () => void {
  const { activeElement } = document
  let focused: Part | null = null
  const opens = [...(form.elements as unknown as Iterable<Part>)].flatMap((part) => {
    // A set that is shut would shut the words in it too.
    if (part instanceof HTMLFieldSetElement || part.type === 'hidden' || part.closest('[data-foot], .versions'))
      return []
    const how = isText(part) ? 'readOnly' : 'disabled'
    if (part[how]) return []
    part[how] = true
    if (part === activeElement) focused = part
    return [() => (part[how] = false)]
  })
  return () => {
    for (const open of opens) open()
    if (document.activeElement === document.body) focused?.focus({ preventScroll: true })
  }
}

/** Words that are written stay within reach: they can be selected and copied. */
const isText = (part: Part): boolean =>
  part instanceof HTMLTextAreaElement || (part instanceof HTMLInputElement && part.type === 'text')

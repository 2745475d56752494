type Part = HTMLElement & { disabled?: boolean; readOnly?: boolean; type?: string }

/**
 * Shuts the parts of an answer's form, so that nothing in it can be changed: what is chosen and written stays, to be read.
 * Its foot stays as it is, and so do two versions of one answer.
 * @returns opens what it has shut
 */
export function shut(form: HTMLFormElement): () => void {
  const opens = [...(form.elements as unknown as Iterable<Part>)].flatMap((part) => {
    if (part.type === 'hidden' || part.closest('[data-foot], .versions')) return []
    const how = isText(part) ? 'readOnly' : 'disabled'
    if (part[how]) return []
    part[how] = true
    return [() => (part[how] = false)]
  })
  return () => {
    for (const open of opens) open()
  }
}

/** Words that are written stay within reach: they can be selected and copied. */
const isText = (part: Part): boolean =>
  part instanceof HTMLTextAreaElement || (part instanceof HTMLInputElement && part.type === 'text')

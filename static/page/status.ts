/** As in `partials/status`. */
export type StatusKind = 'saved' | 'wait' | 'none' | 'problem'

/** The page's one status line; it is always there on a page with a form that keeps something. */
export interface Status {
  show(kind: StatusKind, text: string): void
  /** What stands there now, to come back to. */
  read(): { kind: StatusKind; text: string }
}

const kinds: readonly StatusKind[] = ['saved', 'wait', 'none', 'problem']

/**
 * The status line of a form; its shapes come from the templates in `partials/outbox`.
 * @returns null where the form has none
 */
export function statusOf(form: HTMLElement, host: HTMLElement): Status | null {
  const line = form.querySelector<HTMLElement>('[data-status]')
  const words = line?.querySelector('span')
  if (!line || !words) return null
  return {
    show(kind, text) {
      line.className = `status status--${kind}`
      const shape = host.querySelector<HTMLTemplateElement>(`template[data-shape="${kind}"]`)?.content.firstElementChild
      if (shape) line.querySelector('svg')?.replaceWith(shape.cloneNode(true))
      words.textContent = text
    },
    read: () => ({
      kind: kinds.find((kind) => line.classList.contains(`status--${kind}`)) ?? 'none',
      text: words.textContent,
    }),
  }
}

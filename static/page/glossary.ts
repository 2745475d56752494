/**
 * A tap on a word of the glossary shows its meaning below the paragraph, and takes it away again; Escape does, too.
 * Without a script the word leads to the list below the text.
 * @param list below the text; its `data-hide` names the button
 */
export function startGlossary(list: HTMLElement): void {
  let open: { term: HTMLElement; shown: HTMLElement } | null = null

  const close = (back: boolean) => {
    if (!open) return
    const { term, shown } = open
    open = null
    shown.remove()
    term.setAttribute('aria-expanded', 'false')
    if (back) term.focus()
  }
  const show = (term: HTMLElement, word: HTMLElement) => {
    const meaning = word.nextElementSibling?.firstElementChild
    const block = term.closest('.para')
    if (!meaning || !block) return
    const shown = document.createElement('div')
    shown.className = 'meaning'
    shown.setAttribute('role', 'status')
    block.append(shown)
    const name = document.createElement('b')
    name.textContent = word.textContent
    const hide = document.createElement('button')
    hide.type = 'button'
    hide.className = 'button button--bare'
    hide.textContent = list.dataset.hide ?? ''
    hide.addEventListener('click', () => close(true))
    // In place when the words come, so that they are read out.
    const words = document.createElement('p')
    words.dir = 'auto'
    words.append(name, ' ', meaning.cloneNode(true))
    shown.append(words, hide)
    term.setAttribute('aria-expanded', 'true')
    open = { term, shown }
  }

  for (const term of document.querySelectorAll<HTMLAnchorElement>('a.term')) {
    term.setAttribute('aria-expanded', 'false')
    term.addEventListener('click', (event) => {
      const word = document.getElementById((term.getAttribute('href') ?? '').slice(1))
      if (!word) return
      event.preventDefault()
      const again = open?.term === term
      close(false)
      if (!again) show(term, word)
    })
  }
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close(true)
  })
}

/** Choosing another class keeps what was already chosen in the form below: its fields go along in the links. */
export function startClassChoice(classes: HTMLElement, form: HTMLFormElement): void {
  form.addEventListener('change', () => {
    for (const link of classes.querySelectorAll('a')) {
      const own = new URL(link.href).searchParams.get('class') ?? ''
      const fields = new URLSearchParams()
      new FormData(form).forEach((value, name) => {
        if (name !== 'form' && typeof value === 'string') fields.append(name, value)
      })
      fields.set('class', own)
      link.search = fields.toString()
    }
  })
}

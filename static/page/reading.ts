/** The page looks as it is chosen, before it is saved: the classes are those that the server will print. */
export function startReading(form: HTMLFormElement): void {
  form.addEventListener('change', () => {
    const chosen = [...form.querySelectorAll<HTMLInputElement>('input:checked')]
    document.documentElement.className = chosen.map(({ name, value }) => `${name}-${value}`).join(' ')
  })
}

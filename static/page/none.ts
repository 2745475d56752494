/** "None of these" goes with no other answer: ticking one side unticks the other, before anybody hears of it. */
export function startNone(form: HTMLFormElement): void {
  form.addEventListener(
    'change',
    ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox' || !target.checked) return
      const none = target.dataset.none !== undefined
      for (const other of form.querySelectorAll<HTMLInputElement>(`input[type=checkbox][name="${target.name}"]`))
        if (other !== target && (none || other.dataset.none !== undefined)) other.checked = false
    },
    { capture: true },
  )
}

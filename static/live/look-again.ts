/** Every live region of the page fetches itself again: something changed that no signal tells this phone. */
export function lookAgain(): void {
  for (const region of document.querySelectorAll('[hx-get]')) region.dispatchEvent(new Event('again'))
}

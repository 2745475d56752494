/**
 * Puts the cursor into the field that a page is for, where there is room for everything else beside it; on a phone the
 * page would jump over what is to be read first.
 */
export function startFirstField(field: HTMLElement): void {
  if (matchMedia('(min-width: 60rem)').matches) field.focus({ preventScroll: true })
}

/** The digits of every script as 0 to 9. Expects NFKC, which makes digits in circles or of a special width plain already. */
export const plainDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => (digit >= '0' && digit <= '9' ? digit : String(digitValue(digit))))

/** Decimal digits of every script stand in Unicode in runs of ten, zero first (Unicode 16, section 4.6). */
function digitValue(digit: string): number {
  const at = digit.codePointAt(0) ?? 0
  let zero = at
  while (zero > at - 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return (at - zero) % 10
}

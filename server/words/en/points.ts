const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

/** `5½`, `2.25`: points as a teacher writes them, for everybody. */
export function points(value: number): string {
  const whole = Math.floor(value)
  if (value - whole !== 0.5) return number.format(value)
  return whole === 0 ? '½' : `${number.format(whole)}½`
}

/** `2½ of 4 points` */
export const pointsOf = (earned: number, most: number): string =>
  `${points(earned)} of ${points(most)} ${most === 1 ? 'point' : 'points'}`

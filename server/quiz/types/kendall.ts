/**
 * How far things stand in their right order: pairs in the right order minus pairs in the wrong order, over all pairs,
 * never below 0. Two things at one place, or one without a place, are in neither order.
 * Rule: tau of Kendall, A New Measure of Rank Correlation (Biometrika 30, 1938), as tau-a; decision 007.
 * @param places of each thing, listed in the right order; null for none
 * @returns 0 to 1, where 1 is the right order of everything
 * @throws RangeError with fewer than two things; check refuses such a question earlier
 */
export function tau(places: readonly (number | null)[]): number {
  if (places.length < 2) throw new RangeError('an order needs at least two things')
  const signs = places.flatMap((place, at) =>
    places.slice(at + 1).map((later) => (place === null || later === null ? 0 : Math.sign(later - place))),
  )
  return Math.max(0, signs.reduce((sum, sign) => sum + sign, 0) / signs.length)
}

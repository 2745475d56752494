/** Points as a spreadsheet adds them up: four decimals, so that thirds add up to a whole. */
export const roundPoints = (points: number): number => Math.round(points * 10_000) / 10_000

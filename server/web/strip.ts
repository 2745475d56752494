/** Locals of `partials/strip`. */
export interface Strip {
  legend: string
  legendHidden: boolean
  name: string
  problem: null
  closed: boolean
  choices: { value: string; text: string; on: boolean }[]
}

/** A row of choices, one of them chosen. */
export const toStrip = <Value extends string>(
  legend: string,
  name: string,
  values: readonly Value[],
  texts: Record<Value, string>,
  chosen: Value,
): Strip => ({
  ...{ legend, legendHidden: false, name, problem: null, closed: false },
  choices: values.map((value) => ({ value, text: texts[value], on: value === chosen })),
})

/** An instant as a field of type `datetime-local` shows it, in the time zone of this computer: `2026-11-24T10:45`. */
export function toLocalField(at: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  const day = `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`
}

/** What was typed into such a field, also with a space or as text by a browser that does not know it; null when it is no time. */
export function readLocalField(typed: string): string | null {
  const match = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})[T ]+(\d{1,2}):(\d{2})(?::\d{2})?\s*$/.exec(typed)
  if (!match) return null
  const [year, month, day, hour, minute] = match.slice(1).map(Number) as [number, number, number, number, number]
  const at = new Date(year, month - 1, day, hour, minute)
  // 31 February and 25:00 roll over to another day, which nobody meant.
  const kept = at.getMonth() === month - 1 && at.getDate() === day && hour < 24 && minute < 60
  return kept && Number.isFinite(at.getTime()) ? at.toISOString() : null
}

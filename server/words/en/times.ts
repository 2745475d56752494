const clock = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' })
const day = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' })
const oldDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
// Swedish dates are ISO 8601.
const isoDay = new Intl.DateTimeFormat('sv-SE')

// Sweden writes dates as ISO 8601 does.
const sortable = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium' })

/** Instants in words, in the time zone of the teacher's computer. */
export const times = {
  /** `10:14` */
  clock: (at: string): string => clock.format(new Date(at)),
  /** `2026-11-24 10:14:05`: for files, where times are sorted and a spreadsheet has to know them. */
  sortable: (at: string): string => sortable.format(new Date(at)),
  /** `2026-11-24` */
  date: (at: string): string => sortable.format(new Date(at)).slice(0, 10),
  /** `10:14`; on another day than `now` with its date: `Tue 24 Nov, 10:14`. */
  clockOrDay: (at: string, now: Date): string =>
    new Date(at).toDateString() === now.toDateString() ? times.clock(at) : times.dayAndClock(at, now),
  /** `Tue 24 Nov, 10:14` */
  dayAndClock: (at: string, now: Date): string => `${times.day(at, now)}, ${times.clock(at)}`,
  /** `Tue 24 Nov`; of another year than `now` `24 Nov 2025`. */
  day: (at: string, now: Date): string => {
    const date = new Date(at)
    return (date.getFullYear() === now.getFullYear() ? day : oldDay).format(date).replace(/^(\w+),/, '$1')
  },
  /** `2026-11-24`, for the names of files. */
  isoDay: (at: string): string => isoDay.format(new Date(at)),
}

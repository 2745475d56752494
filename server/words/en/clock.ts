const number = new Intl.NumberFormat('en')
const minutesIn = (count: number): string => (count === 1 ? '1 minute' : `${number.format(count)} minutes`)

/** The time for a step, where the teacher has set one. */
export const clock = {
  label: 'Time',
  until: (at: string) => `Until ${at}.`,
  still: (minutes: number) =>
    minutes < 1
      ? 'The time stands still, with less than a minute left.'
      : `The time stands still, with ${minutesIn(minutes)} left.`,
  overAt: (at: string) => `The time was over at ${at}.`,
  /** Beside the time of a vote. */
  grace: (seconds: number) => `What comes up to ${seconds} seconds later still counts.`,
  /** What `static/page/clock` says as time goes by: on the phones, and on the teacher's screens. */
  phone: {
    many: '{count} minutes left.',
    one: '1 minute left.',
    soon: 'Less than a minute left. Tell your teacher if you need more time.',
    almost: '20 seconds left. Tell your teacher if you need more time.',
  },
  screen: {
    many: '{count} minutes left.',
    one: '1 minute left.',
    soon: 'Less than a minute left.',
    almost: '20 seconds left.',
  },
  /* the desk */
  set: 'Set a time',
  change: 'Change the time',
  addMinute: 'Add a minute',
  addMinuteFor: (name: string) => `Add a minute for ${name}`,
  oneMore: '+ 1 minute',
  over: 'The time is over. Nothing moves by itself: go on when you like.',
  longer: (count: number, at: string) =>
    count === 1 ? `1 pupil has until ${at}.` : `${number.format(count)} pupils have longer, up to ${at}.`,
  ownUntil: (at: string) => `Time for this step until ${at}`,
  /* the pages to set it */
  title: 'Time for this step',
  titleFor: (name: string) => `More time for ${name}`,
  none: 'There is no time limit now.',
  now: (at: string) => `Now: until ${at}.`,
  wasOver: (at: string) => `It was over at ${at}.`,
  hintVote: (seconds: number) =>
    `When it is over, the vote takes nothing more; what comes up to ${seconds} seconds later still counts.`,
  hintFor: 'Only this pupil’s phone shows it.',
  minutes: (count: number) => minutesIn(count),
  more: (count: number) => `${minutesIn(count)} more`,
  own: 'Or minutes from now',
  ownMore: 'Or minutes more',
  setOwn: 'Set this time',
  noLimit: 'No time limit',
  backTo: (name: string) => `Back to ${name}`,
  noOwn: 'Back to the time for everybody',
  /* a phone whose time was over */
  moreTime: (at: string) => `You have more time, until ${at}.`,
  noLimitNow: 'There is no time limit any more.',
} as const

/** What a script says of the time that is left. `{count}` is filled in by `static/page/says`. */
export type ClockWords = Record<keyof typeof clock.phone, string>

/** Trying a led lesson out with a pretend class. */
export const rehearsal = {
  title: 'Rehearse a lesson',
  lead: 'A pretend class of 24 does what you ask of it, so that you can try every step before the real one.',
  what: [
    'You lead from your desk at the left, and the wall at the right follows.',
    'The pretend pupils join, read, vote, talk, vote again and write. Some come late, some lose their connection, and one never answers.',
    'They move only while you look, and within a few seconds. A lesson fits into five minutes.',
    'Nothing is kept: no lesson in your lists, nothing on the disk, nothing remembered for the next start. It ends when you end it, after three hours, and when Readout stops.',
    'Your own phone can join it by its code, as a pupil’s would.',
  ],
  start: 'Rehearse with a pretend class of 24',
  link: 'Rehearse it',
  goOn: (when: string) => `Go on with the rehearsal of ${when}`,
  ended: 'The rehearsal has ended, and nothing of it was kept.',
  real: 'Start a real lesson',
  /* while it is on */
  titled: (title: string) => `Rehearsal: ${title}`,
  place: 'Rehearsal',
  note: 'Rehearsal, nothing is kept',
  about: (code: string, address: string) =>
    `24 pretend pupils, and nothing is kept. Try it with your own phone too: ${address}, code ${code}.`,
  noAddress: (code: string) => `24 pretend pupils, and nothing is kept. Code ${code}.`,
  end: 'End the rehearsal',
  desk: 'Your desk',
  wall: 'The wall',
  openDesk: 'Open the desk',
  openWall: 'Open the wall',
} as const

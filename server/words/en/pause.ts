/** "Eyes up": the same words on phones and on the wall, and the teacher's button. */
export const pause = {
  head: 'Eyes up',
  lead: 'Your teacher is speaking to the class.',
  kept: 'What you wrote is kept. You go on exactly here.',
  on: 'Eyes up',
  off: 'Go on',
  since: (at: string) => `Eyes up since ${at}: phones and the wall say so. Any step goes on, too.`,
} as const

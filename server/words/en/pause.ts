/** "Eyes up": the same words on phones and on the wall, and the teacher's button. */
export const pause = {
  head: 'Eyes up',
  lead: 'Your teacher is speaking to the class.',
  kept: 'What you wrote is kept. You go on exactly here.',
  on: 'Eyes up',
  off: 'Go on',
} as const

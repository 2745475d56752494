/** The line below the wall with which the teacher leads the lesson: projected too, so it tells nothing. */
export const clicker = {
  label: 'Lead the lesson from here',
  back: 'Back',
  next: 'Next',
  talk: 'Let them talk',
  answer: 'Show the answer',
  opinions: 'Show what the class thinks',
  keys: { back: 'Page Up', next: 'Page Down', pause: 'B' },
  keysAre: (names: readonly string[]) =>
    names.length === 0 ? '' : `${names.length === 1 ? 'Key' : 'Keys'}: ${names.join(', ')}`,
  noPhones: 'No phones? Press Page Down, and count hands.',
  lost: 'That did not get through. Press it again.',
  signIn: 'You are signed out. Sign in to lead the lesson from here',
} as const

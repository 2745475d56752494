/** What stands around every page, and what goes wrong for everybody alike. */
export const frame = {
  skip: 'To the content',
  lesson: 'Lesson',
  youAre: (name: string) => `You are ${name}`,
  notYou: 'Not you?',
  title: (state: string, lesson: string) => `${state} - ${lesson}`,
  theLesson: 'Lesson',
  teacherNav: 'Teacher',
  lessonNav: 'This lesson',
  home: 'Quizzes and lessons',
  classes: 'Classes',
  lessons: 'Lessons',
  desk: 'Desk',
  wall: 'The wall',
  review: 'Review',
  signOut: 'Sign out',
  /* errors */
  problem: 'This did not work',
  goBack: 'Back to the start',
  openAgain: 'Open the page again',
  notFound: 'There is nothing at this address.',
  noLesson: 'There is no lesson at this address. It may have been deleted.',
  noSeat:
    'This browser has no place in this lesson now: you left, you went on from another device, or your teacher took you out. Join again, or come back with your code.',
  joinAgain: 'Join the lesson',
  enterCode: 'Enter the code of a lesson',
  otherStudent:
    'This page was opened by somebody else in this browser, so nothing was sent. Open the lesson again first.',
  signedOut: 'You are signed out, so nothing was saved. Sign in, then do it again.',
  signIn: 'Sign in',
  allLessons: 'All lessons',
  tooLarge: 'This is more than one form can hold, so nothing was saved. Make it shorter.',
  unreadable: 'This form could not be read, so nothing was saved. Open its page again and send it from there.',
  strangeHost:
    'This address does not lead to Readout. Use the address that the teacher’s computer shows, or have READOUT_PUBLIC_URL set to this one.',
  otherSite: 'This form came from another site, so nothing was changed.',
  tooMuch:
    'Too much came from here at once, so this is not saved yet. Nothing is lost: it is taken again in a few seconds.',
  slowDown: 'Too many tries just now. Wait a few seconds, then try again.',
  diskFull: (code: string) =>
    ({
      ENOSPC: 'The disk of the teacher’s computer is full, so this is not saved yet. Tell your teacher.',
      EROFS: 'The disk of the teacher’s computer takes nothing, so this is not saved yet. Tell your teacher.',
    })[code] ?? 'The teacher’s computer cannot save just now, so this is not saved yet. Try again in a moment.',
  broken: (reference: string) =>
    `Something in Readout broke. What was saved before is safe. The teacher finds more in the terminal, under ${reference}.`,
  yourWords: 'What you wrote, to copy:',
} as const

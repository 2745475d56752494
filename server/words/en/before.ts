/** A student's page of what is asked before reading, and what a question says then. */
export const before = {
  title: 'Before you read',
  open: 'To the questions before reading',
  lead: (count: number) =>
    `${count === 1 ? 'One question' : `${count} questions`} about a text that you have not read yet. You have two minutes at most.`,
  hint: 'Nobody expects you to know the answers, and they do not count. You answer again after reading, and then you can see what the text has changed.',
  begin: 'Begin',
  skip: 'Skip this and open the text',
  until: (at: string) => `You have until ${at}.`,
  over: 'The two minutes are over. Your teacher opens the text.',
  questions: 'Questions',
  question: (number: number) => `Question ${number}`,
  answered: 'answered',
  led: 'Your teacher opens the text for everybody.',
  done: 'Go on to the text',
  doneHint: 'After that you cannot come back here.',
  on: 'To the end',
  note: (at: string) => `Before you read: answer until ${at}. It does not count.`,
} as const

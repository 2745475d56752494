const number = new Intl.NumberFormat('en')

/** Pupils without a phone, whose answers the teacher types in. */
export const paper = {
  title: 'Pupils without a phone',
  lead: 'They read and answer on the printed sheet. You enter their names here and type their answers and posts in: while they are on, or from the sheets at any time, also when the lesson has ended.',
  printSheet: 'Print the sheet',
  enter: 'Enter a pupil without a phone',
  name: 'Name',
  nameHint: 'Enter saves, and the next name can follow.',
  save: 'Enter this pupil',
  members: 'Or tap a name of the class',
  nobody: 'Nobody is entered yet.',
  answered: (count: number, of: number) => `${number.format(count)} of ${number.format(of)} answers`,
  type: 'Type in answers',
  typeOf: (name: string) => `Type in the answers of ${name}`,
  phoneLater:
    'Somebody who finds a phone joins with it under the same name, and taps “That is me”. You let them in at the desk, and they go on by themselves.',
  back: 'Back to the desk',
  /* one pupil */
  has: 'Without a phone: you type the answers in.',
  note: 'without a phone',
  /* one answer */
  over: (name: string, at: number, of: number) => `${name}, question ${number.format(at)} of ${number.format(of)}`,
  titleOf: (name: string, at: number) => `${name}, question ${number.format(at)}`,
  counts: {
    first: 'It counts in the first vote, which is on.',
    second: 'It counts in the second vote, which is on.',
    later: 'It counts as the first vote. Saving it again mends it.',
  },
  place: 'Place in the text',
  placeHint: 'Paragraph and sentence, as on the sheet, such as 1.2. It can stay empty.',
  placesHint: (most: number) =>
    most === 1
      ? 'Paragraph and sentence, as on the sheet, such as 1.2.'
      : `Paragraph and sentence, as on the sheet, such as 1.2. At most ${number.format(most)}, one after the other.`,
  because: 'Why they keep the answer, or change it',
  keys: 'A letter chooses the answer, Enter saves and goes on to the next. In a text that is Ctrl and Enter.',
  saveAnswer: 'Save and go on',
  skip: 'Skip',
  typed: 'typed in by you',
  /* one post */
  typePost: 'Type in a post',
  typePostOf: (name: string) => `Type in a post of ${name}`,
  typePostIn: (at: number) => `Type in a post, discussion ${number.format(at)}`,
  typePosts: 'Type in a post of a pupil without a phone:',
  overPost: (name: string, at: number, of: number) =>
    `${name}, discussion ${number.format(at)} of ${number.format(of)}`,
  titleOfPost: (name: string, at: number) => `${name}, discussion ${number.format(at)}`,
  post: 'The post',
  postHint: 'From the sheet, or as it was said. The class sees an animal as its author.',
  postKeys: 'Ctrl and Enter saves and goes on to the next pupil.',
  replyTo: 'As a reply to',
  noReply: 'nobody: a new post',
  other: (at: number, author: string, text: string) => `${number.format(at)}, ${author}: ${text}`,
  you: 'you',
} as const

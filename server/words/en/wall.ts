const number = new Intl.NumberFormat('en')
const plural = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${number.format(count)} ${many}`

/** The projected page: few words, for the back row. */
export const wall = {
  title: (state: string, lesson: string) => `The wall: ${state} - ${lesson}`,
  classOf: (name: string) => `Class ${name}`,
  lobby: 'joining',
  before: 'before reading',
  reading: 'reading',
  ownPace: 'at your own pace',
  closed: 'the end',
  paused: 'eyes up',
  /* joining */
  open: (address: string) => `Open ${address} and type`,
  qr: (address: string) => `QR code that opens ${address}`,
  help: [
    'Join the Wi-Fi of this room’s computer',
    'Switch mobile data off',
    'Scan the picture, or type the address and the code',
  ],
  count: (count: number) => number.format(count),
  here: (count: number) => (count === 1 ? 'is here' : 'are here'),
  kept: 'No account. Nothing leaves this room’s computer.',
  more: (count: number) => `and ${number.format(count)} more`,
  /* the steps */
  beforeHead: 'Before you read',
  read: 'Read the text',
  onPhone: {
    before: 'Answer on your phone, for two minutes at most. It does not count.',
    read: 'It is open on your phone.',
    ended: 'The answers and your own results are on your phone.',
  },
  onPaper: {
    before: 'Answer on your sheet, for two minutes at most. It does not count.',
    read: 'It is on your sheet of paper.',
    ended: 'Keep your sheet, or hand it in.',
  },
  minutes: (minutes: number) => `About ${plural(minutes, 'minute', 'minutes')} to read.`,
  question: (number: number, of: number) => `Question ${number} of ${of}`,
  answerOf: (number: number, of: number) => `Question ${number} of ${of}, the answer`,
  opinionsOf: (number: number, of: number) => `Question ${number} of ${of}, what the class thinks`,
  seeMap: 'Where you looked, on the text',
  lookedAt: (number: number, of: number) => `Question ${number} of ${of}, where you looked`,
  lookedFoot: (marks: number, left: number) =>
    `${plural(marks, 'mark', 'marks')}: the deeper, the more of you.${left > 0 ? ` ${plural(left, 'paragraph', 'paragraphs')} with fewer left out.` : ''}`,
  otherSentences: (count: number) => `${plural(count, 'other sentence was', 'other sentences were')} marked too.`,
  backToAnswer: 'Back to the answer',
  talking: {
    neighbour: 'Talk with a neighbour who chose differently. Then you vote again.',
    groups: 'Your phone says whom to talk with. Then you vote again.',
    threads: 'Write with your group on your phone: what you think, and why. Then you vote again.',
  },
  raiseHand: 'Raise your hand for one answer.',
  onSheet: 'Answer on your sheet.',
  againByHand: 'Second vote: raise your hand again, for the same answer or another.',
  again: 'Second vote: keep your answer, or change it.',
  flow: (toRight: number, fromRight: number) =>
    `${number.format(toRight)} changed to the right answer, ${number.format(fromRight)} away from it.`,
  flowOnPhones: (toRight: number, fromRight: number) =>
    `On phones ${number.format(toRight)} changed to the right answer, ${number.format(fromRight)} away from it.`,
  net: (more: number) =>
    more === 0
      ? 'As many for the right answer as in the first vote.'
      : `${number.format(Math.abs(more))} ${more > 0 ? 'more' : 'fewer'} for the right answer than in the first vote.`,
  answered: (of: number) => `of ${number.format(of)} have answered`,
  answeredByHand: (of: number, byHand: number) =>
    `of ${number.format(of)} have answered, ${number.format(byHand)} of them by hand`,
  handsCounted: (count: number) => (count === 1 ? 'hand counted' : 'hands counted'),
  written: 'Write your answer on your phone.',
  rightAnswer: 'Right answer',
  aRightAnswer: 'A right answer',
  modelAnswer: 'A model answer',
  discussion: (number: number, of: number) => `Discussion ${number} of ${of}`,
  discussionAloud: 'Talk about it.',
  discussionLead: 'Write on your phone, and read what the others write.',
  posts: (count: number, writers: number) =>
    count === 0 ? 'posts so far' : `${count === 1 ? 'post' : 'posts'} by ${plural(writers, 'person', 'people')}`,
  until: (at: string) => `Open until ${at}`,
  ended: 'The lesson has ended',
  lookAgain: 'Look again',
} as const

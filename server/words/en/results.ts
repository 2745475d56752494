import { pointsOf } from './points.ts'

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })
const plural = (many: number, one: string, more: string) => (many === 1 ? `1 ${one}` : `${number.format(many)} ${more}`)

/** A student's own results, on the page and in the file. */
export const results = {
  title: 'Your results',
  sum: pointsOf,
  noSum: 'Nothing is marked yet.',
  certainty: (earned: number, most: number) => `${number.format(earned)} of ${number.format(most)} certainty points`,
  waiting: (many: number) =>
    many === 1
      ? 'Your teacher has still to read 1 text of yours. It is not counted in the points yet.'
      : `Your teacher has still to read ${number.format(many)} texts of yours. They are not counted in the points yet.`,
  notShown: (many: number) =>
    many === 1
      ? 'The answer to 1 question is not shown yet.'
      : `The answers to ${number.format(many)} questions are not shown yet.`,
  askNow: 'Show me the answers',
  askHint: 'After that your own answers stay as they are.',
  askOpenHint: 'Your time is over. Once you have seen the answers you can hand in nothing more.',
  question: (at: number) => `Question ${at}`,
  points: (earned: number | null, most: number) =>
    most === 0 ? 'no points' : earned === null ? plural(most, 'point', 'points') : pointsOf(earned, most),
  yourAnswer: 'Your answer',
  answerNotShown: 'The right answer is not shown yet.',
  notHandedIn: 'What you wrote and did not hand in:',
  noAnswerYet: 'You have not answered it, and the right answer is not shown yet.',
  late: 'Handed in late.',
  posts: 'What you wrote in the discussions',
  because: 'Why you kept your answer, or changed it',
  toGroup: (question: number) => `To your group, question ${question}`,
  post: (at: number) => `Post ${at}`,
  save: 'Save as one file',
  saveHint:
    'The file opens in any browser, also without this server. It holds your answers, the right ones, the places in the text and your posts.',
  /* the file */
  of: (name: string) => `Results of ${name}`,
  made: (at: string) => `Saved ${at}`,
  /** "One call, two accounts, 2026-03-02": what no file system forbids. */
  fileName: (title: string, day: string) =>
    `${title
      .normalize('NFC')
      .replace(/[\p{C}\\/:*?"<>|]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 80)}, ${day}.html`,
} as const

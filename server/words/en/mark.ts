import { points } from './points.ts'

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })
const plural = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${number.format(count)} ${many}`

/** Giving points and words to what pupils wrote. */
export const mark = {
  title: (at: number) => `Points for question ${at}`,
  toMark: (count: number, of: number) =>
    `${number.format(count)} of ${plural(of, 'text is', 'texts are')} still to mark. You can stop anywhere.`,
  allMarked: (of: number) => (of === 1 ? 'The one text is marked.' : `All ${number.format(of)} texts are marked.`),
  byProgram: (of: number) =>
    `${plural(of, 'answer was', 'answers were')} compared with the right ones. What you give here counts instead.`,
  none: 'Nobody has handed in an answer to this question.',
  textOf: (name: string) => `What ${name} wrote`,
  placeOf: (at: number, of: number) => `${number.format(at)} of ${number.format(of)}`,
  words: (count: number) => plural(count, 'word', 'words'),
  handedIn: (at: string) => `handed in at ${at}`,
  late: 'late',
  programSays: (earned: number, most: number) =>
    `Compared with the right answers: ${points(earned)} of ${points(most)}.`,
  levelPoints: points,
  points: (most: number) => `Points, 0 to ${points(most)}`,
  comment: 'Your words to the pupil',
  commentHint: 'They stand beside the answer. Leave it empty for none.',
  saveNext: 'Save, next text',
  save: 'Save',
  saved: (name: string, earned: number, most: number) =>
    `Saved: ${points(earned)} of ${points(most)} points for ${name}.`,
  newer: (name: string) =>
    `${name} handed in a newer text meanwhile. Your points and words stay with the earlier one; the newer one counts and has none yet.`,
  fromEarlier: 'The points and words below are those you gave the earlier text. They are not saved for this one yet.',
  quoted: 'Quoted from the text',
  model: 'A model answer',
  accepted: 'Right answers',
  rubric: 'What to look for',
  all: 'All of them',
  waits: 'to mark',
  marked: (earned: number, most: number) => `${points(earned)} of ${points(most)}`,
  pointsProblem: (most: number) => `Give points from 0 to ${points(most)}, such as ${points(most / 2)}.`,
  lost: 'What you gave, to copy:',
  notWritten: 'Only written answers get points by hand. This question is counted by itself.',
  noQuestion: 'There is no such question in this lesson.',
} as const

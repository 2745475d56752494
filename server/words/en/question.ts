import { points } from './points.ts'

const triesLeft = (left: number) => (left === 1 ? 'You have 1 try left.' : `You have ${left} tries left.`)

/** A student's page of one question. */
export const question = {
  of: (number: number, of: number) => `Question ${number} of ${of}`,
  showText: 'Show the text',
  showWhere: 'Show me where',
  hideText: 'Hide the text',
  text: 'Text',
  none: 'No answer yet.',
  voteAgain: 'Second vote: choose an answer, then save.',
  voteAgainAfter: (first: string) => `Second vote: keep your answer or change it, then save. You chose: ${first}`,
  choseFirst: (first: string) => `In the first vote you chose: ${first}`,
  because: 'Why do you keep your answer, or change it?',
  becauseHint: (most: number) => `If you want to say: your teacher reads it. At most ${most} letters.`,
  noSecond: 'Your second vote is not saved yet.',
  savedAt: (at: string) => `Saved at ${at}. You can still change it.`,
  readAs: (answer: string) => `Read as: ${answer}`,
  /** Of an answer with several parts; stands behind the sentence that it is saved. */
  stillOpen: (count: number) => (count === 1 ? 'One part is still open.' : `${count} parts are still open.`),
  savedThen: (at: string) => `Saved at ${at}.`,
  /* below a question whose vote is over */
  voteOver: 'The vote is over.',
  lessonOver: 'The lesson has ended.',
  nothingSent: 'You sent no answer.',
  wasLate: 'What you sent came late.',
  countsFrom: (at: string) => `Your answer from ${at} counts.`,
  draftOf: (at: string) => `Draft of ${at}. It is not handed in yet.`,
  unsaved: 'Not saved yet.',
  save: 'Save',
  handIn: 'Hand in',
  saveAndSee: 'Save and see',
  once: 'Once you have saved, you see the right answer, and yours stays as it is.',
  /** Of an essay. */
  onceText: 'Once you have saved, your text stays as it is, and you see what the quiz says about it.',
  lookBack: (number: number) => `What you answered to question ${number}`,
  lookBackNone: 'You did not answer it.',
  /* a question with several tries */
  tries: (of: number) =>
    `You have ${of} tries. Once your answer is right, or after the last try, you see the right one.`,
  tryCosts: (cost: number) =>
    `Each try that is not right takes ${points(cost)} ${cost === 1 || cost === 0.5 ? 'point' : 'points'} off.`,
  lastTry: 'This is your last try. After it you see the right answer.',
  notYetRight: (left: number) => `Not right yet. ${triesLeft(left)}`,
  notAllRight: (left: number) => `Part of it is right, not all. ${triesLeft(left)}`,
  triedAt: (number: number, of: number, at: string) => `Try ${number} of ${of}, saved at ${at}.`,
  hint: 'Hint',
  hintOf: (number: number) => `Hint ${number}`,
  onceOpinion: 'Once you have saved, you see what the class thinks, and your answer stays as it is.',
  back: 'Back',
  backTo: (number: number) => `Back to question ${number}`,
  backToLesson: 'Back to the lesson',
  goOn: (number: number) => `Go on to question ${number}`,
  skip: 'Skip',
  toLesson: 'To the lesson',
  closed: (answer: string) => `Your answer is: ${answer}`,
  noneGiven: 'You have no answer to this question.',
  late: 'Handed in late.',
  cameLate: (at: string, ended: string, by: 'step' | 'time', left: boolean) =>
    `It came at ${at}, after ${by === 'step' ? 'the vote was closed' : 'the time was over'} at ${ended}. ${left ? 'Your teacher has seen it and left it: it does not count.' : 'Your teacher sees it and may accept it.'}`,
  cameLateLabel: 'Your answer that came late',
  cameLateYours: 'You sent:',
  accepted: 'Your teacher accepted it.',
  acceptedAt: (at: string) => `Your answer from ${at} counts: your teacher accepted it.`,
  notReady: 'This question is not open yet. Your teacher opens it.',
  notNow: 'The class is at another step now. You can still look at this question.',
  newer: 'Two answers',
  newerSaved: 'Saved, counts now',
  newerYours: 'What you just sent',
  leftOver: 'You did not hand this in before the answer was shown. Your teacher can still take it.',
  leftOverYours: 'What you wrote',
} as const

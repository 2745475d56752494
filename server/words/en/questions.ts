import { pointsOf } from './points.ts'

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })
const signed = new Intl.NumberFormat('en', { maximumFractionDigits: 2, signDisplay: 'exceptZero' })
const plural = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${number.format(count)} ${many}`

/** What a question, its answer shown, its summary and its preview say. */
export const questions = {
  chooseOne: 'Choose one',
  chooseSeveral: 'Several answers can be right. Tick each one that is.',
  allOrNothing: 'Several answers can be right. Tick each one that is: only all of them together earn points.',
  chooseOpinion: 'What do you think? No answer is right or wrong here.',
  classThinks: 'What the class thinks',
  tooFewOpinions: 'Too few have answered so far to show what the class thinks.',
  opinionsNotYet: 'What the class thinks stands here once your teacher has shown it to all.',
  chooseVerdict: 'What does the text say?',
  fillGaps: 'Fill each gap. Capitals do not matter.',
  fillGapsExactly: 'Fill each gap. Capitals matter.',
  matchEach: 'Choose what belongs to each.',
  matchFrom: 'To choose from',
  notChosen: 'Not chosen yet',
  orderEach: 'Give each its place.',
  moveUp: 'Up',
  moveDown: 'Down',
  /** `{item}` and `{place}` are filled in by the page's script. */
  moved: '{item} now has place {place}.',
  yourPlace: (place: string) => `You gave it place ${place}.`,
  noPlace: 'You gave it no place.',
  pairsCount: 'What counts is how many pairs stand in the right order, less those in the wrong one.',
  placeEach: 'Choose one for each statement.',
  yourAnswer: 'Your answer',
  yourText: 'Your text',
  yourNumber: 'Your number',
  aFewWords: 'A few words are enough. Capitals do not matter.',
  aFewExactWords: 'A few words are enough. Capitals matter here.',
  aNumber: ({ decimal, unit }: { decimal: string; unit: 'none' | 'allowed' | 'required' }) =>
    `A number in digits; one and a half is 1${decimal}5 here. ${
      { none: 'Only the number.', allowed: 'You can write its unit.', required: 'Write its unit, too.' }[unit]
    }`,
  aboutWords: (most: number) => `About ${plural(most, 'word', 'words')} at most.`,
  wordCount: (count: number, most: number) => `${number.format(count)} of about ${plural(most, 'word', 'words')}`,
  markOne: 'Tap the sentence in the text. Tap another one to move your mark.',
  markSeveral: (most: number) =>
    `Tap the sentences in the text, at most ${number.format(most)}. Tap one again to take the mark away.`,
  showWhere: 'Show me where: tap the sentence in the text that decides it. You can leave this out.',
  showWhereRequired:
    'Show me where: tap the sentence in the text that decides it. It is saved together with your answer.',
  markWords: 'Mark these words',
  markKeys:
    'You can also select words of the text. By keyboard: arrow keys go from sentence to sentence, Enter marks; with Shift an arrow key marks several, where that is possible.',
  markedWords: 'Words that you marked',
  howSure: 'How sure are you?',
  sure: { 1: 'Unsure', 2: 'In between', 3: 'Sure' },
  certainties: { 1: '1, not very', 2: '2, fairly', 3: '3, very' },
  certaintyTable: 'What your certainty earns, apart from the points of the question',
  certaintyLevel: 'How sure',
  ifRight: 'If right',
  ifWrong: 'If not right',
  certaintyHint:
    'Choose 3 when you are more than 80% sure, 1 when less than 67%. Guessing with 3 costs more than it earns.',
  signed: (value: number) => signed.format(value),
  quote: 'Quote the text',
  quoteThis: 'Quote',
  quoteHint: (mark: string) =>
    `Write the number of a sentence in square brackets, such as ${mark}: whoever reads your text sees the sentence with it.`,
  quoted: 'Quoted from the text',
  markedBy: 'How it is marked',
  levelsFound: 'What your teacher found',
  levelOf: (earned: number, most: number) => pointsOf(earned, most),
  /* after the answer is shown */
  yoursRight: 'Your answer, right',
  yoursWrong: 'Your answer, not right',
  rightAnswer: 'Right answer',
  rightIs: (answer: string) => `Right answer: ${answer}`,
  rightNotChosen: 'Right answer, not chosen',
  right: (earned: number, most: number) => `Right: ${pointsOf(earned, most)}`,
  rightAtTry: (number: number, earned: number, most: number) => `Right at try ${number}: ${pointsOf(earned, most)}`,
  partly: (earned: number, most: number) => `Partly right: ${pointsOf(earned, most)}`,
  notRight: (earned: number, most: number) => `Not right: ${pointsOf(earned, most)}`,
  marked: (earned: number, most: number) => `Read by your teacher: ${pointsOf(earned, most)}`,
  waits: 'Your teacher has still to read it.',
  noAnswer: 'You did not answer this question.',
  markedRight: 'Your mark, right',
  markedWrong: 'Your mark, not right',
  placeFound: 'Right place, marked by you',
  placeNotFound: 'Right place',
  yourMarks: 'What you marked',
  wasSure: {
    sure: {
      right: 'You were sure, and rightly so.',
      wrong: 'You were sure of it. That is worth a second look at the text.',
    },
    unsure: { right: 'You were unsure, and it was right.', wrong: 'You were unsure.' },
  },
  certaintyEarned: (level: number, earned: number) => `Certainty ${level}: ${signed.format(earned)} certainty points`,
  whereYours: 'Where you looked',
  whereMeets: 'It meets the place that answers the question.',
  whereElse: 'Another place answers the question.',
  whereNoPlace: 'It is saved with your answer.',
  modelAnswer: 'A model answer',
  place: 'The place in the text',
  explanation: 'Why',
  comment: 'Your teacher writes',
  readInText: 'Read it in the text',
  rightPlaces: (count: number) => (count === 1 ? 'The right place' : 'The right places'),
  placeRef: (paragraph: number | null, sentence: number) =>
    paragraph === null ? 'In a heading' : `Paragraph ${paragraph}, sentence ${sentence}`,
  paragraph: (at: number) => `Paragraph ${at}`,
  glossary: 'Words of the text',
  hideMeaning: 'Hide',
  inText: 'In the text',
  /* where the class looked */
  markedOf: (marked: number, of: number) => `${number.format(marked)} of ${number.format(of)} marked a place.`,
  mostMarked: (count: number, of: number, paragraph: number) =>
    `${number.format(count)} of these ${number.format(of)} marked paragraph ${paragraph}.`,
  chosenMarked: (count: number, chose: number, option: string, paragraph: number) =>
    `${number.format(count)} of the ${number.format(chose)} who chose ${option} marked paragraph ${paragraph}.`,
  classLooked: 'Where the class looked',
  marksOf: 'Show the marks of',
  everybody: 'Everybody',
  whoChose: (option: string) => `Who chose ${option}`,
  sentence: (at: number) => `sentence ${at}`,
  heatKey: 'How many of those who marked a place',
  heat: (level: number) => ['up to a quarter', 'up to a half', 'up to three quarters', 'more'][level - 1] ?? '',
  lang: 'en',
  /* the class */
  option: 'Answer',
  votes: 'Pupils',
  firstVote: 'First vote',
  secondVote: 'Second vote',
  bar: 'Share of the class, as a bar',
  part: 'What they answered to',
  partTable: 'How many gave which answer, part by part',
  isRight: 'right',
  answered: (count: number, byHand = 0) => {
    const answers = plural(count, 'answer', 'answers')
    if (byHand === 0) return answers
    return byHand === count
      ? `${answers}, counted by hand`
      : `${answers}, ${number.format(byHand)} of them counted by hand`
  },
  twoVotes: (second: string, first: string) => `First vote: ${first}. Second vote: ${second}.`,
  noneAnswered: 'Nobody has answered yet.',
  texts: (count: number) =>
    count === 0 ? 'Nobody has handed in a text yet.' : `${plural(count, 'text', 'texts')} handed in.`,
  different: (count: number) =>
    `${plural(count, 'different answer', 'different answers')}, the most frequent first. Those that count as the same are one.`,
  /* the preview, for the teacher */
  types: {
    choice: 'one right answer',
    choices: 'several right answers',
    'true-false': 'true or false',
    'short-text': 'a few words',
    number: 'a number',
    blanks: 'a text with gaps',
    match: 'things to match',
    order: 'things to put in order',
    classify: 'statements to put into categories',
    poll: 'what they think',
    essay: 'a text, marked by you',
    evidence: 'a place in the text',
  },
  points: (most: number) => plural(most, 'point', 'points'),
  hasTries: (tries: number) => `${number.format(tries)} tries`,
  asksCertainty: { 'sure-unsure': 'asks how sure', 'gardner-medwin': 'certainty points' },
  looksBack: 'shows an earlier answer',
  isParallel: 'checks whether an earlier question carries over',
  hints: 'Hints, one after each try that is not right',
  accepted: 'Right answers',
  expected: 'Wrong answers with words of their own',
  whoWrites: (answer: string) => `Who answers “${answer}” reads:`,
  whoIsWrong: 'Who is wrong here reads:',
  rubric: 'What to look for',
} as const
/** The same list in any language. */
export type QuestionWords = typeof questions

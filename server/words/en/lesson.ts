const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const plural = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`)

/** A student's lesson page, and the bands that say what is on. */
export const lesson = {
  classOf: (name: string) => `Class ${name}`,
  leave: (name: string) => `Not ${name}?`,
  leaveLink: 'Leave this lesson on this device',
  cameLate: (count: number) =>
    count === 1
      ? '1 answer came after its vote was over. Your teacher sees it and may accept it.'
      : `${count} answers came after their vote was over. Your teacher sees them and may accept them.`,
  nothingSent: 'You have not sent anything yet.',
  lookAgain: 'Look again',
  yourCode: 'My code to come back',
  yourCodeHint: 'With it you go on from another device. Nobody else should see it.',
  read: 'Read the text',
  questions: 'Answer the questions',
  discuss: (prompt: string) => `Discuss: ${prompt}`,
  results: 'The answers, and your results',
  done: 'done',
  minutes: (minutes: number) => plural(minutes, 'minute to read', 'minutes to read'),
  answered: (count: number, of: number) => `${count} of ${of} answered`,
  written: (count: number) => (count === 0 ? 'nobody has written yet' : plural(count, 'has written', 'have written')),
  whenEnds: 'open when the lesson ends',
  withAnswers: 'each opens with your answer',
  openFrom: (at: string) => `open from ${at}`,
  goRead: 'Read the text',
  goQuestion: (number: number) => `Go on with question ${number}`,
  firstQuestion: 'Begin with question 1',
  goDiscuss: 'Open the discussion',
  goResults: 'See the answers',
  askResults: 'Your time is over: see the answers',
  allDone: 'You have done everything.',
  answersLater: (at: string | null) =>
    at === null
      ? 'The answers come when the lesson ends. Until then you can change yours.'
      : `You can see the answers from ${at}. Until then you can change yours.`,
  /* led */
  lobby: 'You are in. Your teacher begins soon.',
  lobbyHint: 'Keep this page open: here you see what comes next.',
  before: 'Before you read',
  beforeNow: 'Answer a few questions before you read. They do not count.',
  beforeUntil: (at: string) => `You have until ${at}. Nobody expects you to know the answers.`,
  beforeOver: 'The two minutes are over. Your teacher opens the text.',
  beforeOthers: 'Some of the class answer a few questions first. The text opens for everybody after that.',
  goBefore: 'Begin before you read',
  goOnBefore: 'Go on before you read',
  reading: 'The class is reading the text.',
  readHint: 'You have read it. Look to your teacher.',
  voting: (number: number) => `Question ${number} is open.`,
  /** Names the line that says how many have answered, as the wall does. */
  countLabel: 'The vote',
  votedHint: 'Your answer is saved. Look to your teacher.',
  discussing: (number: number) =>
    `Talk about question ${number} with a neighbour who chose differently. Then you vote again.`,
  discussingWith: (number: number, names: readonly string[]) =>
    `Talk about question ${number} with ${list.format(names)}. Then you vote again.`,
  discussingInWriting: (number: number, others: number) =>
    others === 0
      ? `Write what you think about question ${number}, and why. Then you vote again.`
      : `Write about question ${number} with ${others === 1 ? 'one other' : `${others} others`}: what you think, and why. Then you vote again.`,
  /* tables */
  table: 'Which table do you sit at?',
  tableHint: 'Its number or its name. You will talk with somebody who sits there too.',
  tableTitle: 'Your table',
  saveTable: 'Save',
  noTables: 'In this lesson nobody is asked for their table.',
  tableIs: (table: string) => `You sit at table ${table}.`,
  changeTable: 'Change your table',
  keepTable: 'Back to the lesson',
  revealed: (number: number) => `The answer to question ${number} is shown.`,
  revealedOpinions: (number: number) => `Question ${number}: what the class thinks is shown.`,
  discussion: (number: number) => `Discussion ${number} is open.`,
  openQuestion: (number: number) => `Open question ${number}`,
  /** On the page itself, which stands as it did before the class went on. */
  showNow: 'Show what to do now',
  voteAgain: 'Open the second vote',
  seeAnswer: (number: number) => `See the answer to question ${number}`,
  seeOpinions: (number: number) => `See what the class thinks, question ${number}`,
  openDiscussion: (number: number) => `Open discussion ${number}`,
  openText: 'Open the text',
  openLesson: 'Open the lesson',
  bandBefore: 'Before the text come a few questions.',
  bandReading: 'The class reads the text now.',
  bandQuestion: (number: number) => `Question ${number} is ready.`,
  bandAgain: (number: number) => `Vote again on question ${number}: keep your answer, or change it.`,
  bandDiscussing: (number: number) => `The vote on question ${number} is closed: talk with a neighbour.`,
  bandTalk: (number: number) => `The vote on question ${number} is closed: talk about it.`,
  bandThread: (number: number) => `The vote on question ${number} is closed: write about it.`,
  bandDiscussion: (number: number) => `Discussion ${number} is ready.`,
  bandClosed: 'The lesson has ended. What you sent is saved.',
  bandOwnPace: 'Go on at your own pace now.',
  /* times */
  opensAt: (at: string) => `This lesson opens at ${at}.`,
  opensHint: 'Come back then. Your place is kept.',
  closesAt: (at: string) => `Open until ${at}. What comes later is taken and marked late.`,
  lateSince: (at: string) => `Your time ended at ${at}. What you send now is marked late.`,
  endedAt: (at: string) => `This lesson ended at ${at}.`,
  allAnswers: 'All answers stand with your results.',
  /** A few by their numbers; of more only how many, since a long list reads as blame. The desk has all the numbers. */
  skipped: (numbers: readonly number[], of: number) =>
    numbers.length > 3
      ? `In class the answers to ${numbers.length} of ${of} questions were not shown.`
      : `In class the answer to ${numbers.length === 1 ? 'question' : 'questions'} ${list.format(numbers.map(String))} was not shown.`,
} as const

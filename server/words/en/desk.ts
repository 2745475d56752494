const number = new Intl.NumberFormat('en')
const percent = new Intl.NumberFormat('en', { style: 'percent' })
const plural = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${number.format(count)} ${many}`
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
/** `question 4`, `questions 4, 5 and 7`. */
export const questionList = (numbers: readonly number[]): string =>
  `${numbers.length === 1 ? 'question' : 'questions'} ${list.format(numbers.map(String))}`

/** `Of the 9 who …, 7 got this one right too.`; of one: `The one who … got this one right too.` */
function carried(who: string, right: number, of: number, too: string): string {
  if (of > 1) return `Of the ${number.format(of)} ${who}, ${number.format(right)} got this one right${too}.`
  return right === 1 ? `The one ${who} got this one right${too}.` : `The one ${who} did not get this one right.`
}

/** `7 of the 18 who are right are`, `None of the 18 …`; of one: `The one who is right is`, `… is not`. */
function ofThem(count: number, of: number, what: string): string {
  if (of === 1) return `The one who is ${what} is${count === 0 ? ' not' : ''}`
  const many = count === 0 ? 'None' : number.format(count)
  return `${many} of the ${number.format(of)} who are ${what} ${count === 1 ? 'is' : 'are'}`
}

/** The teacher's control page of a lesson, and the small pages that hang on it. */
export const desk = {
  lookAgain: 'Look again',
  /* steps */
  steps: 'Steps',
  stepsLabel: 'Steps of the lesson',
  lobby: 'Waiting for the class',
  before: 'Before reading',
  reading: 'Reading',
  question: (number: number) => `Question ${number}`,
  vote: 'Vote',
  writing: 'Writing',
  talk: { neighbour: 'Talk with a neighbour', groups: 'Talk in pairs and threes', threads: 'Write to each other' },
  answerShown: 'The answer',
  opinionsShown: 'What they think',
  notShown: 'answer not shown',
  discussion: (number: number) => `Discussion ${number}`,
  closed: 'End of the lesson',
  ownPace: 'At their own pace',
  voteOn: (number: number) => `Vote on question ${number}`,
  talkOn: {
    neighbour: (number: number) => `Talk with a neighbour about question ${number}`,
    groups: (number: number) => `Talk in pairs and threes about question ${number}`,
    threads: (number: number) => `Write to each other about question ${number}`,
  },
  answerOf: (number: number) => `The answer to question ${number}`,
  opinionsOf: (number: number) => `What the class thinks, question ${number}`,
  /* where it stands */
  lobbyLead: 'They join with the code. Begin when the class is here.',
  beforeLead: (asked: number, of: number) =>
    asked === of
      ? 'Everybody answers before the text opens, for two minutes at most.'
      : `${number.format(asked)} of ${number.format(of)} answer before the text opens, for two minutes at most; the others wait.`,
  beforeUntil: (at: string) => `Their time is over at ${at}.`,
  beforeCount: (of: number) => `of ${number.format(of)} have begun to answer`,
  openBefore: 'Ask before reading',
  openBeforeHint: 'Closed questions and polls, for two minutes at most. They do not count.',
  closedLead: (at: string) => `This lesson ended at ${at}.`,
  questionNow: (number: number, of: number) => `Question ${number} of ${of}`,
  talkNow: {
    neighbour: (number: number, of: number) => `Question ${number} of ${of}, they talk with a neighbour`,
    groups: (number: number, of: number) => `Question ${number} of ${of}, they talk in pairs and threes`,
    threads: (number: number, of: number) => `Question ${number} of ${of}, they write to each other`,
  },
  shownNow: (number: number, of: number) => `Question ${number} of ${of}, the answer is shown`,
  opinionsNow: (number: number, of: number) => `Question ${number} of ${of}, what the class thinks`,
  discussionNow: (number: number, of: number) => `Discussion ${number} of ${of}`,
  here: (count: number, of: number | null) =>
    of === null ? (count === 1 ? 'is here' : 'are here') : `of ${number.format(of)} are here`,
  answered: (of: number) => `of ${number.format(of)} have answered`,
  read: (of: number) => `of ${number.format(of)} have read it`,
  finished: (of: number) => `of ${number.format(of)} have answered every question`,
  posts: (count: number, writers: number) =>
    count === 0 ? 'posts so far' : `${count === 1 ? 'post' : 'posts'} by ${plural(writers, 'pupil', 'pupils')}`,
  readReasons: (count: number) => `${plural(count, 'pupil', 'pupils')} gave a reason`,
  readThreads: 'Read what they write',
  readPosts: 'Read the posts',
  count: (count: number) => number.format(count),
  /* the next step */
  openReading: 'Open the text',
  openVote: (number: number) => `Open the vote on question ${number}`,
  openText: (number: number) => `Open question ${number}`,
  letThemTalk: 'Let them talk',
  voteAgain: 'Vote again',
  rightOf: (right: number, answered: number, interval: { low: number; high: number } | null) =>
    `${number.format(right)} of ${number.format(answered)} right${interval ? ` (in a class like this ${percent.format(interval.low)} to ${percent.format(interval.high)})` : ''}:`,
  onEdge: 'on the edge. Perhaps ',
  advice: {
    explain: 'show the answer and explain it.',
    talk: 'let them talk.',
    'move-on': 'show the answer and move on.',
  },
  talkStill: 'let them talk still: fewer than half are right with good grounds.',
  howSure: (right: { sure: number; of: number }, wrong: { sure: number; of: number }) =>
    [
      ...(right.of === 0 ? [] : [`${ofThem(right.sure, right.of, 'right')} sure.`]),
      ...(wrong.of === 0 ? [] : [`${ofThem(wrong.sure, wrong.of, 'not right')} sure.`]),
    ].join(' '),
  otherPlace: (other: number, of: number) =>
    other === 0
      ? `All ${number.format(of)} who are right marked a place that holds.`
      : `${number.format(other)} of the ${number.format(of)} who are right marked another place.`,
  heldWrong: 'When you show the answer, say why the wrong one looks right: many are sure of it.',
  sureAndWrong: 'Sure, and not right',
  sureAndWrongOnly: 'Only you see these names.',
  noneSureAndWrong: 'Nobody was sure of an answer that is not right.',
  carriedOver: (question: number, right: number, of: number) =>
    carried(`who changed to the right answer to question ${question} after talking`, right, of, ' too'),
  stayedRight: (question: number, right: number, of: number) =>
    carried(`who ${of === 1 ? 'was' : 'were'} right on question ${question} from the start`, right, of, ' too'),
  stillWrong: (question: number, right: number, of: number) =>
    carried(`who ${of === 1 ? 'was' : 'were'} not right on question ${question} in the end`, right, of, ''),
  cannotTell: {
    few: 'Fewer than 12 answers: the counts cannot tell whether talking would help.',
    'many-missing': 'Fewer than four in five have answered: wait a little before you judge by the counts.',
  },
  gain: (gain: number) => `Of what could be gained, ${percent.format(gain)} was (Hake’s gain). Only you see this.`,
  nextStep: 'Next step',
  nextStepHint: 'They talk, or see the answer, as the votes suggest.',
  showAnswer: 'Show the answer',
  showAnswerOf: (number: number) => `Show the answer to question ${number}`,
  showOpinions: 'Show what the class thinks',
  showOpinionsOf: (number: number) => `Show what the class thinks, question ${number}`,
  showLeftHint: 'It was open for answers, and its answer was not shown yet.',
  showLeftOpinionsHint: 'It was open for answers, and what the class thinks was not shown yet.',
  nextDiscussion: (number: number) => `Next: discussion ${number}`,
  end: 'End the lesson and show the answers',
  close: 'Close the lesson and show the answers',
  /* other steps */
  goOwnPace: 'At their own pace',
  lead: (step: string) => `Lead the class: ${step}`,
  anyStep: 'Another step',
  goBack: (step: string) => `Back: ${step}`,
  endEarly: 'End the lesson',
  openWall: 'Open the wall',
  reopen: 'Reopen the lesson',
  toReview: 'Read the review',
  neverShown: (numbers: readonly number[]) => `In class you did not show the answer to ${questionList(numbers)}.`,
  stageTitle: 'Go to another step',
  stands: (step: string) => `The lesson stands at: ${step}.`,
  stepChoice: 'Where the lesson goes',
  chooseStep: 'Choose a step first.',
  go: 'Go there',
  back: 'Back to the desk',
  /* votes */
  votes: 'How they voted',
  texts: 'What they wrote',
  covered: 'Names and answers are covered, in case this screen is on the wall.',
  uncover: 'Only I can see this screen: show them',
  cover: 'Cover names and answers',
  coverHint: 'For when your own screen is on the wall.',
  perQuestion: 'Questions',
  perQuestionPrompt: 'Question',
  perQuestionAnswered: 'Answered',
  unmarked: (count: number) => `${plural(count, 'text waits', 'texts wait')} for your mark`,
  ofHere: (count: number, of: number) => `${number.format(count)} of ${number.format(of)}`,
  discussions: 'Discussions',
  postCount: (count: number) => (count === 0 ? 'no posts yet' : plural(count, 'post', 'posts')),
  /* the class */
  classLabel: 'The class',
  waiting: 'Waiting to be let in',
  waitingOn: (name: string) => `${name}, on another device`,
  waitingCovered: 'Somebody on another device',
  letInCovered: 'Let in somebody on another device',
  letIn: 'Let in',
  letInLabel: (name: string) => `Let in ${name} on another device`,
  stillThinking: 'Still thinking',
  allAnswered: 'Everybody has answered.',
  stillReading: 'Still reading',
  allRead: 'Everybody has read it.',
  notConnected: 'Not connected',
  withoutNews: 'Without live news',
  lastPage: (at: string) => `last page at ${at}`,
  lastHeard: (at: string) => `since ${at}`,
  missing: 'Not here yet',
  neverJoined: 'Did not join',
  people: (count: number) => plural(count, 'pupil', 'pupils'),
  andMore: (count: number) => `and ${number.format(count)} more`,
  join: 'To join',
  room: 'The room',
  times: 'Closing time',
  openUntil: (at: string) => `Open until ${at}. What comes later is marked late.`,
  opensAt: (at: string) => `Opens at ${at}.`,
  noClosingTime: 'No closing time. It stays open until you close it.',
  changeTime: 'Change the closing time',
  setTime: 'Set a closing time',
  connected: (count: number) =>
    count === 0 ? 'No phone is connected' : `${plural(count, 'phone is', 'phones are')} connected`,
  onDisk: 'Every saved answer is on the disk',
  /* the table of pupils */
  pupils: 'Pupils',
  tableOf: (table: string) => `Table ${table}`,
  noTable: 'No table yet',
  tableLabel: (name: string, table: string) => `${table}: change where ${name} sits`,
  whoTalks: 'Who talks with whom',
  nobody: 'Nobody has joined yet.',
  name: 'Name',
  readingState: 'Text',
  states: { joined: 'not opened', opened: 'opened', read: 'has read it' },
  answeredColumn: 'Answered',
  without: (numbers: string) => `without ${numbers}`,
  drafts: 'Drafts',
  postsColumn: 'Posts',
  lastColumn: 'Phone',
  isConnected: 'connected',
  lostSince: (at: string) => `lost since ${at}`,
  timeColumn: 'Time',
  own: (at: string) => `until ${at}`,
  late: (count: number) => `${number.format(count)} late`,
  /* one pupil */
  joinedAt: (at: string) => `Joined at ${at}`,
  textIs: (state: string) => `Text: ${state}`,
  answeredOf: (count: number, of: number) => `${number.format(count)} of ${number.format(of)} questions answered`,
  seatFree: 'No browser holds this place now.',
  draftsTitle: 'Drafts that are not handed in',
  draftOf: (number: number) => `Question ${number}`,
  draftAt: (at: string) => `written at ${at}`,
  takeDraft: 'Take it as handed in',
  takeDraftTitle: (number: number, name: string) => `Draft of ${name}, question ${number}`,
  takeDraftHint: 'It then counts as the answer, as of when it was written.',
  toReviewOf: 'Answers and posts in the review',
  change: 'Change',
  rename: 'Give another name',
  renameTitle: (name: string) => `Another name for ${name}`,
  renameLabel: 'Name',
  renameHint: 'You and this pupil see it. Classmates see an animal.',
  saveName: 'Save the name',
  table: 'Change the table',
  tableTitle: (name: string) => `Where ${name} sits`,
  tableField: 'Table',
  tableHint: 'Its number or its name. Whoever has a phone can change it there too: the later word counts.',
  saveTable: 'Save the table',
  noTables: 'In this lesson nobody is asked for their table.',
  remove: 'Remove from the lesson',
  removeTitle: (name: string) => `Remove ${name}?`,
  removeLead: (name: string) =>
    `The name and every word of ${name} in this lesson are erased from this computer for good: answers, drafts, posts, marks. Replies of others stay. This cannot be undone.`,
  removeYes: 'Erase for good',
  keep: 'Keep',
  moreTime: 'Give more time',
  seat: 'Hand the place over',
  seatTitle: (name: string) => `Let another device go on as ${name}`,
  seatLead:
    'Each device that said "that is me" stands here. The browser that holds the place now is out when you let one in.',
  seatNone:
    'No device is waiting for this name. On the new device: open the join page, tap "I was here before", then "That is me".',
  letInAt: (at: string) => `Let in the device that asked at ${at}`,
  /* closing times */
  deadlineAll: 'Closing time for everybody',
  deadlineOf: (name: string) => `Closing time for ${name}`,
  deadlineNow: (at: string) => `Now: ${at}.`,
  deadlineNone: 'There is no closing time now.',
  deadlineLater: 'Later answers are taken and marked late.',
  deadlineLed: 'You lead this lesson, so a closing time has no effect until they go on at their own pace.',
  deadlineOnlyLater: 'A time of their own counts only when it is later than the closing time for everybody.',
  deadlineNeedsAll: 'Without a closing time for everybody nobody is late, so there is nothing to extend.',
  moreMinutes: (minutes: number) => `${minutes} minutes more`,
  noDeadline: 'No closing time any more',
  noOwnTime: 'Back to the time for everybody',
  until: 'Or until',
  untilHint: 'Day and time of this computer.',
  untilBad: 'Give a day and a time, such as 2026-11-24 10:45.',
  saveTime: 'Set this time',
  /* discussions */
  write: 'Write as the teacher',
  send: 'Send',
  teacher: 'You',
  alias: (alias: string) => `shown as ${alias}`,
  edited: (at: string) => `edited ${at}`,
  post: (number: number) => `Post ${number}`,
  reply: (author: string) => `Reply to ${author}`,
  hide: 'Hide',
  hideTitle: (author: string) => `Hide this post of ${author}`,
  showAgain: 'Show it again',
  changeReason: 'Change the reason',
  hiddenBecause: (reason: string) => `Hidden. You wrote: ${reason}`,
  withdrawn: 'Its author took this post back.',
  edit: 'Change',
  withdraw: 'Take back',
  noPosts: 'Nobody has written yet.',
  yourText: 'Your text',
  newPosts: (count: number) => (count === 1 ? 'Show 1 new post' : `Show ${number.format(count)} new posts`),
} as const

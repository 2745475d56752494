import { points } from './points.ts'

const plural = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${number.format(count)} ${many}`
const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })
const list = new Intl.ListFormat('en-GB')

/** An option that is a quotation already gets no second pair of marks. */
const quoted = (text: string): string => (/^[“"«„]/.test(text) ? text : `“${text}”`)

/** What the teacher reads afterwards. */
export const review = {
  points,
  /* the whole lesson */
  took: (joined: number) =>
    joined === 0 ? 'Nobody has joined this lesson.' : `${plural(joined, 'pupil', 'pupils')} took part.`,
  answeredSome: (answered: number) =>
    answered === 0 ? 'Nobody has handed in an answer.' : `${plural(answered, 'has', 'have')} handed in an answer.`,
  toMark: (count: number) => `${plural(count, 'text is', 'texts are')} still to mark.`,
  asOf: (at: string) => `The lesson goes on. This is how it stood at ${at}.`,
  again: 'Look again',
  first: 'Look at these first',
  hardest: (at: number, prompt: string) => `Question ${at}: ${prompt}`,
  rightOf: (right: number, of: number) => `${number.format(right)} of ${number.format(of)} right.`,
  fewAnswers: 'That is few answers, so read them one by one.',
  chose: (count: number, letter: string | null, text: string) =>
    `${number.format(count)} chose ${letter === null ? '' : `${letter}, `}${quoted(text)}.`,
  wrote: (count: number, text: string) => `${number.format(count)} wrote ${quoted(text)}.`,
  textsToMark: (count: number) => `${plural(count, 'text', 'texts')} to mark`,
  inQuestion: (at: number) => `in question ${at}.`,
  didNotCome: (count: number, className: string) => `${plural(count, 'pupil', 'pupils')} of ${className} did not join:`,
  answeredLittle: (count: number, of: number) =>
    `${plural(count, 'pupil has', 'pupils have')} answered fewer than half of the ${number.format(of)} questions:`,
  drafts: (count: number) => `${plural(count, 'text', 'texts')} begun and not handed in`,
  others: (count: number) => `and ${plural(count, 'other', 'others')}`,
  byHand: 'Counted by hand',
  handsNote: (hands: number, right: { right: number; of: number } | null) =>
    `${right === null ? '' : `${number.format(right.right)} of ${number.format(right.of)} right; `}${plural(hands, 'hand', 'hands')} counted`,
  who: 'Who knew what',
  matrix: 'Pupils and questions',
  pupil: 'Pupil',
  pointsOf: (most: number) => `Points of ${points(most)}`,
  soFar: 'so far',
  posts: 'Posts',
  rightAnswers: 'Right answers',
  rightBefore: 'Right before reading',
  countOf: (count: number, of: number) => `${number.format(count)}/${number.format(of)}`,
  nobodyMarked: 'open',
  key: 'Signs',
  nobody: 'Nobody has joined, so there are no names to show.',
  absent: 'Did not join',
  discussions: 'Discussions',
  postCount: (count: number) => (count === 0 ? 'nobody wrote' : plural(count, 'post', 'posts')),
  keep: 'Keep or delete',
  csv: 'Save as CSV',
  csvHint: 'One row for each pupil, for the gradebook or a spreadsheet.',
  logCsv: 'Save every answer and post as CSV',
  logCsvHint: 'One row for each answer, earlier ones too, each draft and each post.',
  json: 'Save as JSON',
  jsonHint: 'Everything in one file for programs.',
  print: 'Print',
  delete: 'Delete this lesson',
  /* signs */
  right: 'right',
  wrong: 'wrong',
  wrongChose: (option: string) => `wrong, chose ${option}`,
  keyWrong: 'wrong, chose A',
  partly: 'partly right',
  partlyPoints: (earned: number, most: number) => `partly right, ${points(earned)} of ${points(most)}`,
  pointsHere: (earned: number, most: number) => `${points(earned)}/${points(most)}`,
  given: 'an opinion, no points',
  gave: (option: string) => `chose ${option}`,
  empty: 'no answer',
  draft: 'begun, not handed in',
  unmarked: 'to mark',
  mark: 'mark',
  late: 'late',
  cameLate: {
    waits: 'came late, waits for you',
    accepted: 'came late, accepted',
    declined: 'came late, left',
  },
  lateWait: (count: number) => `${plural(count, 'answer', 'answers')} that came late`,
  lateWaits: 'Accept or leave what came after its vote was over.',
  /* one question */
  looked: 'Looked at:',
  whereLooked: 'Where they looked',
  theReview: 'Review',
  questionOf: (at: number, of: number) => `question ${at} of ${of}`,
  none: 'Nobody has answered it.',
  opinions: (of: number) => `${plural(of, 'opinion', 'opinions')}. No answer is right here.`,
  split: (right: number, partly: number, wrong: number, of: number) => {
    const rest = [
      ...(partly === 0 ? [] : [`${number.format(partly)} partly`]),
      ...(wrong === 0 ? [] : [`${number.format(wrong)} not`]),
    ]
    return `${number.format(right)} of ${number.format(of)} right${rest.length === 0 ? '' : `, ${list.format(rest)}`}.`
  },
  firstVote: (right: number, of: number) => `In the first vote ${number.format(right)} of ${number.format(of)}.`,
  howHard: (facility: number) =>
    facility >= 0.85
      ? 'Easy for this class.'
      : facility >= 0.6
        ? 'Most of it was known.'
        : facility >= 0.4
          ? 'About half of it was known.'
          : 'Hard for this class.',
  tooFew: (count: number) => `${plural(count, 'answer is', 'answers are')} too few to say whether it is hard.`,
  meanPoints: (mean: number, most: number, count: number) =>
    `${plural(count, 'text', 'texts')} marked, ${points(Math.round(mean * 10) / 10)} of ${points(most)} points on average.`,
  waiting: (count: number) => `${plural(count, 'text waits', 'texts wait')} for your mark.`,
  goMark: 'Mark the texts',
  changePoints: 'Give points by hand',
  whatTheySaid: 'What they answered',
  everyAnswer: 'Every answer',
  beforeAndAfter: 'Before reading and after',
  journeyOfOpinions: 'The journey of opinions',
  couldAnswer: (right: number, of: number) =>
    `${number.format(right)} of ${number.format(of)} could answer it without having read the text.`,
  answeredBefore: (count: number) => `${plural(count, 'pupil', 'pupils')} answered before reading.`,
  beforeHead: 'Before',
  beforeBar: 'Share before reading, as a bar',
  afterHead: 'After',
  afterBar: 'Share after reading, as a bar',
  stayed: (stayed: number, both: number) =>
    both === 0
      ? 'Nobody has answered both times.'
      : `${number.format(stayed)} of the ${number.format(both)} who answered both times stayed with their answer.`,
  went: (count: number, from: string, to: string) =>
    `${number.format(count)} went from ${quoted(from)} to ${quoted(to)}.`,
  saidBefore: 'before reading',
  carriedOver: 'What carried over',
  howSure: 'How sure they were',
  sureHead: 'Said they were',
  sureRows: { 1: 'unsure', 2: 'in between', 3: 'sure' },
  rightHead: 'Right',
  wrongHead: 'Not right',
  sureAndWrong: 'Sure, and not right:',
  noneSureAndWrong: 'Nobody was sure of an answer that was not right.',
  sureWrong: (count: number) => `${plural(count, 'pupil was', 'pupils were')} sure of an answer that was not right.`,
  answer: 'Answer',
  pointsHead: 'Points',
  time: 'Handed in',
  draftsHead: 'Begun, not handed in',
  draftsHint: 'These are not counted. You can take one as handed in.',
  reasonsHint: 'These are not counted.',
  since: (at: string) => `last written at ${at}`,
  take: (name: string) => `Take ${name}’s text as handed in`,
  missing: 'No answer',
  allAnswered: 'Everybody here has answered.',
  keyHead: 'Right answer and reasons',
  keyHeadText: 'For marking',
  keyHeadOpinion: 'What the quiz says',
  question: (at: number) => `Question ${at}`,
  neighbours: 'Other questions',
  yourComment: 'You wrote',
  /* one pupil */
  pupilOf: (at: number, of: number) => `pupil ${at} of ${of}`,
  otherPupils: 'Other pupils',
  soManyPoints: (earned: number, most: number) => `${points(earned)} of ${points(most)} points.`,
  soManyPointsYet: (earned: number, most: number, waiting: number) =>
    `${points(earned)} of ${points(most)} points so far; ${plural(waiting, 'text is', 'texts are')} still to mark.`,
  answeredOf: (count: number, of: number) => `${number.format(count)} of ${number.format(of)} questions answered.`,
  joinedAt: (at: string) => `Joined at ${at}.`,
  readAt: (at: string) => `Had read the text by ${at}.`,
  notRead: 'Has not marked the text as read.',
  answers: 'Answers',
  handedIn: (at: string) => `Handed in at ${at}`,
  typedAt: (at: string) => `Typed in by you at ${at}`,
  takeDraft: 'Take it as handed in',
  markThis: 'Give points',
  changeMark: 'Change the points',
  keepPupil: 'Keep',
  tryRight: (number: number) => `try ${number}, right`,
  tryPart: (number: number) => `try ${number}, partly right`,
  tryWrong: (number: number) => `try ${number}, not right`,
  byTry: (right: readonly number[], never: number) => {
    const parts = right.map((count, at) => `${number.format(count)} at try ${at + 1}`)
    return `Right: ${parts.join(', ')}${never === 0 ? '' : `; not right so far: ${number.format(never)}`}.`
  },
  earlier: (count: number) => plural(count, 'earlier answer', 'earlier answers'),
  rightIs: 'Right answer',
  hisPosts: 'Posts',
  noPosts: 'No posts.',
  as: (alias: string) => `as ${alias}`,
  manage: 'This pupil',
  rename: 'Change the name',
  handOver: 'Let another device in',
  moreTime: 'Give more time',
  remove: 'Remove from the lesson',
  savePupilCsv: 'Save as CSV',
  savePupilJson: 'Save as JSON',
  verdictRight: (earned: number, most: number) => `Right: ${points(earned)} of ${points(most)}`,
  verdictPart: (earned: number, most: number) => `Partly right: ${points(earned)} of ${points(most)}`,
  verdictWrong: (earned: number, most: number) => `Not right: ${points(earned)} of ${points(most)}`,
  verdictMarked: (earned: number, most: number) => `Your mark: ${points(earned)} of ${points(most)}`,
  wasSure: { 1: 'unsure', 2: 'fairly sure', 3: 'sure' },
  afterTries: (verdict: string, tries: number) => `${verdict}, after ${tries} tries`,
  verdictWait: 'Waits for your mark',
  verdictGiven: 'An opinion, no points',
  verdictNone: 'No answer',
  verdictDraft: 'Begun, not handed in',
  /* one discussion */
  discussionOf: (at: number, of: number) => `discussion ${at} of ${of}`,
  otherDiscussions: 'Other discussions',
  toGroup: (question: number) => `To the group, question ${question}`,
  discussion: (at: number) => `Discussion ${at}`,
  postsHead: 'Posts',
  nobodyWrote: 'Nobody has written here.',
  postsBy: (posts: number, people: number) =>
    `${plural(posts, 'post', 'posts')} by ${plural(people, 'pupil', 'pupils')}`,
  postsOfYours: (posts: number) => `${number.format(posts)} of yours`,
  postsWithdrawn: (posts: number) => `${number.format(posts)} withdrawn`,
  post: (at: number) => `Post ${at}`,
  writesAs: (alias: string) => `writes as ${alias}`,
  you: 'You',
  edited: (at: string) => `changed ${at}`,
  hidden: 'hidden',
  hiddenBecause: (reason: string) => `You hid this post: ${reason}`,
  withdrawn: 'withdrawn by its author',
  somebody: 'Somebody who was removed',
  gone: 'The words were deleted.',
  reply: (at: number) => `Reply to post ${at}`,
  hide: (at: number) => `Hide post ${at}`,
  showAgain: (at: number) => `Show post ${at} again`,
  because: 'Why',
  /* what groups wrote about a question */
  threadsOf: (question: number) => `What they write about question ${question}`,
  readThreads: (posts: number) => `What they wrote to each other: ${plural(posts, 'post', 'posts')}`,
  threadsBy: (posts: number, groups: number, of: number) =>
    `${plural(posts, 'post', 'posts')}; ${number.format(groups)} of ${plural(of, 'group', 'groups')} wrote.`,
  noThreads: 'Nobody was asked to write about this question with others.',
  silent: 'Nothing written.',
  lookAgain: 'Look again',
  noQuestion: 'There is no such question in this lesson.',
  noStudent: 'Nobody with this address is in this lesson. They may have been removed.',
  noDiscussion: 'There is no such discussion in this lesson.',
  toReview: 'Back to the review',
} as const

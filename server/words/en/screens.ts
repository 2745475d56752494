import { questionList } from './desk.ts'

const number = new Intl.NumberFormat('en')
const plural = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${number.format(count)} ${many}`
const writing = (count: number): string => (count === 0 ? '' : `${plural(count, 'is', 'are')} still writing. `)

/** Where the class sees a step, for its teacher. */
export interface Screens {
  before: string | null
  reading: string
  ownPace: string
  /* what the next step does */
  openReading: (minutes: number) => string
  openVote: string
  letThemTalk: Record<'neighbour' | 'groups' | 'threads', string>
  voteAgain: string
  showAnswer: string
  showText: (writing: number) => string
  showOpinions: string
  showFewOpinions: (fewest: number) => string
  nextDiscussion: string
  end: string
  endUnshown: (numbers: readonly number[]) => string
  unshownFirst: (numbers: readonly number[]) => string
  /* what else is on */
  votesOnly: string
  opinionsOnly: (fewest: number) => string
  votesShown: string
  pausedSince: (at: string) => string
  clock: string
  hands: string
  place: string
  post: string
  /** Of the teacher's own post. */
  ownPost: string
}

/** The class has phones. */
const phones: Screens = {
  before: null,
  reading: 'The text is open on every phone.',
  ownPace: 'Everybody reads, answers and talks at their own pace.',
  openReading: (minutes) => `Phones go to the text. Reading takes about ${plural(minutes, 'minute', 'minutes')}.`,
  openVote: 'Phones and the wall show the question.',
  letThemTalk: {
    neighbour: 'The vote closes. Phones ask everybody to talk with a neighbour who chose differently.',
    groups: 'The vote closes. Each phone says whom at the table to talk with.',
    threads: 'The vote closes. Phones open small threads: everybody writes with one or two others.',
  },
  voteAgain: 'Phones show the question again: everybody keeps their answer, or changes it.',
  showAnswer: 'The vote closes. Phones and the wall show the right answer and how the class voted.',
  showText: (count) =>
    `${writing(count)}Nothing can be handed in then. Phones and the wall show what the quiz has as an answer.`,
  showOpinions: 'The vote closes. Phones and the wall show how many chose what.',
  showFewOpinions: (fewest) =>
    `The vote closes. Phones and the wall show how many chose what only once ${fewest} have answered: with fewer they could tell who thinks what.`,
  nextDiscussion: 'Phones can write in it, and read the others.',
  end: 'Every phone can see all answers and its own results. You can reopen the lesson.',
  endUnshown: (numbers) =>
    `Not shown to the class yet: ${questionList(numbers)}. Every phone can see all answers then.`,
  unshownFirst: (numbers) =>
    `The answer to ${questionList(numbers)} was not shown to the class yet. When the lesson ends, every phone can see all answers.`,
  votesOnly: 'Only here. The wall and the phones do not show it.',
  opinionsOnly: (fewest) => `Only here. Fewer than ${fewest} have answered, so the wall and the phones do not show it.`,
  votesShown: 'The wall and the phones show it too.',
  pausedSince: (at) => `Eyes up since ${at}: phones and the wall say so. Any step goes on, too.`,
  clock: 'Phones and the wall show when it ends. When it is over the step stays, until you go on.',
  hands: 'Everybody without a phone raises a hand for one answer. They are counted beside the answers from phones.',
  place:
    'Tap a sentence. For several in a row, tap the first and the last. The wall and the phones show it until you take it away or go on.',
  post: 'The wall and the phones show its words and its animal, never the name, until you take it off or go on.',
  ownPost: 'The class sees it as written by its teacher.',
}

const aloud = 'The vote closes. The wall asks everybody to talk with a neighbour who chose differently.'

/** Nobody has joined with a phone: there is the wall, and paper. */
const wall: Screens = {
  before: 'Only those with a phone are asked before reading, and nobody has joined with one. Go on to the text.',
  reading: 'They read on paper.',
  ownPace: 'They read and answer on paper, at their own pace.',
  openReading: (minutes) =>
    `Nobody has joined with a phone yet. On paper, reading takes about ${plural(minutes, 'minute', 'minutes')}.`,
  openVote: 'The wall shows the question.',
  letThemTalk: { neighbour: aloud, groups: aloud, threads: aloud },
  voteAgain: 'The wall shows the question again, and you count hands again.',
  showAnswer: 'The vote closes. The wall shows the right answer and how the class voted.',
  showText: () => 'The wall shows what the quiz has as an answer.',
  showOpinions: 'The vote closes. The wall shows how many chose what.',
  showFewOpinions: (fewest) =>
    `The vote closes. The wall shows how many chose what only once ${fewest} have answered: with fewer they could tell who thinks what.`,
  nextDiscussion: 'The wall shows it, and the class talks about it.',
  end: 'You can reopen the lesson, and type in from paper afterwards.',
  endUnshown: (numbers) => `Not shown to the class yet: ${questionList(numbers)}.`,
  unshownFirst: (numbers) => `The answer to ${questionList(numbers)} was not shown to the class yet.`,
  votesOnly: 'Only here. The wall does not show it.',
  opinionsOnly: (fewest) => `Only here. Fewer than ${fewest} have answered, so the wall does not show it.`,
  votesShown: 'The wall shows it too.',
  pausedSince: (at) => `Eyes up since ${at}: the wall says so. Any step goes on, too.`,
  clock: 'The wall shows when it ends. When it is over the step stays, until you go on.',
  hands: 'Everybody raises a hand for one answer.',
  place:
    'Tap a sentence. For several in a row, tap the first and the last. The wall shows it until you take it away or go on.',
  post: 'The wall shows its words and its animal, never the name, until you take it off or go on.',
  ownPost: 'The class sees it once you show it on the wall.',
}

export const screens = { phones, wall } as const

import type { Refusal } from '../../lesson/refusal.ts'

/** What a sentence may name that a rule does not know. */
export interface RefusalNames {
  /** How the class calls its teacher, e.g. "Ms Okafor"; null where that is not known. */
  teacher: string | null
  /** An instant as a clock time, with its day where that is another one: "10:45". */
  clock: (at: string) => string
}

const count = new Intl.NumberFormat('en')

type Sentences = {
  [Code in Refusal['refused']]: (refusal: Extract<Refusal, { refused: Code }>, names: RefusalNames) => string
}

/** Begins a sentence with the teacher. */
const theTeacher = ({ teacher }: RefusalNames) => teacher ?? 'Your teacher'
/** The teacher inside a sentence. */
const aTeacher = ({ teacher }: RefusalNames) => teacher ?? 'your teacher'

const sentences: Sentences = {
  'name-taken': ({ nickname, by }) =>
    ({
      nickname: `Somebody in this lesson is called ${nickname}. Take "${nickname} K.", or, if that is you, come back as ${nickname}.`,
      member: `${nickname} has joined already. If that is you, come back as ${nickname}.`,
      teacher: `Somebody else in this lesson is called ${nickname}. Give another name.`,
    })[by],
  'name-empty': () => 'Write a name with at least one letter or digit.',
  'name-too-long': ({ most }) => `A name has at most ${count.format(most)} letters. Make it shorter.`,
  'table-empty': () => 'Write the number or the name of the table.',
  'table-too-long': ({ most }) => `A table has at most ${count.format(most)} letters. Make it shorter.`,
  'not-in-class': (_, names) => `Tap your own name in the list. If it is not there, tell ${aTeacher(names)}.`,
  'lesson-full': ({ capacity }, names) =>
    `This lesson is full: it has places for ${count.format(capacity)}. Tell ${aTeacher(names)}.`,
  'lesson-closed': ({ at }, names) =>
    `${theTeacher(names)} ended this lesson at ${names.clock(at)}. It takes nothing more.`,
  'not-open-yet': ({ opens }, names) => `This lesson opens at ${names.clock(opens)}. Come back then.`,
  'no-seat': () => 'This browser has no place in this lesson now. Join again, or come back with your code.',
  'wrong-return-code': () =>
    'Nobody in this lesson has this code. Look at it once more: it has eight letters and digits.',
  'no-claim': () => 'Nobody is waiting for this name any more.',
  'too-many-claims': (_, names) =>
    `Several devices are waiting for this name already. Ask ${aTeacher(names)} to let yours in.`,
  'seat-held': () =>
    'Somebody has joined this lesson with this browser already. Leave first, then come back with your code.',
  'nothing-chosen': ({ written }) =>
    written ? 'Nothing is saved yet: write your answer first.' : 'Nothing is saved yet: choose an answer first.',
  'nothing-marked': () => 'Nothing is saved yet: mark the place in the text first.',
  'no-such-place': ({ typed }) =>
    `There is no place “${typed}” in the text. Write paragraph and sentence, such as 1.2.`,
  'too-much-marked': ({ most }) =>
    most === 1
      ? 'Nothing is saved yet: mark one sentence, or words of one.'
      : `Nothing is saved yet: you can mark ${count.format(most)} sentences at most. Take a mark away.`,
  'before-first': () => 'First come a few questions, before you read. The text opens after them.',
  'before-over': () =>
    'The two minutes before reading are over, so this was not saved. What you saved before them stays.',
  'certainty-missing': () => 'Nothing is saved yet: say how sure you are, too.',
  'because-too-long': ({ most, length }) =>
    `Your reason has ${count.format(length)} letters, and there is room for ${count.format(most)}. Nothing is saved yet: make it shorter.`,
  'answer-too-long': ({ most }) =>
    `This answer is too long to be saved. It can have ${count.format(most)} letters; make it shorter.`,
  'not-a-number': () => 'Nothing is saved yet: write one number in digits, and nothing else but its unit.',
  'none-and-others': () =>
    'Nothing is saved yet: an answer that says “none of these” goes with no other. Take it or the others away.',
  'post-empty': () => 'Nothing is written yet.',
  'post-too-long': ({ most, length }) =>
    `This has ${count.format(length)} letters, and there is room for ${count.format(most)}. Make it shorter.`,
  'reason-missing': () => 'Say why you hide this post. Its author reads your reason.',
  'not-this-step': () => 'The class is at another step now, so nothing was saved. Your lesson page says what is on.',
  'vote-closed': () => 'The vote is closed. What you saved before counts.',
  'time-over': ({ at, grace }, names) =>
    `The time was over at ${names.clock(at)}; what came up to ${grace} seconds later still counted. What you saved before counts.`,
  'key-was-shown': () => 'You have been shown the answer to this question, so your own stays as it is.',
  'no-such-question': () => 'This question is not in this lesson.',
  'no-such-discussion': () => 'This discussion is not in this lesson.',
  'no-such-post': () => 'This post is no longer there.',
  'no-such-student': () => 'Nobody of this name is in this lesson any more.',
  'no-such-paragraph': () => 'The text has no such paragraph.',
  'no-such-sentence': () => 'The text has no such sentence. Tap one of those that stand here.',
  'in-several-paragraphs': () => 'You can point at sentences of one paragraph only. Take a tap away.',
  'not-led-reading': () =>
    'You can point at a place while you lead and the class has the text: in the reading step, at a question or in a discussion.',
  'not-this-discussion': () => 'The wall shows a post while you lead and its discussion is on. Go to that step first.',
  'eyes-up': () => 'The wall says “Eyes up” now. Let them go on first.',
  'no-such-answer': () => 'This answer is no longer there.',
  'not-your-post': () => 'You can change only what you wrote yourself.',
  'post-hidden': (_, names) => `${theTeacher(names)} has hidden this post, so it stays as it is.`,
  'write-first': () => 'Write a post of your own first. Then you can reply to the others.',
  'newer-answer': () =>
    'A newer answer was saved meanwhile, perhaps on your other device. Nothing was overwritten: look at both, and save the one that you mean.',
  'moved-meanwhile': () =>
    'The lesson has moved on meanwhile, perhaps from another window. Nothing was changed: look where it stands now.',
  'out-of-order': () =>
    'This question cannot come to that step now: it is voted on first, and an answer that was shown stays shown.',
  'not-yours': () => 'Only the teacher of this lesson can do that.',
  'level-missing': () => 'Choose one level for each criterion.',
  'has-phone': ({ nickname }) => `${nickname} has joined with a phone and answers there. Nothing was saved here.`,
  'no-hands': () => 'Hands can be counted only where everybody chooses one answer.',
  'hands-over': () => 'This vote is over, so its hands cannot be counted any more. Nothing was saved.',
  'not-a-count': ({ most }) =>
    `Nothing is saved yet: write whole numbers, together at most ${count.format(most)}. An empty field is none.`,
  'not-written': () => 'Only a written answer can have a draft, or points given by hand.',
  'no-draft': () => 'There is no draft to take. It may have been handed in meanwhile.',
  'no-late': () => 'This late answer is not there any more: its pupil has sent another one meanwhile.',
  'mark-out-of-range': () => 'The points lie between none and all of what the question gives.',
  'answers-not-open': (_, names) =>
    `${theTeacher(names)} has not opened the answers yet. They come when the lesson ends.`,
  'no-time-here': () => 'This step has no time: nobody works by themselves now.',
  'no-clock': () => 'There is no time limit now, so there is nothing to add to. Set a time first.',
  'minutes-out-of-range': ({ most }) => `Give whole minutes, from 1 to ${count.format(most)}.`,
  'in-the-past': () => 'This time has passed. Choose a later one.',
}

/** Why something may not happen, said to the person who asked. */
export function refusal(refused: Refusal, names: RefusalNames): string {
  const sentence = sentences[refused.refused] as (refusal: Refusal, names: RefusalNames) => string
  return sentence(refused, names)
}

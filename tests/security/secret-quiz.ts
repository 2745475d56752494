import { typeOf, type Question } from '../../server/quiz/questions.ts'
import { passageValue } from '../../server/quiz/text/marked-passage.ts'
import type { FormBody } from '../../server/quiz/types/question-type.ts'
import { pinOf } from '../fixtures/lesson.ts'

/** A word that stands nowhere by accident. */
export const canary = (): string =>
  `zq${Array.from({ length: 12 }, () => String.fromCharCode(97 + Math.floor(Math.random() * 26))).join('')}`

/** A word of a quiz that students see only when the key of its question is shown to them, or never. */
export interface KeyWord {
  word: string
  question: string
  /** `for the teacher`: never. `for whoever chose it` and `hint`: never on the wall. */
  kind: 'key' | 'for whoever chose it' | 'hint' | 'for the teacher'
  /** What was chosen; "" where that does not matter. */
  about: string
}

/** One question of each type, in their order; of texts to write one with a rubric and one with criteria. */
export const secretQuestions = [
  ...['when', 'said', 'liked', 'face', 'owls', 'who', 'think', 'gaps', 'pairs', 'line', 'why', 'judge', 'place'],
] as const

/** Beside the questions, one place each for the two keys that a quiz may have. */
const article = `# Owls in the barn

A barn owl hunts at dusk. It rests at noon. It hears a mouse under the snow.

Farmers like the bird, because it eats mice. Its face works like a dish.
`

/**
 * A quiz whose every secret word is a canary of its own. Two of them differ in nothing that may be seen before a key
 * is shown: `first` says which of two options, places, orders and answers are right.
 */
export function secretQuiz(first: boolean) {
  const words: KeyWord[] = []
  const secret = (question: string, kind: KeyWord['kind'], about = ''): string => {
    const word = canary()
    words.push({ word, question, kind, about })
    return word
  }
  const explanation = (question: string) => `So says the text: ${secret(question, 'key')}.`
  const reasons = (question: string, quote: string, other: string) => ({
    id: question,
    passage: first ? quote : other,
    explanation: explanation(question),
  })
  const forChoosing = (question: string, about = '') =>
    `You chose this: ${secret(question, 'for whoever chose it', about)}.`
  const option = (question: string, id: string, text: string, correct: boolean) => ({
    ...{ id, text, correct },
    feedback: forChoosing(question, id),
  })
  const hints = (question: string) => ({
    hints: [`Look: ${secret(question, 'hint', '1')}.`, `Look again: ${secret(question, 'hint', '2')}.`],
  })
  const quiz = {
    title: 'Owls in the barn',
    article: 'article.md',
    glossary: [{ word: 'dusk', meaning: 'When the day ends.' }],
    questions: [
      {
        ...reasons('when', 'hunts at dusk', 'rests at noon'),
        ...hints('when'),
        type: 'choice',
        prompt: 'When does it hunt?',
        shuffle: true,
        penalty: 0.25,
        options: [
          option('when', 'noon', 'At noon', !first),
          option('when', 'dusk', 'At dusk', first),
          { ...option('when', 'dawn', 'At dawn', false), last: true },
        ],
      },
      {
        ...reasons('said', 'hears a mouse', 'eats mice'),
        type: 'choices',
        prompt: 'What does the text say?',
        certainty: 'gardner-medwin',
        scoring: 'all-or-nothing',
        options: [
          option('said', 'hears', 'It hears well', true),
          option('said', 'mice', 'It eats mice', first),
          option('said', 'blue', 'It is blue', !first),
        ],
      },
      {
        ...reasons('liked', 'like the bird', 'because it eats'),
        type: 'true-false',
        prompt: 'Farmers like the bird.',
        answer: first,
        notSaid: true,
        where: 'required',
        certainty: true,
        feedback: {
          [String(!first)]: secret('liked', 'for whoever chose it'),
          'not-said': secret('liked', 'for whoever chose it'),
        },
      },
      {
        ...reasons('face', 'works like a dish', 'like a dish'),
        ...hints('face'),
        type: 'short-text',
        prompt: 'What does its face work like?',
        accept: [secret('face', 'key'), secret('face', 'for the teacher'), first ? 'a dish' : 'a plate'],
        slips: true,
        feedback: [{ answer: 'a moon', feedback: secret('face', 'for whoever chose it', 'moon') }],
      },
      {
        ...reasons('owls', 'A barn owl', 'Farmers like'),
        type: 'number',
        prompt: 'How many owls does the text tell of?',
        answer: first ? 1 : 2,
        tolerance: first ? 0 : 1,
        lookBack: 'when',
        feedback: [{ answer: 7, feedback: `Seven: ${secret('owls', 'for whoever chose it')}` }],
      },
      {
        ...reasons('who', 'A barn owl', 'Farmers like'),
        type: 'classify',
        prompt: 'Who does what?',
        where: 'asked',
        categories: ['Owls', 'Farmers'],
        statements: [
          { id: 'hunt', text: 'They hunt.', category: first ? 'Owls' : 'Farmers', feedback: forChoosing('who') },
          { id: 'like', text: 'They like it.', category: first ? 'Farmers' : 'Owls', feedback: forChoosing('who') },
        ],
      },
      {
        ...reasons('think', 'A barn owl', 'Farmers like'),
        type: 'poll',
        prompt: 'Do you like owls?',
        options: [{ text: 'Yes' }, { text: 'No' }],
      },
      {
        ...reasons('gaps', 'hunts at dusk', 'rests at noon'),
        type: 'blanks',
        prompt: 'Fill the gaps.',
        certainty: true,
        text: 'It hunts at [[time]] and hears a [[prey]].',
        gaps: [
          {
            id: 'time',
            accept: [first ? 'dusk' : 'noon'],
            others: [first ? 'noon' : 'dusk', 'dawn'],
            feedback: [{ answer: 'dawn', feedback: forChoosing('gaps', 'dawn') }],
          },
          {
            id: 'prey',
            accept: [secret('gaps', 'key'), secret('gaps', 'for the teacher'), first ? 'mouse' : 'mole'],
            feedback: [{ answer: 'rat', feedback: forChoosing('gaps', 'rat') }],
          },
        ],
      },
      {
        ...reasons('pairs', 'hunts at dusk', 'rests at noon'),
        ...hints('pairs'),
        type: 'match',
        prompt: 'What belongs together?',
        pairs: [
          { id: 'owl', item: 'The owl', match: first ? 'hunts' : 'is heard', feedback: forChoosing('pairs', 'owl') },
          { id: 'mouse', item: 'The mouse', match: first ? 'is heard' : 'hunts', feedback: forChoosing('pairs') },
          { id: 'people', item: 'Farmers', match: 'like it', feedback: forChoosing('pairs') },
        ],
        others: ['sings'],
      },
      {
        ...reasons('line', 'hunts at dusk', 'rests at noon'),
        type: 'order',
        prompt: 'What comes first?',
        items: first ? ['Dusk', 'Noon', 'Snow', 'Mice'] : ['Noon', 'Dusk', 'Mice', 'Snow'],
      },
      {
        ...reasons('why', 'it eats mice', 'Farmers like'),
        type: 'essay',
        prompt: 'Why do farmers like the bird?',
        lookBack: 'liked',
        model: `Because of ${secret('why', 'key')}.`,
        rubric: `Names the ${secret('why', 'for the teacher')}.`,
        points: 4,
      },
      {
        ...reasons('judge', 'it eats mice', 'Farmers like'),
        type: 'essay',
        prompt: 'Should every barn have an owl?',
        model: `No, says ${secret('judge', 'key')}.`,
        rubric: `Asks for ${secret('judge', 'for the teacher')}.`,
        criteria: [
          {
            text: 'Uses the text',
            levels: [
              { points: 2, text: 'Quotes it' },
              { points: 0, text: 'Does not use it' },
            ],
          },
        ],
      },
      {
        id: 'place',
        explanation: explanation('place'),
        type: 'evidence',
        prompt: 'Where does it hear?',
        accept: [first ? 'It hears a mouse under the snow.' : 'Its face works like a dish.'],
        threshold: first ? 0.5 : 0.6,
        feedback: [{ passage: 'It rests at noon.', feedback: forChoosing('place') }],
      },
    ],
    discussions: [
      { id: 'build', prompt: 'Should farmers build nest boxes?', starters: ['The text says … so …'], postFirst: true },
      { id: 'seen', prompt: 'Where have you seen an owl?' },
    ],
  }
  return {
    words,
    pin: { ...pinOf(quiz, article), quiz: 'secret' },
    files: { 'secret/quiz.json': JSON.stringify(quiz, null, 2), 'secret/article.md': article },
  }
}

const { pin } = secretQuiz(true)

/** A sentence of the secret quiz's text as a form marks it. */
export function sentenceField(words: string): string {
  const start = pin.article.text.indexOf(words)
  if (start < 0) throw new Error(`the text has no “${words}”`)
  return passageValue({ start, end: start + words.length })
}

/** What a question of the secret quiz asks beside its answer. */
export const besides: Readonly<Record<string, FormBody>> = {
  said: { certainty: '3' },
  liked: { certainty: '1', passage: sentenceField('It rests at noon.') },
  who: { passage: sentenceField('It rests at noon.') },
  gaps: { certainty: '3' },
}

/** A right answer to it, with what is asked beside it. */
export function rightForm(id: string): FormBody {
  const question: Question | undefined = pin.questions.find((one) => one.id === id)
  if (!question) throw new Error(`no question ${id}`)
  return { ...typeOf(question, pin.article).examples(question)[0], ...besides[id] }
}

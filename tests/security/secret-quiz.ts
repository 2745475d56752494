import { pinOf } from '../fixtures/lesson.ts'

/** A word that stands nowhere by accident. */
export const canary = (): string =>
  `zq${Array.from({ length: 12 }, () => String.fromCharCode(97 + Math.floor(Math.random() * 26))).join('')}`

/** A word of a quiz that students see only when the key of its question is shown to them, or never. */
export interface KeyWord {
  word: string
  question: string
  /** `for the teacher`: never. `for whoever chose it`: never on the wall. */
  kind: 'key' | 'for whoever chose it' | 'for the teacher'
}

/** One question of each type. */
export const secretQuestions = ['when', 'said', 'liked', 'face', 'owls', 'why'] as const

/** Beside the questions, one place each for the two keys that a quiz may have. */
const article = `# Owls in the barn

A barn owl hunts at dusk. It rests at noon. It hears a mouse under the snow.

Farmers like the bird, because it eats mice. Its face works like a dish.
`

/**
 * A quiz whose every secret word is a canary of its own. Two of them differ in nothing that may be seen before a key
 * is shown: `first` says which of two options, places and answers are right.
 */
export function secretQuiz(first: boolean) {
  const words: KeyWord[] = []
  const secret = (question: string, kind: KeyWord['kind']): string => {
    const word = canary()
    words.push({ word, question, kind })
    return word
  }
  const reasons = (question: string, quote: string, other: string) => ({
    id: question,
    passage: first ? quote : other,
    explanation: `So says the text: ${secret(question, 'key')}.`,
  })
  const option = (question: string, id: string, text: string, correct: boolean) => ({
    ...{ id, text, correct },
    feedback: `You chose this: ${secret(question, 'for whoever chose it')}.`,
  })
  const quiz = {
    title: 'Owls in the barn',
    article: 'article.md',
    questions: [
      {
        ...reasons('when', 'hunts at dusk', 'rests at noon'),
        type: 'choice',
        prompt: 'When does it hunt?',
        options: [
          option('when', 'noon', 'At noon', !first),
          option('when', 'dusk', 'At dusk', first),
          option('when', 'dawn', 'At dawn', false),
        ],
      },
      {
        ...reasons('said', 'hears a mouse', 'eats mice'),
        type: 'choices',
        prompt: 'What does the text say?',
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
        feedback: {
          [String(!first)]: secret('liked', 'for whoever chose it'),
          'not-said': secret('liked', 'for whoever chose it'),
        },
      },
      {
        ...reasons('face', 'works like a dish', 'like a dish'),
        type: 'short-text',
        prompt: 'What does its face work like?',
        accept: [secret('face', 'key'), first ? 'a dish' : 'a plate'],
        feedback: [{ answer: 'a moon', feedback: secret('face', 'for whoever chose it') }],
      },
      {
        ...reasons('owls', 'A barn owl', 'Farmers like'),
        type: 'number',
        prompt: 'How many owls does the text tell of?',
        answer: first ? 1 : 2,
        feedback: [{ answer: 7, feedback: `Seven: ${secret('owls', 'for whoever chose it')}` }],
      },
      {
        ...reasons('why', 'it eats mice', 'Farmers like'),
        type: 'essay',
        prompt: 'Why do farmers like the bird?',
        model: `Because of ${secret('why', 'key')}.`,
        rubric: `Names the ${secret('why', 'for the teacher')}.`,
        points: 4,
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

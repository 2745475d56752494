import { allPayloads } from './payloads.ts'

/** Lists of so many at most, together everything. */
export const inLots = <T>(all: readonly T[], most: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / most) }, (_, at) => all.slice(at * most, (at + 1) * most))

/** Everything in texts that a form or a quiz takes: of at most so many UTF-16 code units, a line each. */
export function inTexts(most: number, words: readonly string[] = allPayloads): string[] {
  const texts: string[] = []
  for (const one of words) {
    const last = texts.at(-1)
    if (last !== undefined && last.length + one.length < most) texts[texts.length - 1] = `${last}\n${one}`
    else texts.push(one)
  }
  return texts
}

const [most = '', more = ''] = inTexts(3900)
const long = (at: number): string => (at % 2 === 0 ? most : more)

const lots = inLots(allPayloads, 26)
/** Ids of the questions. */
export const hostileQuestions = [
  ...lots.map((_, at) => `lot-${at}`),
  ...[
    'true-false',
    'words',
    'essay',
    'number',
    'classes',
    'poll',
    'scale',
    'gaps',
    'pairs',
    'line',
    'criteria',
    'place',
  ],
]

/** So many of them, from that place on, and numbered: no two of a list may read the same. */
const some = (from: number, many: number): string[] =>
  Array.from({ length: many }, (_, at) => `${at} ${allPayloads[(from + at) % allPayloads.length] ?? ''}`)
const at = (list: readonly string[], place: number): string => list[place] ?? ''

/** Where an answer is a place in the text. */
const plain = 'A barn owl hunts at dusk. It rests at noon.'

const quiz = {
  title: '</title><script>xss()</script><img src=/xss onerror=xss()>',
  source: {
    outlet: '<svg onload=xss()>',
    author: '"><script>xss()</script>',
    url: 'https://a.example/"onmouseover="xss()',
  },
  questions: [
    ...lots.map((words, at) => ({
      ...{ id: `lot-${at}`, type: at % 2 === 0 ? 'choices' : 'choice', prompt: long(at), explanation: long(at) },
      // Numbered, because no two options may read the same.
      options: words.map((text, number) => ({
        ...{ id: `o-${number}`, text: `${text} ${number}`, feedback: text },
        correct: number === 0,
      })),
      skill: '<script>xss()</script>',
    })),
    {
      ...{ id: 'true-false', type: 'true-false', prompt: most, answer: true, notSaid: true, explanation: more },
      feedback: { false: most, 'not-said': more },
    },
    {
      ...{ id: 'words', type: 'short-text', prompt: more, accept: allPayloads.slice(0, 50) },
      feedback: allPayloads.slice(60, 100).map((answer) => ({ answer, feedback: answer })),
    },
    { id: 'essay', type: 'essay', prompt: most, model: most, rubric: more, points: 4 },
    {
      ...{ id: 'number', type: 'number', prompt: most, explanation: more, answer: 1, hints: some(0, 9) },
      units: allPayloads.filter((words) => /^<\D{1,38}$/.test(words)).slice(0, 20),
      feedback: some(30, 40).map((feedback, answer) => ({ answer: answer + 2, feedback })),
    },
    {
      ...{ id: 'classes', type: 'classify', prompt: more, explanation: most, lookBack: 'words', where: 'asked' },
      categories: some(0, 5).map((text, number) => ({ id: `c-${number}`, text })),
      statements: some(5, 20).map((text, number) => {
        return { id: `s-${number}`, text, category: `c-${number % 5}`, feedback: at(allPayloads, number) }
      }),
    },
    {
      ...{ id: 'poll', type: 'poll', prompt: most, explanation: more },
      options: some(25, 26).map((text, number) => ({ id: `o-${number}`, text })),
    },
    { id: 'scale', type: 'poll', prompt: more, scale: { low: most, high: more } },
    {
      ...{ id: 'gaps', type: 'blanks', prompt: most, explanation: more, certainty: true },
      text: `${most} [[one]] ${at(allPayloads, 0)} [[two]]`,
      gaps: [
        {
          ...{ id: 'one', accept: some(51, 20), others: some(71, 12).map((text) => `o${text}`) },
          feedback: some(71, 12).map((text) => ({ answer: `o${text}`, feedback: text })),
        },
        {
          ...{ id: 'two', accept: some(0, 40) },
          feedback: some(40, 40).map((text) => ({ answer: `w${text}`, feedback: text })),
        },
      ],
    },
    {
      ...{ id: 'pairs', type: 'match', prompt: more, explanation: most, certainty: 'gardner-medwin' },
      pairs: some(83, 12).map((item, number) => {
        return { id: `p-${number}`, item, match: at(some(95, 12), number), feedback: item }
      }),
      others: some(107, 8).map((text, number) => ({ id: `m-${number}`, text: `m${text}` })),
    },
    {
      ...{ id: 'line', type: 'order', prompt: most, explanation: more },
      items: some(115, 12).map((text, number) => ({ id: `i-${number}`, text })),
    },
    {
      ...{ id: 'criteria', type: 'essay', prompt: more, lookBack: 'essay' },
      criteria: inLots(some(0, 70), 7).map(([text = '', ...levels]) => ({
        text,
        levels: levels.map((words, points) => ({ points, text: words })),
      })),
    },
    {
      ...{ id: 'place', type: 'evidence', prompt: most, explanation: more },
      accept: ['A barn owl hunts at dusk.'],
      feedback: some(0, 1).map((feedback) => ({ passage: 'It rests at noon.', feedback })),
    },
  ],
  glossary: allPayloads.slice(0, 100).map((meaning, number) => ({
    word: number === 0 ? 'dusk' : `${number} ${meaning}`.slice(0, 80),
    forms: [`${number}f ${meaning}`.slice(0, 80)],
    meaning,
  })),
  discussions: inLots(allPayloads, 8).map((starters, at) => ({ id: `talk-${at}`, prompt: long(at), starters })),
}

/** A quiz of which every part tries to be markup or script; and one that cannot be taught, whose faults are quoted. */
export const hostileQuizzes: Readonly<Record<string, string>> = {
  'hostile/quiz.json': JSON.stringify(quiz, null, 2),
  'hostile/article.md': `---\ntitle: <script>xss()</script>\nlang: en\n---\n\n${allPayloads.join('\n\n')}\n\n${plain}\n`,
  'broken/quiz.json': JSON.stringify(
    {
      title: quiz.title,
      questions: allPayloads.map((words) => ({ type: words, prompt: words, [words]: words, options: words })),
    },
    null,
    2,
  ),
  'broken/article.md': allPayloads.join('\n\n'),
  'unread/quiz.json': `{ "title": "<script>xss()</script>, "x": </script><img src=/xss onerror=xss()> }`,
  'unread/article.md': '# <img src=/xss onerror=xss()>\n',
}

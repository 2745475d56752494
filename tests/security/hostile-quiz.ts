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
export const hostileQuestions = [...lots.map((_, at) => `lot-${at}`), 'true-false', 'words', 'essay']

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
  ],
  discussions: inLots(allPayloads, 8).map((starters, at) => ({ id: `talk-${at}`, prompt: long(at), starters })),
}

/** A quiz of which every part tries to be markup or script; and one that cannot be taught, whose faults are quoted. */
export const hostileQuizzes: Readonly<Record<string, string>> = {
  'hostile/quiz.json': JSON.stringify(quiz, null, 2),
  'hostile/article.md': `---\ntitle: <script>xss()</script>\nlang: en\n---\n\n${allPayloads.join('\n\n')}\n`,
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

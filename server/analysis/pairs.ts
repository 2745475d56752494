/** Somebody who is to talk with somebody. Keys are compared, never shown. */
export interface Talker {
  id: string
  /** The same for the same answer; null for none. No answer is an answer of its own here: who has none talks with somebody who has one. */
  answer: string | null
  /** The same for the same marked sentences; null for none, which counts as the answers do. */
  sentence: string | null
  /** Where they sit; null where that is not known, and those make one table too. */
  table: string | null
}

/**
 * Who talks with whom: pairs, one group of three where a table is odd, and nobody alone but a class of one. At each table
 * as many groups as possible hold two different answers, and of those ways it is one with as many groups as possible
 * that hold two different sentences. A group of three counts like a pair: once, where not all of it agree.
 *
 * A group can differ only if somebody in it is not of the most common answer, so no more groups differ than there are such
 * pupils; the same of sentences. Both bounds can be met at once: two pupils who differ in both can always be found while
 * neither an answer nor a sentence has a majority (by Gallai and Edmonds, the graph of those who differ in both lacks a
 * perfect matching only where one answer or one sentence is more than half), and beyond that a pair that keeps both
 * bounds. So each takes the first partner that keeps both bounds for those who are left.
 *
 * That they try to convince each other is the point of talking between two votes: E. Mazur, Peer Instruction: A User's
 * Manual (1997), chapter 2.
 * @param talkers in an order of chance: it decides among equally good ways, and the same order gives the same groups
 * @returns ids; everybody once
 */
export const pair = (talkers: readonly Talker[]): string[][] =>
  tablesOf(talkers).flatMap((table) => groupsAt(table).map((group) => group.map(({ id }) => id)))

/** Tables in the order of their first talker; whoever is alone at one joins the smallest other. */
function tablesOf(talkers: readonly Talker[]): Talker[][] {
  const named = new Map<string | null, Talker[]>()
  for (const talker of talkers) named.set(talker.table, [...(named.get(talker.table) ?? []), talker])
  const tables = [...named.values()]
  for (;;) {
    const alone = tables.find((table) => table.length === 1)
    const others = tables.filter((table) => table !== alone)
    const [first] = others
    if (!alone || !first) return tables
    others.reduce((least, table) => (table.length < least.length ? table : least), first).push(...alone)
    tables.splice(tables.indexOf(alone), 1)
  }
}

function groupsAt(table: readonly Talker[]): Talker[][] {
  const left = [...table]
  if (left.length < 2) return [left]
  const odd = left.length % 2 === 1 ? takeOdd(left) : null
  const groups: [Talker, Talker][] = []
  for (let one = left.shift(); one; one = left.shift()) {
    const [other] = left.splice(partnerOf(one, left), 1)
    if (other) groups.push([one, other])
  }
  if (!odd) return groups
  const joined = bestBy(groups, (group) => newTo(odd, group))
  return groups.map((group, at) => (at === joined ? [...group, odd] : group))
}

/** The one who makes a pair of three: of the most common answer and sentence, where those have a majority. */
function takeOdd(left: Talker[]): Talker | null {
  const [answers, sentences] = [tally(left, answerOf), tally(left, sentenceOf)]
  const groups = Math.floor(left.length / 2)
  const spare = ({ most }: Tally, without: number) =>
    Math.min(groups, left.length - 1 - without) === Math.min(groups, left.length - most)
  const at = bestBy(left, (one) =>
    rank(spare(answers, mostWithout(answers, one.answer)), spare(sentences, mostWithout(sentences, one.sentence))),
  )
  return left.splice(at, 1)[0] ?? null
}

/** Place of the first partner with whom both bounds are kept for those who are left. */
function partnerOf(one: Talker, left: readonly Talker[]): number {
  const size = left.length + 1
  const [answers, sentences] = [tally(left, answerOf), tally(left, sentenceOf)]
  const allAnswers = boundOf(size, Math.max(answers.most, (answers.counts.get(one.answer) ?? 0) + 1))
  const allSentences = boundOf(size, Math.max(sentences.most, (sentences.counts.get(one.sentence) ?? 0) + 1))
  return bestBy(left, (other) => {
    const answer = Number(other.answer !== one.answer) + boundOf(size - 2, mostWithout(answers, other.answer))
    const sentence = Number(other.sentence !== one.sentence) + boundOf(size - 2, mostWithout(sentences, other.sentence))
    return rank(answer === allAnswers, sentence === allSentences)
  })
}

/** Most groups of so many pupils that can differ, where the most common key has so many. */
const boundOf = (size: number, most: number): number => Math.min(Math.floor(size / 2), size - most)

/** Answers come before sentences. */
const rank = (answer: boolean, sentence: boolean): number => 2 * Number(answer) + Number(sentence)

/** How much somebody brings to a pair that is not there yet. */
const newTo = (one: Talker, group: readonly Talker[]): number =>
  rank(
    group.every(({ answer }) => answer !== one.answer),
    group.every(({ sentence }) => sentence !== one.sentence),
  )

interface Tally {
  counts: ReadonlyMap<string | null, number>
  most: number
  /** How many keys have that many. */
  ties: number
}

const answerOf = ({ answer }: Talker) => answer
const sentenceOf = ({ sentence }: Talker) => sentence

function tally(talkers: readonly Talker[], keyOf: (talker: Talker) => string | null): Tally {
  const counts = new Map<string | null, number>()
  for (const talker of talkers) counts.set(keyOf(talker), (counts.get(keyOf(talker)) ?? 0) + 1)
  let [most, ties] = [0, 0]
  for (const count of counts.values()) {
    if (count > most) [most, ties] = [count, 0]
    if (count === most) ties += 1
  }
  return { counts, most, ties }
}

/** The most common key's count once one of this key is gone. */
const mostWithout = ({ counts, most, ties }: Tally, key: string | null): number =>
  counts.get(key) === most && ties === 1 ? most - 1 : most

/** Place of the first with the highest rank. */
function bestBy<Thing>(things: readonly Thing[], rankOf: (thing: Thing) => number): number {
  let [best, highest] = [0, -1]
  for (const [at, thing] of things.entries()) {
    const here = rankOf(thing)
    if (here > highest) [best, highest] = [at, here]
  }
  return best
}

const plural = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${count} ${many}`)

/** The sheet: a quiz on paper, with what its questions say there and nowhere else. */
export const printing = {
  link: 'A sheet to print',
  kind: 'Sheet to print',
  switches: 'What is printed',
  print: 'Print',
  textOut: 'Leave the text out',
  textIn: 'Put the text in',
  keyIn: 'Add a page with the right answers, for the teacher',
  keyOut: 'Leave the right answers out',
  cardsIn: 'Add a page with the cards A to D',
  cardsOut: 'Leave the cards out',
  name: 'Name',
  date: 'Date',
  questions: 'Questions',
  discussions: 'To talk about',
  starters: 'Ways to begin:',
  key: 'Right answers, for the teacher',
  keyHint: 'Do not hand this page out.',
  noKey: 'No answer is right or wrong here.',
  cards: 'Cards to hold up',
  /* how questions are answered on paper */
  tickOne: 'Tick one.',
  tickEach: 'Tick one box in each line.',
  writeLetters: 'Write the letter of what belongs to it beside each.',
  writePlaces: (places: number) => `Write a number into each box: 1 for what comes first, up to ${places}.`,
  findPlaces: (most: number) =>
    most === 1
      ? 'Find the sentence in the text. Sentences have a small number at their beginning.'
      : `Find the sentences in the text, ${plural(most, 'one', 'of them')} at most. Each has a small number at its beginning.`,
  where: 'Where does the text say so?',
  paragraph: 'Paragraph',
  sentence: 'sentence',
  lookBack: (number: number) => `Look again at your answer to question ${number}.`,
} as const
/** The same list in any language. */
export type PrintWords = typeof printing

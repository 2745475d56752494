const number = new Intl.NumberFormat('en')

/** Where raised hands are counted. */
export const hands = {
  title: (round: number) => (round === 2 ? 'Count the hands of the second vote' : 'Count the hands'),
  hint: 'Tab goes on to the next answer, Enter saves. An empty field is 0.',
  handsFor: (letter: string | null, text: string) =>
    `Hands for ${[letter, text].filter((part) => part !== null && part !== '').join(': ')}`,
  stands: (count: number) =>
    `${count === 1 ? '1 hand is' : `${number.format(count)} hands are`} counted. Count again to change it; 0 everywhere takes it away.`,
  empty: 'Nothing is saved yet: write how many hands there are for each answer.',
  save: 'Save the count',
  /* on the wall */
  keys: 'H goes to the first field, Tab to the next, Enter saves.',
  countByKey: 'Count hands (H)',
  againByKey: 'Count again (H)',
  /* at the desk */
  count: 'Count hands',
} as const

/** What the teacher shows on the wall instead of the step: a place in the text, or a post. */
export const onWall = {
  /* for the class, as text on each page */
  pointsAt: (paragraph: number | null, from: number, to: number) =>
    paragraph === null
      ? 'Your teacher points at a heading:'
      : `Your teacher points at paragraph ${paragraph}, ${sentences(from, to)}:`,
  readPlace: 'Read it in the text',
  /** On the page of the text itself, where the place is marked. */
  pointsHere: (paragraph: number | null, from: number, to: number) =>
    paragraph === null
      ? 'Your teacher points at a heading.'
      : `Your teacher points at paragraph ${paragraph}, ${sentences(from, to)}.`,
  showPlace: 'Show it',
  post: (number: number, author: string) => `On the wall: post ${number}, ${author}`,
  by: (alias: string) => `by ${alias}`,
  byTeacher: 'by your teacher',
  readPost: 'Open the discussion',
  /** On the page of the discussion. */
  showPostHere: 'Show it in the discussion',
  words: 'Words of the post',
  /* on the wall */
  place: (paragraph: number | null, from: number, to: number) =>
    paragraph === null ? 'A heading' : `Paragraph ${paragraph}, ${sentences(from, to)}`,
  postTitle: (number: number) => `Post ${number}`,
  wholePlace: 'The whole paragraph is on your phone.',
  wholePlaceOnSheet: 'The whole paragraph is on your sheet.',
  wholePost: (number: number) => `Post ${number}, whole on your phone.`,
  /* for the teacher */
  link: 'Point at a place in the text',
  title: 'Point at a place in the text',
  sentences: 'Sentences of the text',
  keys: 'By keyboard: arrow keys go from sentence to sentence, Enter marks.',
  show: 'Show it on the wall',
  away: 'Take it away',
  isOn: (place: string) => `On the wall now: ${place}.`,
  tapFirst: 'Nothing is on the wall yet: tap a sentence first.',
  toDesk: 'To the desk',
  showPost: (number: number) => `Show post ${number} on the wall`,
  takeOff: (number: number) => `Take post ${number} off the wall`,
  back: 'Back to the discussion',
} as const

function sentences(from: number, to: number): string {
  return from === to ? `sentence ${from}` : `sentences ${from} to ${to}`
}

/** What the teacher reads of answers that came after their vote was over. */
export const late = {
  title: 'Came late',
  count: (count: number) => (count === 1 ? '1 answer came late' : `${count} answers came late`),
  lead: 'What came after its vote was over counts for nothing, unless you accept it.',
  of: (number: number, round: number) => (round === 2 ? `Question ${number}, second vote` : `Question ${number}`),
  came: (at: string, ended: string, by: 'step' | 'time') =>
    `It came at ${at}, after ${by === 'step' ? 'the vote was closed' : 'the time was over'} at ${ended}.`,
  afterKey: 'By then the right answer had been shown.',
  beforeKey: 'The right answer had not been shown yet.',
  /* one of them */
  pageTitle: (name: string, number: number) => `Late answer of ${name}, question ${number}`,
  itSays: 'Came late',
  counts: 'Counts now',
  countsNone: 'No answer. Without this one there is none.',
  accept: 'Accept it',
  acceptHint: 'It then counts as the answer in that vote, and its pupil is told.',
  acceptAll: (count: number) => `Accept all ${count}`,
  acceptAllHint: 'Each then counts as the answer in its vote, and its pupil is told.',
  someAfterKey: (count: number) =>
    count === 1
      ? '1 of them came when the right answer had been shown.'
      : `${count} of them came when the right answer had been shown.`,
  someReplace: (count: number) =>
    count === 1
      ? '1 of them replaces an answer that counts now.'
      : `${count} of them replace an answer that counts now.`,
  leave: 'Leave it',
  leaveAll: (count: number) => `Leave all ${count}`,
  leaveHint:
    'It then counts for nothing and waits no longer. You find it in the review, and can still accept it there.',
  leaveAllHint:
    'They then count for nothing and wait no longer. You find them in the review, and can still accept each of them there.',
  isLeft: 'You left it: it counts for nothing.',
  /** Of each in the review. */
  left: 'You left it.',
  all: 'Answers that came late',
  noneWait: 'No late answer waits for you.',
  someNewer:
    'Some were not accepted: another answer of their pupil counts since you opened the page. Look at them here.',
  lookAtAll: 'Look at them',
  back: 'Back',
  look: 'Look at it',
  lookAt: (name: string) => `Look at the late answer of ${name}`,
  isAccepted: 'You have accepted it: it counts.',
  newer: 'Another answer of this pupil counts since you opened this page. Nothing was changed: look at both.',
} as const

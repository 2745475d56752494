/** What a phone says by itself about answers and drafts that wait on it. `{count}` and the like are filled in by `static/says.ts`. */
export const outbox = {
  offline: 'No connection to your teacher’s computer. Go on: what you answer is kept on this phone and sent by itself.',
  offlineOpen:
    'No connection to your teacher’s computer. Keep this page open: what you answer waits here and is sent by itself.',
  wayOn: 'That page opens as soon as the connection is back.',
  formWaits: 'This can be sent as soon as the connection is back. What you wrote is kept.',
  openQuestion: 'Open question {number}',
  unsaved: 'Not saved yet.',
  allSaved: 'Everything you sent is saved.',
  waitingOne: 'Not sent yet: 1 answer, kept on this phone.',
  waitingMany: 'Not sent yet: {count} answers, kept on this phone.',
  waitingOpen: 'Not sent yet. Keep this page open.',
  sentLater: 'Sent at {sent}. Your answer from {made} counts.',
  lateOpen: 'Not sent, and the vote is over. Your teacher may still accept it.',
  sendLate: 'Send it late',
  draftHere: 'Draft kept on this phone.',
  draftKept: 'Draft kept. It is not handed in yet.',
  postDraft: 'Draft kept. Nobody can read it yet.',
  draftFound: 'This is your draft from this phone. It is not handed in yet.',
  words: '{count} of about {most} words',
  newer: 'There is a newer answer to this question. Nothing was overwritten.',
  newerSaved: 'Saved, counts now',
  newerHere: 'Yours, on this phone',
  keepSaved: 'Keep the saved one',
  sendMine: 'Send mine instead',
  otherDraft: 'This phone also has a draft that was never sent.',
  takeDraft: 'Use that draft',
  dropDraft: 'Leave it',
} as const

/** The same list in any language. */
export type OutboxWords = Record<keyof typeof outbox, string>

/** Leaving a lesson on a shared computer. */
export const leave = {
  title: (name: string) => `Not ${name}?`,
  lead: (name: string) =>
    `Leave, so that nobody goes on as ${name} in this browser. What ${name} sent is saved and stays with the teacher.`,
  forgets: 'What this browser forgets',
  forgetsSeat: (name: string) => `Who ${name} is in this lesson.`,
  forgetsOthers: 'Who it is in the other lessons below.',
  forgetsReading: 'How its pages look.',
  forgetsDrafts: 'What was written here and not handed in yet.',
  code: (name: string) => `Are you ${name}? Write this code down first`,
  codeHint: 'With it you come back to this lesson, here or on another device.',
  otherCode: 'The codes for the other lessons',
  leave: 'Leave',
  stay: 'Stay',
} as const

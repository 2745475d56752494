const plural = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`)

/** A student's page of the whole text. */
export const article = {
  here: 'Text',
  minutes: (minutes: number) => `${plural(minutes, 'minute', 'minutes')} to read.`,
  goOnAt: (paragraph: number) => `Go on where you were: paragraph ${paragraph}`,
  aside: 'When you have read it',
  haveRead: 'I have read it',
  thenQuestions: (of: number) => `Then ${plural(of, 'question', 'questions')}`,
  thenDiscussion: 'Then you talk about it',
  isRead: 'You have read it.',
  toLesson: 'To the lesson',
  notYet: 'The text is not open yet. Your teacher opens it for everybody at once.',
} as const

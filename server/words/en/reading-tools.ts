/** What static/reading says, printed by partials/head where its buttons are wanted. `{words}` are the first of what is read. */
export const readingTools = {
  listen: 'Listen',
  listenTo: 'Listen: {words}',
  stop: 'Stop reading',
} as const
export type ReadingToolWords = typeof readingTools

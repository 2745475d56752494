/** What a small group writes about a question between two votes. */
export const thread = {
  count: (lines: number, open: boolean) =>
    lines === 0
      ? open
        ? 'Nobody in your group has written yet. You could begin.'
        : 'Nobody in your group wrote.'
      : `${lines === 1 ? '1 post' : `${lines} posts`} in your group`,
  folded: (lines: number) => `What your group wrote (${lines})`,
  title: 'What your group writes',
  yours: 'To your group',
  aliasHint: 'Your group sees an animal in place of your name. Your teacher can read it, and sees who wrote what.',
  nothing: 'Nothing written yet.',
  stands: 'What you wrote stands here. You can write more.',
  send: 'Send',
  sendAs: (alias: string) => `Send as ${alias}`,
  back: (number: number) => `Back to question ${number}`,
  closed: 'Nobody can write here now. You can still read it.',
  over: 'Your group does not write about this question now.',
} as const

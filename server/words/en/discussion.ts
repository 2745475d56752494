const count = new Intl.NumberFormat('en')
const plural = (many: number, one: string, more: string) => (many === 1 ? `1 ${one}` : `${count.format(many)} ${more}`)

/** A discussion, its posts, and the small pages of one post. */
export const discussion = {
  of: (number: number, of: number) => (of === 1 ? 'Discussion' : `Discussion ${number} of ${of}`),
  notReady: 'This discussion is not open yet. Your teacher opens it.',
  posts: (posts: number, people: number) =>
    posts === 0
      ? 'Nobody has written yet. Yours would be the first.'
      : `${plural(posts, 'post', 'posts')} by ${plural(people, 'person', 'people')}`,
  nonePosted: 'Nobody has written here.',
  firstOwn: (posts: number) =>
    `Write your own thought first. Then you see what the others wrote: ${plural(posts, 'post', 'posts')} so far.`,
  lookAgain: 'Look again',
  showNew: (many: number) => `Show ${plural(many, 'new post', 'new posts')}`,
  showChanged: 'Posts were changed: show them as they are now',
  list: 'Posts',
  /* one post */
  post: (number: number) => `Post ${number}`,
  you: 'you',
  isNew: 'new',
  edited: (at: string) => `changed ${at}`,
  teacher: (name: string | null) => (name === null ? 'Your teacher' : `${name}, teacher`),
  theTeacher: 'your teacher',
  gone: 'Somebody who has left',
  withdrawn: 'Its author took this post back.',
  withdrawnYours: 'You took this post back.',
  hidden: (teacher: string | null) => `${teacher ?? 'Your teacher'} has hidden this post.`,
  hiddenYours: (teacher: string | null) =>
    `${teacher ?? 'Your teacher'} has hidden this post. Of the class only you still see it.`,
  reason: (why: string) => `The reason: ${why}`,
  reply: (author: string) => `Reply to ${author}`,
  change: (number: number) => `Change post ${number}`,
  takeBack: (number: number) => `Take back post ${number}`,
  /* writing */
  add: 'Add to the discussion',
  writePost: 'Write a post',
  yourPost: 'Your post',
  starters: 'A way to begin, if you want one:',
  aliasHint: 'Your class sees an animal in place of your name. Your teacher sees who wrote what.',
  send: 'Post',
  sendAs: (alias: string) => `Post as ${alias}`,
  nothing: 'Nothing written yet.',
  stands: 'What you wrote stands here. You can write more.',
  notPosted: 'Not posted yet.',
  closed: 'Nobody can write here now. You can still read it.',
  closedUnread: 'Nobody can write here now. What the others wrote opens when the lesson ends.',
  talk: 'Talk about the idea',
  talkHint:
    'Say what you agree with before you say what you doubt. Point at a paragraph. Your teacher can see who wrote what.',
  /* the small pages */
  back: (number: number, of: number) => (of === 1 ? 'Discussion' : `Discussion ${number}`),
  backToIt: 'Back to the discussion',
  yourReply: 'Your reply',
  sendReply: 'Reply',
  sendReplyAs: (alias: string) => `Reply as ${alias}`,
  changeHere: 'Change',
  changeTitle: (number: number) => `Change post ${number}`,
  changeHint: 'The others see that it was changed, and when.',
  save: 'Save the change',
  asPosted: 'As it stands in the discussion.',
  takeBackHere: 'Take back',
  takeBackTitle: (number: number) => `Take post ${number} back?`,
  takeBackHint:
    'Its words go from the discussion, for everybody in the class. Replies to it stay. This cannot be undone.',
  takeItBack: 'Take it back',
  keepIt: 'Keep it',
} as const

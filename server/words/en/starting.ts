/** Starting a lesson. */
export const starting = {
  title: 'Start a lesson',
  broken: 'No lesson can be started with this quiz: its files have something to mend.',
  empty: 'No lesson can be started with this quiz yet: it has no questions and no discussions.',
  toQuiz: 'See the quiz',
  class: 'Class',
  noClass: 'No class',
  noClassHint: 'Pupils type a name.',
  makeClass: 'Make a class',
  noClasses: 'Pupils type a name. With a class they tap their own:',
  how: 'How',
  presets: { lead: 'I lead', 'own-pace': 'At their own pace', substitute: 'Substitute' },
  about: {
    lead: 'You move the class on from your desk; phones and wall follow.',
    'own-pace': 'Everybody reads and answers at their own pace.',
    substitute: 'Nobody has to be at the desk. The answers come when the lesson has ended.',
  },
  reach: ({ className, opens, closes }: { className: string | null; opens: string | null; closes: string | null }) => {
    const join = className === null ? 'with a name of their own' : `by tapping a name of ${className}`
    const who = `Whoever has the code can join ${join}`
    const late = 'what comes later is taken and marked late, until you end the lesson'
    if (opens === null)
      return closes === null ? `${who}, until you end the lesson.` : `${who} and answer until ${closes}; ${late}.`
    if (closes === null) return `${who} now, read and answer from ${opens} on, until you end the lesson.`
    return `${who} now, read and answer from ${opens} until ${closes}; ${late}.`
  },
  onPaper: 'For whoever has no phone, and for a day without Wi-Fi:',
  start: 'Start the lesson',
  whatTheyMean: 'What the three ways mean',
  /* folded away */
  more: 'Times, talking, answers and places',
  moreSet: (set: readonly string[]) => `Set: ${set.join(', ')}`,
  before: 'Ask before reading',
  befores: { '': 'Nobody', all: 'Everybody', half: 'Every second pupil' },
  beforeHint:
    'They answer closed questions and polls before the text opens, for two minutes at most, and without any feedback. It does not count; the review shows who could answer without reading, and how opinions moved. Every second pupil: drawn when they join.',
  setBefore: { all: 'everybody is asked before reading', half: 'every second pupil is asked before reading' },
  talk: 'With whom they talk between two votes',
  talks: { neighbour: 'A neighbour', groups: 'At their table', threads: 'In writing' },
  talkHint:
    'When you lead. At their table: phones ask where each sits, and say whom to talk with, so that different answers meet. In writing: for a class that is not in one room, each writes with one or two others, and you can read it all.',
  setTalk: { groups: 'they talk at their tables', threads: 'they talk in writing' },
  feedback: 'When the right answers are shown',
  feedbacks: { '': 'As usual', immediate: 'With each answer', 'after-close': 'When the lesson has ended' },
  feedbackHint:
    'As usual: at their own pace with each answer, with a substitute when the lesson has ended. When you lead, you show each answer yourself.',
  opens: 'Opens',
  opensHint: 'Empty: at once. Not for a lesson that you lead.',
  closes: 'Closes',
  closesHint: (minutes: number) =>
    `What comes later is taken and marked late. Empty: never, with a substitute after ${minutes} minutes. Not for a lesson that you lead.`,
  capacity: 'Places',
  capacityHint: 'So many can join at most. It keeps invented names from filling the list.',
  setFeedback: { immediate: 'answers shown at once', 'after-close': 'answers shown at the end' },
  setCapacity: (places: string) => `${places} places`,
  setMinutes: (minutes: number) => `a substitute has ${minutes} minutes`,
  /* refused */
  noTime: 'This is no time. Choose a day and a time, or leave it empty.',
  past: 'This time has passed. Choose a later one.',
  closesFirst: 'It would close before it opens. Choose a later time.',
  badCapacity: (most: number) => `Write a number from 1 to ${most}.`,
  noSuchClass: 'This class was deleted meanwhile. Choose again.',
} as const

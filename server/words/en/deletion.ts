const plural = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`)

/** Deleting a lesson. */
export const deletion = {
  title: 'Delete this lesson',
  lead: (students: number, answers: number, posts: number) =>
    `${plural(students, 'pupil', 'pupils')}, ${plural(answers, 'answer', 'answers')} and ${plural(posts, 'post', 'posts')} are erased from this computer for good. Nobody can bring them back.`,
  saveFirst: 'Save it first, if you may need it:',
  csv: 'Gradebook (CSV)',
  json: 'Everything (JSON)',
  sure: 'Yes, delete it with everything in it',
  notSure: 'Nothing was deleted yet. Tick the box first, if you mean it.',
  delete: 'Delete the lesson',
  keep: 'Keep it',
} as const

const number = new Intl.NumberFormat('en')
const plural = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${number.format(count)} ${many}`
const list = new Intl.ListFormat('en', { type: 'conjunction' })

/** A teacher's classes. */
export const classes = {
  title: 'Classes',
  lead: 'With a class, pupils tap their own name instead of typing one, and you see who is missing.',
  none: 'No class yet. Lessons work without one: pupils then type a name.',
  pupils: (count: number) => plural(count, 'pupil', 'pupils'),
  class: 'Class',
  size: 'Pupils',
  last: 'Last lesson',
  never: 'never',
  newTitle: 'New class',
  name: 'Name of the class',
  nameHint: 'As you call it, such as 9B.',
  names: 'Names of the pupils',
  namesHint:
    'One name a line: paste the column of a spreadsheet. Several columns are read as one name with a space between, and numbers in front are left out. First names are enough, where they differ.',
  make: 'Make the class',
  /* refused */
  noName: 'A class needs a name.',
  longName: (most: number) => `The name of a class has at most ${most} letters. Make it shorter.`,
  noNames: 'Paste at least one name.',
  tooMany: (most: number, count: number) =>
    `These are ${number.format(count)} names. A class has at most ${number.format(most)}.`,
  badLine: (line: number, text: string, why: string) => `Line ${line}, "${text}": ${why}`,
  nameLong: (most: number) => `a name has at most ${most} letters.`,
  nameEmpty: 'this is no name: it has no letter and no digit.',
  moreBad: (count: number) => `and ${plural(count, 'more line', 'more lines')}`,
  /* one class */
  noClass: 'There is no class at this address. It may have been deleted.',
  twice: (names: readonly string[]) =>
    `There is more than one ${list.format(names)}. They cannot tell which name to tap: add a letter of the second name to each.`,
  edit: 'Names',
  editHint:
    'A name that stays as it is keeps its answers of earlier lessons together. Lessons that have begun keep the list that they began with.',
  save: 'Save',
  saved: 'Saved.',
  lessons: 'Lessons with this class',
  noLessons: 'No lesson yet.',
  when: 'When',
  quiz: 'Quiz',
  remove: 'Delete this class',
  removeTitle: (name: string) => `Delete the class ${name}?`,
  removeLead:
    'Its list of names is deleted. Lessons that it took part in keep their names and answers until you delete them.',
  removeNow: 'Delete the class',
  keep: 'Keep it',
} as const

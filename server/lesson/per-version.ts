import type { Lesson } from './lesson.ts'

/**
 * The same function, asked once for each version of a lesson: two hundred phones that look at the same moment share what
 * it made. Only for what follows from the lesson alone, and changes nothing. A fold makes a new lesson, so an erased one is made anew.
 */
export function perVersion<Made>(make: (lesson: Lesson) => Made): (lesson: Lesson) => Made {
  const newest = new WeakMap<Lesson, { seq: number; made: Made }>()
  return (lesson) => {
    const known = newest.get(lesson)
    if (known?.seq === lesson.seq) return known.made
    const made = make(lesson)
    newest.set(lesson, { seq: lesson.seq, made })
    return made
  }
}

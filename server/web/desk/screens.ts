import type { Lesson } from '../../lesson/lesson.ts'
import { hasPhones } from '../../lesson/paper.ts'
import { words } from '../../words/en.ts'
import type { Screens } from '../../words/en/screens.ts'

/** What the teacher reads of where the class sees this lesson. */
export const screensOf = (lesson: Lesson): Screens => (hasPhones(lesson) ? words.screens.phones : words.screens.wall)

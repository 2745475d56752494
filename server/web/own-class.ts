import type { Request, Response } from 'express'
import type { Parts } from '../parts.ts'
import type { Teachers } from '../store/teachers.ts'
import { words } from '../words/en.ts'
import { PageError } from './errors.ts'
import { currentTeacher } from './visit.ts'

export type OwnedClass = Teachers['classes'][number]

/** Classes of the teacher who asks, by name. */
export const ownClasses = ({ teachers }: Parts, res: Response): OwnedClass[] =>
  teachers.now.classes
    .filter(({ owner }) => owner === currentTeacher(res))
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))

/**
 * The class of this address.
 * @throws PageError 404 where there is none, or it is somebody else's
 */
export function currentClass(parts: Parts, req: Request, res: Response): OwnedClass {
  const found = ownClasses(parts, res).find(({ id }) => id === req.params.class)
  if (!found) throw new PageError(404, words.classes.noClass, { href: '/teach/class', text: words.classes.title })
  return found
}

import type { Request, Response } from 'express'
import type { Parts } from '../../parts.ts'
import { PageError } from '../errors.ts'
import { refusalIn } from '../refusal-in.ts'
import { pupilOf } from './pupil.ts'

/** The pupil whom an address names, for whom the teacher types something in. @throws PageError where they have a phone */
export function onPaper(parts: Parts, req: Request, res: Response): ReturnType<typeof pupilOf> {
  const found = pupilOf(req, res)
  const { student, address } = found
  if (student.paper) return found
  const refused = { refused: 'has-phone', nickname: student.nickname } as const
  throw new PageError(403, refusalIn(parts, refused), { href: address, text: student.nickname })
}

import { words } from '../words/en.ts'
import { PageError } from './errors.ts'
import type { Link } from './page.ts'

/** For an address of a question that the lesson does not have. @param back where to go on */
export const noSuchQuestion = (back: Link): PageError =>
  new PageError(404, words.refusal({ refused: 'no-such-question' }, { teacher: null, clock: String }), back)

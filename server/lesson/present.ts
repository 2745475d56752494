import type { Student } from './lesson.ts'

/** Who can say something: a browser holds their seat, or they have no phone. After "Not you?" nobody sits there until somebody returns. */
export const isPresent = ({ paper, seat }: Student): boolean => paper || Boolean(seat?.tokenHash)

/** Who is meant by what is kept on a phone: a lesson and a student of it. */
export interface Owner {
  lesson: string
  student: string
}

/** Begins every name that belongs to one student of one lesson, so that leaving forgets them all and nobody else's. */
export const ownPrefix = ({ lesson, student }: Owner): string => `readout:${lesson}:${student}:`

/** Name of an answer that waits; one name each, so that two tabs never write over each other. */
export const answerName = (owner: Owner, form: string): string => `${ownPrefix(owner)}answer:${form}`

/** Name of what was written and not handed in, for a question or a discussion. */
export const draftName = (owner: Owner, kind: 'draft' | 'reason' | 'post', id: string): string =>
  `${ownPrefix(owner)}${kind}:${id}`

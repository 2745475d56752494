import type { Given } from './command.ts'
import type { Entry } from './entry.ts'

/** What is true of every entry of one decision. */
export const said = (given: Given): Pick<Entry, 'id' | 'at' | 'by' | 'form'> => ({
  id: given.newId(),
  at: given.now,
  by: given.by,
  form: given.form,
})

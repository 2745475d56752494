import type { Request } from 'express'
import { mostNames, readNames, type BadName } from '../lesson/pasted-names.ts'
import { nameLimit, nameProblem, tidyName } from '../lesson/names.ts'
import { words } from '../words/en.ts'
import { bodyOf, fieldOf } from './form.ts'

/** The form of a class as it was typed, and why it is refused; also locals of `partials/class-form`, as `form`. */
export interface ClassForm {
  name: string
  names: string
  nameProblem: string | null
  namesProblem: string | null
}

const says = words.classes

/** Lines that are named when they are no names. */
const mostNamed = 5

/** What the form of a class sent. @returns the class, or the form to show again */
export function readClassForm(req: Request): { name: string; names: string[] } | { refused: ClassForm } {
  const body = bodyOf(req)
  const [typedName, typedNames] = [fieldOf(body, 'name'), fieldOf(body, 'names')]
  const name = tidyName(typedName)
  const { names, bad } = readNames(typedNames)
  const form = {
    name: typedName,
    names: typedNames,
    nameProblem: problemOfName(name),
    namesProblem: problemOfNames(names.length, bad),
  }
  return form.nameProblem === null && form.namesProblem === null ? { name, names } : { refused: form }
}

function problemOfName(name: string): string | null {
  const refusal = nameProblem(name)
  if (!refusal) return null
  return refusal.refused === 'name-too-long' ? says.longName(nameLimit) : says.noName
}

function problemOfNames(count: number, bad: readonly BadName[]): string | null {
  if (bad.length > 0) {
    const lines = bad.slice(0, mostNamed).map(({ line, text, refusal }) => {
      const why = refusal.refused === 'name-too-long' ? says.nameLong(nameLimit) : says.nameEmpty
      return says.badLine(line, text, why)
    })
    return [...lines, ...(bad.length > mostNamed ? [says.moreBad(bad.length - mostNamed)] : [])].join(' ')
  }
  if (count === 0) return says.noNames
  return count > mostNames ? says.tooMany(mostNames, count) : null
}

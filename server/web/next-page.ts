/**
 * Where somebody goes on after signing in: a page of the teacher's that they asked for before, else the first one.
 * An address that leads anywhere else, however it is spelt, is not followed.
 */
export function nextPage(wished: string): string {
  if (!/^\/teach(?:\/|\?|$)[\x21-\x7e]*$/.test(wished) || /\/\/|\\/.test(wished)) return home
  if (!URL.canParse(wished, here)) return home
  const { origin, pathname, search } = new URL(wished, here)
  const isTeachers = /^\/teach(?:\/|$)/.test(pathname) && !pathname.startsWith('/teach/session')
  return origin === here && isTeachers ? pathname + search : home
}

const home = '/teach'
const here = 'http://readout'

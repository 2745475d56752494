/** What an article says about itself above its text, between two lines of `---`. */
export interface FrontMatter {
  title: string | null
  /** BCP 47. */
  lang: string | null
  source: string | null
}

/** Reads `key: value` lines; other keys are left alone. */
export function readFrontMatter(markdown: string): { matter: FrontMatter; body: string } {
  const lines = markdown.replace(/^\uFEFF/, '').split(/\r\n?|\n/)
  const end = lines[0]?.trim() === '---' ? lines.findIndex((line, at) => at > 0 && line.trim() === '---') : -1
  const values = new Map<string, string>()
  for (const line of lines.slice(1, Math.max(end, 1))) {
    const colon = line.indexOf(':')
    if (colon > 0) values.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim().replace(/^(["'])(.*)\1$/, '$2'))
  }
  const value = (key: string) => values.get(key) || null
  return {
    matter: { title: value('title'), lang: language(value('lang')), source: value('source') },
    body: lines.slice(end + 1).join('\n'),
  }
}

/** A tag that browsers and Intl understand, else null. */
function language(tag: string | null): string | null {
  try {
    return tag === null ? null : (Intl.getCanonicalLocales(tag)[0] ?? null)
  } catch {
    return null
  }
}

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
  const end = endOf(lines)
  const values = new Map<string, string>()
  for (const line of lines.slice(1, Math.max(end, 1))) {
    const colon = line.indexOf(':')
    if (colon > 0)
      values.set(
        line.slice(0, colon).trim().toLowerCase(),
        line
          .slice(colon + 1)
          .trim()
          .replace(/^(["'])(.*)\1$/, '$2'),
      )
  }
  const value = (key: string) => values.get(key) || null
  return {
    matter: { title: value('title'), lang: language(value('lang')), source: value('source') },
    body: lines.slice(end + 1).join('\n'),
  }
}

/** Where the closing line stands; -1 when what stands between two rules is not `key: value` lines, but already text. */
function endOf(lines: readonly string[]): number {
  if (lines[0]?.trim() !== '---') return -1
  const end = lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(line))
  return lines.slice(1, Math.max(end, 1)).every((line) => /^(?:[\p{L}\p{N}_-]+\s*:|\s|#|-\s|$)/u.test(line)) ? end : -1
}

/** A tag that browsers and Intl understand, else null. */
function language(tag: string | null): string | null {
  try {
    return tag === null ? null : (Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0] ?? null)
  } catch {
    return null
  }
}

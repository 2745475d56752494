const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu

/**
 * Whole minutes at 200 words or 400 Chinese, Japanese or Korean characters; at least 1.
 * Source: Brysbaert (2019), 238 words silently by adults, less for pupils.
 */
export function minutesToRead(text: string): number {
  const characters = text.match(wide)?.length ?? 0
  const words = text.replace(wide, ' ').split(/\s+/).filter(Boolean).length
  return Math.max(1, Math.round(words / 200 + characters / 400))
}

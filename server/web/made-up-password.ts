/** Without c, p, q, x, y and z: they sound alike in some language, stand elsewhere on its keyboard, or make rude words. */
const consonants = 'bdfghjklmnrstvw'
const vowels = 'aeiou'

/**
 * A password that can be read aloud and typed on a phone: five groups of four small letters, such as
 * `tomi-rako-veda-luso-fine`. That are 75^10 or 62 bits.
 * @param chance whole number from 0 to `below - 1`, which nobody can foretell
 */
export function madeUpPassword(chance: (below: number) => number): string {
  const syllable = () => consonants.charAt(chance(consonants.length)) + vowels.charAt(chance(vowels.length))
  return Array.from({ length: 5 }, () => syllable() + syllable()).join('-')
}

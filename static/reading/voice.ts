/**
 * A voice of this device for a language, the most alike first; null where it has none. A voice of another computer is
 * none: what a class reads stays here.
 * @param lang BCP 47
 */
export function voiceFor(voices: readonly SpeechSynthesisVoice[], lang: string): SpeechSynthesisVoice | null {
  const parts = partsOf(lang)
  const alike = (voice: SpeechSynthesisVoice) => {
    const own = partsOf(voice.lang)
    return own[0] === parts[0] ? 1 + (own[1] === parts[1] ? 2 : 0) + (voice.default ? 1 : 0) : 0
  }
  const [best] = voices.filter(({ localService }) => localService).sort((a, b) => alike(b) - alike(a))
  return best && alike(best) > 0 ? best : null
}

/** Android writes `en_GB`. */
const partsOf = (lang: string): string[] => lang.toLowerCase().split(/[-_]/)

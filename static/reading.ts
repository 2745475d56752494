import type { ReadingToolWords } from '../server/words/en/reading-tools.ts'
import { startAloud } from './reading/aloud.ts'
import { startRuler } from './reading/ruler.ts'

/* Loaded only for whoever has asked for one of these tools. */
const { classList } = document.documentElement
if (classList.contains('focus-ruler') || classList.contains('focus-line')) startRuler()

const says = document.querySelector<HTMLElement>('[data-reading-says]')?.dataset.readingSays
const speech = (window as { speechSynthesis?: SpeechSynthesis }).speechSynthesis
if (classList.contains('aloud-on') && speech && says !== undefined)
  startAloud(speech, JSON.parse(says) as ReadingToolWords)

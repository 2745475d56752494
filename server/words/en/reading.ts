/** How pages look to a student, and what helps them to read. */
export const reading = {
  link: 'How pages look',
  here: 'How pages look',
  lead: 'Set it as you read best. It holds for the text, the questions and the discussions, and you can change it at any time.',
  keptInClass: 'It comes along when you go on from another device, and into the next lesson of your class.',
  keptInBrowser: 'It is kept in this browser until you leave.',
  sample: 'For example',
  sampleText:
    'A readout is a short summary of a talk between two governments. Each side writes its own, and the two need not agree.',
  save: 'Save',
  keep: 'Leave it as it is',
  problem: 'Something was not chosen. Choose one of each, then save again.',
  groups: {
    size: 'Size of the letters',
    spacing: 'Space',
    width: 'Length of a line of the text',
    focus: 'To keep to the line',
    aloud: 'Reading aloud',
  },
  hints: {
    size: null,
    spacing: null,
    width: null,
    focus: 'It follows the mouse, a tap and the Tab key. Alt with the arrow up or down moves it by a line.',
    aloud: 'The device’s own voice reads; nothing is sent elsewhere.',
  },
  choices: {
    size: { usual: 'Usual', large: 'Large', largest: 'Largest' },
    spacing: {
      usual: 'Usual',
      lines: 'More between lines',
      letters: 'More between letters, words and lines, in plain letters. It helps many readers with dyslexia.',
    },
    width: { usual: 'Usual', short: 'Short', long: 'Long' },
    focus: { off: 'Nothing', ruler: 'A ruler under the line', line: 'All but the line is pale' },
    aloud: { off: 'No', on: 'Show buttons that read aloud, where this device has a voice for it' },
  },
} as const

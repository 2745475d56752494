const plural = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${count} ${many}`)

/** Making a quiz, and its page with key and findings. */
export const quiz = {
  /* new */
  newTitle: 'New quiz',
  newLead: 'Give the text a title and paste it. Readout makes a folder for it; the questions you write there.',
  titleLabel: 'Title',
  titleHint: 'What the class sees on top.',
  text: 'The text',
  textHint:
    'Paste it whole. An empty line begins a new paragraph; paragraphs and sentences are numbered by themselves.',
  make: 'Make the quiz',
  noTitle: 'A quiz needs a title.',
  longTitle: (most: number) => `A title has at most ${most} letters. Make it shorter.`,
  noText: 'Paste the text that the class is to read.',
  longText: (most: number) =>
    `This text is longer than ${new Intl.NumberFormat('en').format(most)} letters. Take the part that the class is to read.`,
  disk: (code: string, folder: string) =>
    ({
      ENOSPC: 'The disk of this computer is full, so no folder was made. Your text is still here.',
      EACCES: `Readout may not write into ${folder}. Allow it, then try again: your text is still here.`,
      EROFS: `The disk of ${folder} takes nothing. Choose another folder with READOUT_QUIZZES; your text is still here.`,
    })[code] ?? `No folder could be made (${code}). Your text is still here.`,
  /* one quiz */
  none: 'There is no quiz at this address. Its folder may have been renamed or moved.',
  kind: 'Quiz',
  kindBroken: 'Quiz file',
  broken: (count: number) =>
    `The ${count === 1 ? 'file has one problem' : `files have ${count} problems`}, so no lesson can be started with it yet. Nothing is lost.`,
  ready: (contents: string) => `Ready for a lesson: ${contents}.`,
  empty: 'It has no questions and no discussions yet, so there is nothing to do in a lesson.',
  firstQuestion: 'A question to begin with',
  firstQuestionHow:
    'Copy it between [ and ] after "questions" in quiz.json, and write your own words. Every type of question stands in docs/quiz-format.md, in the folder of Readout.',
  example: `{
  "type": "choice",
  "prompt": "What does the text say?",
  "options": [
    { "text": "The right answer", "correct": true },
    { "text": "A wrong answer", "feedback": "Words for whoever chooses it." }
  ],
  "explanation": "Why it is right."
}`,
  start: 'Start a lesson',
  line: (line: number) => `line ${line}`,
  question: (at: number) => `Question ${at}`,
  discussion: (at: number) => `Discussion ${at}`,
  where: (file: string, line: number, column: number) => `${file}, line ${line}, place ${column}`,
  fileBox: (line: number) => `Line ${line} as it stands in the file`,
  more: (count: number) =>
    `${plural(count, 'more problem', 'more problems')} below these. Mend the first ones, then look again.`,
  hints: (count: number) => plural(count, 'hint', 'hints'),
  hintsLead: 'Hints are about good questions. They keep nobody from teaching with it.',
  files: 'Its files',
  filesLead: 'They are on this computer, at:',
  copy: 'Copy the path',
  copyQuestion: 'Copy the question',
  copied: 'Copied',
  filesHow:
    'Open quiz.json or the text in any text editor, such as Notepad, TextEdit or VS Code. Each time you save, this page shows it anew, with what has to be mended.',
  lookAgain: 'Look again',
  questions: 'Questions',
  discussions: 'Discussions',
  article: 'The text',
  starters: 'Ways to begin:',
  postFirst: 'Pupils read the others only after writing themselves.',
} as const

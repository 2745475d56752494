type Values = Readonly<Record<string, string | number>>
interface Sentence {
  /** What is wrong, to stand after the place. */
  message: string
  /** How to mend it. */
  fix: string
}

const near = ({ near }: Values, then = '') => (near ? `Did you mean "${near}"?${then}` : '')

/** What belongs to a key of `quiz.json`. */
const belongs: Readonly<Record<string, string>> = {
  title: 'a title in quotation marks',
  prompt: 'the question in quotation marks',
  options: 'a list of options in square brackets',
  text: 'the words of the option in quotation marks',
  answer: 'true, false or "not-said"',
  accept: 'a list of right answers in square brackets',
  correct: 'true or false, without quotation marks',
  points: 'a number, without quotation marks',
  words: 'a whole number, without quotation marks',
  passage: 'the words of the article in quotation marks',
  questions: 'a list in square brackets',
  discussions: 'a list in square brackets',
  starters: 'a list of sentences in square brackets',
  postFirst: 'true or false, without quotation marks',
  notSaid: 'true or false, without quotation marks',
  source: 'an object in curly braces with outlet, author, date or url',
  item: 'an entry of the right form',
}
const what = (values: Values) => belongs[String(values.what)] ?? 'text in quotation marks'

const sentences = {
  /* the whole folder or file */
  'no-quiz-file': () => ({ message: 'has no quiz.json', fix: 'Put a file named quiz.json into this folder.' }),
  'quiz-json-txt': () => ({
    message: 'is named quiz.json.txt, so it is not read',
    fix: 'Rename it to quiz.json. Windows hides the ending: switch on "File name extensions" in the Explorer\u2019s View menu.',
  }),
  'no-article': (v) => ({
    message: `names the article "${v.name}", which is not in this folder`,
    fix: `${near(v, ' ')}Put the file beside quiz.json, or name the one that is there in "article".`,
  }),
  'article-empty': () => ({ message: 'has no text', fix: 'Paste the article into it.' }),
  'article-long': (v) => ({
    message: `is longer than ${v.most} characters`,
    fix: 'Take the part that the class is to read.',
  }),
  'not-text': () => ({ message: 'is not saved as UTF-8 text', fix: 'Save it again with the encoding UTF-8.' }),
  outside: () => ({
    message: 'leads out of the quizzes folder',
    fix: 'Copy the files here instead of linking to them.',
  }),
  /* broken syntax: one message */
  'file-empty': () => ({ message: 'is empty', fix: 'Copy quiz.json of a sample and change it.' }),
  'rich-text': () => ({
    message: 'is a document of a word processor, not plain text',
    fix: 'Copy its words into a text editor and save them as plain text.',
  }),
  'too-deep': (v) => ({ message: `has more than ${v.most} open brackets here`, fix: 'Close each bracket.' }),
  'no-open-brace': () => ({
    message: 'the file does not begin with a curly brace',
    fix: 'Begin with { and end with }, as a sample does.',
  }),
  'curly-quote': () => ({
    message: 'a curly quotation mark stands where a straight one belongs',
    fix: 'Type " instead. A word processor makes curly ones by itself: use a text editor.',
  }),
  'single-quote': () => ({
    message: 'a single quotation mark stands where a double one belongs',
    fix: 'Type " instead.',
  }),
  'line-break-in-string': () => ({
    message: 'the text does not end on its line',
    fix: 'Write it on one line; \\n makes a new line in it.',
  }),
  'no-end-quote': () => ({
    message: 'the text has no closing quotation mark',
    fix: 'Put " at its end, before the comma if there is one.',
  }),
  'inner-quote': () => ({
    message: 'a quotation mark inside the text ends it too early',
    fix: 'Write \\" for a quotation mark inside a text, or use \u201Ccurly\u201D ones there.',
  }),
  'bad-escape': () => ({
    message: 'a backslash stands alone in the text',
    fix: 'Write \\\\ for a backslash; only \\" and \\n and a few others have a meaning.',
  }),
  'tab-in-string': () => ({ message: 'a tab stands in the text', fix: 'Type a space instead.' }),
  'hidden-character': (v) => ({
    message: `a character that nobody sees stands here (${v.sign})`,
    fix: 'Delete it and type a space if one is needed. It often comes with pasted text.',
  }),
  'missing-comma': () => ({
    message: 'a comma is missing at the end',
    fix: 'Put a comma between this entry and the next.',
  }),
  'trailing-comma': () => ({ message: 'there is a comma after the last entry', fix: 'Take the comma away.' }),
  'extra-comma': () => ({ message: 'there is a comma too many', fix: 'Take the comma away.' }),
  'missing-colon': () => ({ message: 'a colon is missing after the name', fix: 'Write "name": value.' }),
  'no-value': () => ({ message: 'nothing stands after the colon', fix: 'Write the value, or take the line away.' }),
  'wrong-sign': (v) => ({ message: `a ${v.got} stands where a ${v.want} belongs`, fix: `Type ${v.want} instead.` }),
  'wrong-bracket': (v) => ({
    message: `a ${v.got} stands where a ${v.want} belongs`,
    fix: `The ${v.open} of line ${v.line} is still open: close it with ${v.want} first, or take this ${v.got} away.`,
  }),
  'unclosed-before': (v) => ({
    message: `a closing ${v.want} is missing before this ${v.got}`,
    fix: `The ${v.open} of line ${v.line} is still open: close it with ${v.want} before the comma.`,
  }),
  'name-in-list': (v) => ({
    message: 'a name with a colon stands in a list',
    fix: `The [ of line ${v.line} is still open: close it with ] before this name, or put the entry into { }.`,
  }),
  'bare-name': () => ({ message: 'a name stands without quotation marks', fix: 'Write it in double quotation marks.' }),
  'bare-word': (v) => ({
    message: `"${v.word}" stands without quotation marks`,
    fix: near(v, ' ') || 'Write texts in double quotation marks.',
  }),
  'bad-number': () => ({
    message: 'a number is written in another way than JSON has it',
    fix: 'Write digits with a point, such as 1.5, without a plus sign or zeros in front.',
  }),
  dots: () => ({ message: 'dots stand where an entry belongs', fix: 'Take them away, or write the entry.' }),
  comment: () => ({
    message: 'a comment stands in the file, which JSON does not allow',
    fix: 'Take the comment away.',
  }),
  unclosed: (v) => ({
    message: `a closing ${v.want} is missing before the end of the file`,
    fix: `The ${v.open} of line ${v.line} is still open: close it with ${v.want}.`,
  }),
  'after-end': () => ({
    message: 'something stands after the end',
    fix: 'Take it away, or put it before the last closing brace.',
  }),
  syntax: () => ({
    message: 'something does not belong here',
    fix: 'Compare this line with the same line of a sample.',
  }),
  /* shape */
  missing: (v) => ({ message: `needs "${v.key}"`, fix: `Add "${v.key}" with ${what(v)}.` }),
  'wrong-type': (v) => ({ message: `has something else than what belongs here`, fix: `Write ${what(v)}.` }),
  'wrong-form': (v) => ({ message: 'has not the right form', fix: `Write ${what(v)}.` }),
  'unknown-key': (v) => ({ message: `nothing is called "${v.key}" here`, fix: near(v) || `Use one of: ${v.known}.` }),
  'missing-type': (v) => ({ message: 'needs "type"', fix: `Say what kind of question it is: ${v.known}.` }),
  'unknown-type': (v) => ({ message: `there is no type "${v.type}"`, fix: near(v) || `Use one of: ${v.known}.` }),
  empty: () => ({ message: 'is empty', fix: 'Write at least one word, or take the line away.' }),
  'too-long': (v) => ({ message: `is longer than ${v.most} characters`, fix: 'Make it shorter.' }),
  'too-few': (v) => ({ message: `needs at least ${v.least} ${v.least === 1 ? 'entry' : 'entries'}`, fix: 'Add one.' }),
  'too-many': (v) => ({ message: `has more than ${v.most} entries`, fix: 'Take some away.' }),
  'too-small': () => ({ message: 'is too small a number', fix: 'Write a number above 0.' }),
  'too-large': (v) => ({ message: 'is too large a number', fix: `Write ${v.most} at most.` }),
  'bad-id': (v) => ({
    message: `cannot be the id "${v.got}"`,
    fix: 'Use small letters a to z, digits and hyphens, at most 64.',
  }),
  'bad-url': () => ({ message: 'is not a web address', fix: 'Begin with https://' }),
  'bad-date': () => ({ message: 'is not a date', fix: 'Write 2022-06-20, 2022-06 or 2022.' }),
  'bad-file-name': () => ({
    message: 'is not the name of a Markdown file beside this one',
    fix: 'Write a name such as "article.md", without a folder.',
  }),
  /* meaning */
  'no-key': () => ({ message: 'needs at least one correct option', fix: 'Add "correct": true to the right one.' }),
  'several-keys': (v) => ({
    message: `has ${v.right} correct options, but "choice" takes one`,
    fix: 'Keep one "correct": true, or change the type to "choices".',
  }),
  'all-keys': () => ({
    message: 'all options are correct, so ticking everything is right',
    fix: 'Add an option that is wrong.',
  }),
  'option-twice': (v) => ({
    message: `says the same as option ${v.other}`,
    fix: 'Change one of them, or take it away.',
  }),
  'option-id-twice': (v) => ({
    message: `another option has the id "${v.id}"`,
    fix: 'Give each option an id of its own.',
  }),
  'id-twice': (v) => ({
    message: `has the same id or words as number ${v.other} ("${v.id}")`,
    fix: 'Give each an "id" of its own.',
  }),
  'passage-missing': (v) => ({
    message: 'these words are not in the article',
    fix: v.near ? `The article has: "${v.near}"` : 'Copy the words from the article exactly.',
  }),
  'passage-often': (v) => ({
    message: `these words stand ${v.times} times in the article`,
    fix: 'Take a longer quote, or say what stands before: { "quote": "…", "prefix": "…" }.',
  }),
  'right-and-wrong': (v) => ({
    message: `"${v.answer}" is also an accepted answer`,
    fix: 'Take it out of "feedback" or out of "accept".',
  }),
  'nothing-to-compare': () => ({ message: 'has no letters or digits to compare', fix: 'Write the answer in words.' }),
  'no-questions': () => ({
    message: 'has no questions yet',
    fix: 'Add the first one; the quiz format page shows each kind.',
  }),
  'no-feedback': (v) => ({
    message: `option ${v.letter} is wrong and has no feedback`,
    fix: 'Add "feedback": why it looks right and where to read again.',
  }),
  'no-feedback-for': (v) => ({
    message: `the answer "${v.answer}" has no feedback`,
    fix: 'Add words for whoever chose it to "feedback".',
  }),
  'no-passage': () => ({
    message: 'points at no place in the text',
    fix: 'Add "passage" with the words that answer it.',
  }),
  'no-explanation': () => ({ message: 'has no explanation', fix: 'Add "explanation": why the answer is right.' }),
  'no-rubric': () => ({ message: 'has no rubric', fix: 'Add "rubric": what to look for when marking.' }),
  'longest-is-key': () => ({
    message: 'the right option is much the longest, which gives it away',
    fix: 'Make the options about equally long.',
  }),
  'ids-from-words': () => ({
    message: 'was taught without ids',
    fix: 'Add "id" to each question, so that changing its words keeps it the same question.',
  }),
} satisfies Record<string, (values: Values) => Sentence>

const byCode: Readonly<Record<string, (values: Values) => Sentence>> = sentences

/** What a finding of `readout check` says, by its code. Throws RangeError for a code without a sentence. */
export function check({ code, values }: { code: string; values: Values }): Sentence {
  const make = byCode[code]
  if (!make) throw new RangeError(`no sentence for the problem "${code}"`)
  return make(values)
}

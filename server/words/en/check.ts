type Values = Readonly<Record<string, string | number>>
interface Sentence {
  /** What is wrong, to stand after the place. */
  message: string
  /** How to mend it. */
  fix: string
}

/** A threshold in tenths that a whole sentence reaches. */
const smaller = ({ percent }: Values) => Math.max(1, Math.floor(Number(percent) / 10)) / 10

const near = ({ near }: Values) => (near ? `Did you mean "${near}"?` : '')

/** What belongs at a place of `quiz.json`: by its key, `options[]` for an entry of a list. */
const belongs: Readonly<Record<string, string>> = {
  '': 'an object in curly braces with "title", "article" and "questions"',
  title: 'a title in quotation marks',
  prompt: 'the question in quotation marks',
  options: 'a list of options in square brackets',
  'options[]': '{ "text": "the words of the option" }',
  text: 'the words of the option in quotation marks',
  answer: 'true, false or "not-said"',
  need: '"any" or "all"',
  where: '"asked" or "required"',
  accept: 'a list of right answers in square brackets',
  'accept[]': 'a right answer in quotation marks',
  scale: '{ "low": "not at all", "high": "entirely" }',
  criteria: 'a list of criteria in square brackets',
  'criteria[]': '{ "text": "what is looked at", "levels": [ … ] }',
  levels: 'a list of levels in square brackets',
  'levels[]': '{ "points": 2, "text": "what a text of this level does" }',
  shuffle: 'true or false, without quotation marks',
  last: 'true or false, without quotation marks',
  none: 'true or false, without quotation marks',
  scoring: '"right-minus-wrong" or "all-or-nothing"',
  tolerance: 'a number, such as 0.5, or a share in quotation marks, such as "10 %"',
  units: 'a list of spellings in square brackets',
  correct: 'true or false, without quotation marks',
  points: 'a number, without quotation marks',
  words: 'a whole number, without quotation marks',
  lookBack: 'the id of an earlier question in quotation marks',
  certainty: 'true or "gardner-medwin"',
  tries: 'a whole number, without quotation marks',
  penalty: 'a number from 0 to 1, such as 0.25, without quotation marks',
  hints: 'a list of hints in square brackets',
  'hints[]': 'a hint in quotation marks',
  passage: 'the words of the article in quotation marks',
  questions: 'a list in square brackets',
  'questions[]': 'a question in curly braces',
  discussions: 'a list in square brackets',
  'discussions[]': '{ "prompt": "what the class talks about" }',
  starters: 'a list of sentences in square brackets',
  gaps: 'a list of gaps in square brackets',
  'gaps[]': '{ "id": "the name in the text", "accept": ["a right answer"] }',
  pairs: 'a list of pairs in square brackets',
  'pairs[]': '{ "item": "a name", "match": "what belongs to it" }',
  item: 'what is to be matched in quotation marks',
  match: 'what belongs to it in quotation marks',
  others: 'a list of texts in square brackets',
  'others[]': 'more to choose from in quotation marks',
  items: 'a list of things in their right order, in square brackets',
  'items[]': 'the words of the thing in quotation marks',
  categories: 'a list of two to five categories in square brackets',
  'categories[]': 'the words of the category in quotation marks',
  category: 'one of the categories in quotation marks',
  statements: 'a list of statements in square brackets',
  'statements[]': '{ "text": "the statement", "category": "one of the categories" }',
  'feedback[]': '{ "answer": "a wrong answer", "feedback": "words for whoever gives it" }',
  postFirst: 'true or false, without quotation marks',
  notSaid: 'true or false, without quotation marks',
  glossary: 'a list in square brackets',
  'glossary[]': '{ "word": "a word of the text", "meaning": "what it means" }',
  word: 'a word of the text in quotation marks',
  forms: 'a list of words in square brackets',
  meaning: 'the meaning in quotation marks',
  source: 'an object in curly braces with "outlet", "author", "date" or "url"',
}
const byKind: Readonly<Record<string, string>> = {
  array: 'a list in square brackets',
  object: 'an entry in curly braces',
  number: 'a number, without quotation marks',
  int: 'a whole number, without quotation marks',
  boolean: 'true or false, without quotation marks',
}
/** Names such as "answer" stand for other things in other questions: a number is asked for as one. */
const what = ({ what, expected }: Values) =>
  (expected === 'number' ? byKind.number : (belongs[String(what)] ?? byKind[String(expected)])) ??
  'text in quotation marks'

/** What stands there instead. */
const kinds: Readonly<Record<string, string>> = {
  string: 'a text in quotation marks',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
  array: 'a list in square brackets',
  object: 'an entry in curly braces',
}

const sentences = {
  /* the whole folder or file */
  'no-quiz-file': () => ({ message: 'has no quiz.json', fix: 'Put a file named quiz.json into this folder.' }),
  'quiz-file-named': (v) => ({
    message: `is named ${v.name}, so it is not read`,
    fix: 'If it is the quiz, save it as plain text under the name quiz.json.',
  }),
  'txt-behind': (v) => ({
    message: `is named ${v.name}.txt, so it is not read`,
    fix: `Rename it to ${v.name}. Windows hides the ending: switch on "File name extensions" in the Explorer\u2019s View menu.`,
  }),
  'no-folder': () => ({
    message: 'stands beside the quiz folders',
    fix: 'Make a folder for it, move it in under the name quiz.json, and put its article beside it.',
  }),
  'folder-name': () => ({
    message: 'has a name that cannot stand in an address',
    fix: 'Rename the folder: letters, digits, spaces and . , - _ ( ) & + work; begin with a letter or digit.',
  }),
  'folder-name-long': () => ({ message: 'has too long a name', fix: 'Rename the folder: 100 characters at most.' }),
  'folder-name-reserved': () => ({
    message: 'has a name that Windows keeps for itself',
    fix: 'Rename the folder, so that it can be copied to any computer.',
  }),
  unreadable: (v) => ({
    message: `cannot be read (${v.reason})`,
    fix: 'Look at who may read the folder and its files, and whether they are still there.',
  }),
  outside: () => ({
    message: 'leads out of the quizzes folder',
    fix: 'Copy the files here instead of linking to them.',
  }),
  linked: () => ({ message: 'is a link to a file elsewhere', fix: 'Copy the file here instead of linking to it.' }),
  large: () => ({ message: 'is larger than 2 MB', fix: 'Check that it is the right file; a quiz is much smaller.' }),
  'no-article': (v) => ({
    message: `there is no "${v.name}" in this folder`,
    fix: v.near
      ? near(v)
      : v.other
        ? `Save the text of "${v.other}" as plain text under the name "${v.name}".`
        : `Put the article into the folder as "${v.name}".`,
  }),
  'article-empty': () => ({ message: 'has no text', fix: 'Paste the article into it.' }),
  'article-long': (v) => ({
    message: `is longer than ${v.most} characters`,
    fix: 'Take the part that the class is to read.',
  }),
  pictures: (v) => ({
    message:
      (v.count === 1 ? 'has a picture, which is not shown' : `has ${v.count} pictures, which are not shown`) +
      (v.without === 0 ? '' : v.count === 1 ? ' and has no words' : `, ${v.without} of them without words`),
    fix: 'The class reads the words between ![ and ] instead: say there what the picture shows.',
  }),
  'not-text': () => ({
    message: 'is not a plain text file',
    fix: 'Save it from a text editor, with the encoding UTF-8.',
  }),
  'not-utf-8': () => ({
    message: 'a letter here is not saved as UTF-8',
    fix: 'Save the file again with the encoding UTF-8.',
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
    fix: near(v) || 'Write texts in double quotation marks.',
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
  'wrong-type': (v) => ({
    message: `${kinds[String(v.got)] ?? 'something else'} does not belong here`,
    fix: `Write ${what(v)}${v.got === 'null' ? ', or take the line away' : ''}.`,
  }),
  'key-twice': (v) => ({
    message: `"${v.key}" stands twice in the same entry`,
    fix: 'Take one of them away; only the last would count.',
  }),
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
  'bad-url': () => ({ message: 'is not a web address', fix: 'Begin it with "https://".' }),
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
  'poll-both': () => ({
    message: 'has options and a scale',
    fix: 'Keep "options" or "scale", not both.',
  }),
  'poll-neither': () => ({
    message: 'has nothing to choose from',
    fix: 'Add "options" with the answers, or "scale": { "low": "not at all", "high": "entirely" }.',
  }),
  'no-alt': () => ({
    message: 'has no words for whoever does not see the picture',
    fix: 'Add "alt": what the picture shows.',
  }),
  'no-picture': (v) => ({
    message: `there is no "${v.name}" in this folder`,
    fix: 'Put the picture beside quiz.json.',
  }),
  'picture-large': (v) => ({
    message: `"${v.name}" is larger than ${v.most} kB`,
    fix: 'Make it smaller: 800 pixels across are enough for a phone.',
  }),
  'not-a-picture': (v) => ({
    message: `"${v.name}" is no picture that every phone shows`,
    fix: 'Save it as PNG, JPEG, GIF or WebP.',
  }),
  'bad-picture-name': () => ({
    message: 'is not the name of a picture beside this file',
    fix: 'Write a name such as "owl.png", without a folder: PNG, JPEG, GIF or WebP.',
  }),
  'none-twice': () => ({
    message: 'has two options with "none": true',
    fix: 'Keep one; two that say the same cannot both be chosen.',
  }),
  'none-and-key': () => ({
    message: 'says that none of the options is right, and that one of them is',
    fix: 'Take "correct": true from the option with "none": true, or from the others.',
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
  'thing-twice': (v) => ({
    message: `says the same as number ${v.other} of this list`,
    fix: 'Change one of them, or take it away.',
  }),
  'thing-id-twice': (v) => ({
    message: `another entry of this list has the id "${v.id}"`,
    fix: 'Give each an id of its own.',
  }),
  'other-twice': () => ({
    message: 'says the same as something else to choose from',
    fix: 'Change it, or take it away: it would be right and count as wrong.',
  }),
  'one-match': () => ({
    message: 'everything has the same match',
    fix: 'Write another match, or something into "others".',
  }),
  'gap-marked-twice': (v) => ({
    message: `marks the gap "${v.name}" twice`,
    fix: 'Give each gap a name of its own.',
  }),
  'no-such-gap': (v) => ({
    message: `marks the gap "${v.name}", which is not in "gaps"`,
    fix: `Add it to "gaps", or use one of: ${v.known}.`,
  }),
  'gap-twice': (v) => ({ message: `has the gap "${v.name}" twice`, fix: 'Take one of them away.' }),
  'gap-not-marked': (v) => ({
    message: `has a gap "${v.name}" that is not in the text`,
    fix: `Write [[${v.name}]] into "text" where the gap is, or take the gap away.`,
  }),
  'gap-choice-twice': (v) => ({
    message: `the list of the gap "${v.name}" says the same twice`,
    fix: 'Take it out of "accept" or out of "others".',
  }),
  'gap-accepts-all': (v) => ({
    message: `an accepted answer of the gap "${v.name}" has nothing to compare`,
    fix: 'Write letters or digits into each answer of "accept".',
  }),
  'no-such-category': (v) => ({
    message: 'is none of the categories of this question',
    fix: near(v) || `Use one of: ${v.known}.`,
  }),
  'no-part-feedback': () => ({
    message: 'has no feedback',
    fix: 'Add "feedback": where to read again, for whoever answers it wrongly.',
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
  'passage-not-beside': () => ({
    message: 'these words are in the article, but not between that prefix and suffix',
    fix: 'Copy the words directly before and after the quote, or take "prefix" and "suffix" away.',
  }),
  'term-twice': (v) => ({
    message: `"${v.word}" or a form of it stands in entry ${v.other} of the glossary, too`,
    fix: 'Keep one of the two.',
  }),
  'term-missing': (v) => ({
    message: `"${v.word}" does not stand in the article as a word of its own`,
    fix: 'Write it as it stands there, or list the forms that do: "forms": ["…"].',
  }),
  'no-where': (v) => ({
    message: `"${v.type}" has no "show me where"`,
    fix: 'Take "where" away: the text itself can quote the place.',
  }),
  'less-than-sentence': (v) => ({
    message: `is ${v.percent} % of its sentence, so whoever marks the whole sentence is wrong`,
    fix: `Take the whole sentence, or give the question a "threshold" below ${v.percent} %, such as ${smaller(v)}.`,
  }),
  'place-right-and-wrong': () => ({
    message: 'these words are also part of an accepted passage',
    fix: 'Take another passage, or take it out of "feedback".',
  }),
  'most-too-few': (v) => ({
    message: `the right answer touches ${v.least} sentences`,
    fix: `Write ${v.least} or more, or take the line away.`,
  }),
  'right-and-wrong': (v) => ({
    message: `"${v.answer}" is also an accepted answer`,
    fix: 'Take it out of "feedback" or out of "accept".',
  }),
  'share-of-nothing': () => ({
    message: 'a share of 0 is 0, so only 0 would be right',
    fix: 'Write how far off it may be as a number, such as 0.5.',
  }),
  'no-unit': () => ({
    message: 'asks for a unit, but "units" has none',
    fix: 'Add "units" with its spellings, or take "unitRequired" away.',
  }),
  'not-a-unit': (v) => ({
    message: `"${v.unit}" cannot be told from the number`,
    fix: 'Write the unit in letters, without a number, such as "km" or "%".',
  }),
  'unit-twice': (v) => ({
    message: `"${v.unit}" counts as a spelling before it`,
    fix: 'Take it away: capitals, spaces and raised digits do not matter.',
  }),
  'too-many-digits': () => ({
    message: 'has more digits than a pupil can type',
    fix: 'Use at most 15 digits. A larger unit makes the number shorter.',
  }),
  'bad-tolerance': (v) => ({
    message: `cannot be how far off a number may be: "${v.got}"`,
    fix: 'Write a number, such as 0.5, or a share in quotation marks, such as "10 %".',
  }),
  'accepts-everything': (v) => ({
    message: `"${v.answer}" takes every answer`,
    fix: 'Write words beside the star, such as "light*".',
  }),
  'accepted-twice': (v) => ({
    message: `"${v.before}" takes this answer already`,
    fix: 'Take this one away.',
  }),
  'slip-of-right': (v) => ({
    message: `is one letter away from the accepted answer "${v.near}"`,
    fix: 'It stays wrong, and slips that lie between the two are not forgiven. Take "slips" away if that surprises you.',
  }),
  'nothing-to-compare': () => ({ message: 'has no letters or digits to compare', fix: 'Write the answer in words.' }),
  'no-tries': (v) => ({
    message: `"${v.type}" cannot be tried again`,
    fix: 'Take "tries" and "hints" away: they are for questions whose answers the program marks.',
  }),
  'hint-never-shown': (v) => ({
    message:
      v.tries === 1 ? 'is never shown: there is one try only' : `is never shown: there are ${v.tries} tries only`,
    fix: 'A hint comes after a try that was not right. Raise "tries", or take this hint away.',
  }),
  'tries-for-all': (v) => ({
    message: `with ${v.tries} tries and ${v.answers} answers nobody can miss the right one`,
    fix: 'Give fewer tries than there are answers.',
  }),
  'no-certainty': (v) => ({
    message: `"${v.type}" has no right answer that a pupil could be sure of`,
    fix: 'Take "certainty" away: it is for questions whose answers the program marks.',
  }),
  'certainty-with-tries': () => ({
    message: 'points for certainty are for one answer, and this question has several tries',
    fix: 'Write "certainty": true, or take "tries" and "hints" away.',
  }),
  'look-back-unknown': (v) => ({
    message: `no question has the id "${v.id}"`,
    fix: near(v) || 'Give the question that you mean an "id", and write it here.',
  }),
  'look-back-later': (v) => ({
    message: `"${v.id}" does not come before this question`,
    fix: 'A pupil looks back at what they answered before: name an earlier question, or move this one down.',
  }),
  'parallel-unknown': (v) => ({
    message: `no question has the id "${v.id}"`,
    fix: near(v) || 'Give the earlier question that asks for the same an "id", and write it here.',
  }),
  'parallel-later': (v) => ({
    message: `"${v.id}" does not come before this question`,
    fix: 'What was understood there carries over to here: name an earlier question, or move this one down.',
  }),
  'parallel-no-key': (v) => ({
    message: `"${v.type}" has no right answer that the program knows, so nothing can carry over`,
    fix: 'Take "parallelTo" away, or use two questions that are right or wrong, such as "choice".',
  }),
  'no-questions': () => ({
    message: 'has no questions yet',
    fix: 'Write the first one into "questions": [ ]; docs/quiz-format.md shows each kind.',
  }),
  'only-discussions': () => ({
    message: 'has discussions but no questions',
    fix: 'That can be taught. Questions go into "questions"; docs/quiz-format.md shows each kind.',
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
  'levels-of-nothing': () => ({
    message: 'have no level that earns points',
    fix: 'Give the best level of each its points.',
  }),
  'points-not-levels': (v) => ({
    message: `is not what the best levels add up to, ${v.most}`,
    fix: `Write ${v.most}, or take "points" away.`,
  }),
  'no-rubric': () => ({
    message: 'has no rubric',
    fix: 'Add "rubric": what to look for when marking; or "criteria", which pupils see.',
  }),
  'longest-is-key': () => ({
    message: 'the right option is much the longest, which gives it away',
    fix: 'Make the options about equally long.',
  }),
  'all-of-the-above': () => ({
    message: 'an option about the other options tests logic more than reading',
    fix: 'Write an option about the text, or use the type "choices", where several can be right.',
  }),
} satisfies Record<string, (values: Values) => Sentence>

/** What the end of a check and the lines before it say. */
export const checkReport = {
  warning: (message: string) => `warning: ${message}`,
  noFolder: (folder: string) =>
    `There is no folder ${folder}. Run "readout check" with the folder that holds your quizzes.`,
  noQuiz: (folder: string) =>
    `There is no quiz in ${folder}. Each quiz is a folder with a quiz.json and an article.md.`,
  end: (quizzes: number, errors: number, warnings: number) =>
    `${count(quizzes, 'quiz', 'quizzes')}, ${count(errors, 'error', 'errors')}, ${count(warnings, 'warning', 'warnings')}`,
}
const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`

const byCode: Readonly<Record<string, (values: Values) => Sentence>> = sentences

/** What a finding of `readout check` says, by its code. Throws RangeError for a code without a sentence. */
export function check({ code, values }: { code: string; values: Values }): Sentence {
  const make = Object.hasOwn(byCode, code) ? byCode[code] : undefined
  if (!make) throw new RangeError(`no sentence for the problem "${code}"`)
  return make(values)
}

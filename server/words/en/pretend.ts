/** Whoever reads one on a wall or in a review sees that nobody has said it. */
const made = (words: readonly string[]): string[] => words.map((one) => `${one} (pretend)`)

/** A pretend class: its name, its pupils, and what they say where the quiz has no words to offer. */
export const pretend = {
  className: '7b (pretend)',
  names: [
    ...['Amina', 'Ben', 'Chiara', 'David', 'Elif', 'Femi', 'Grace', 'Hugo', 'Ines', 'Jonas', 'Kwame', 'Lena'],
    ...['Mateo', 'Nour', 'Oskar', 'Priya', 'Quentin', 'Rosa', 'Samir', 'Thea', 'Umut', 'Vera', 'Wim', 'Yuki'],
  ],
  /** A name of the class that nobody has taken. */
  yours: 'Zoë',
  lines: (here: string, lead: { id: string; code: string }, alone: { id: string; code: string }): string[] => [
    '  A pretend class is at work in two lessons. Lead one of them: its pupils follow.',
    ...lesson('I lead', here, lead),
    ...lesson('Own pace', here, alone),
    '',
  ],
  essays: made([
    'I think the text tells two stories about the same thing. The first one names it, the second one leaves it out.',
    'The writer wants us to notice what is missing. So I looked for what nobody says.',
    'It depends on who reads it. At home people should hear something else than abroad.',
  ]),
  posts: made([
    'I believe the second part more, because it gives a reason.',
    'I am not sure. The text says one thing at the beginning and another at the end.',
    'For me the most important sentence is the last one.',
    'It is not fair to leave things out, even if every word is true.',
    'Both can be right. They only look at it from different sides.',
  ]),
  replies: made([
    'I see it the same way, but for another reason.',
    'Where in the text does it say that?',
    'That made me change my mind a little.',
    'I do not agree: read the second paragraph again.',
  ]),
  reasons: made([
    'The others found the sentence that I had missed.',
    'I read it again and still think so.',
    'Nobody could show me another place.',
  ]),
  toGroup: made([
    'I chose mine because of the first paragraph. Why did you take yours?',
    'Look at the last sentence again: I think it decides.',
    'I was not sure. Your reason sounds better than mine.',
    'I cannot find that in the text. Where did you read it?',
  ]),
}

const lesson = (name: string, here: string, { id, code }: { id: string; code: string }): string[] => [
  `  ${name.padEnd(10)}desk  ${here}/teach/lesson/${id}`,
  `            wall  ${here}/wall/${id}`,
  `            join  ${here}/join/${code}`,
]

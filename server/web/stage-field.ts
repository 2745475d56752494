import { talksWith } from '../lesson/paper.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { asksOpinion } from '../lesson/opinions.ts'
import type { Pin } from '../lesson/pin.ts'
import { Stage } from '../lesson/stage.ts'
import { words } from '../words/en.ts'

const says = words.desk

/** A stage as the value of a button or a radio. */
export const stageField = (stage: Stage): string => JSON.stringify(stage)

/** Of a button that is the clicker's: where it leads is found when it is pressed. */
export const pressField = 'next'

/** Null for anything that no form of ours sends. */
export function readStageField(sent: string): Stage | null {
  try {
    return Stage.safeParse(JSON.parse(sent)).data ?? null
  } catch {
    return null
  }
}

export const questionNumber = ({ questions }: Pin, id: string): number =>
  1 + questions.findIndex((question) => question.id === id)
export const discussionNumber = ({ discussions }: Pin, id: string): number =>
  1 + discussions.findIndex((discussion) => discussion.id === id)

/** A stage in words: "Vote on question 3". */
export function stageName(lesson: Pick<Lesson, 'pin' | 'settings' | 'students'>, stage: Stage): string {
  const { pin } = lesson
  switch (stage.at) {
    case 'own-pace':
      return says.ownPace
    case 'lobby':
      return says.lobby
    case 'before':
      return says.before
    case 'reading':
      return says.reading
    case 'closed':
      return says.closed
    case 'discussion':
      return says.discussion(discussionNumber(pin, stage.discussion))
    case 'question': {
      const asked = pin.questions.find(({ id }) => id === stage.question)
      const shown = asked && asksOpinion(asked) ? says.opinionsOf : says.answerOf
      const phases = { voting: says.voteOn, discussing: says.talkOn[talksWith(lesson)], revealed: shown }
      return phases[stage.phase](questionNumber(pin, stage.question))
    }
  }
}

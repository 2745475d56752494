import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deskView } from '../../../server/lesson/views/desk.ts'
import { discussionReviewView } from '../../../server/lesson/views/review-discussion.ts'
import { questionReviewView } from '../../../server/lesson/views/review-question.ts'
import { studentReviewView } from '../../../server/lesson/views/review-student.ts'
import { reviewView } from '../../../server/lesson/views/review.ts'
import { studentDiscussionView } from '../../../server/lesson/views/student-discussion.ts'
import { studentHomeView } from '../../../server/lesson/views/student-home.ts'
import { studentQuestionView } from '../../../server/lesson/views/student-question.ts'
import { studentResultsView } from '../../../server/lesson/views/student-results.ts'
import { wallView } from '../../../server/lesson/views/wall.ts'
import { Rehearsal } from '../../fixtures/lesson.ts'
import { attempts, play, starts } from '../../fixtures/random-lesson.ts'

test('whatever happened in a lesson, every projection is there, and is strings, numbers, booleans, lists, records and null', () => {
  fc.assert(
    fc.property(starts, attempts, (start, tries) => {
      const { lesson, now } = play(new Rehearsal(start), tries)
      const { questions, discussions } = lesson.pin
      const ids = [...lesson.students.keys()]
      const views = [
        wallView(lesson),
        deskView(lesson),
        reviewView(lesson),
        questions.map(({ id }) => questionReviewView(lesson, id)),
        discussions.map(({ id }) => discussionReviewView(lesson, id)),
        ids.map((student) => [
          studentReviewView(lesson, student),
          studentHomeView(lesson, student, now),
          studentResultsView(lesson, student, now),
          questions.map(({ id }) => studentQuestionView(lesson, student, id, now)),
          discussions.map(({ id }) => studentDiscussionView(lesson, student, id, now)),
        ]),
      ]
      // What JSON cannot carry (a Date, undefined, NaN, a Map) comes back as something else.
      expect(JSON.parse(JSON.stringify(views))).toStrictEqual(views)
    }),
    { numRuns: 80 },
  )
})

test('looking changes nothing', () => {
  fc.assert(
    fc.property(starts, attempts, (start, tries) => {
      const { lesson, now } = play(new Rehearsal(start), tries)
      const before = structuredClone(lesson)
      deskView(lesson)
      wallView(lesson)
      reviewView(lesson)
      for (const student of lesson.students.keys()) studentHomeView(lesson, student, now)
      expect(lesson).toEqual(before)
    }),
    { numRuns: 20 },
  )
})

import type { Express } from 'express'
import type { Parts } from './parts.ts'
import * as healthz from './pages/healthz.ts'
import * as home from './pages/home.ts'
import * as join from './pages/join.ts'
import * as claim from './pages/join/claim.ts'
import * as comeBack from './pages/join/return.ts'
import * as lesson from './pages/lesson.ts'
import * as article from './pages/lesson/article.ts'
import * as place from './pages/lesson/article/place.ts'
import * as before from './pages/lesson/before.ts'
import * as discussion from './pages/lesson/discussion.ts'
import * as news from './pages/lesson/discussion/news.ts'
import * as events from './pages/lesson/events.ts'
import * as here from './pages/lesson/here.ts'
import * as leave from './pages/lesson/leave.ts'
import * as now from './pages/lesson/now.ts'
import * as reading from './pages/lesson/reading.ts'
import * as reply from './pages/lesson/post/reply.ts'
import * as postText from './pages/lesson/post/text.ts'
import * as withdrawn from './pages/lesson/post/withdrawn.ts'
import * as question from './pages/lesson/question.ts'
import * as draft from './pages/lesson/question/draft.ts'
import * as questionTalk from './pages/lesson/question/talk.ts'
import * as results from './pages/lesson/results.ts'
import * as resultsFile from './pages/lesson/results/file.ts'
import * as table from './pages/lesson/table.ts'
import * as phone from './pages/phone.ts'
import * as readyz from './pages/readyz.ts'
import * as teach from './pages/teach.ts'
import * as classes from './pages/teach/class.ts'
import * as oneClass from './pages/teach/class/class.ts'
import * as classRemoved from './pages/teach/class/removed.ts'
import * as damaged from './pages/teach/damaged.ts'
import * as phones from './pages/teach/phones.ts'
import * as newQuiz from './pages/teach/quiz.ts'
import * as startLesson from './pages/teach/quiz/lesson.ts'
import * as printQuiz from './pages/teach/quiz/print.ts'
import * as quiz from './pages/teach/quiz/quiz.ts'
import * as quizRehearsal from './pages/teach/quiz/rehearsal.ts'
import * as rehearsal from './pages/teach/rehearsal.ts'
import * as session from './pages/teach/session.ts'
import * as end from './pages/teach/session/end.ts'
import * as teacherDiscussion from './pages/teach/lesson/discussion.ts'
import * as featuredPost from './pages/teach/lesson/post/featured.ts'
import * as hiddenPost from './pages/teach/lesson/post/hidden.ts'
import * as lessonRemoved from './pages/teach/lesson/removed.ts'
import * as exported from './pages/teach/lesson/export.ts'
import * as studentExport from './pages/teach/lesson/student/export.ts'
import * as mark from './pages/teach/lesson/mark.ts'
import * as review from './pages/teach/lesson/review.ts'
import * as reviewDiscussion from './pages/teach/lesson/review/discussion.ts'
import * as reviewQuestion from './pages/teach/lesson/review/question.ts'
import * as reviewThreads from './pages/teach/lesson/review/question/threads.ts'
import * as reviewStudent from './pages/teach/lesson/review/student.ts'
import * as link from './pages/teach/session/link.ts'
import { JoinCodes } from './web/join-codes.ts'
import { PasswordGate } from './web/password-gate.ts'
import * as desk from './pages/teach/lesson.ts'
import * as clock from './pages/teach/lesson/clock.ts'
import * as cover from './pages/teach/lesson/cover.ts'
import * as deadline from './pages/teach/lesson/deadline.ts'
import * as deskEvents from './pages/teach/lesson/events.ts'
import * as light from './pages/teach/lesson/light.ts'
import * as pause from './pages/teach/lesson/pause.ts'
import * as stage from './pages/teach/lesson/stage.ts'
import * as hands from './pages/teach/lesson/question/hands.ts'
import * as phoneLink from './pages/teach/lesson/phone.ts'
import * as paper from './pages/teach/lesson/paper.ts'
import * as pupil from './pages/teach/lesson/student.ts'
import * as pupilClock from './pages/teach/lesson/student/clock.ts'
import * as pupilAnswer from './pages/teach/lesson/student/answer.ts'
import * as pupilDeadline from './pages/teach/lesson/student/deadline.ts'
import * as pupilDraft from './pages/teach/lesson/student/draft.ts'
import * as lateAnswers from './pages/teach/lesson/late.ts'
import * as leftLate from './pages/teach/lesson/late/left.ts'
import * as pupilLate from './pages/teach/lesson/student/late.ts'
import * as pupilName from './pages/teach/lesson/student/name.ts'
import * as pupilRemoved from './pages/teach/lesson/student/removed.ts'
import * as pupilPost from './pages/teach/lesson/student/post.ts'
import * as pupilSeat from './pages/teach/lesson/student/seat.ts'
import * as pupilTable from './pages/teach/lesson/student/table.ts'
import * as wall from './pages/wall.ts'
import * as wallEvents from './pages/wall/events.ts'
import * as wallHands from './pages/wall/hands.ts'
import * as wallLooked from './pages/wall/looked.ts'
import * as wallPause from './pages/wall/pause.ts'
import * as wallStage from './pages/wall/stage.ts'
import { entrances } from './web/visit.ts'
import { WrongCodes } from './web/wrong-codes.ts'

/** Every address of the site: method, address, who may enter, code. */
export function routes(app: Express, parts: Parts): void {
  const { anyone, student, teacher, teacherAgain } = entrances(parts)
  const joinCodes = new JoinCodes(parts)
  const wrongCodes = new WrongCodes(parts.clock)
  const passwords = new PasswordGate(parts.clock)

  app.get('/healthz', healthz.show)
  app.get('/readyz', readyz.show(parts))

  app.get('/', anyone, home.show)
  app.post('/', anyone, home.create(parts, wrongCodes))
  app.get('/phone', anyone, phone.show)
  app.get('/join/:code', anyone, join.show(parts, wrongCodes))
  app.post('/join/:code', anyone, join.create(parts, wrongCodes))
  app.get('/join/:code/return', anyone, comeBack.show(parts, wrongCodes))
  app.post('/join/:code/return', anyone, comeBack.create(parts, wrongCodes))
  app.get('/join/:code/claim', anyone, claim.show(parts, wrongCodes))
  app.post('/join/:code/claim', anyone, claim.create(parts, wrongCodes))

  app.get('/lesson/:lesson', student, lesson.show(parts))
  app.get('/lesson/:lesson/now', anyone, now.show(parts))
  app.get('/lesson/:lesson/table', student, table.show(parts))
  app.post('/lesson/:lesson/table', student, table.create(parts))
  app.get('/lesson/:lesson/before', student, before.show(parts))
  app.post('/lesson/:lesson/before', student, before.create(parts))
  app.get('/lesson/:lesson/article', student, article.show(parts))
  app.post('/lesson/:lesson/article', student, article.create(parts))
  app.get('/lesson/:lesson/article/place', student, place.show)
  app.post('/lesson/:lesson/article/place', student, place.create(parts))
  app.get('/lesson/:lesson/question/:question', student, question.show(parts))
  app.post('/lesson/:lesson/question/:question', student, question.create(parts))
  app.get('/lesson/:lesson/question/:question/draft', student, draft.show)
  app.post('/lesson/:lesson/question/:question/draft', student, draft.create(parts))
  app.get('/lesson/:lesson/question/:question/talk', student, questionTalk.show(parts))
  app.post('/lesson/:lesson/question/:question/talk', student, questionTalk.create(parts))
  app.get('/lesson/:lesson/discussion/:discussion', student, discussion.show(parts))
  app.post('/lesson/:lesson/discussion/:discussion', student, discussion.create(parts))
  app.get('/lesson/:lesson/discussion/:discussion/news', student, news.show(parts))
  app.get('/lesson/:lesson/post/:post/reply', student, reply.show(parts))
  app.post('/lesson/:lesson/post/:post/reply', student, reply.create(parts))
  app.get('/lesson/:lesson/post/:post/text', student, postText.show(parts))
  app.post('/lesson/:lesson/post/:post/text', student, postText.create(parts))
  app.get('/lesson/:lesson/post/:post/withdrawn', student, withdrawn.show(parts))
  app.post('/lesson/:lesson/post/:post/withdrawn', student, withdrawn.create(parts))
  app.get('/lesson/:lesson/results', student, results.show(parts))
  app.post('/lesson/:lesson/results', student, results.create(parts))
  app.get('/lesson/:lesson/results/file', student, resultsFile.show(parts))
  app.get('/lesson/:lesson/reading', student, reading.show(parts))
  app.post('/lesson/:lesson/reading', student, reading.create(parts))
  app.get('/lesson/:lesson/leave', student, leave.show(parts))
  app.post('/lesson/:lesson/leave', anyone, leave.create(parts))
  app.get('/lesson/:lesson/events', student, events.show(parts))
  app.get('/lesson/:lesson/here', student, here.show)
  app.post('/lesson/:lesson/here', student, here.create(parts))

  app.get('/teach', teacher, teach.show(parts))
  app.get('/teach/phones', teacher, phones.show(parts))
  app.get('/teach/damaged/:damaged', teacher, damaged.show(parts))
  app.post('/teach/damaged/:damaged', teacher, damaged.create(parts))
  app.get('/teach/class', teacher, classes.show(parts))
  app.post('/teach/class', teacher, classes.create(parts))
  app.get('/teach/class/:class', teacher, oneClass.show(parts))
  app.post('/teach/class/:class', teacher, oneClass.create(parts))
  app.get('/teach/class/:class/removed', teacher, classRemoved.show(parts))
  app.post('/teach/class/:class/removed', teacher, classRemoved.create(parts))
  app.get('/teach/quiz', teacher, newQuiz.show(parts))
  app.post('/teach/quiz', teacher, newQuiz.create(parts))
  app.get('/teach/quiz/:quiz', teacher, quiz.show(parts))
  app.get('/teach/quiz/:quiz/print', teacher, printQuiz.show(parts))
  app.get('/teach/quiz/:quiz/lesson', teacher, startLesson.show(parts))
  app.post('/teach/quiz/:quiz/lesson', teacher, startLesson.create(parts, joinCodes))
  app.get('/teach/quiz/:quiz/rehearsal', teacher, quizRehearsal.show(parts))
  app.post('/teach/quiz/:quiz/rehearsal', teacher, quizRehearsal.create(parts, joinCodes))
  app.get('/teach/rehearsal/:lesson', teacher, rehearsal.show(parts))
  app.post('/teach/rehearsal/:lesson', teacherAgain, rehearsal.create(parts))
  app.get('/teach/session', anyone, session.show(parts))
  app.post('/teach/session', anyone, session.create(parts, passwords))
  // Before the links, whose address would take it for one.
  app.get('/teach/session/end', anyone, end.show)
  app.post('/teach/session/end', anyone, end.create(parts))
  app.get('/wall/:lesson', anyone, wall.show(parts))
  app.get('/wall/:lesson/looked', anyone, wallLooked.show(parts))
  app.get('/wall/:lesson/events', anyone, wallEvents.show(parts))
  app.get('/wall/:lesson/pause', anyone, wallPause.show(parts))
  app.post('/wall/:lesson/pause', teacher, wallPause.create(parts))
  app.get('/wall/:lesson/stage', anyone, wallStage.show(parts))
  app.post('/wall/:lesson/stage', teacher, wallStage.create(parts, joinCodes))
  app.get('/wall/:lesson/hands', anyone, wallHands.show(parts))
  app.post('/wall/:lesson/hands', teacher, wallHands.create(parts))

  app.get('/teach/lesson/:lesson', teacher, desk.show(parts))
  app.get('/teach/lesson/:lesson/events', teacher, deskEvents.show(parts))
  app.get('/teach/lesson/:lesson/stage', teacher, stage.show)
  app.post('/teach/lesson/:lesson/stage', teacher, stage.create(parts, joinCodes))
  app.get('/teach/lesson/:lesson/light', teacher, light.show(parts))
  app.post('/teach/lesson/:lesson/light', teacher, light.create(parts))
  app.get('/teach/lesson/:lesson/pause', teacher, pause.show)
  app.post('/teach/lesson/:lesson/pause', teacher, pause.create(parts))
  app.get('/teach/lesson/:lesson/phone', teacher, phoneLink.show(parts))
  app.post('/teach/lesson/:lesson/phone', teacher, phoneLink.create(parts))
  app.get('/teach/lesson/:lesson/cover', teacher, cover.show)
  app.post('/teach/lesson/:lesson/cover', teacher, cover.create(parts))
  app.get('/teach/lesson/:lesson/clock', teacher, clock.show(parts))
  app.post('/teach/lesson/:lesson/clock', teacher, clock.create(parts))
  app.get('/teach/lesson/:lesson/deadline', teacher, deadline.show(parts))
  app.post('/teach/lesson/:lesson/deadline', teacher, deadline.create(parts))
  app.get('/teach/lesson/:lesson/question/:question/hands', teacher, hands.show(parts))
  app.post('/teach/lesson/:lesson/question/:question/hands', teacher, hands.create(parts))
  app.get('/teach/lesson/:lesson/paper', teacher, paper.show(parts))
  app.post('/teach/lesson/:lesson/paper', teacher, paper.create(parts))
  app.get('/teach/lesson/:lesson/student/:student', teacher, pupil.show(parts))
  app.get('/teach/lesson/:lesson/student/:student/answer/:question', teacher, pupilAnswer.show(parts))
  app.post('/teach/lesson/:lesson/student/:student/answer/:question', teacher, pupilAnswer.create(parts))
  app.get('/teach/lesson/:lesson/student/:student/clock', teacher, pupilClock.show(parts))
  app.post('/teach/lesson/:lesson/student/:student/clock', teacher, pupilClock.create(parts))
  app.get('/teach/lesson/:lesson/student/:student/deadline', teacher, pupilDeadline.show(parts))
  app.post('/teach/lesson/:lesson/student/:student/deadline', teacher, pupilDeadline.create(parts))
  app.get('/teach/lesson/:lesson/student/:student/draft/:question', teacher, pupilDraft.show(parts))
  app.post('/teach/lesson/:lesson/student/:student/draft/:question', teacher, pupilDraft.create(parts))
  app.get('/teach/lesson/:lesson/late', teacher, lateAnswers.show(parts))
  app.post('/teach/lesson/:lesson/late', teacher, lateAnswers.create(parts))
  app.get('/teach/lesson/:lesson/late/left', teacher, leftLate.show)
  app.post('/teach/lesson/:lesson/late/left', teacher, leftLate.create(parts))
  app.get('/teach/lesson/:lesson/student/:student/late/:late', teacher, pupilLate.show(parts))
  app.post('/teach/lesson/:lesson/student/:student/late/:late', teacher, pupilLate.create(parts))
  app.get('/teach/lesson/:lesson/student/:student/name', teacher, pupilName.show(parts))
  app.post('/teach/lesson/:lesson/student/:student/name', teacher, pupilName.create(parts))
  app.get('/teach/lesson/:lesson/student/:student/post/:discussion', teacher, pupilPost.show(parts))
  app.post('/teach/lesson/:lesson/student/:student/post/:discussion', teacher, pupilPost.create(parts))
  app.get('/teach/lesson/:lesson/student/:student/removed', teacher, pupilRemoved.show(parts))
  app.post('/teach/lesson/:lesson/student/:student/removed', teacher, pupilRemoved.create(parts))
  app.get('/teach/lesson/:lesson/student/:student/seat', teacher, pupilSeat.show(parts))
  app.post('/teach/lesson/:lesson/student/:student/seat', teacher, pupilSeat.create(parts))
  app.get('/teach/lesson/:lesson/student/:student/table', teacher, pupilTable.show(parts))
  app.post('/teach/lesson/:lesson/student/:student/table', teacher, pupilTable.create(parts))

  app.get('/teach/session/:link', anyone, link.show(parts))
  app.post('/teach/session/:link', anyone, link.create(parts))

  app.get('/teach/lesson/:lesson/review', teacher, review.show(parts))
  app.get('/teach/lesson/:lesson/review/question/:question', teacher, reviewQuestion.show(parts))
  app.get('/teach/lesson/:lesson/review/question/:question/threads', teacher, reviewThreads.show(parts))
  app.get('/teach/lesson/:lesson/review/student/:student', teacher, reviewStudent.show(parts))
  app.get('/teach/lesson/:lesson/review/discussion/:discussion', teacher, reviewDiscussion.show(parts))
  app.get('/teach/lesson/:lesson/discussion/:discussion', teacher, teacherDiscussion.show(parts))
  app.post('/teach/lesson/:lesson/discussion/:discussion', teacher, teacherDiscussion.create(parts))
  app.get('/teach/lesson/:lesson/post/:post/hidden', teacher, hiddenPost.show(parts))
  app.post('/teach/lesson/:lesson/post/:post/hidden', teacher, hiddenPost.create(parts))
  app.get('/teach/lesson/:lesson/post/:post/featured', teacher, featuredPost.show(parts))
  app.post('/teach/lesson/:lesson/post/:post/featured', teacher, featuredPost.create(parts))
  app.get('/teach/lesson/:lesson/removed', teacher, lessonRemoved.show(parts))
  app.post('/teach/lesson/:lesson/removed', teacherAgain, lessonRemoved.create(parts))
  app.get('/teach/lesson/:lesson/mark/:question', teacher, mark.show(parts))
  app.post('/teach/lesson/:lesson/mark/:question', teacher, mark.create(parts))
  app.get('/teach/lesson/:lesson/export/:format', teacher, exported.show)
  app.get('/teach/lesson/:lesson/student/:student/export/:format', teacher, studentExport.show)
}

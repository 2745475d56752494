import type { Express } from 'express'
import type { Parts } from './parts.ts'
import * as healthz from './pages/healthz.ts'
import * as home from './pages/home.ts'
import * as join from './pages/join.ts'
import * as claim from './pages/join/claim.ts'
import * as comeBack from './pages/join/return.ts'
import * as lesson from './pages/lesson.ts'
import * as events from './pages/lesson/events.ts'
import * as now from './pages/lesson/now.ts'
import * as question from './pages/lesson/question.ts'
import * as draft from './pages/lesson/question/draft.ts'
import * as readyz from './pages/readyz.ts'
import * as teach from './pages/teach.ts'
import * as classes from './pages/teach/class.ts'
import * as oneClass from './pages/teach/class/class.ts'
import * as classRemoved from './pages/teach/class/removed.ts'
import * as damaged from './pages/teach/damaged.ts'
import * as session from './pages/teach/session.ts'
import * as end from './pages/teach/session/end.ts'
import * as exported from './pages/teach/lesson/export.ts'
import * as studentExport from './pages/teach/lesson/student/export.ts'
import * as review from './pages/teach/lesson/review.ts'
import * as reviewDiscussion from './pages/teach/lesson/review/discussion.ts'
import * as reviewQuestion from './pages/teach/lesson/review/question.ts'
import * as reviewStudent from './pages/teach/lesson/review/student.ts'
import * as link from './pages/teach/session/link.ts'
import { PasswordGate } from './web/password-gate.ts'
import { entrances } from './web/visit.ts'
import { WrongCodes } from './web/wrong-codes.ts'

/** Every address of the site: method, address, who may enter, code. */
export function routes(app: Express, parts: Parts): void {
  const { anyone, student, teacher } = entrances(parts)
  const wrongCodes = new WrongCodes(parts.clock)
  const passwords = new PasswordGate(parts.clock)

  app.get('/healthz', healthz.show)
  app.get('/readyz', readyz.show(parts))

  app.get('/', anyone, home.show)
  app.post('/', anyone, home.create(parts, wrongCodes))
  app.get('/join/:code', anyone, join.show(parts, wrongCodes))
  app.post('/join/:code', anyone, join.create(parts, wrongCodes))
  app.get('/join/:code/return', anyone, comeBack.show(parts, wrongCodes))
  app.post('/join/:code/return', anyone, comeBack.create(parts, wrongCodes))
  app.get('/join/:code/claim', anyone, claim.show(parts, wrongCodes))
  app.post('/join/:code/claim', anyone, claim.create(parts, wrongCodes))

  app.get('/lesson/:lesson', student, lesson.show(parts))
  app.get('/lesson/:lesson/now', anyone, now.show(parts))
  app.get('/lesson/:lesson/question/:question', student, question.show(parts))
  app.post('/lesson/:lesson/question/:question', student, question.create(parts))
  app.get('/lesson/:lesson/question/:question/draft', student, draft.show)
  app.post('/lesson/:lesson/question/:question/draft', student, draft.create(parts))
  app.get('/lesson/:lesson/events', student, events.show(parts))

  app.get('/teach', teacher, teach.show(parts))
  app.get('/teach/damaged/:damaged', teacher, damaged.show(parts))
  app.post('/teach/damaged/:damaged', teacher, damaged.create(parts))
  app.get('/teach/class', teacher, classes.show(parts))
  app.post('/teach/class', teacher, classes.create(parts))
  app.get('/teach/class/:class', teacher, oneClass.show(parts))
  app.post('/teach/class/:class', teacher, oneClass.create(parts))
  app.get('/teach/class/:class/removed', teacher, classRemoved.show(parts))
  app.post('/teach/class/:class/removed', teacher, classRemoved.create(parts))
  app.get('/teach/session', anyone, session.show(parts))
  app.post('/teach/session', anyone, session.create(parts, passwords))
  // Before the links, whose address would take it for one.
  app.get('/teach/session/end', anyone, end.show)
  app.post('/teach/session/end', anyone, end.create(parts))
  app.get('/teach/session/:link', anyone, link.show(parts))
  app.post('/teach/session/:link', anyone, link.create(parts))

  app.get('/teach/lesson/:lesson/review', teacher, review.show(parts))
  app.get('/teach/lesson/:lesson/review/question/:question', teacher, reviewQuestion.show(parts))
  app.get('/teach/lesson/:lesson/review/student/:student', teacher, reviewStudent.show(parts))
  app.get('/teach/lesson/:lesson/review/discussion/:discussion', teacher, reviewDiscussion.show(parts))
  app.get('/teach/lesson/:lesson/export/:format', teacher, exported.show)
  app.get('/teach/lesson/:lesson/student/:student/export/:format', teacher, studentExport.show)
}

/**
 * Who gets what, for every address of the site in the order of `server/routes.ts`. The columns are `everybody` of
 * `cast.ts`: nobody; Ada, whose post and draft it is; Ben of the same lesson; a removed pupil; a pupil of another
 * lesson; another teacher; the lesson's teacher; and that teacher after a session has run out. The lesson is at the
 * pupils' own pace, and open.
 *
 * - `shown`   the page
 * - `heard`   taken, and nothing is kept
 * - `sent`    on to another page; nothing is kept
 * - `done`    taken, and kept
 * - `again`   the form once more, with its reason
 * - `signin`  to the sign-in
 * - `noseat`  403, with the way to join
 * - `refused` 403
 * - `nothing` 404: there is no such thing for this person
 */
export const pages = `
                                                        none    student mate    removed other   second  teacher expired
/healthz                                                shown   shown   shown   shown   shown   shown   shown   shown
/readyz                                                 shown   shown   shown   shown   shown   shown   shown   shown
/                                                       shown   shown   shown   shown   shown   shown   shown   shown
/phone                                                  shown   shown   shown   shown   shown   shown   shown   shown
/join/:code                                             shown   sent    sent    shown   shown   shown   shown   shown
/join/:code/return                                      shown   sent    sent    shown   shown   shown   shown   shown
/join/:code/claim                                       shown   sent    sent    shown   shown   shown   shown   shown
/lesson/:lesson                                         noseat  shown   shown   noseat  noseat  noseat  noseat  noseat
/lesson/:lesson/now                                     shown   shown   shown   shown   shown   shown   shown   shown
/lesson/:lesson/table                                   noseat  shown   shown   noseat  noseat  noseat  noseat  noseat
/lesson/:lesson/before                                  noseat  sent    sent    noseat  noseat  noseat  noseat  noseat
/lesson/:lesson/article                                 noseat  shown   shown   noseat  noseat  noseat  noseat  noseat
/lesson/:lesson/article/place                           noseat  sent    sent    noseat  noseat  noseat  noseat  noseat
/lesson/:lesson/question/:question                      noseat  shown   shown   noseat  noseat  noseat  noseat  noseat
/lesson/:lesson/question/:question/draft                noseat  sent    sent    noseat  noseat  noseat  noseat  noseat
/lesson/:lesson/question/:question/talk                 noseat  shown   shown   noseat  noseat  noseat  noseat  noseat
/lesson/:lesson/discussion/:discussion                  noseat  shown   shown   noseat  noseat  noseat  noseat  noseat
/lesson/:lesson/discussion/:discussion/news             noseat  shown   shown   noseat  noseat  noseat  noseat  noseat
/lesson/:lesson/post/:post/reply                        noseat  shown   shown   noseat  noseat  noseat  noseat  noseat
/lesson/:lesson/post/:post/text                         noseat  shown   refused noseat  noseat  noseat  noseat  noseat
/lesson/:lesson/post/:post/withdrawn                    noseat  shown   refused noseat  noseat  noseat  noseat  noseat
/lesson/:lesson/results                                 noseat  shown   shown   noseat  noseat  noseat  noseat  noseat
/lesson/:lesson/results/file                            noseat  shown   shown   noseat  noseat  noseat  noseat  noseat
/lesson/:lesson/reading                                 noseat  shown   shown   noseat  noseat  noseat  noseat  noseat
/lesson/:lesson/leave                                   noseat  shown   shown   noseat  noseat  noseat  noseat  noseat
/lesson/:lesson/events                                  noseat  shown   shown   noseat  noseat  noseat  noseat  noseat
/lesson/:lesson/here                                    noseat  sent    sent    noseat  noseat  noseat  noseat  noseat
/teach                                                  signin  signin  signin  signin  signin  shown   shown   signin
/teach/phones                                           signin  signin  signin  signin  signin  shown   shown   signin
/teach/damaged/:damaged                                 signin  signin  signin  signin  signin  shown   shown   signin
/teach/class                                            signin  signin  signin  signin  signin  shown   shown   signin
/teach/class/:class                                     signin  signin  signin  signin  signin  nothing shown   signin
/teach/class/:class/removed                             signin  signin  signin  signin  signin  nothing shown   signin
/teach/quiz                                             signin  signin  signin  signin  signin  shown   shown   signin
/teach/quiz/:quiz                                       signin  signin  signin  signin  signin  shown   shown   signin
/teach/quiz/:quiz/print                                 signin  signin  signin  signin  signin  shown   shown   signin
/teach/quiz/:quiz/lesson                                signin  signin  signin  signin  signin  shown   shown   signin
/teach/quiz/:quiz/rehearsal                             signin  signin  signin  signin  signin  shown   shown   signin
/teach/rehearsal/:lesson                                signin  signin  signin  signin  signin  nothing shown   signin
/teach/session                                          shown   shown   shown   shown   shown   sent    sent    shown
/teach/session/end                                      shown   shown   shown   shown   shown   shown   shown   shown
/wall/:lesson                                           shown   shown   shown   shown   shown   shown   shown   shown
/wall/:lesson/looked                                    sent    sent    sent    sent    sent    sent    sent    sent
/wall/:lesson/events                                    shown   shown   shown   shown   shown   shown   shown   shown
/wall/:lesson/pause                                     sent    sent    sent    sent    sent    sent    sent    sent
/wall/:lesson/stage                                     sent    sent    sent    sent    sent    sent    sent    sent
/wall/:lesson/hands                                     sent    sent    sent    sent    sent    sent    sent    sent
/teach/lesson/:lesson                                   signin  signin  signin  signin  signin  nothing shown   signin
/teach/lesson/:lesson/events                            signin  signin  signin  signin  signin  nothing shown   signin
/teach/lesson/:lesson/stage                             signin  signin  signin  signin  signin  nothing shown   signin
/teach/lesson/:lesson/light                             signin  signin  signin  signin  signin  nothing shown   signin
/teach/lesson/:lesson/pause                             signin  signin  signin  signin  signin  nothing sent    signin
/teach/lesson/:lesson/phone                             signin  signin  signin  signin  signin  nothing shown   signin
/teach/lesson/:lesson/cover                             signin  signin  signin  signin  signin  nothing sent    signin
/teach/lesson/:lesson/clock                             signin  signin  signin  signin  signin  nothing shown   signin
/teach/lesson/:lesson/deadline                          signin  signin  signin  signin  signin  nothing shown   signin
/teach/lesson/:lesson/question/:question/hands          signin  signin  signin  signin  signin  nothing sent    signin
/teach/lesson/:lesson/paper                             signin  signin  signin  signin  signin  nothing shown   signin
/teach/lesson/:lesson/student/:student                  signin  signin  signin  signin  signin  nothing shown   signin
/teach/lesson/:lesson/student/:student/answer/:question signin  signin  signin  signin  signin  nothing refused signin
/teach/lesson/:lesson/student/:student/clock            signin  signin  signin  signin  signin  nothing shown   signin
/teach/lesson/:lesson/student/:student/deadline         signin  signin  signin  signin  signin  nothing shown   signin
/teach/lesson/:lesson/student/:student/draft/:question  signin  signin  signin  signin  signin  nothing shown   signin
/teach/lesson/:lesson/late                              signin  signin  signin  signin  signin  nothing shown   signin
/teach/lesson/:lesson/late/left                         signin  signin  signin  signin  signin  nothing sent    signin
/teach/lesson/:lesson/student/:student/late/:late       signin  signin  signin  signin  signin  nothing shown   signin
/teach/lesson/:lesson/student/:student/name             signin  signin  signin  signin  signin  nothing shown   signin
/teach/lesson/:lesson/student/:student/post/:discussion signin  signin  signin  signin  signin  nothing refused signin
/teach/lesson/:lesson/student/:student/removed          signin  signin  signin  signin  signin  nothing shown   signin
/teach/lesson/:lesson/student/:student/seat             signin  signin  signin  signin  signin  nothing shown   signin
/teach/lesson/:lesson/student/:student/table            signin  signin  signin  signin  signin  nothing shown   signin
/teach/session/:link                                    shown   shown   shown   shown   shown   shown   shown   shown
/teach/lesson/:lesson/review                            signin  signin  signin  signin  signin  nothing shown   signin
/teach/lesson/:lesson/review/question/:question         signin  signin  signin  signin  signin  nothing shown   signin
/teach/lesson/:lesson/review/question/:question/threads signin  signin  signin  signin  signin  nothing shown   signin
/teach/lesson/:lesson/review/student/:student           signin  signin  signin  signin  signin  nothing shown   signin
/teach/lesson/:lesson/review/discussion/:discussion     signin  signin  signin  signin  signin  nothing shown   signin
/teach/lesson/:lesson/discussion/:discussion            signin  signin  signin  signin  signin  nothing shown   signin
/teach/lesson/:lesson/post/:post/hidden                 signin  signin  signin  signin  signin  nothing shown   signin
/teach/lesson/:lesson/post/:post/featured               signin  signin  signin  signin  signin  nothing shown   signin
/teach/lesson/:lesson/removed                           signin  signin  signin  signin  signin  nothing shown   signin
/teach/lesson/:lesson/mark/:question                    signin  signin  signin  signin  signin  nothing shown   signin
/teach/lesson/:lesson/export/:format                    signin  signin  signin  signin  signin  nothing shown   signin
/teach/lesson/:lesson/student/:student/export/:format   signin  signin  signin  signin  signin  nothing shown   signin
`

/** The same for forms that are honestly filled in. Whatever is not `done` changes nothing. */
export const forms = `
                                                        none    student mate    removed other   second  teacher expired
/                                                       sent    sent    sent    sent    sent    sent    sent    sent
/join/:code                                             done    sent    sent    done    done    done    done    done
/join/:code/return                                      done    again   again   done    done    done    done    done
/join/:code/claim                                       done    sent    sent    done    done    done    done    done
/lesson/:lesson/table                                   noseat  done    done    noseat  noseat  noseat  noseat  noseat
/lesson/:lesson/before                                  noseat  sent    sent    noseat  noseat  noseat  noseat  noseat
/lesson/:lesson/article                                 noseat  done    done    noseat  noseat  noseat  noseat  noseat
/lesson/:lesson/article/place                           noseat  done    done    noseat  noseat  noseat  noseat  noseat
/lesson/:lesson/question/:question                      noseat  done    done    noseat  noseat  noseat  noseat  noseat
/lesson/:lesson/question/:question/draft                noseat  done    done    noseat  noseat  noseat  noseat  noseat
/lesson/:lesson/question/:question/talk                 noseat  again   again   noseat  noseat  noseat  noseat  noseat
/lesson/:lesson/discussion/:discussion                  noseat  done    done    noseat  noseat  noseat  noseat  noseat
/lesson/:lesson/post/:post/reply                        noseat  done    done    noseat  noseat  noseat  noseat  noseat
/lesson/:lesson/post/:post/text                         noseat  done    refused noseat  noseat  noseat  noseat  noseat
/lesson/:lesson/post/:post/withdrawn                    noseat  done    refused noseat  noseat  noseat  noseat  noseat
/lesson/:lesson/results                                 noseat  done    done    noseat  noseat  noseat  noseat  noseat
/lesson/:lesson/reading                                 noseat  sent    sent    noseat  noseat  noseat  noseat  noseat
/lesson/:lesson/leave                                   sent    done    done    sent    sent    sent    sent    sent
/lesson/:lesson/here                                    noseat  heard   heard   noseat  noseat  noseat  noseat  noseat
/teach/damaged/:damaged                                 refused refused refused refused refused done    sent    refused
/teach/class                                            refused refused refused refused refused done    done    refused
/teach/class/:class                                     refused refused refused refused refused nothing done    refused
/teach/class/:class/removed                             refused refused refused refused refused nothing done    refused
/teach/quiz                                             refused refused refused refused refused done    done    refused
/teach/quiz/:quiz/lesson                                refused refused refused refused refused done    done    refused
/teach/quiz/:quiz/rehearsal                             refused refused refused refused refused done    done    refused
/teach/rehearsal/:lesson                                refused refused refused refused refused nothing done    refused
/teach/session                                          done    done    done    done    done    done    done    done
/teach/session/end                                      sent    sent    sent    sent    sent    done    done    done
/wall/:lesson/pause                                     refused refused refused refused refused nothing done    refused
/wall/:lesson/stage                                     refused refused refused refused refused nothing done    refused
/wall/:lesson/hands                                     refused refused refused refused refused nothing done    refused
/teach/lesson/:lesson/stage                             refused refused refused refused refused nothing done    refused
/teach/lesson/:lesson/light                             refused refused refused refused refused nothing done    refused
/teach/lesson/:lesson/pause                             refused refused refused refused refused nothing done    refused
/teach/lesson/:lesson/phone                             refused refused refused refused refused nothing again   refused
/teach/lesson/:lesson/cover                             refused refused refused refused refused nothing sent    refused
/teach/lesson/:lesson/clock                             refused refused refused refused refused nothing done    refused
/teach/lesson/:lesson/deadline                          refused refused refused refused refused nothing done    refused
/teach/lesson/:lesson/question/:question/hands          refused refused refused refused refused nothing done    refused
/teach/lesson/:lesson/paper                             refused refused refused refused refused nothing done    refused
/teach/lesson/:lesson/student/:student/answer/:question refused refused refused refused refused nothing done    refused
/teach/lesson/:lesson/student/:student/clock            refused refused refused refused refused nothing done    refused
/teach/lesson/:lesson/student/:student/deadline         refused refused refused refused refused nothing done    refused
/teach/lesson/:lesson/student/:student/draft/:question  refused refused refused refused refused nothing done    refused
/teach/lesson/:lesson/late                              refused refused refused refused refused nothing done    refused
/teach/lesson/:lesson/late/left                         refused refused refused refused refused nothing done    refused
/teach/lesson/:lesson/student/:student/late/:late       refused refused refused refused refused nothing done    refused
/teach/lesson/:lesson/student/:student/name             refused refused refused refused refused nothing done    refused
/teach/lesson/:lesson/student/:student/post/:discussion refused refused refused refused refused nothing done    refused
/teach/lesson/:lesson/student/:student/removed          refused refused refused refused refused nothing done    refused
/teach/lesson/:lesson/student/:student/seat             refused refused refused refused refused nothing done    refused
/teach/lesson/:lesson/student/:student/table            refused refused refused refused refused nothing done    refused
/teach/session/:link                                    done    done    done    done    done    done    done    done
/teach/lesson/:lesson/discussion/:discussion            refused refused refused refused refused nothing done    refused
/teach/lesson/:lesson/post/:post/hidden                 refused refused refused refused refused nothing done    refused
/teach/lesson/:lesson/post/:post/featured               refused refused refused refused refused nothing done    refused
/teach/lesson/:lesson/removed                           refused refused refused refused refused nothing done    refused
/teach/lesson/:lesson/mark/:question                    refused refused refused refused refused nothing done    refused
`

import type { Lesson } from '../lesson/lesson.ts'
import { words } from '../words/en.ts'

/** Locals of `partials/post-form`. */
export interface PostForm {
  action: string
  formId: string
  student: string
  /** Names what is written about, so that a phone keeps its words; see `static/draft/post-draft.ts`. */
  keep: string
  label: string
  hint: string | null
  starters: { label: string; sentences: readonly string[] } | null
  /** Of the article. */
  lang: string
  text: string
  problem: string | null
  status: { kind: 'saved' | 'none' | 'problem'; text: string }
  send: string
  /** The button stands in the foot of the page, under the thumb. */
  foot: boolean
}

/** What was sent and why it was not taken; null where nothing was. */
export type NotTaken = { text: string; problem: string } | null

/** A form for somebody's own words about a text. @param notTaken its words stand in the form again */
export const postForm = (
  lesson: Lesson,
  form: Omit<PostForm, 'lang' | 'problem' | 'status' | 'starters' | 'hint'> &
    Partial<Pick<PostForm, 'starters' | 'hint'>> & { idle: PostForm['status'] },
  notTaken: NotTaken,
): PostForm => {
  const { idle, ...rest } = form
  return {
    starters: null,
    hint: null,
    ...rest,
    lang: lesson.pin.article.lang,
    text: notTaken?.text ?? form.text,
    problem: notTaken?.problem ?? null,
    status: notTaken ? { kind: 'problem', text: words.discussion.notPosted } : idle,
  }
}

import MarkdownIt from 'markdown-it'

/** Raw HTML is text, bare addresses are no links, and quotation marks stay as they were typed. */
export const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false })

/** Every address is read as one; `InlineWriter` alone decides which is written, so that of a bad link its words stay. */
markdown.validateLink = () => true

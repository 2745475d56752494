import MarkdownIt from 'markdown-it'

/** Raw HTML is text, bare addresses are no links, and quotation marks stay as they were typed. */
export const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false })

/** Only what a browser opens safely; everything else (`javascript:`, `data:`) stays text. */
markdown.validateLink = (address) => /^(https?:\/\/|mailto:|#)/i.test(address.trim())

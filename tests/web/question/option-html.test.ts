import { expect, test } from 'vitest'
import { optionHtml } from '../../../server/web/question/option-html.ts'

const src = 'data:image/png;base64,AAAA'

test.each([
  { option: { text: 'At **dusk**' }, html: 'At <strong>dusk</strong>', because: 'it has no picture' },
  {
    option: { text: 'Owl', image: { src, alt: 'An owl' } },
    html: `<img class="option-picture" src="${src}" alt="An owl">Owl`,
    because: 'the picture stands above the words',
  },
  {
    option: { text: 'Owl', image: { src, alt: '"><script>' } },
    html: `<img class="option-picture" src="${src}" alt="&quot;&gt;&lt;script&gt;">Owl`,
    because: 'its words are words',
  },
  {
    option: { text: 'Owl', image: { src: 'https://example.org/owl.png', alt: 'An owl' } },
    html: 'Owl',
    because: 'a picture from elsewhere is not loaded',
  },
  {
    option: { text: 'Owl', image: { src: 'data:image/svg+xml;base64,AAAA', alt: 'An owl' } },
    html: 'Owl',
    because: 'a drawing can hold a program',
  },
])('$option is $html, because $because', ({ option, html }) => {
  expect(optionHtml(option)).toBe(html)
})

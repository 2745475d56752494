import { browsers } from './browsers.js'

/** Without these a page looks a little plainer in the oldest browsers, and works. */
const mayBeMissing = [
  'text-size-adjust', // the prefixed one stands beside it
  'css-focus-visible', // the rule falls away, and focus is always drawn
  'css-resize', // a text field keeps its size
  'prefers-color-scheme', // the page is light
]

export default {
  plugins: ['stylelint-no-unsupported-browser-features'],
  rules: {
    'plugin/no-unsupported-browser-features': [true, { browsers, ignorePartialSupport: true, ignore: mayBeMissing }],
    // Counted as supported because grids have it; flex boxes have it only from Safari 14.1 on.
    'property-disallowed-list': ['gap', 'row-gap', 'column-gap', 'inset', 'aspect-ratio'],
    'selector-pseudo-class-disallowed-list': ['has', 'is', 'where', 'dir'],
    'at-rule-disallowed-list': ['container', 'layer', 'scope'],
  },
}

/** The oldest browsers that students' pages promise, as browserslist writes them; the same as `--target` of `npm run build`. */
export const browsers = ['chrome 80', 'safari 12.1', 'ios_saf 12.2-12.5']

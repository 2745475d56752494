/**
 * The places in the code that an error came by, as its stack names them. What an error says may quote somebody's
 * words, and words may look like a place, so only lines after the whole message count.
 */
export function framesOf({ stack = '', message }: Error): string[] {
  const said = stack.indexOf(message)
  const lines = stack.slice(said === -1 ? 0 : said + message.length).split('\n')
  return lines
    .slice(1 + lines.findLastIndex((line) => line !== '' && !/^\s+at /.test(line)))
    .filter((line) => line !== '')
}

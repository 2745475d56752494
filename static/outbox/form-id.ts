const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-'

/**
 * A new form id, as the server makes them: 21 of 64 letters, 126 bits. For a form that stays open after it was saved:
 * A, then B, then A again are three answers, and the third is not the first one sent twice.
 */
export function newFormId(): string {
  let id = ''
  for (const byte of crypto.getRandomValues(new Uint8Array(21))) id += letters.charAt(byte & 63)
  return id
}

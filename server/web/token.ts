import { createHash } from 'node:crypto'

/**
 * What is stored instead of a browser's secret or of a link's: SHA-256, in hexadecimal. Tokens are long and drawn by
 * chance, so nothing slower is needed; a person's password goes through `password.ts`.
 */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

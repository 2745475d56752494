import type { Response } from 'express'
import { toCsv, type CsvCell } from '../../formats/csv.ts'

/** Sends rows to be saved as a file. @param name with its ending, in any script (RFC 6266) */
export const sendCsv = (res: Response, name: string, rows: readonly (readonly CsvCell[])[]): void => {
  res.attachment(name).type('text/csv; charset=utf-8').send(toCsv(rows))
}

/** Sends data to be saved as a file, one value a line, so that a person can read it too. */
export const sendJson = (res: Response, name: string, data: object): void => {
  res
    .attachment(name)
    .type('application/json; charset=utf-8')
    .send(`${JSON.stringify(data, null, 1)}\n`)
}

/** What a file holds; `large` and `linked` ones are not read. */
export type Content = Buffer | 'large' | 'linked'

/** The files of one quiz folder that matter: names to contents. */
export type Folder = ReadonlyMap<string, Content>

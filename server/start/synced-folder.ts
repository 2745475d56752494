/** How the folders of programs are called that copy what lies in them to other computers. */
const programs: readonly (readonly [name: string, folder: RegExp])[] = [
  ['OneDrive', /^onedrive( - .+)?$/i],
  ['Dropbox', /^dropbox( \(.+\))?$/i],
  ['iCloud Drive', /^(icloud ?drive|mobile documents|com~apple~clouddocs)$/i],
  ['Google Drive', /^(google ?drive.*|my drive|meine ablage|mon drive)$/i],
  ['Synology Drive', /^synology ?drive$/i],
  ['Nextcloud', /^(nextcloud|owncloud)\d?$/i],
  ['a cloud drive', /^cloudstorage$/i],
]

/**
 * The program that synchronises a folder, told by its path; null when none is known to. Such a program takes files
 * away in the middle of a save, and carries what a class wrote to somebody else's computers.
 */
export function syncProgram(folder: string): string | null {
  const parts = folder.split(/[/\\]/)
  return programs.find(([, shape]) => parts.some((part) => shape.test(part)))?.[0] ?? null
}

import { expect, test } from 'vitest'
import { syncProgram } from '../../server/start/synced-folder.ts'

test.each([
  { folder: 'C:\\Users\\okafor\\OneDrive\\readout\\data', program: 'OneDrive' },
  { folder: 'C:\\Users\\okafor\\OneDrive - Hill School\\data', program: 'OneDrive' },
  { folder: '/Users/okafor/Library/Mobile Documents/com~apple~CloudDocs/data', program: 'iCloud Drive' },
  { folder: '/Users/okafor/Library/CloudStorage/ProtonDrive-okafor/data', program: 'a cloud drive' },
  { folder: '/Users/okafor/Library/CloudStorage/OneDrive-HillSchool/data', program: 'a cloud drive' },
  { folder: '/home/okafor/Dropbox (School)/data', program: 'Dropbox' },
  { folder: 'G:\\My Drive\\readout', program: 'Google Drive' },
  { folder: '/home/okafor/SynologyDrive/data', program: 'Synology Drive' },
  { folder: '/home/okafor/Nextcloud/readout/data', program: 'Nextcloud' },
])('$folder is synchronised by $program', ({ folder, program }) => {
  expect(syncProgram(folder)).toBe(program)
})

test.each(['/home/okafor/readout/data', 'C:\\readout\\data', '/home/dropboxer/not-onedrive/data', '/srv/drive/data'])(
  '%s is synchronised by nobody that we know',
  (folder) => expect(syncProgram(folder)).toBeNull(),
)

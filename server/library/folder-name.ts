/**
 * Names that Windows keeps for devices, whatever their ending.
 * Source: Microsoft, "Naming Files, Paths, and Namespaces" (2024).
 */
export const isReserved = (name: string): boolean => /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name)

/**
 * Why a folder's name cannot stand in an address or be carried to another disk; null when it can.
 * Only letters, digits, spaces and a few signs of any keyboard are let through.
 */
export function folderNameProblem(name: string): 'folder-name' | 'folder-name-long' | 'folder-name-reserved' | null {
  if (isReserved(name)) return 'folder-name-reserved'
  if (name.length > 100) return 'folder-name-long'
  return /^[\p{L}\p{N}][\p{L}\p{N}\p{M} .,_()&'+\u2013-]*$/u.test(name) && !/[. ]$/.test(name) ? null : 'folder-name'
}

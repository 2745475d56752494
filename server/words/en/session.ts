/** Signing in as a teacher. */
export const session = {
  linkTitle: 'Open the teacher’s page',
  linkLead: 'This link opens the teacher’s page in this browser, once.',
  linkOpen: 'Open it here',
  linkOver:
    'This link was used before, or it is too old. Sign in with the password, or start Readout again for a new link.',
} as const

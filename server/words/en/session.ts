/** Signing in as a teacher, and out. */
export const session = {
  linkTitle: 'Open the teacher’s page',
  linkLead: 'This link opens the teacher’s page in this browser, once.',
  linkOpen: 'Open it here',
  linkOver:
    'This link was used before, or it is too old. Sign in with the password, show a new picture at your desk, or start Readout again for a new link.',
  /* with the password */
  title: 'Sign in',
  lead: 'For teachers. Pupils need no password.',
  password: 'Password',
  passwordHint: 'It was shown in the terminal when Readout was started for the first time.',
  signIn: 'Sign in',
  wrong: 'This is not the password. Look at capitals and hyphens, and type it once more.',
  busy: 'Too many passwords are being tried just now. Wait a minute, then type it once more. Starting Readout again shows a link that needs no password.',
  forPupils: 'Pupil? Enter the code of your lesson',
  /* signing out */
  endTitle: 'Sign out',
  endLead: 'Lessons go on without you. Sign out when you leave this computer to somebody else.',
  end: 'Sign out',
  stay: 'Stay signed in',
} as const

/** Going on with the desk on the teacher's own phone. */
export const handover = {
  link: 'Continue on my phone',
  title: 'Continue on my phone',
  lead: 'Scan the picture with your phone: it opens this desk there and signs you in. Whoever scans it first gets in, so show it on no wall.',
  make: 'Show the picture',
  again: 'Show a new one',
  qr: 'QR code that opens this desk on your phone, once',
  until: (at: string) => `It works once, until ${at}. A new picture replaces this one.`,
  covered:
    'Names and answers are covered, so this screen may be on the wall: a picture here would let anybody in who sees it. Uncover them at the desk first.',
} as const

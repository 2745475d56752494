/** Whether phones reach this computer. */
export const phones = {
  link: 'Try it with your own phone',
  title: 'Can phones reach this computer?',
  lead: 'Try it before the class comes, with your own phone in the Wi-Fi that the class uses.',
  scan: 'Scan this, or type the address:',
  qr: (address: string) => `QR code of ${address}`,
  noneYet: 'No other device has come yet.',
  came: (origin: string, at: string) => `A device came by ${origin} at ${at}. Phones can reach this computer.`,
  others: 'If nothing happens on the phone, this computer has other addresses, one for each of its networks:',
  why: 'If the phone finds nothing',
  reasons: [
    [
      'Another network',
      'The phone is in mobile data or in another Wi-Fi. Switch mobile data off and join the Wi-Fi of this computer.',
    ],
    [
      'A guest network',
      'Many guest networks keep devices apart, on purpose. Ask for another one, or use one of the ways below.',
    ],
    [
      'The firewall',
      'This computer’s firewall must let Node.js receive connections in private networks. It asks once, at the first start.',
    ],
    ['The letter s', 'The address begins with http://. Some phones put https:// there, and find nothing.'],
  ],
  anyway: 'Three ways to teach anyway',
  ways: [
    [
      'This computer’s own hotspot',
      'Open it in the system’s settings for networks, let the class join it, and come back here: the address is a new one.',
    ],
    [
      'A phone’s hotspot',
      'Let this computer and the class join the hotspot of a phone. It needs no internet, and uses up no data.',
    ],
    [
      'Without phones',
      'Lead the lesson from the wall: pupils vote with raised hands and write on paper. Every step works with nobody joined.',
    ],
  ],
  back: 'Back to quizzes and lessons',
  /* on the phone */
  phoneTitle: 'This phone gets through',
  phoneLead: 'Your phone reaches the computer with Readout. You can close this page.',
} as const

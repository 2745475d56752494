/** Why the program does not start, with what its sentence names. */
export type StartProblem =
  | { code: 'setting'; name: SettingName; value: string }
  | { code: 'folder-in-use'; folder: string; holder: { pid: number; host: string | null; address: string } | null }
  | { code: 'data-unwritable'; folder: string; reason: string }
  | { code: 'teachers-damaged'; file: string }
  | { code: 'quizzes-unreadable'; folder: string; reason: string }
  | { code: 'port-in-use'; port: number }
  | { code: 'port-forbidden'; port: number }
  | { code: 'host-elsewhere'; host: string }

/** The settings that there are: variables of the environment. */
export type SettingName =
  'PORT' | 'HOST' | 'READOUT_DATA' | 'READOUT_QUIZZES' | 'READOUT_PASSWORD' | 'READOUT_PUBLIC_URL'

const settings: Record<SettingName, (value: string) => string> = {
  PORT: (value) => `PORT is "${value}". It has to be a whole number up to 65535. Leave it out to take 3000.`,
  HOST: (value) =>
    `HOST is "${value}". It has to be "localhost" or an IP address of this computer, such as 192.168.7.20. Leave it out to listen on all of them.`,
  READOUT_DATA: (value) => `READOUT_DATA is "${value}", and nothing fills in the "~". Write the folder's whole path.`,
  READOUT_QUIZZES: (value) =>
    `READOUT_QUIZZES is "${value}", and nothing fills in the "~". Write the folder's whole path.`,
  // What was set stays unsaid: a terminal may be on the projector.
  READOUT_PASSWORD: () => 'READOUT_PASSWORD has to have 10 to 200 letters. Choose another one.',
  READOUT_PUBLIC_URL: (value) =>
    `READOUT_PUBLIC_URL is "${value}". It has to be the address of the first page, with http or https and nothing after the name, such as https://readout.school.example.`,
}

/** Why the system does not let us, by the name of its error. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'this account may not do that',
  EPERM: 'this account may not do that',
  EROFS: 'the disk cannot be written',
  ENOSPC: 'the disk is full',
  ENOENT: 'there is no such folder',
  ENOTDIR: 'a part of that path is a file',
  EEXIST: 'that is a file, not a folder',
  EMFILE: 'too many files are open',
  EIO: 'the disk does not answer as it should',
}
const because = (reason: string) => reasons[reason] ?? `the system says ${reason}`

const problems: { [Code in StartProblem['code']]: (problem: Extract<StartProblem, { code: Code }>) => string } = {
  setting: ({ name, value }) => settings[name](value),
  'folder-in-use': ({ folder, holder }) => {
    const who = holder
      ? `by process ${holder.pid}${holder.host === null ? '' : ` on ${holder.host}`}${holder.address === '' ? '' : `, at ${holder.address}`}`
      : 'by another process'
    return `The data folder ${folder} is in use ${who}. Use that one, stop it first, or name another folder in READOUT_DATA.`
  },
  'data-unwritable': ({ folder, reason }) =>
    `Nothing can be saved in the data folder ${folder}: ${because(reason)}. Mend that, or name another folder in READOUT_DATA.`,
  'teachers-damaged': ({ file }) =>
    `${file} cannot be read, and nothing was written over it. Put a copy of it from your backup there; or move it away, and you begin with a new password and without classes (lessons stay).`,
  'quizzes-unreadable': ({ folder, reason }) =>
    `The quizzes folder ${folder} cannot be read: ${because(reason)}. Mend that, or name another folder in READOUT_QUIZZES.`,
  'port-in-use': ({ port }) =>
    `Port ${port} is in use, perhaps by a Readout that runs already. Stop that program, or set PORT to another number, such as ${port + 1}.`,
  'port-forbidden': ({ port }) =>
    `Port ${port} is not for this account: the system keeps low numbers for itself. Set PORT to a number from 1024 up, such as 3000.`,
  'host-elsewhere': ({ host }) =>
    `HOST is "${host}", and that is no address of this computer now. Set another one, or leave HOST out to listen on all of them.`,
}

/** Why the program does not start: one line, with the remedy. */
export function cannotStart(problem: StartProblem): string {
  const sentence = problems[problem.code] as (problem: StartProblem) => string
  return sentence(problem)
}

/** Labels and sentences of what the terminal shows once the program runs. */
export const greeting = {
  runs: 'Readout is running. Leave this window open as long as the class works.',
  here: 'On this computer',
  phones: 'For phones',
  phonesHow: 'In the same network as this computer. The camera can read this code:',
  noPhones: {
    'no-network':
      'This computer is in no network, so no phone can reach it. The address shows on your page once it is in one.',
    'only-here': 'HOST lets in this computer only. Leave it out to let in phones.',
  },
  link: 'Your page',
  linkHow: (until: string) =>
    `Whoever opens this first is signed in as you. It works once, until ${until}, so keep it off the projector.`,
  linkElsewhere: 'From another device:',
  password: 'Password',
  passwordHow: {
    'made-up': 'Write it down, it is shown only now. You need it to sign in when the link above is used up.',
    setting: 'The one in READOUT_PASSWORD.',
    'from-before': 'The one from before. To have another one, stop, set READOUT_PASSWORD to it, and start again.',
  },
  data: 'Data',
  synced: (program: string) =>
    `Warning: ${program} synchronises this folder. That can damage a lesson, and carries answers to other computers. Name a folder outside of it in READOUT_DATA.`,
  quizzes: 'Quizzes',
  stop: 'To stop, press Ctrl+C. Whatever was saved stays saved.',
}

/** What the terminal shows when the program is asked to end. */
export const stopping = {
  begins: 'Stopping …',
  done: 'Stopped. Everything that was saved is in the data folder.',
}

/** What the terminal shows after a command that is none, and when asked for help. */
export const usage = {
  help: `Readout, a classroom server for one text and one class.

  readout serve           starts the server
  readout check [folder]  looks through quizzes for mistakes; without a folder: through yours
  readout --help          shows this
  readout --version       shows the version, as -v does

The server's settings come from the environment:

  PORT                where it listens; 3000 unless set
  HOST                which address of this computer it listens on; all unless set
  READOUT_DATA        folder for lessons, classes and answers; data unless set
  READOUT_QUIZZES     folder with your quizzes; quizzes unless set
  READOUT_PASSWORD    the teacher's password, 10 letters or more; made up at the first start unless set
  READOUT_PUBLIC_URL  the address that the class opens, where it is not this computer's own`,
  unknownCommand: (command: string, near: string | null) =>
    `There is no command "${command}".${near === null ? '' : ` Did you mean "${near}"?`} Run "readout --help" to see all.`,
  unknownFlag: (flag: string, command: string) =>
    `"readout ${command}" knows no ${flag}. Run "readout --help" to see what it knows.`,
  tooMuch: (word: string, command: string) =>
    `"readout ${command}" does not know what to do with "${word}". Run "readout --help" to see how it is used.`,
  oldNode: (version: string, least: string) =>
    `Readout needs Node ${least} or newer, and this is ${version}. Get the newest one marked LTS at https://nodejs.org.`,
}

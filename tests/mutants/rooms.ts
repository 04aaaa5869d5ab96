/**
 * The rooms that are mutated, and the least share of their mutants that the tests must kill, in per
 * cent.
 */
export const THRESHOLDS: Readonly<Record<string, number>> = {
  core: 80,
  drill: 80,
  study: 80,
  view: 70,
  interfaces: 70,
  commands: 70,
  output: 70,
}

/**
 * Why the other rooms have no threshold; a test checks that every room is in one of the two lists.
 */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  build: 'never shipped; what it makes is tried whole',
  cli: 'declares commands; tried by the built package, which no mutant reaches',
  completion: 'scripts of other programs, tried in their shells',
  formats: 'in tables of its own; the time goes to what holds rules',
  pictures: 'what it draws is looked at whole, as text',
  exports: 'what it writes is looked at whole, as text, and read back',
  page: 'what it makes is looked at whole, and in a browser',
  i18n: 'words; another word is not a wrong one',
  io: 'its faults are those of disks and terminals, seen by the slow tests',
  usage: 'what a command takes, in types; tried by every command',
  'main.ts': 'the real process; tried by the built package',
  'start.ts': 'runs the built scripts; tried by the built package',
  'errors.ts': 'codes and numbers',
  'ports.ts': 'types only',
  'version.ts': 'one line',
}

/** The room whose threshold applies to a file of src: `core` for everything in it. */
export const roomOf = (file: string): string => file.split('/')[1] ?? ''

/** The room as the table shows it: each folder of the core separately. */
export const placeOf = (file: string): string => {
  const [, room = '', folder = ''] = file.split('/')
  return room === 'core' ? `core/${folder}` : room
}

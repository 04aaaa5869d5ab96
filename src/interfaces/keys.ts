import type { DrillCommand } from '../drill/interface.ts'

/** The keys of the commands, where keys or lines are read from a person. */
export const KEYS: Readonly<Record<string, DrillCommand>> = {
  '?': 'help',
  h: 'hint',
  u: 'undo',
  '!': 'overrule',
  e: 'page',
  f: 'flag',
  q: 'stop',
}

/** A line that is nothing but one command's key, in full width or not. */
export function keyedCommand(line: string): DrillCommand | undefined {
  const key = line.normalize('NFKC').trim().toLowerCase()
  return Object.hasOwn(KEYS, key) ? KEYS[key] : undefined
}

/** A line that is a command's name after a colon, which no answer begins with: for programs. */
export function namedCommand(line: string): DrillCommand | 'unknown' | undefined {
  const name = line.trim()
  if (!name.startsWith(':')) return undefined
  return Object.values(KEYS).find((command) => name === `:${command}`) ?? 'unknown'
}

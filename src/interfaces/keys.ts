import { asKeys } from '../core/base/typed-keys.ts'
import type { DrillCommand } from '../drill/interface.ts'
import type { PromptKeys } from '../ports.ts'
import type { Page } from '../view/page.ts'

/** The keys of the commands, for a person who types keys or lines. */
export const KEYS: Readonly<Record<string, DrillCommand>> = {
  '?': 'help',
  h: 'hint',
  u: 'undo',
  '!': 'overrule',
  e: 'page',
  o: 'edit',
  w: 'wider',
  f: 'flag',
  k: 'know',
  s: 'suspend',
  q: 'stop',
}

/**
 * The command of a line that has only its key, from any input method, or its name after a colon; `unknown` if more
 * is behind such a name: the reason of a flag is asked for.
 */
export function keyedCommand(line: string): DrillCommand | 'unknown' | undefined {
  const key = asKeys(line).trim()
  if (Object.hasOwn(KEYS, key)) return KEYS[key]
  const named = namedCommand(key)
  if (named !== 'unknown') return named
  const first = namedCommand(key.split(' ', 1)[0] ?? '')
  return first === 'unknown' ? undefined : 'unknown'
}

/**
 * The command of a line with its name after a colon, for programs: no answer begins with a colon.
 */
export function namedCommand(line: string): DrillCommand | 'unknown' | undefined {
  const name = line.trim()
  if (!name.startsWith(':')) return undefined
  return Object.values(KEYS).find((command) => name === `:${command}`) ?? 'unknown'
}

/**
 * The keys a prompt takes, and the line that names them to who presses another one.
 * @param named how they are named, if not by themselves
 */
export const keysHere = (
  { theme, words }: Page,
  keys: readonly string[],
  named = keys.join(' '),
): PromptKeys => ({ keys, otherwise: theme.dim(words.quiz.keysHere(named)) })

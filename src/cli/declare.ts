import type { LanguageChoice } from '../core/base/settings.ts'
import type { Exit } from '../errors.ts'
import type { Words } from '../i18n/words.ts'
import type { World } from '../ports.ts'
import type { Context } from '../study/context.ts'
import type { Verb } from './command.ts'

interface GlobalFlags {
  readonly lang?: LanguageChoice
  readonly outline?: string
}

/** What the program needs from the run: how to make a command's context, and where its exit code goes. */
export interface Wiring {
  readonly world: World
  readonly words: Words
  readonly context: (flags: GlobalFlags, verb?: string) => Promise<Context>
  readonly finish: (exit: Exit) => void
}

/** How a command is told its flags and what it does with them. */
export type Declare = (command: Verb, wiring: Wiring, context: () => Promise<Context>) => void

/** Several words of the command line as one term. */
export const joined = (words: readonly string[]): string | undefined =>
  words.length > 0 ? words.join(' ') : undefined

/** What a command is for, with examples that run. */
export function describe(
  command: Verb,
  about: string,
  heading: string,
  examples: readonly string[],
): Verb {
  return command
    .description(about)
    .addHelpText('after', `\n${heading}\n${examples.map((line) => `  ${line}`).join('\n')}`)
}

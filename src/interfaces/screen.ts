import type { Prompter } from '../ports.ts'

type Print = (lines: readonly string[]) => void

/** What a person has in front of them: it is printed again when the terminal was given away and is back. */
export interface Screen {
  readonly print: Print
  /** Something begins for which nothing that was printed before is needed. */
  readonly begin: () => void
}

/** A screen that remembers what is printed on it. */
export function screenOn(print: Print, { onReturn }: Pick<Prompter, 'onReturn'>): Screen {
  let lines: string[] = []
  onReturn(() => print(lines))
  return {
    print: (more) => {
      lines.push(...more)
      print(more)
    },
    begin: () => {
      lines = []
    },
  }
}

/** The same functions, each of which begins something. */
export const beginning = <F extends Readonly<Record<string, (...given: never[]) => void>>>(
  { begin }: Screen,
  functions: F,
): F =>
  Object.fromEntries(
    Object.entries(functions).map(([name, each]) => [
      name,
      (...given: never[]) => {
        begin()
        each(...given)
      },
    ]),
  ) as F

import type { Sink, World } from '../ports.ts'
import { width } from '../view/width.ts'

/** What a run writes to a terminal, held back until it is known whether the screen can show it. */
export interface HeldStreams extends Pick<World, 'out' | 'err'> {
  /** Writes what was held back, and holds nothing back from now on. */
  readonly pass: () => void
  readonly isHolding: () => boolean
  /** Holds back what is written from now on. */
  readonly hold: () => void
  /**
   * Shows what was held back: as it is if the screen has a row for each of its rows and one to type on, else with
   * `page`; and as it is if that says why it cannot.
   */
  readonly show: (
    page: (text: string) => Promise<string | undefined>,
  ) => Promise<string | undefined>
}

/**
 * Streams that can hold back what is written to a terminal, in the order in which it is written, to both of them if both are
 * terminals: what is said beside a result is read with it.
 */
export function holding({ out, err }: Pick<World, 'out' | 'err'>): HeldStreams {
  let isHolding = false
  let pieces: Array<readonly [sink: Sink, text: string]> = []
  const held = (sink: Sink): Sink => ({
    ...sink,
    write: (text) => {
      if (isHolding && sink.isTerminal) pieces.push([sink, text])
      else sink.write(text)
    },
  })
  const pass = (): void => {
    isHolding = false
    for (const [sink, text] of pieces) sink.write(text)
    pieces = []
  }
  return {
    ...{ out: held(out), err: held(err), pass },
    isHolding: () => isHolding,
    hold: () => {
      isHolding = out.isTerminal
    },
    show: async (page) => {
      const text = pieces.map(([, piece]) => piece).join('')
      if (text === '' || !isLonger(text, out)) {
        pass()
        return undefined
      }
      const failed = await page(text)
      if (failed === undefined) pieces = []
      pass()
      return failed
    },
  }
}

/** The text without the links behind its words, which a pager may show as garbage. */
export const withoutLinks = (text: string): string => text.replace(LINKS, '')

/** A link's beginning or end, as the door writes it. */
const LINKS = /\u001b\]8;;[!-~]{0,2048}\u001b\\/g

/** Whether a text has as many rows as the screen: the last one is for what is typed next. */
function isLonger(text: string, { columns, rows }: Sink): boolean {
  const most = rows() ?? Number.POSITIVE_INFINITY
  const across = columns() ?? Number.POSITIVE_INFINITY
  const lines = text.split('\n')
  // The end of the last line begins none.
  if (lines.at(-1) === '') lines.pop()
  let used = 0
  for (const line of lines) {
    used += rowsOf(line, across)
    if (used >= most) return true
  }
  return false
}

/** The theme's colours, which take no column. */
const COLOURS = /\u001b\[[\d;]{0,40}m/g

/** The rows that a terminal needs for a line; a character of two columns is never cut in two. */
function rowsOf(line: string, columns: number): number {
  if (width(line) <= columns) return 1
  let rows = 1
  let used = 0
  for (const character of withoutLinks(line).replace(COLOURS, '')) {
    const own = width(character)
    if (used + own > columns) {
      rows++
      used = 0
    }
    used += own
  }
  return rows
}

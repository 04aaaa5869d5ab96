import type { YamlFault } from '../core/document/problem.ts'

/** What is wrong and where. */
interface FoundFault {
  readonly fault: YamlFault
  /** The sign that it is about; empty if it is about none. */
  readonly sign: string
  /** The line and the column, from 0. */
  readonly line: number
  readonly column: number
}

/** Where a parser stopped, from 0, and why, in its own words. */
interface Stop {
  readonly line: number
  readonly column: number
  readonly reason: string
}

/** Signs that have a meaning of their own where words begin (YAML 1.2.2, 5.3). */
const SIGNS = '@`%,]}|>&*!'

/** The most lines that are looked at for a sign that was opened and not closed. */
const MOST_LINES = 1000

/**
 * What is wrong with a text at which a parser of YAML stopped. Parsers say where they noticed, which may be lines
 * after the slip, and in terms of the grammar; a person wants to know what to write.
 */
export function yamlFault(text: string, stop: Stop): FoundFault {
  const { line, column, reason } = stop
  const lines = text.split('\n', line + 1)
  const words = lines[line] ?? ''
  const here = (fault: YamlFault, sign = ''): FoundFault => ({ fault, sign, line, column })
  if (reason.startsWith('tab ')) return here('tab')
  if (reason.startsWith('unknown escape')) return here('escape')
  if (/^(?:deficient|unexpected end)/.test(reason)) {
    const open = openedIn(lines.slice(Math.max(0, lines.length - MOST_LINES)))
    if (open)
      return { fault: 'open', ...open, line: open.line + Math.max(0, lines.length - MOST_LINES) }
  }
  if (/^can not read a block mapping entry/.test(reason)) {
    const before = lines.findLastIndex((each, i) => i < line && each.trim() !== '')
    if (before >= 0)
      return { ...here('mixed'), line: before, column: indentOf(lines[before] ?? '') }
  }
  const sign = words[column] ?? ''
  if (/["']\s*$/.test(words.slice(0, column)) && sign !== ':') return here('quote')
  if (/[:]\s/.test(words.slice(0, column)) && sign === ':') return here('colon')
  if (sign !== '' && SIGNS.includes(sign)) return here('sign', sign)
  if (reason.startsWith('a line break'))
    return here('sign', words.slice(0, column).trim().at(-1) ?? '')
  if (reason.startsWith('end of the stream')) return here('mixed')
  return here(/indentation/.test(reason) ? 'indent' : 'other')
}

const indentOf = (line: string): number => line.length - line.trimStart().length

/** The last quote or bracket at the beginning of a value that is not closed on its line. */
function openedIn(
  lines: readonly string[],
): { sign: string; line: number; column: number } | undefined {
  for (let line = lines.length - 1; line >= 0; line--) {
    const words = lines[line] ?? ''
    const [before = '', sign = ''] =
      /^\s*(?:- +|[^\s"'[{#:][^"'[{#:]{0,200}: +){0,8}(["'[{])/.exec(words) ?? []
    if (sign !== '' && !isClosed(words.slice(before.length), sign))
      return { sign, line, column: before.length - 1 }
  }
  return undefined
}

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}' }

/** Whether what was opened is closed in what is behind it. */
function isClosed(rest: string, sign: string): boolean {
  if (sign === "'") return rest.replaceAll("''", '').includes("'")
  if (sign === '"') return rest.replaceAll(/\\./g, '').includes('"')
  return rest.includes(CLOSING[sign] ?? sign)
}

import {
  type DocumentNode,
  type Entry,
  type Place,
  type Scalar,
  scalar,
} from '../core/document/node.ts'

const KEY = /^(?:([\w-]{1,200})|"([^"\\]{1,200})"|'([^']{1,200})')[ \t]*=/
/** A string on one line: with escapes, or as it is written. */
const STRING = /^(?:"((?:[^"\\]|\\.)*)"|'([^']*)')/
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' }

/**
 * What the top level of a block of TOML says: strings, and lists of strings on one line or several.
 * Other values are empty, for what is known of them is only their key; tables are left out.
 * @param block below one line that opens it
 * @param file for places
 */
export function tomlFields(block: string, file: string): readonly Entry[] | undefined {
  const entries: Entry[] = []
  const lines = block.split('\n')
  const lastEnd = lines.findLastIndex((line) => LIST_END.test(line))
  for (let i = 0; i < lines.length; i++) {
    const line = (lines[i] as string).trim()
    if (line.startsWith('[')) break
    const { 0: lead, 1: bare, 2: quoted, 3: literal } = KEY.exec(line) ?? []
    if (lead === undefined) continue
    const at = { file, line: i + 2, column: 1 }
    let value = line.slice(lead.length).trim()
    if (value.startsWith('[')) {
      const end = i > lastEnd ? i : listEnd(lines, i)
      value = [value, ...lines.slice(i + 1, end + 1)].join('\n')
      i = end
    } else if (/^(?:"""|''')/.test(value)) i = textEnd(lines, i, value.slice(0, 3))
    entries.push({ key: scalar(bare ?? quoted ?? literal ?? '', at), value: valueIn(value, at) })
  }
  return entries
}

function valueIn(value: string, at: Place): DocumentNode {
  if (value.startsWith('[')) return { kind: 'list', items: stringsIn(value.slice(1), at), at }
  const isLong = /^(?:"""|''')/.test(value)
  return scalar(isLong ? '' : (stringIn(value)?.said ?? ''), at)
}

/** The strings of a list; what is behind another value is left out. */
function stringsIn(list: string, at: Place): readonly Scalar[] {
  const items: Scalar[] = []
  let rest = list
  for (;;) {
    rest = rest.replace(/^[\s,]+/, '')
    const found = stringIn(rest)
    if (!found) return items
    items.push(scalar(found.said, at))
    rest = rest.slice(found.length)
  }
}

function stringIn(text: string): { said: string; length: number } | undefined {
  const { 0: whole, 1: quoted, 2: literal = '' } = STRING.exec(text) ?? []
  if (whole === undefined) return undefined
  return { said: quoted === undefined ? literal : unescaped(quoted), length: whole.length }
}

const unescaped = (quoted: string): string =>
  quoted.replace(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))/g, (all, short, long, sign) => {
    const code = Number.parseInt(short ?? long ?? '', 16)
    if (sign !== undefined) return ESCAPES[sign as string] ?? sign
    return code <= 0x10ffff ? String.fromCodePoint(code) : all
  })

/** The line in which a list ends, whose first line is that one; there is an end. */
function listEnd(lines: readonly string[], start: number): number {
  let end = start
  while (!LIST_END.test(lines[end] as string)) end++
  return end
}

const LIST_END = /\][ \t]{0,20}(?:#|$)/

/** The line in which a text of several lines ends. */
function textEnd(lines: readonly string[], start: number, sign: string): number {
  const [first = ''] = lines.slice(start, start + 1)
  if (first.indexOf(sign, first.indexOf(sign) + 3) !== -1) return start
  for (let i = start + 1; i < lines.length; i++) if (lines[i]?.includes(sign)) return i
  return start
}

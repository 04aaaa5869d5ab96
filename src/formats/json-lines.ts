import { problem } from '../core/document/problem.ts'
import { type Format, noNotes, type ReadOutline } from './format.ts'
import { readJson } from './json-tree.ts'

const FORMAT = 'JSON Lines'

/** Reads a record a line, as the list of records that they are; a broken line is named. */
function readLines(text: string, file: string): ReadOutline {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  for (const [i, line] of lines.entries()) {
    const reason = line.trim() === '' ? undefined : faultOf(line)
    if (reason !== undefined)
      return noNotes([
        problem('unreadable', { file, line: i + 1, column: 1 }, { format: FORMAT, reason }),
      ])
  }
  // In one list, each record keeps its line.
  const records = lines.map((line) => (line.trim() === '' ? '' : `${line},`))
  return readJson(`[${records.join('\n')}]`, file)
}

/** What is wrong with a line, in the words of the parser; undefined if it is JSON. */
function faultOf(line: string): string | undefined {
  try {
    JSON.parse(line)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** A record of JSON on each line, as logs and data sets are kept. */
export const jsonLines = {
  name: FORMAT,
  endings: ['jsonl', 'ndjson'],
  isLike: (head) => /^\s*\{[^\n]*\}[ \t\r]*\n\{/.test(head),
  inFolders: false,
  separators: ',[{\n',
  read: readLines,
} satisfies Format

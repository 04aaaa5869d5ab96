import { nodesOf } from '../core/document/note.ts'
import { anki } from './anki.ts'
import { csv } from './csv.ts'
import { type Documents, type Format, HEAD, type ReadOutline } from './format.ts'
import { indentedText, isCardText } from './indented-text.ts'
import { jsonLines } from './json-lines.ts'
import { jsonTree } from './json-tree.ts'
import { markdown } from './markdown.ts'
import { mindMap } from './mind-map.ts'
import { opml } from './opml.ts'
import { org } from './org.ts'
import { xmind } from './xmind.ts'
import { yaml } from './yaml.ts'

/** Every format that an outline may have; of several that a text looks like, the first one counts. */
const FORMATS: readonly Format[] = [
  ...[opml, mindMap, xmind, jsonLines, jsonTree],
  ...[anki, org, csv, markdown, yaml, indentedText],
]

/** The format of a file, by the ending of its name; undefined if no format has that ending. */
export function formatNamed(file: string): Format | undefined {
  const dot = file.lastIndexOf('.')
  // Without a dot there is no ending: a file that is called `md` is not Markdown.
  const ending = dot === -1 ? undefined : file.slice(dot + 1).toLowerCase()
  return FORMATS.find(({ endings }) => ending !== undefined && endings.includes(ending))
}

/** What a zip begins with (APPNOTE.TXT 4.3.7). */
const ZIP = [0x50, 0x4b, 0x03, 0x04]

/** The format of a file whose name says nothing and which is no text; undefined if there is none. */
export const formatPacked = (bytes: Uint8Array): Format | undefined =>
  ZIP.every((byte, i) => bytes[i] === byte) ? FORMATS.find(({ unpack }) => unpack) : undefined

/**
 * The format of a text whose name says nothing; undefined if it looks like none. Questions and answers
 * are text, although each of their lines might be YAML.
 * @param isNameless it has no name, or one without an ending: then lines of words are text
 */
export const formatLike = (text: string, isNameless = false): Format | undefined => {
  const head = text.slice(0, HEAD)
  if (isCardText(head)) return indentedText
  const found = FORMATS.find(({ isLike }) => isLike(head))
  return found ?? (isNameless && isPlain(head) ? indentedText : undefined)
}

/** Whether a text begins with words, and not as code, markup or a program does. */
const isPlain = (head: string): boolean =>
  /^\s*[\p{L}\p{N}\p{S}("'“‘（【《]/u.test(head) && !/^\s*[<|`$^=]/.test(head)

/** What was read, as documents of an outline. */
export const documentsOf = (read: ReadOutline, file: string): Documents =>
  'notes' in read ? { nodes: nodesOf(read.notes, file), problems: read.problems } : read

/** What can be read, for people: `YAML (.yaml, .yml), …`; a format without an ending is only named. */
export const KNOWN: string = FORMATS.map(({ name, endings }) =>
  endings.length === 0 ? name : `${name} (${endings.map((each) => `.${each}`).join(', ')})`,
).join(', ')

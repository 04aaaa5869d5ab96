import { type NotedTitle, TITLE_LENGTH } from '../core/document/note.ts'
import { shortened } from '../core/document/short.ts'
import { noNotes, type ReadOutline } from './format.ts'
import { oneLine } from './html-words.ts'

/** What divides the clippings of a Kindle. */
const RULE = /^={10}$/
/** What the reader writes of each clipping: its kind, its place, its date. */
const PLACE = /^- .{1,200}\|/

/** Whether a text is the `My Clippings.txt` of a Kindle. */
export function isClippings(text: string): boolean {
  const [, place = '', ...lines] = text.slice(0, 8192).split(/\r?\n/)
  return PLACE.test(place.trim()) && lines.some((line) => RULE.test(line.trim()))
}

/** Reads the clippings of a Kindle: a title for each book, and below it what was marked or noted there. */
export function readClippings(text: string, file: string): ReadOutline {
  const books = new Map<string, NotedTitle & { readonly children: NotedTitle[] }>()
  let clipping: Array<{ readonly words: string; readonly line: number }> = []
  const close = (): void => {
    const [book, , ...said] = clipping
    clipping = []
    if (!book) return
    const known = books.get(book.words)
    const at = { file, line: book.line, column: 1 }
    const entry = known ?? { title: shortened(book.words, TITLE_LENGTH), at, children: [] }
    if (!known) books.set(book.words, entry)
    const [first] = said
    if (!first) return
    const title = shortened(oneLine(said.map(({ words }) => words).join(' ')), TITLE_LENGTH)
    const isAgain = entry.children.at(-1)?.title === title
    if (!isAgain)
      entry.children.push({ title, at: { file, line: first.line, column: 1 }, children: [] })
  }
  for (const [i, line] of text.split(/\r\n|[\n\r]/).entries()) {
    const words = line.replaceAll('\ufeff', '').trim()
    if (RULE.test(words)) close()
    else if (words !== '') clipping.push({ words, line: i + 1 })
  }
  close()
  return books.size === 0 ? noNotes([]) : { notes: { notes: [...books.values()] }, problems: [] }
}

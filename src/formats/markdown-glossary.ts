import { LONGEST_WORDS } from '../core/document/note.ts'
import { shortened } from '../core/document/short.ts'
import { joined } from './markdown-answers.ts'
import type { Block } from './markdown-block.ts'
import { asksSomething } from './markdown-cards.ts'
import { type MarkdownDraft, type MarkdownReading, titledAs } from './markdown-draft.ts'
import { ended } from './markdown-endings.ts'
import { isLabelled } from './markdown-labels.ts'
import { aliasIn, namedIn } from './markdown-names.ts'
import { isFieldName } from './markdown-properties.ts'
import { isPlainName } from './markdown-quote.ts'
import { type Section, titleAbove } from './markdown-section.ts'
import type { Seen } from './markdown-words.ts'

/** So many terms in a row are a glossary; what says of one thing what it is may be a sentence. */
const FEWEST = 2
/** The words of a term without marks. */
const MOST_WORDS = 4

/** A term and what is said of it. */
interface Term {
  readonly draft: MarkdownDraft
  /** Its form says that it is one; a colon behind plain words may be in any text. */
  readonly isSure: boolean
}

/**
 * Adds the terms of paragraphs in a row, or of their lines (`**Term** – text`, `Term – text`), as titles.
 * @returns how many blocks were taken; 0 if they are no glossary
 */
export function addTerms(section: Section, index: number, reading: MarkdownReading): number {
  if (section.isItem || section.isQuote) return 0
  const terms: Term[] = []
  let end = index
  for (let block = section.blocks[end]; block; block = section.blocks[++end]) {
    const found = termsIn(block, reading)
    if (found.length === 0 || (end === index && !found[0]?.isSure)) break
    terms.push(...found)
  }
  if (terms.filter(({ isSure }) => isSure).length < FEWEST) return 0
  titleAbove(section).children.push(...terms.map(({ draft }) => draft))
  return end - index
}

/** The terms of a paragraph: one in each line, or one in all of them; none if it has other words. */
function termsIn(block: Block, reading: MarkdownReading): readonly Term[] {
  if (block.kind !== 'paragraph') return []
  const each = block.lines.map(({ source, line }) => termIn(source, line, reading))
  const [first, ...more] = each
  if (!first) return []
  const all = each.filter((term) => term !== undefined)
  if (all.length === each.length) return all
  const whole = more.some((term) => term?.isSure)
    ? undefined
    : termIn(joined(block.lines), block.line, reading)
  return whole ? [whole] : []
}

function termIn(source: string, line: number, reading: MarkdownReading): Term | undefined {
  const { source: words, id } = ended(source)
  const seen = reading.see(words, LONGEST_WORDS)
  if (seen.fill !== undefined || seen.isPicture || isLabelled(seen.words)) return undefined
  const { name } = namedIn(seen) ?? {}
  if (name === undefined) return coloned(seen, line, reading)
  const isMarked = seen.marks.some(({ kind, start }) => kind !== 'escape' && start === 0)
  if (!isTerm(name) || !(isMarked || isShort(name))) return undefined
  const draft = titledAs(seen, { line, kind: 'parted', id }, reading)
  return draft?.summary === undefined ? undefined : { draft, isSure: true }
}

/** `Term: text` without marks. */
function coloned(seen: Seen, line: number, reading: MarkdownReading): Term | undefined {
  const name = aliasIn(seen)
  if (name === undefined || !isTerm(name) || !isShort(name)) return undefined
  const draft = titledAs({ ...seen, words: name, marks: [] }, { line, kind: 'whole' }, reading)
  const text = seen.words.slice(seen.words.indexOf(name) + name.length).replace(/^ ?[:：] ?/, '')
  if (!draft) return undefined
  draft.summary = shortened(text, LONGEST_WORDS)
  return { draft, isSure: false }
}

/** Whether a name may be a term: it is no field of a note, and does not only say what its text is for. */
const isTerm = (name: string): boolean =>
  !isFieldName(name) && !isPlainName(name) && !asksSomething(name)

const isShort = (name: string): boolean =>
  name.split(' ').length <= MOST_WORDS && /^[^\p{Ll}]/u.test(name)

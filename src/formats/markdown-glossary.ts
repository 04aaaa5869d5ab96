import { addAll, countBy, onceFor } from '../core/base/collections.ts'
import { LONGEST_WORDS } from '../core/document/note.ts'
import { shortened } from '../core/document/short.ts'
import { isKindName } from './csv-kinds.ts'
import { joined } from './markdown-answers.ts'
import type { Block, SourceLine } from './markdown-block.ts'
import { asksSomething } from './markdown-cards.ts'
import { type MarkdownDraft, type MarkdownReading, titled, titledAs } from './markdown-draft.ts'
import { ended } from './markdown-endings.ts'
import { isLabelled } from './markdown-labels.ts'
import { aliasIn, isPartLabel, namedIn } from './markdown-names.ts'
import { isFieldName } from './markdown-properties.ts'
import { isPlainName } from './markdown-quote.ts'
import { BOLD_LEVEL, closeTitles, type Section, titleAbove } from './markdown-section.ts'
import { type Theorem, theoremIn } from './markdown-theorems.ts'
import type { Seen } from './markdown-words.ts'
import { areTermLines } from './term-lists.ts'

/** So many terms in a row are a glossary; what says of one thing what it is may be a sentence. */
const FEWEST = 2
/** So many lines of one paragraph are a list of terms, although only colons or dashes say so. */
const FEWEST_LINES = 3
/** The words of a term without marks. */
const MOST_WORDS = 4

/** A term and what is said of it. */
interface Term {
  readonly draft: MarkdownDraft
  /** Its form says that it is one; a colon behind plain words may be in any text. */
  readonly isSure: boolean
  /** Its label says so, so that it needs no others beside it. */
  readonly isTheorem?: boolean
}

/**
 * Adds the terms of paragraphs in a row, or of their lines (`**Term** – text`, `Term – text`), as titles.
 * @returns how many blocks were taken; 0 if they are no glossary
 */
export function addTerms(section: Section, index: number, reading: MarkdownReading): number {
  if (section.isItem) return 0
  const own = section.isQuote ? undefined : section.blocks[index]
  const lines = own?.kind === 'paragraph' ? own.lines : []
  const listed = listedIn(section, lines, reading)
  if (listed) {
    addAll(titleAbove(section).children, listed)
    return 1
  }
  const headed = headedIn(section, lines, reading)
  if (headed) {
    if (headed.isBold) closeTitles(section, BOLD_LEVEL)
    titleAbove(section).children.push(headed.draft)
    return 1
  }
  const terms: Term[] = []
  let end = index
  for (let block = section.blocks[end]; block; block = section.blocks[++end]) {
    const found = termsIn(block, reading)
    if (found.length === 0 || (end === index && !found[0]?.isSure)) break
    const isSpoken = stoppedIn(block) !== undefined && haveSpeakers(section.blocks)
    if ((isSpoken || section.isQuote) && !found.every(({ isTheorem }) => isTheorem)) break
    addAll(terms, found)
  }
  const isEnough = terms.some(({ isTheorem }) => isTheorem)
  if (!isEnough && terms.filter(({ isSure }) => isSure).length < FEWEST) return 0
  addAll(
    titleAbove(section).children,
    terms.map(({ draft }) => draft),
  )
  return end - index
}

/** The name in bold with a stop that a block begins with; undefined if it begins with other words. */
const stoppedIn = (block: Block): string | undefined =>
  block.kind === 'paragraph'
    ? /^\*\*([^*]{1,120})[.。]\*\*/.exec(block.lines[0]?.source ?? '')?.[1]
    : undefined

/** Whether several of some blocks begin with the same name and a stop: that is who speaks, and no term. */
const haveSpeakers = onceFor((blocks: readonly Block[]): boolean => {
  const names = blocks.flatMap((block) => stoppedIn(block) ?? [])
  const terms = names.filter((name) => !isPartLabel(name))
  return new Set(terms).size < terms.length
})

/**
 * The lines of a paragraph as titles, each with a name of its own before a colon or a dash, or all as they are, if a sign of
 * another kind parts them (`perro = dog`), as it parts those of lists; undefined if one is none. What
 * several paragraphs say of their titles (`Born: 1879`) are no terms.
 */
function listedIn(
  { blocks }: Section,
  lines: readonly SourceLine[],
  reading: MarkdownReading,
): readonly MarkdownDraft[] | undefined {
  if (lines.length < FEWEST_LINES) return undefined
  if (areTermLines(lines.map(({ source }) => source)))
    return lines.flatMap(({ source, line }) => titled(source, line, 'whole', reading) ?? [])
  const isRepeated = (source: string): boolean => (leadsIn(blocks).get(leadIn(source)) ?? 0) > 1
  if (lines.some(({ source }) => isRepeated(source))) return undefined
  const areLetters = isAcronym(lines)
  const drafts = lines.map((line) => listedTitle(line, reading, areLetters))
  const known = drafts.filter((draft) => draft !== undefined)
  return known.length === drafts.length ? known : undefined
}

/** What may be a title right above a list of terms: in bold, or a few words with a colon or without a sign. */
const HEAD =
  /^(?:(\*\*|__)[^*_?？]{1,60}\1|[\p{Lu}\p{Lo}][^.,;:=!?*_\x60。，、；：！？]{0,40}) ?[:：]?$/u

/** A list of terms below the title that is its first line; undefined if a paragraph is none. */
function headedIn(
  section: Section,
  [first, ...lines]: readonly SourceLine[],
  reading: MarkdownReading,
): { readonly draft: MarkdownDraft; readonly isBold: boolean } | undefined {
  const source = first?.source ?? ''
  const isBold = /^[*_]/.test(source)
  if (!first || !HEAD.test(source) || isLabelled(source)) return undefined
  if (!isBold && source.split(' ').length > MOST_WORDS) return undefined
  const children = listedIn(section, lines, reading)
  const draft = titled(source.replace(/ ?[:：](?=[*_]{0,2}$)/, ''), first.line, 'whole', reading)
  return children && draft && { draft: { ...draft, children: [...children] }, isBold }
}

/** How many lines of some blocks begin with the same words before a colon or a dash. */
const leadsIn = onceFor((blocks: readonly Block[]): ReadonlyMap<string, number> => {
  const lines = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.lines : []))
  return countBy(lines, ({ source }) => leadIn(source))
})

const leadIn = (source: string): string =>
  /^.{1,60}?(?=[:：]| [-–—] )/.exec(source)?.[0].toLowerCase() ?? source

/** Whether each line has a letter of its own, and not only those of a question and its answer: `F: Face`, `A: Arm`, `S: Speech`. */
function isAcronym(lines: readonly SourceLine[]): boolean {
  const letters = lines.flatMap(
    ({ source }) => /^[*_]{0,3}([A-Z])[*_]{0,3} ?[:：]/.exec(source)?.[1] ?? [],
  )
  return letters.length === lines.length && letters.some((letter) => !'QA'.includes(letter))
}

function listedTitle(
  { source, line }: SourceLine,
  reading: MarkdownReading,
  isLetter: boolean,
): MarkdownDraft | undefined {
  const { source: words, id } = ended(source)
  const seen = reading.see(words, LONGEST_WORDS)
  const name = namedIn(seen)?.name ?? aliasIn(seen)
  if (name === undefined || !isTerm(name) || isKindName(name)) return undefined
  if (!/^[\p{L}\p{N}]/u.test(name) || name.split(' ').length > MOST_WORDS) return undefined
  if (seen.fill !== undefined || seen.isPicture) return undefined
  if (!isLetter && isLabelled(seen.words)) return undefined
  return namedIn(seen)
    ? titledAs(seen, { line, kind: 'parted', id }, reading)
    : colonTitle(seen, name, { line, id }, reading)
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
  const theorem = theoremIn(seen)
  if (theorem) return theoremTerm(theorem, line, id, reading)
  const { name } = namedIn(seen) ?? {}
  if (name === undefined) return coloned(seen, line, reading)
  const isMarked = seen.marks.some(({ kind, start }) => kind !== 'escape' && start === 0)
  if (!isTerm(name) || !(isMarked || isShort(name))) return undefined
  const draft = titledAs(seen, { line, kind: 'parted', id }, reading)
  return draft?.summary === undefined ? undefined : { draft, isSure: true }
}

/** A statement is called by its name, and by its label if it has none. */
function theoremTerm(
  { label, name, text }: Theorem,
  line: number,
  id: string | undefined,
  reading: MarkdownReading,
): Term | undefined {
  const seen = { ...reading.see(''), words: name ?? label }
  const draft = titledAs(seen, { line, kind: 'whole', id }, reading)
  const maybeAlias = name === undefined ? {} : { maybeAlias: label }
  const summary = shortened(text, LONGEST_WORDS)
  return draft && { draft: { ...draft, ...maybeAlias, summary }, isSure: true, isTheorem: true }
}

/** `Term: text` without marks. */
function coloned(seen: Seen, line: number, reading: MarkdownReading): Term | undefined {
  const name = aliasIn(seen)
  if (name === undefined || !isTerm(name) || !isShort(name)) return undefined
  const draft = colonTitle(seen, name, { line, id: undefined }, reading)
  return draft && { draft, isSure: false }
}

/** The title that the words before a colon are, with what is behind it as the summary. */
function colonTitle(
  seen: Seen,
  name: string,
  { line, id }: { readonly line: number; readonly id: string | undefined },
  reading: MarkdownReading,
): MarkdownDraft | undefined {
  const draft = titledAs({ ...seen, words: name, marks: [] }, { line, kind: 'whole', id }, reading)
  const text = seen.words.slice(seen.words.indexOf(name) + name.length).replace(/^ ?[:：] ?/, '')
  return draft && { ...draft, summary: shortened(text, LONGEST_WORDS) }
}

/** Whether a name may be a term: it is no field of a note, and does not only say what its text is for. */
const isTerm = (name: string): boolean =>
  !isFieldName(name) && !isPlainName(name) && !asksSomething(name)

const isShort = (name: string): boolean =>
  name.split(' ').length <= MOST_WORDS && /^[^\p{Ll}]/u.test(name)

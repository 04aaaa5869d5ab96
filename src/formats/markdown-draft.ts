import { addAll } from '../core/base/collections.ts'
import type { Findings } from '../core/document/findings.ts'
import type { Place } from '../core/document/node.ts'
import { LONGEST_WORDS, type NotedCard, type NotedTitle } from '../core/document/note.ts'
import { shortened } from '../core/document/short.ts'
import type { Skipped } from '../core/document/skipped.ts'
import { withAsked } from './asked-titles.ts'
import { isToFile } from './folder-links.ts'
import type { CardPair } from './markdown-cards.ts'
import { areAll } from './markdown-contents.ts'
import { ended } from './markdown-endings.ts'
import { aliasIn, hasWords, namedIn } from './markdown-names.ts'
import type { ReadWords, Seen } from './markdown-words.ts'
import { summaryAndLinks } from './note-draft.ts'
import { otherNames } from './other-names.ts'
import { withTerms } from './term-lists.ts'
import { type TitleNumber, titleNumberIn, withoutLead } from './title-numbers.ts'
import { countedTitles } from './title-order.ts'
import { cardFrom } from './written-card.ts'

/** A title while what is below it is still being read. */
export interface MarkdownDraft {
  readonly title: string
  readonly at: Place
  /** Of a heading. */
  level?: number
  id?: string | undefined
  /** The number before its words; it is still in the title if it is not sure to be one. */
  readonly number?: TitleNumber | undefined
  aliases: string[]
  /** Other names that k8smap itself wrote: they are kept as they are. */
  readonly ownAliases: string[]
  /** What is before its colon: an alias if no other title has the same. */
  readonly maybeAlias?: string | undefined
  summary?: string | undefined
  /** The summary is in the line of the title. */
  readonly isInLine?: boolean
  readonly links: string[]
  /** Other files, if its words are nothing but links to them. */
  readonly pages?: readonly string[] | undefined
  readonly cards: NotedCard[]
  children: MarkdownDraft[]
  /** A list of links into the document was below it. */
  hadContents?: boolean
}

/** What a document is read with. */
export interface MarkdownReading {
  readonly see: ReadWords
  readonly found: Findings
  readonly skipped: Skipped
  /** Only headings can be what a list of contents leads to. */
  readonly hasHeadings: boolean
  readonly placeAt: (line: number) => Place
  /** What the document says of itself. */
  readonly about: AboutDocument
}

/** What a document says of itself. */
export interface AboutDocument {
  readonly root?: string
  id?: string | undefined
  title?: string | undefined
  aliases: string[]
  /** What is between two languages. */
  readonly separator?: string
}

/** A title with nothing below it. */
export const draft = (title: string, at: Place): MarkdownDraft => ({
  title,
  at,
  aliases: [],
  ownAliases: [],
  links: [],
  cards: [],
  children: [],
})

/** How the words of a title are taken: those of an item may be a name and a text. */
type TitleKind = 'whole' | 'parted'

/** The title that words make, with its summary, links and id; undefined if there are no words. */
export function titled(
  source: string,
  line: number,
  kind: TitleKind,
  reading: MarkdownReading,
): MarkdownDraft | undefined {
  const { source: words, id } = ended(source)
  return titledAs(reading.see(words), { line, kind, id }, reading)
}

/** The title that words make which are read already. */
export function titledAs(
  written: Seen,
  { line, kind, id }: { line: number; kind: TitleKind; id?: string | undefined },
  { placeAt }: MarkdownReading,
): MarkdownDraft | undefined {
  if (written.words === '') return undefined
  const number = titleNumberIn(written)
  const seen = number?.isSure ? withoutLead(written, number.length) : written
  const named = kind === 'parted' ? namedIn(seen) : undefined

  const name = named?.name ?? (kind === 'parted' ? beforeAddress(seen) : undefined)
  const maybeAlias = kind === 'parted' && name === undefined ? aliasIn(seen) : undefined
  return {
    ...draft(name ?? seen.words, placeAt(line)),
    links: [...seen.links],
    ...(number && { number }),
    pages: pagesOf(seen, name),
    ...(id !== undefined && { id }),
    ...(maybeAlias !== undefined && { maybeAlias }),
    ...(named && { summary: shortened(named.text, LONGEST_WORDS), isInLine: true }),
  }
}

/** What is before the only address, if a sign is between them (`Docs: https://…`); else undefined. */
function beforeAddress({ words, links }: Seen): string | undefined {
  const [link, ...more] = links
  const bare = words.replace(/[)）>]$/, '')
  if (link === undefined || more.length > 0 || !bare.endsWith(link)) return undefined
  const before = bare.slice(0, -link.length).trimEnd()
  const name = before.replace(/[\s:：(（<–—-]{1,4}$/, '')
  return name !== before && hasWords(name) ? name : undefined
}

/** Where words lead that are nothing but links to other files; undefined if they say something else. */
export function pagesOf({ words, marks }: Seen, name = words): readonly string[] | undefined {
  const links = marks.filter(({ kind, start }) => kind === 'link' && start < name.length)
  const pages = links.flatMap(({ href = '' }) => (isToFile(href) ? [href] : []))
  const isAll = pages.length > 0 && pages.length === links.length && areAll(links, name)
  return isAll ? pages : undefined
}

/** Adds cards to a title; those without a question or an answer are none. */
export function addCards(to: MarkdownDraft, pairs: readonly CardPair[], at: Place): boolean {
  const whole = pairs.filter(({ ask, answer }) => ask !== '' && answer !== '')
  addAll(
    to.cards,
    whole.flatMap((pair) => cardOf(pair, at) ?? []),
  )
  return whole.length > 0
}

function cardOf(pair: CardPair, at: Place): NotedCard | undefined {
  const { id = '', ask, answer, answers = [], wrong = [], also = [], explain = '' } = pair
  const short = (words: string): string => shortened(words, LONGEST_WORDS)
  const rights = answers.length > 1 && wrong.length > 0 ? answers : [short(answer)]
  const words = { ask: short(ask), explain: short(explain) }
  return cardFrom({ at, id, ...words, answers: rights, wrong, also })
}

/** The finished titles. */
export function finishedTitles(drafts: readonly MarkdownDraft[]): readonly NotedTitle[] {
  const counted = countedTitles(drafts)
  const shownOf = (each: MarkdownDraft): { title: string; maybeAlias?: string | undefined } => {
    if (!counted.has(each)) return each
    const { length = 0 } = each.number ?? {}
    return { title: each.title.slice(length), maybeAlias: each.maybeAlias?.slice(length) }
  }
  const isFree = freeIn(drafts, shownOf)
  const inLine = new Set<Place>()
  const finish = (each: MarkdownDraft): NotedTitle => {
    if (each.isInLine) inLine.add(each.at)
    const { at, id, aliases, ownAliases, pages, cards, children } = each
    const { summary, links } = summaryAndLinks(each)
    const { title, maybeAlias } = shownOf(each)
    const isAlias = maybeAlias !== undefined && isFree(maybeAlias)
    const others = otherNames(title, isAlias ? [...aliases, maybeAlias] : aliases)
    const names = [...new Set([...ownAliases, ...others])]
    return {
      title,
      at,
      ...(id !== undefined && { id }),
      ...(names.length > 0 && { aliases: names }),
      ...(summary && { summary }),
      ...(links.length > 0 && { links }),
      ...(pages && { pages }),
      ...(cards.length > 0 && { cards: cards.map((card) => askedFor(card, each.title, title)) }),
      children: children.map(finish),
    }
  }
  return withTerms(withAsked(drafts.map(finish), inLine))
}

/** A card that asks for its title, with the title as it is shown. */
const askedFor = (card: NotedCard, written: string, shown: string): NotedCard =>
  'ask' in card && typeof card.ask === 'string' && `${card.ask} `.startsWith(`${written} `)
    ? { ...card, ask: shown + card.ask.slice(written.length) }
    : card

/** Whether a name is used only once among titles and what may be other names of them. */
function freeIn(
  drafts: readonly MarkdownDraft[],
  shownOf: (each: MarkdownDraft) => { title: string; maybeAlias?: string | undefined },
): (name: string) => boolean {
  const uses = new Map<string, number>()
  const use = (name: string): void => {
    const key = name.toLowerCase()
    uses.set(key, (uses.get(key) ?? 0) + 1)
  }
  const count = (each: MarkdownDraft): void => {
    const { title, maybeAlias } = shownOf(each)
    use(title)
    if (maybeAlias !== undefined) use(maybeAlias)
    each.children.forEach(count)
  }
  drafts.forEach(count)
  return (name) => uses.get(name.toLowerCase()) === 1
}

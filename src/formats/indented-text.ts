import { countBy } from '../core/base/collections.ts'
import type { Place } from '../core/document/node.ts'
import { LONGEST_WORDS, type NotedCard, TITLE_LENGTH } from '../core/document/note.ts'
import { problem } from '../core/document/problem.ts'
import { shortened } from '../core/document/short.ts'
import { type Skipped, skipping } from '../core/document/skipped.ts'
import { anki, isAnkiText } from './anki.ts'
import { answerOpen, isLetters, type KeyedAnswer, sectionIn } from './answer-keys.ts'
import { withAsked } from './asked-titles.ts'
import { withCircledOptions } from './circled-options.ts'
import { type Format, noNotes, type ReadOutline } from './format.ts'
import { joinedLine } from './joined-line.ts'
import { levelTree } from './level-tree.ts'
import { linePairIn } from './line-pair.ts'
import { withLoose } from './loose-cards.ts'
import { markdown } from './markdown.ts'
import { aliasIn, namedIn } from './markdown-names.ts'
import type { NoteDraft } from './note-draft.ts'
import { readTabbed } from './tabbed-text.ts'
import { withTerms } from './term-lists.ts'
import { askedIn, cardAt, isCardLine, textAnswerIn } from './text-cards.ts'
import { cardOfChoice, choiceAt, keysIn, numberBefore, type TextChoice } from './text-choices.ts'
import { isClippings, readClippings } from './text-clippings.ts'
import { type TextEntry, textEntries } from './text-entries.ts'
import { headApart } from './text-head.ts'
import { innerRun } from './text-inner.ts'
import type { TextLine } from './text-lines.ts'
import { withoutProse } from './text-prose.ts'
import {
  keyedCard,
  keyedVerdict,
  numberedVerdict,
  openStatements,
  verdictCard,
} from './verdicts.ts'

/** A title that cards are added to. */
interface CardedDraft extends NoteDraft {
  readonly cards: NotedCard[]
}

/**
 * Reads an outline in plain text: what is indented deeper than a line above is below it. A question
 * and its answer (`Q:` and `A:`, 问： and 答：) are a card, and so is a question with options and an
 * answer. A .txt may also be Anki's export, a table that a spreadsheet saved as text, the clippings of
 * a Kindle, or Markdown, which its content tells.
 */
function readText(text: string, file: string): ReadOutline {
  const tabbed = readTabbed(text, file)
  if (tabbed) return tabbed
  if (isAnkiText(text)) return anki.read(text, file)
  if (isClippings(text)) return readClippings(text, file)
  if (isMarkdown(text)) return markdown.read(text, file)
  const skipped = skipping()
  const { entries, byline } = headApart(
    textEntries(withCircledOptions(text), (note) => skipped.add('property', placeOf(note, file))),
  )
  if (byline) skipped.add('prose', placeOf(byline, file))
  const parts = withoutProse(textParts(entries, file, skipped), file, skipped)
  const titles = withUniqueAliases(parts.map(titled))
  const tree = levelTree<CardedDraft>()
  const loose: NotedCard[] = []
  const inLine = new Set<Place>()
  for (const [i, { entry, card, options = [], said }] of parts.entries()) {
    const at = placeOf(entry, file)
    if (said === undefined && titles[i]?.summary !== undefined) inLine.add(at)
    if (card) {
      const owner = tree.above(entry.level)
      ;(owner?.cards ?? loose).push(card)
      continue
    }
    const children = options.map((title) => ({ title, at, children: [] }))
    if (!tree.add(entry.level, { ...(titles[i] as Titled), at, cards: [], children }))
      return noNotes([problem('too-deep', at)])
  }
  return {
    notes: { notes: withLoose(withTerms(withAsked(tree.done(), inLine)), loose, file) },
    problems: skipped.all(),
  }
}

/** An entry that is a title, or the first one of a card. */
interface TextPart {
  readonly entry: TextEntry
  readonly card?: NotedCard
  /** What is to be chosen from, where no answer is told. */
  readonly options?: readonly string[]
  /** What is asked there, without what only the answer says. */
  readonly ask?: string
  /** What the lines below a title say of it. */
  readonly said?: string
}

/** A question with options whose answer is not told yet, with its place among the parts. */
interface OpenChoice {
  readonly choice: TextChoice
  readonly number: number | undefined
  /** The number of the section that it is in. */
  readonly section: number | undefined
  readonly place: number
  readonly at: Place
}

/** The titles and cards of a text, one after the other. */
function textParts(
  entries: readonly TextEntry[],
  file: string,
  skipped: Skipped,
): readonly TextPart[] {
  const parts: TextPart[] = []
  /** Questions whose answer is not told yet, with their places among the parts. */
  let open: OpenChoice[] = []
  let section: number | undefined
  const statements = openStatements<number>()
  const keys = keysIn(entries)
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i] as TextEntry
    const at = placeOf(entry, file)
    const choice = entry.letter ? undefined : choiceAt(entries, i, keys)
    const card = choice && cardOfChoice(choice, at)
    if (choice) {
      if (!card) open.push({ choice, number: choice.number, section, place: parts.length, at })
      parts.push(card ? { entry, card } : { entry, options: choice.options, ask: choice.ask })
      i = choice.last
      continue
    }
    const key = keys.at(i)
    if (key) {
      let unread = key.answers.length
      const answered = (place: number, card: NotedCard | undefined): boolean => {
        if (card) parts[place] = { entry: (parts[place] as TextPart).entry, card }
        if (card) unread--
        return card !== undefined
      }
      const told = new Set<KeyedAnswer>()
      open = answerOpen(open, key.answers.filter(isLetters), ({ choice, place, at }, answer) => {
        told.add(answer)
        return answered(place, cardOfChoice({ ...choice, right: answer[1] }, at))
      })
      for (const answer of key.answers) {
        if (told.has(answer) || !keyedVerdict(answer[1])) continue
        const place = statements.take(answer[0], answer[2])
        const stated = place === undefined ? undefined : parts[place]?.entry
        if (place !== undefined && stated)
          answered(place, keyedCard(stated.words, answer[1], placeOf(stated, file)))
      }
      if (unread > 0) skipped.add('prose', at, Math.min(unread, key.last - i + 1))
      i = key.last
      continue
    }
    section = sectionIn(entry.raw)?.section ?? section
    const verdict = numberedVerdict(entry.raw, at) ?? verdictCard(entry.words, at)
    const isKeyed = keys.at(i + 1) !== undefined
    const found = verdict
      ? { card: verdict, last: i }
      : ((entry.letter ? undefined : cardAt(entries, i, at, isKeyed)) ?? pairAt(entries, i, at))
    const inner = found ? undefined : innerAt(entries, i, { file, above: parts.at(-1) })
    if (inner) {
      if (inner.part) parts[parts.length - 1] = inner.part
      else skipped.add('prose', at, inner.last - i + 1)
    } else {
      const number = found || hasBelow(entries, i) ? undefined : numberBefore(entry.raw)
      if (number !== undefined) statements.add(number, section, parts.length)
      parts.push(found ? { entry, card: found.card } : { entry })
    }
    i = (found ?? inner)?.last ?? i
  }
  return parts
}

/** The card of an entry that has its answer on its line; undefined if it has not, or has titles below it. */
function pairAt(
  entries: readonly TextEntry[],
  i: number,
  at: Place,
): { readonly card: NotedCard; readonly last: number } | undefined {
  const pair = hasBelow(entries, i) ? undefined : linePairIn((entries[i] as TextEntry).words)
  if (!pair) return undefined
  const cut = (words: string): string => shortened(words, LONGEST_WORDS)
  return { card: { ...pair, at, ask: cut(pair.ask), answer: cut(pair.answer) }, last: i }
}

const hasBelow = (entries: readonly TextEntry[], i: number): boolean =>
  (entries[i + 1]?.level ?? 0) > (entries[i] as TextEntry).level

/**
 * The title above with the lines below it that belong to it: they are the end of its words, answer it if it asks, or say
 * what it is. Without a part, they are prose. Undefined if no such line is at an index.
 */
function innerAt(
  entries: readonly TextEntry[],
  i: number,
  { file, above }: { readonly file: string; readonly above: TextPart | undefined },
): { readonly part?: TextPart; readonly last: number } | undefined {
  const run = innerRun(entries, i)
  if (!run) return undefined
  const { words, last } = run
  if (!above || above.card || above.options || above.said !== undefined) return { last }
  const { entry } = above
  // The titles of a list are between the item and what else is said of it.
  if (entry.level >= (entries[i]?.level ?? 0)) return { last }
  if (/[,，、;；]$/.test(entry.words)) {
    const whole = { ...entry, words: joinedLine(entry.words, words) }
    return { part: { ...above, entry: whole }, last }
  }
  if (/[?？]$/.test(entry.words) && (entries[last + 1]?.level ?? 0) <= entry.level) {
    const card = { at: placeOf(entry, file), ask: entry.words, answer: words }
    return { part: { entry, card }, last }
  }
  return namedOf(entry.words) ? { last } : { part: { ...above, said: words }, last }
}

const placeOf = ({ number, column }: TextLine, file: string): Place => ({
  file,
  line: number,
  column,
})

/** Whether a text has headings: a lone `#` further below is a comment. */
const isMarkdown = (text: string): boolean =>
  /^#{1,6} \S/.test(text.trimStart()) || /^#{2,6} \S/m.test(text)

/** What is on the line of a title. */
interface Titled {
  readonly title: string
  readonly summary?: string
  readonly aliases?: readonly string[]
}

/** Titles with only those aliases that nothing else is called. */
function withUniqueAliases(titles: readonly Titled[]): readonly Titled[] {
  const names = titles.flatMap(({ title, aliases = [] }) => [title, ...aliases])
  const counts = countBy(names, (name) => name)
  return titles.map(({ aliases, ...rest }) =>
    aliases?.every((alias) => counts.get(alias) === 1) ? { ...rest, aliases } : rest,
  )
}

const namedOf = (words: string): ReturnType<typeof namedIn> =>
  namedIn({ words: words.slice(0, TITLE_LENGTH + LONGEST_WORDS), marks: [] })

const isLettered = (words: string): boolean =>
  /^[^\p{Script=Han}]?\s*[:：]/u.test(words) || isCardLine(words)

/** A title with what is behind its dash, as in Markdown; what is before a colon is an alias. */
function titled({ entry, ask, card, said }: TextPart): Titled {
  if (card) return { title: '' }
  const words = ask ?? entry.words
  const about = said === undefined ? {} : { summary: said }
  const short = words.slice(0, TITLE_LENGTH + LONGEST_WORDS)
  const named = entry.isWhole ? undefined : namedOf(words)
  // A letter numbers an option, and is no name; a Chinese character is a word.
  const alias =
    named || entry.isWhole || (entry.letter !== 'term' && isLettered(short))
      ? undefined
      : aliasIn({ words: short, marks: [] })
  return {
    title: named?.name ?? words,
    ...about,
    ...(named && { summary: named.text }),
    ...(alias !== undefined && { aliases: [alias] }),
  }
}

/** Whether a text whose name says nothing is an outline by tabs, or has signs no other format has. */
const isLike = (head: string): boolean =>
  /\n\t+\S/.test(head) || /^[ \t]*(?:[•●·][^•●·]|（?[一二三]）?、)/m.test(head)

/** Whether a text begins with a question and its answer: `Q:` and `A:`, or one that has options. */
export function isCardText(head: string): boolean {
  const [first = '', ...lines] = head.split(/[\r\n]+/).filter((line) => line.trim() !== '')
  return (
    askedIn(first.trim()) !== undefined &&
    lines.slice(0, 20).some((line) => textAnswerIn(line.trim()) !== undefined)
  )
}

/** Plain text: what every outliner pastes. */
export const indentedText = {
  name: 'text',
  endings: ['txt', 'text', 'hmm', 'tab'],
  isLike,
  separators: '\n\r',
  inFolders: true,
  read: readText,
} satisfies Format

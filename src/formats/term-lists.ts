import { countBy } from '../core/base/collections.ts'
import { behindSpeech } from '../core/base/parts-of-speech.ts'
import { LONGEST_WORDS, type NotedTitle } from '../core/document/note.ts'
import { shortened } from '../core/document/short.ts'
import { fold } from '../core/model/names.ts'
import { areDated, datedIn } from './dated-terms.ts'
import { withoutBrackets } from './markdown-names.ts'

/** So few titles with a colon may be sentences, or say something of one thing. */
const FEWEST = 3
/** Of the titles beside each other, this many in four are terms. */
const MOST_OF = 3

/** A title in its two parts. */
interface Term {
  readonly term: string
  readonly meaning: string
}

/** Of a term that no colon is behind, the most characters and words, without what is in brackets. */
const LONGEST = 60
const MOST_WORDS = 6
/** Of one that a dash is behind, among others that are shorter: a case has the names of both sides. */
const MOST_WORDS_OF_LONG = 14

/** A word or two in Latin letters, as they begin a line of a list of words. */
const LATIN = /^\p{Script=Latin}[\p{Script=Latin}'’ -]{0,40}$/u
/** How a word sounds. */
const SOUND = /^[/[][^/\]]{1,40}[/\]] {0,2}/
const ARROW = / {1,3}(?:-{1,2}>|=>|→|⇒|➔|➜) {1,3}/
const EQUALS = / {1,3}= {1,3}/
const DASH = / (?:-{1,2}|[–—]) |——/

/** A symbol with a number, which is no place in a count: `CO2`, `SHA-256`. */
const SYMBOL = /^(.*[A-Za-z]-?)(\d{1,3})$/

type Form = (note: NotedTitle, title: string) => Term | undefined

const dated = (_: NotedTitle, title: string): Term | undefined => datedIn(title)

/** What the titles of a list may have in common, each of which parts them. */
const FORMS: readonly Form[] = [
  ({ aliases = [] }, title) => {
    const term = aliases.find((each) => /^\s?[:：]/.test(behind(title, each)))
    if (term === undefined || (/\d$/.test(term) && !SYMBOL.test(term))) return undefined
    return { term, meaning: behind(title, term).replace(/^\s?[:：]\s?/, '') }
  },
  (_, title) => entryOf(title),
  (_, title) => parted(title, ARROW),
  (_, title) => equated(title),
  dated,
]

/** A word and its meaning with the part of speech before it: `abandon v. 放弃`, `abuse [əˈbjuːs] n./v. 滥用`. */
function entryOf(title: string): Term | undefined {
  for (const { index, 0: blanks } of title.slice(0, LONGEST).matchAll(/ {1,3}/g)) {
    const term = title.slice(0, index)
    const meaning = title.slice(index + blanks.length)
    const said = behindSpeech(meaning) ?? behindSpeech(meaning.replace(SOUND, ''))
    if (said !== undefined && LATIN.test(term) && /^[^\p{Lu}\d]/u.test(said))
      return { term, meaning }
  }
  return undefined
}

/** A term and what it equals. A formula has no word before its sign, and not only words behind it. */
function equated(title: string): Term | undefined {
  const found = parted(title, EQUALS)
  return found && (WORD.test(found.term) || WORDS.test(found.meaning)) ? found : undefined
}

/**
 * Whether lines are terms and what they mean, with a sign between them that is no dash, and no colon but behind dates:
 * `apple = 苹果`. Where one leads to another (`a -> b`, `b -> c`) they are a way.
 */
export function areTermLines(lines: readonly string[]): boolean {
  if (lines.every((words) => datedIn(words))) return areDated(lines)
  const terms = lines.flatMap((words) => parted(words, ARROW) ?? equated(words) ?? [])
  const names = new Set(terms.map(({ term }) => fold(term)))
  const isOnWay = ({ term, meaning }: Term): boolean =>
    names.has(fold(meaning)) && fold(meaning) !== fold(term)
  return terms.length === lines.length && !terms.some(isOnWay)
}

const WORD = /\p{L}{3}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

const WORDS = /^(?=.{0,40}\p{L}{4})[\p{L}\p{M}'’, -]{1,200}$/u
const MEANING = /\p{L}{2}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/**
 * Titles of which most, beside each other, are a term and what it means in one form (`allele: a version of a gene`,
 * `apple -> 苹果`, `der Tisch = table`, `abandon v. 放弃`): the term is the title, and the rest its summary. A term is what
 * only one title begins with.
 * @param notes each with the words before its colon among its other names, if they may be a name
 */
export function withTerms(notes: readonly NotedTitle[]): readonly NotedTitle[] {
  const terms = shortTermsOf(notes) ?? longTermsOf(notes) ?? termsOfParts(parts(notes))
  return notes.map((note, i) => terms?.[i] ?? { ...note, children: withTerms(note.children) })
}

/** Titles that are parted by empty lines, each part for itself. */
function parts(notes: readonly NotedTitle[]): ReadonlyArray<readonly NotedTitle[]> {
  const made: NotedTitle[][] = []
  for (const [i, note] of notes.entries()) {
    if (i > 0 && note.at.line === (notes[i - 1]?.at.line ?? 0) + 1) made.at(-1)?.push(note)
    else made.push([note])
  }
  return made
}

/** The titles of parts as terms. A part with two of them is one, too, where all of it has the form of another part. */
function termsOfParts(
  all: ReadonlyArray<readonly NotedTitle[]>,
): ReadonlyArray<NotedTitle | undefined> {
  const found = all.map((part) => termsBelow(part, FORMS, FEWEST))
  const known = FORMS.filter((form) =>
    all.some(
      (part, i) =>
        found[i]?.some((each) => each) && termsBelow(part, [form], FEWEST).some((each) => each),
    ),
  )
  return all.flatMap((part, i) => {
    const own = found[i] ?? []
    return known.length === 0 || own.some((each) => each) ? own : termsBelow(part, known, 2)
  })
}

/** The titles of a part as terms, perhaps below the first one; each undefined if it is none. */
function termsBelow(
  part: readonly NotedTitle[],
  forms: readonly Form[],
  fewest: number,
): ReadonlyArray<NotedTitle | undefined> {
  const whole = shortTermsOf(part, forms, fewest)
  const terms = whole?.[0]
    ? whole
    : [undefined, ...(shortTermsOf(part.slice(1), forms, fewest) ?? [])]
  return part.map((_, i) => terms[i])
}

/** The titles as terms in the first form that most of them have; undefined if they are no list of terms. */
function shortTermsOf(
  notes: readonly NotedTitle[],
  forms: readonly Form[] = FORMS,
  fewest = FEWEST,
): ReadonlyArray<NotedTitle | undefined> | undefined {
  if (notes.length < fewest) return undefined
  for (const form of forms) {
    const found = withoutCount(notes.map((note) => termIn(note, form)))
    const uses = countBy(
      found.flatMap((each) => each ?? []),
      ({ title }) => title,
    )
    const terms = found.map((each) => (each && uses.get(each.title) === 1 ? each : undefined))
    const count = terms.filter((each) => each !== undefined).length
    const isMost = fewest < FEWEST ? count === notes.length : count * 4 >= notes.length * MOST_OF
    const isEnough = count >= fewest && isMost
    if (isEnough && (form !== dated || areDated(notes.map(({ title }) => String(title)))))
      return terms
  }
  return undefined
}

/** Terms without symbols that only count: `Q1`, `Q2`. */
function withoutCount(
  terms: ReadonlyArray<NotedTitle | undefined>,
): ReadonlyArray<NotedTitle | undefined> {
  const symbols = terms.map((each) => SYMBOL.exec(String(each?.title ?? '')))
  const pairs = symbols.flatMap((symbol, i) => {
    const next = symbols[i + 1]
    return symbol && next && symbol[1] === next[1] ? [[Number(symbol[2]), Number(next[2])]] : []
  })
  const isCounted =
    (pairs[0]?.[0] ?? 2) < 2 && pairs.every(([number = 0, next]) => next === number + 1)
  return isCounted ? terms.map((each, i) => (symbols[i] ? undefined : each)) : terms
}

/** The titles that have a longer term before a dash, where half of all are terms already; undefined if there is none. */
function longTermsOf(
  notes: readonly NotedTitle[],
): ReadonlyArray<NotedTitle | undefined> | undefined {
  const isTerm = ({ summary, children }: NotedTitle): boolean =>
    summary !== undefined && children.length === 0
  const known = notes.filter(isTerm).length
  if (notes.length < FEWEST || known * 2 < notes.length) return undefined
  const terms = notes.map((note) => termIn(note, (_, title) => longTerm(title)))
  return terms.some((each) => each) ? terms : undefined
}

/** A longer term before a dash, at least half of whose words begin as those of a name do: others are a sentence. */
function longTerm(title: string): Term | undefined {
  const found = parted(title, DASH, MOST_WORDS_OF_LONG)
  const words = found ? found.term.split(' ') : []
  const named = words.filter((word) => /^[^\p{L}\p{N}]{0,3}[\p{Lu}\p{Lo}\p{N}]/u.test(word))
  return named.length * 2 >= words.length ? found : undefined
}

/**
 * The title as a term with its meaning; undefined if more is said of it, or it is a numbered part. One with an id behind it is
 * whole as it is: an export writes so.
 */
function termIn(note: NotedTitle, form: Form): NotedTitle | undefined {
  const { id, title, aliases = [], summary, cards = [], children } = note
  if (typeof title !== 'string' || summary !== undefined || id !== undefined) return undefined
  if (cards.length > 0 || children.length > 0) return undefined
  const found = form(note, title)
  if (!found) return undefined
  const { term, meaning } = found
  const { aliases: _, ...rest } = note
  const others = aliases.filter((each) => each !== term)
  return {
    ...rest,
    title: term,
    ...(others.length > 0 && { aliases: others }),
    summary: shortened(meaning, LONGEST_WORDS),
  }
}

/** A title in two parts with one such sign between them; undefined if the first part is no term. */
function parted(title: string, sign: RegExp, most = MOST_WORDS): Term | undefined {
  const [term = '', meaning, ...more] = title.split(sign)
  if (meaning === undefined || more.length > 0 || !MEANING.test(meaning)) return undefined
  const bare = withoutBrackets(term)
  const isTerm = /\p{L}/u.test(bare) && bare.length <= LONGEST && bare.split(' ').length <= most
  return isTerm && !/[.。!！?？;；:：](?!$)|[.。;；:：]$/.test(bare) ? { term, meaning } : undefined
}

/** What is behind words at the beginning of a title; empty if it does not begin with them. */
const behind = (title: string, words: string): string =>
  title.startsWith(words) ? title.slice(words.length) : ''

import type { Mark, Seen } from './markdown-words.ts'

/** A name and what is said of it. */
export interface NameAndText {
  readonly name: string
  readonly text: string
}

/** Of a name without marks: columns, of which a Chinese character has two, and words. */
const LONGEST_NAME = { columns: 40, words: 6 } as const
/** Of a name with marks. */
const MOST_CHARACTERS = 120
/** Between the end of a name with marks and the dash behind it. */
const MOST_BETWEEN = 40

/** Of a question or a call, which ends with its sign: `How are you? – ¿Cómo estás?`. */
const LONGEST_CALL = { columns: 80, words: 14 } as const
const CALL = /^[^;:。；：.!?！？]{1,80}[?!？！]$/
/** Signs of a language or of mathematics, and no picture. */
const SIGNS = /^(?:(?!\p{So}|\p{Extended_Pictographic}|\ufe0f|[•·…–—]|-$)[^\s\p{L}\p{N}]){1,8}$/u

/** Whether words are nothing but a sign, as `==`. */
export const isSigns = (words: string): boolean => SIGNS.test(words)

/** Words without what is in brackets behind them. */
export const withoutBrackets = (words: string): string =>
  words.replace(/ ?[(（[][^()（）[\]]{1,200}[)）\]]/g, '')

/** Whether a text has a letter or a digit. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/**
 * The name and the text of a line such as `[name](url) – text`, `**name**: text` or `name — text`;
 * undefined if its words are one whole. A name that is marked may be of any form and end in a colon;
 * one that is not ends in a dash between blanks, the only one in the line, and is short, a question, or a sign.
 */
export function namedIn(seen: Pick<Seen, 'words' | 'marks'>): NameAndText | undefined {
  const lead = leadIn(seen)
  const cut = lead ? afterLead(seen.words, lead) : dashIn(seen)
  if (!cut) return undefined
  const name = seen.words
    .slice(0, cut.start)
    .replace(/[:：]$/, '')
    .trim()
  const text = seen.words.slice(cut.end).trim()
  const isGood =
    (hasWords(name) || isSigns(name)) && hasWords(text) && name.length <= MOST_CHARACTERS
  return isGood ? { name, text } : undefined
}

interface Cut {
  readonly start: number
  readonly end: number
}

/** The longest mark at the beginning of the words: signs may be before it. */
function leadIn({ words, marks }: Pick<Seen, 'words' | 'marks'>): Mark | undefined {
  const first = words.search(/[\p{L}\p{N}]/u)
  const isCode = ({ kind, start, end }: Mark): boolean =>
    kind === 'code' && start === 0 && isSigns(words.slice(0, end))
  return marks
    .filter((mark) => {
      const { kind, start, end } = mark
      return kind !== 'escape' && ((start <= first && end > first) || isCode(mark))
    })
    .reduce<Mark | undefined>((a, b) => (a && a.end >= b.end ? a : b), undefined)
}

function afterLead(words: string, { kind, end }: Mark): Cut | undefined {
  const isColonInside =
    (kind === 'strong' || kind === 'emphasis') && /[:：]\s?$/.test(words.slice(end - 2, end))
  const rest = words.slice(end)
  // Directly before Chinese it is a colon as in words without marks, and the line is one title.
  if (isColonInside && /^\p{Script=Han}/u.test(rest)) return undefined
  if (isColonInside) return { start: end, end }
  if (kind === 'strong' && isStopped(words.slice(0, end)) && /^ \S/.test(rest))
    return { start: end - 1, end }
  const [bracket = ''] = /^ ?[（(][^()（）]{1,60}[)）]/.exec(rest) ?? []
  const [colon] = /^(?: ?：| ?: )/.exec(rest.slice(bracket.length)) ?? []
  if (colon !== undefined) {
    const start = end + bracket.length
    return { start, end: start + colon.length }
  }
  const dash = / (?:-{1,3}|[–—]{1,2}) |——|^—|^–/.exec(rest.slice(0, MOST_BETWEEN))
  if (!dash || /[.!?。！？；] ?/.test(rest.slice(bracket.length, dash.index))) return undefined
  return { start: end + dash.index, end: end + dash.index + dash[0].length }
}

/** Words that end with a stop as part of them. */
const ABBREVIATED = /(?:^|[ .])(?:\p{L}{1,2}|mrs|prof|fig|nos?|vol|sec|etc|vgl|bzw|usw|evtl)\.$/iu

/** The same with blanks: `z. B.` */
const SPACED = /^(?:\p{L}{1,2}\. ?){2,5}$/u

/** A stop that a sentence ends with: what is before it is no short word, as in `J. S. Bach`, `Dr. King` or `Art. 5`. */
const STOP =
  /(?<!^(?:\p{Lu}\. ){0,3}(?:ca?|approx|\d{1,4}|\p{Lu}\p{Ll}?|Art|Abs|Mrs|Prof|Fig|Vol|Sec))\. /u

/** What a part of a text is for, perhaps with its number: there is nothing to learn of its name. */
const LABEL =
  /^(?:proof|remarks?|examples?|exercises?|solutions?|notes?|claim|case|step|beweis|bemerkung|beispiel|aufgabe|lösung|preuve|démonstration|remarque|exemple|demostración|observación|ejemplo|证明|證明|注|备注|例|例题|解)(?: ?\d{1,3}(?:\.\d{1,3}){0,3})?$/i

/** Whether words say what a part of a text is for: `Proof`, `Example 2`. */
export const isPartLabel = (words: string): boolean => LABEL.test(words)

/** Whether words in bold are a name with a stop behind it: `Term.` */
function isStopped(words: string): boolean {
  if (!/[.。]$/.test(words) || ABBREVIATED.test(words)) return false
  const name = withoutBrackets(words.slice(0, -1)) || words.slice(0, -1)
  return isName(name) && !isPartLabel(name.trim())
}

/** The only dash of the words that is outside of marks and brackets, behind a short name. */
function dashIn({ words, marks }: Pick<Seen, 'words' | 'marks'>): Cut | undefined {
  const isMarked = (start: number, end: number): boolean =>
    marks.some((mark) => mark.start < end && mark.end > start)
  const found = [...words.matchAll(/ (?:-{1,2}|[–—]) |——/g)].filter(
    ({ 0: sign, index }) => !isMarked(index, index + sign.length),
  )
  const [dash] = found
  if (!dash || found.length > 1) return undefined
  const start = dash.index
  const before = words.slice(0, start)
  const isInside = before.split(/[(（]/).length > before.split(/[)）]/).length
  const end = start + dash[0].length
  // Between numbers it is a minus sign, or says from when to when.
  const isOfNumbers = [before, words.slice(end)].every((each) => !/^\D{0,20}\p{L}/u.test(each))
  // What is in brackets makes no name a sentence: the year of a case, the forms of a verb.
  const isNamed =
    isName(withoutBrackets(before) || before) || isCall(before.trim()) || isSigns(before.trim())
  return isInside || isOfNumbers || !isNamed ? undefined : { start, end }
}

const columnsOf = (words: string): number => words.replace(/[^\x00-\u10ff]/g, '  ').length

/** Whether words are one question, or one call. */
const isCall = (words: string): boolean =>
  CALL.test(words) &&
  hasWords(words) &&
  columnsOf(words) <= LONGEST_CALL.columns &&
  words.split(' ').length <= LONGEST_CALL.words

/** Whether words are short enough for a name, and no sentence. */
function isName(words: string): boolean {
  const name = words.trim()
  return (
    hasWords(name) &&
    columnsOf(name) <= LONGEST_NAME.columns &&
    name.split(' ').length <= LONGEST_NAME.words &&
    !/[,;:!?。，；：！？、]/.test(name) &&
    (SPACED.test(name) ||
      (!STOP.test(name) &&
        (!name.endsWith('.') || (!name.includes(' ') && ABBREVIATED.test(name)))))
  )
}

/**
 * What is before the colon of a title that is left whole; undefined if it is no name, or if the colon
 * is escaped: then it is nothing but a sign.
 */
export function aliasIn({ words, marks }: Pick<Seen, 'words' | 'marks'>): string | undefined {
  const [, before = ''] = /^([^:：]{1,60})(?:：|: |:(?=\p{Script=Han}))(?=\S)/u.exec(words) ?? []
  const at = before.length
  if (marks.some(({ kind, start, end }) => kind === 'escape' && start <= at && end > at))
    return undefined
  // As before a dash, what is in brackets makes no name a sentence: `mouse (pl. mice)`.
  const isNamed = isName(withoutBrackets(before) || before)
  return isNamed && /\p{L}/u.test(before) ? before.trim() : undefined
}

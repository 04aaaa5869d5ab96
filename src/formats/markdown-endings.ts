import { isId } from '../core/model/names.ts'

/** A text without what is written at its end for programs. */
export interface Ended {
  readonly source: string
  /** From `{#id}`. */
  readonly id?: string
  /** A tag says that the text is a card (Logseq). */
  readonly isCard: boolean
  /** It is one that is asked in both directions. */
  readonly isBoth: boolean
}

/**
 * Takes from the end of a text what no reader sees: `{#id}` and other attributes, the id of a block (`^abc`),
 * tags, comments such as the dates that Obsidian's cards have, and what programs keep of a task. An id may also be behind
 * the name with which a text begins.
 */
export function ended(written: string): Ended {
  let source = written.trim()
  let id: string | undefined
  let isCard = false
  let isBoth = false
  for (;;) {
    const blank = lastBlank(source)
    const last = source.slice(blank + 1)
    const own = idIn(source)
    const task = taskEnd(source)
    const comment = source.endsWith('-->') ? source.lastIndexOf('<!--') : -1
    if (comment >= 0 && source[comment - 1] !== '\\') source = source.slice(0, comment)
    else if (own !== undefined && (id === undefined || own === '')) {
      id = own || id
      source = source.slice(0, source.lastIndexOf('{'))
    } else if (task !== undefined) source = source.slice(0, task)
    else if (blank > 0 && (isTag(last) || CARD_TAG.test(last) || /^\^[A-Za-z0-9-]+$/.test(last))) {
      const isOfCard = CARD_TAG.test(last)
      if (!(isOfCard && last.startsWith('#')) && NEEDS_MORE.test(source.slice(0, blank).trimEnd()))
        break
      isCard ||= isOfCard
      isBoth ||= isCard && /reverse$/i.test(last)
      source = source.slice(0, blank)
    } else break
    source = source.trimEnd()
  }
  const inner = id === undefined ? idInside(source) : undefined
  if (inner) return { ...inner, isCard, isBoth }
  return { source, isCard, isBoth, ...(id !== undefined && { id }) }
}

const CARD_TAG = /^(?:#(?:flash)?cards?(?:[/-](?:reverse|spaced))?|#?\[\[card\]\])$/i

/** Words that end no title, so that a tag behind them is the name of a channel: `Post in #incidents`, `Ask #dba`, 通知 #oncall. */
const NEEDS_MORE =
  /(?:(?<![\p{L}\p{N}-])(?:in|on|to|at|via|from|into|with|through|by|about|the|and|or|ask|tell|notify|ping|join|message|contact|im|an|am|auf|bei|mit|über|von|zum?|zur|und|oder|frage)|(?:发到|發到|发在|發在|问|問|通知|联系|聯繫|加入))$/iu

/** Before what is said of a name on the same line: `Sencha {#sen} - steamed`, `**Assam** {#as}: from India`. */
const BEFORE_TEXT = /^([^`{}\\]{1,200}?) ?\{#([^\s{}]{1,120})\}(?= [-–—] |[:：])/

/** A text without the id that is behind the name at its beginning; undefined if there is none. */
function idInside(source: string): { readonly source: string; readonly id: string } | undefined {
  const [whole = '', name = '', id = ''] = BEFORE_TEXT.exec(source) ?? []
  return isId(id) ? { source: name + source.slice(whole.length), id } : undefined
}

/** The index of the last blank or line end; -1 if there is none. */
function lastBlank(source: string): number {
  let i = source.length - 1
  while (i >= 0 && source[i] !== ' ' && source[i] !== '\n') i--
  return i
}

/**
 * The id in braces at the end of a text, `''` in those that have other attributes (`{-}`, `{.small}`);
 * undefined if there are none. What is no attribute is words.
 */
function idIn(source: string): string | undefined {
  if (!source.endsWith('}')) return undefined
  const start = source.lastIndexOf('{')
  if (source[start - 1] === '\\') return undefined
  const braces = source.slice(start)
  // With blanks as MkDocs has it, with a colon as kramdown does, as a remark for MDX.
  const [, id = ''] = /^\{(?::? |\/\* )?#([^\s{}]+) ?(?:\*\/)?\}$/.exec(braces) ?? []
  if (isId(id)) return id
  const [first = '', ...more] = braces.slice(1, -1).trim().split(/\s+/)
  // A value in quotes may have blanks.
  const isAll = more.every((word) => ATTRIBUTE.test(word)) || braces.includes('="')
  const isApart = /[\s)\]]/.test(source[start - 1] ?? '')
  if (!isApart || !isAll || !/^(?:-$|[.#])/.test(first) || !ATTRIBUTE.test(first)) return undefined
  const named = [first, ...more].find((word) => word.startsWith('#'))?.slice(1) ?? ''
  return isId(named) ? named : ''
}

/** A class, an id or a value, as in Pandoc, Quarto and kramdown; `-` is a heading without a number. */
const ATTRIBUTE = /^(?:-$|[.#][A-Za-z][\w.:-]*$|[A-Za-z][\w-]*=)/

/** What begins what programs keep of a task at its end (Obsidian Tasks, Dynalist). */
const SIGN =
  /[\u{1f4c5}\u{1f4c6}\u{1f5d3}\u23f3\u{1f6eb}\u2795\u2705\u274c\u23eb\u{1f53c}\u{1f53d}\u{1f53a}\u23ec\u{1f501}\u{1f194}\u26d4\u{1f3c1}]|!\(/gu
/** That: dates, a priority, how often, an id. */
const TASK =
  /^(?:[\u{1f4c5}\u{1f4c6}\u{1f5d3}\u23f3\u{1f6eb}\u2795\u2705\u274c]\ufe0f? ?\d{4}-\d\d-\d\d|[\u23eb\u{1f53c}\u{1f53d}\u{1f53a}\u23ec]\ufe0f?|\u{1f501}\ufe0f? ?every [a-z\d ,]*|[\u{1f194}\u26d4]\ufe0f? ?[\w,-]+|\u{1f3c1} ?(?:keep|delete)|!\(\d{4}-\d\d-\d\d[^()\n]*\))$/u

/** Where that begins; undefined if a text has none, or nothing before it. */
function taskEnd(source: string): number | undefined {
  if (!/[a-z\d)\u2000-\uffff]$/i.test(source)) return undefined
  const from = Math.max(source.length - LONGEST_TASK, 0)
  const last = [...source.slice(from).matchAll(SIGN)].at(-1)
  const start = last && from + last.index
  return start && TASK.test(source.slice(start)) ? start : undefined
}

/** The longest that a task may end with. */
const LONGEST_TASK = 100

/** Whether a word is a tag; one of digits is a number of something. */
const isTag = (word: string): boolean =>
  (/^#[\p{L}\p{N}_/-]+$/u.test(word) && /\p{L}/u.test(word)) || /^#\[\[[^[\]]+\]\]$/.test(word)

/** A text without the tags at its end, if anything is left of it. */
export function withoutTags(written: string): string {
  let source = written
  for (let blank = lastBlank(source); blank > 0; blank = lastBlank(source)) {
    const before = source.slice(0, blank).trimEnd()
    if (!isTag(source.slice(blank + 1)) || before === '' || NEEDS_MORE.test(before)) break
    source = before
  }
  return source
}

/** Whether a text is nothing but tags. */
export const isOnlyTags = (source: string): boolean =>
  source.startsWith('#') && source.split(/\s+/).every(isTag)

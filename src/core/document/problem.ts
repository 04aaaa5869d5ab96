import { argsIn, type Given, type None } from '../base/codes.ts'
import type { Language } from '../base/text.ts'
import type { Place } from './node.ts'
import { shortened } from './short.ts'

/** The shapes that may be wrong in a document, and the arguments of each message. */
export interface ShapeArgs {
  text: None
  list: None
  table: None
  key: None
  title: None
  items: { readonly least: number; readonly most: number }
  'more-wrong': { readonly least: number }
  'more-right': { readonly least: number }
}

/** The name of a shape, with its arguments. */
type Wanted = {
  [S in keyof ShapeArgs]: {
    readonly [K in 'wanted' | keyof ShapeArgs[S]]: K extends keyof ShapeArgs[S]
      ? ShapeArgs[S][K]
      : S
  }
}[keyof ShapeArgs]

/**
 * What is not YAML: a second colon in a line, a sign that words cannot begin with, words behind a closing quote, what is
 * never closed, a tab, a backslash that means nothing, keys and items at one level, another indentation, something else.
 */
export type YamlFault =
  | 'colon'
  | 'sign'
  | 'quote'
  | 'open'
  | 'tab'
  | 'escape'
  | 'mixed'
  | 'indent'
  | 'other'

/**
 * What can be wrong with an outline, and the arguments of each finding. Lists of known names are
 * joined by commas.
 */
export interface ProblemArgs {
  /** `sign` is what the fault is about, `reason` what the parser says. */
  'not-yaml': { readonly fault: YamlFault; readonly sign: string; readonly reason: string }
  /** The encoding that a text looks like, as iconv calls it; '' if it looks like none. */
  'not-utf8': { readonly looksLike: string }
  /** Files that were read in another encoding than UTF-8. */
  'read-as': { readonly encoding: string; readonly count: number }
  /** A file of a kind that no format reads, '' if it has no name; the known ones are joined by commas. */
  'unread-kind': { readonly kind: string; readonly known: string }
  /** A packed file whose content has more megabytes than these. */
  'large-content': { readonly most: number }
  /** A file of a folder that the system does not give. */
  'file-unreadable': { readonly reason: string }
  /** Text that does not keep the rules of its format, in the words of the library that reads it. */
  unreadable: { readonly format: string; readonly reason: string }
  /** Words without quotes in JSON: a comment, as a rule. */
  'bare-words': { readonly words: string }
  /** XML that declares entities or names other files: both can be endless. */
  'document-type': None
  /** Keys and values that are no titles; the keys are joined by commas. */
  'looks-like-data': { readonly keys: string }
  empty: None
  alias: None
  'too-deep': None
  'too-many': { readonly most: number }
  'not-an-outline': None
  'no-tree': None
  'unknown-format': { readonly format: string }
  'duplicate-key': { readonly key: string }
  /** Where the first one is. */
  'duplicate-id': { readonly id: string; readonly file: string; readonly line: number }
  /** The id of a topic of notes that another one, at that line and column, has as well. */
  'repeated-id': { readonly id: string; readonly line: number; readonly column: number }
  'bad-id': { readonly id: string }
  'unknown-key': { readonly key: string; readonly known: string }
  'missing-key': { readonly key: string }
  'wrong-shape': Wanted
  'wrong-value': { readonly value: string; readonly allowed: string }
  'unknown-topic': { readonly topic: string }
  /** A parent that rows of a table or records name and that does not exist: they are at the top. */
  'unknown-parent': { readonly parent: string; readonly count: number }
  'unknown-relation': { readonly type: string; readonly known: string }
  'unknown-fact': { readonly fact: string }
  'unknown-exam': { readonly exam: string; readonly known: string }
  /** The known domains are joined by semicolons: a domain's name may contain a comma. */
  'unknown-domain': { readonly exam: string; readonly domain: string; readonly known: string }
  /** An id that is declared as retired, and is an id of the outline. */
  'retired-in-use': { readonly id: string }
  'unknown-heir': { readonly id: string }
  /** A fact that is to be told and is never asked for. */
  'unasked-fact': { readonly fact: string }
  /** A topic of a later level than the one that needs it. */
  'needs-later': { readonly topic: string; readonly level: number; readonly own: number }
  'mixed-levels': { readonly unit: string; readonly levels: string }
  cycle: { readonly type: string; readonly cycle: string }
  /** A topic that has a relation to itself, or is told apart from itself. */
  'self-reference': { readonly topic: string }
  /** An ask names a topic as wrong that the relations make right, or as right that they do not. */
  'contradicted-ask': { readonly topic: string }
  /** A step of a flow between two topics that have no relation. */
  'unrelated-step': { readonly topic: string; readonly other: string }
  'hole-count': None
  /** What a question shows is empty, or has more lines or longer ones than these. */
  'long-material': { readonly lines: number; readonly columns: number }
  'empty-title': None
  'control-character': None
  'missing-language': { readonly language: Language }
  'missing-source': None
  /** A fact that says when something was renamed, and not what it was called. */
  'no-old-name': None
  'unknown-source': { readonly source: string }
  'ambiguous-name': { readonly name: string; readonly topic: string }
  'answer-in-stem': { readonly answer: string }
  /** A heading, an item or an element that has no words. */
  'wordless-heading': None
  /** The first row of a table may be a header, and was read like all others. */
  'first-row': None
  /** What a format's reader could not make a title, a summary or a card of; `at` is the first one. */
  skipped: { readonly what: SkippedKind; readonly count: number }
  /** A file of a folder of notes that cannot be read, with the reason. */
  'skipped-file': { readonly found: Problem }
  /** Files of a folder that no format for folders reads; their kinds are joined by commas. */
  'other-files': { readonly count: number; readonly kinds: string }
  /** A card whose answer is too long to be typed, with too few others to pick it from. */
  'unasked-card': None
  /** How many findings there are besides those that are told. */
  'more-findings': { readonly count: number }
}
/** What a reader of notes can skip; each is counted: prose in lines, the others one by one. */
export type SkippedKind =
  | 'prose'
  | 'code'
  | 'table'
  | 'html'
  | 'picture'
  | 'contents'
  | 'property'
  | 'value'
  | 'file'

/** The code of a finding. */
export type ProblemCode = keyof ProblemArgs

/** An error makes an outline unusable, a warning should be fixed, a note may be as it is meant. */
export type Severity = 'error' | 'warning' | 'note'

const LEVELS: { readonly [C in ProblemCode]: Severity } = {
  'not-yaml': 'error',
  'not-utf8': 'error',
  'unread-kind': 'error',
  'large-content': 'error',
  'file-unreadable': 'error',
  unreadable: 'error',
  'bare-words': 'error',
  'document-type': 'error',
  'looks-like-data': 'error',
  empty: 'error',
  alias: 'error',
  'too-deep': 'error',
  'too-many': 'error',
  'not-an-outline': 'error',
  'no-tree': 'error',
  'unknown-format': 'error',
  'duplicate-key': 'error',
  'duplicate-id': 'error',
  'bad-id': 'error',
  'no-old-name': 'error',
  'unknown-key': 'error',
  'missing-key': 'error',
  'wrong-shape': 'error',
  'wrong-value': 'error',
  'unknown-topic': 'error',
  'unknown-relation': 'error',
  'unknown-fact': 'error',
  'unknown-exam': 'error',
  'unknown-domain': 'error',
  'retired-in-use': 'error',
  'unknown-heir': 'error',
  'unasked-fact': 'error',
  'needs-later': 'error',
  'mixed-levels': 'error',
  cycle: 'error',
  'contradicted-ask': 'error',
  'hole-count': 'error',
  'long-material': 'error',
  'empty-title': 'error',
  'repeated-id': 'warning',
  'unknown-parent': 'warning',
  'control-character': 'warning',
  'missing-language': 'warning',
  'missing-source': 'warning',
  'unknown-source': 'warning',
  'self-reference': 'warning',
  'ambiguous-name': 'warning',
  'unrelated-step': 'warning',
  'answer-in-stem': 'warning',
  'wordless-heading': 'warning',
  'read-as': 'note',
  skipped: 'note',
  'skipped-file': 'warning',
  'first-row': 'note',
  'other-files': 'note',
  'unasked-card': 'note',
  'more-findings': 'warning',
}

/** The most characters of a document that a finding quotes. */
const MOST_QUOTED = 500

/** A finding: a code with its arguments and a place. The words are added only when it is shown. */
export type Problem = {
  [C in ProblemCode]: { readonly code: C; readonly args: ProblemArgs[C]; readonly at: Place }
}[ProblemCode]

/** Makes a finding of a code, its arguments and its place; long quotations are cut. */
export const problem = <C extends ProblemCode>(
  code: C,
  at: Place,
  ...given: Given<ProblemArgs[C]>
): Problem => {
  const args = argsIn<ProblemArgs[C]>(given)
  return { code, at, args: isLong(args) ? cut(args) : args } as Problem
}

const isLong = (args: object): boolean =>
  Object.values(args).some((value) => typeof value === 'string' && value.length > MOST_QUOTED)

const cut = (args: object): object =>
  Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      typeof value === 'string' ? shortened(value, MOST_QUOTED) : value,
    ]),
  )

/** How bad a finding is. */
export const severityOf = ({ code }: Problem): Severity => LEVELS[code]

/** Whether a finding makes the outline unusable. */
export const isError = (found: Problem): boolean => severityOf(found) === 'error'

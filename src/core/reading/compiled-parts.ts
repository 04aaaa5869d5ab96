import { textOf, WRITTEN, type Written } from '../base/text.ts'
import { inAscii } from '../base/unicode-escape.ts'
import type { Flow } from '../model/flow.ts'
import type { Baseline, RelationType } from '../model/topic.ts'
import { type Apart, together } from './apart.ts'
import type { LineLengths, ReadRange } from './compiled-lines.ts'

/** Parts with a line for each topic or question, whose words are in parts of their own. */
export const WORDED = ['knowledge', 'question-lines', 'made-lines'] as const
/** A part with a line for each topic or question, whose words are in parts of their own. */
export type WordedPart = (typeof WORDED)[number]
/** The words of such a part in a language: a line for each of its lines. */
type WordsPart = `${WordedPart}.${Written}`

/** The part with the words of another one in a language. */
export const wordsPart = (part: WordedPart, language: Written): WordsPart => `${part}.${language}`
const WORDS_PARTS = WORDED.flatMap((part) => WRITTEN.map((each) => wordsPart(part, each)))
/** The words of all flows in a language, which are read as a whole. */
type FlowWords = `flows.${Written}`
const FLOW_WORDS = WRITTEN.map((each): FlowWords => `flows.${each}`)

/** Parts in which names are looked up: those without Chinese characters, and those with any. */
export type NamesPart = 'names' | 'han-names'

/**
 * The parts of a compiled outline, so that each command reads only what it shows: the ids of the
 * topics, two lines for each topic, all names, one line of knowledge for each topic, all relations, the flows, what is asked of relations, how topics are mixed up, the questions, written and made, the exams, the curriculum, the heirs of retired ids.
 */
export const PARTS = [
  ...([
    'outline',
    'topics',
    'names',
    'han-names',
    'knowledge',
    'relations',
    'flows',
    'asks',
    'mistakes',
  ] as const),
  ...([
    'questions',
    'question-lines',
    'made',
    'made-lines',
    'exams',
    'curriculum',
    'heirs',
  ] as const),
  ...WORDS_PARTS,
  ...FLOW_WORDS,
] as const

/** A compiled outline, a text for each of its parts: JSON, a line of JSON for each topic, or names. */
export type Compiled = Readonly<Record<(typeof PARTS)[number], string>>

/** Parts of which one line is read. */
const BY_RANGE = ['topics', ...WORDED, ...WORDS_PARTS] as const
type ByRange = (typeof BY_RANGE)[number]

/** Whether single lines of a part are read. */
export const isByRange = (part: keyof Compiled): boolean => BY_RANGE.some((each) => each === part)

/** Parts whose texts in a derived language are kept as patches; the others are the same, or whole. */
export const PATCHED = [
  ...(['knowledge', 'question-lines', 'made-lines'] as const),
  ...(['flows', 'mistakes', 'exams', 'curriculum'] as const),
] as const
/** A part whose texts in a derived language are kept as patches. */
export type PatchedPart = (typeof PATCHED)[number]

/** The words of flows, as parts. */
export const flowWordsFrom = ({ words }: Apart): Record<FlowWords, string> =>
  Object.fromEntries(WRITTEN.map((each) => [`flows.${each}`, words[each]])) as Record<
    FlowWords,
    string
  >

/** The flows, from the texts of their parts. */
export const flowsFrom = (read: (part: 'flows' | FlowWords) => string): Flow[] =>
  together({
    shape: read('flows'),
    words: textOf((each) => read(`flows.${each}`)),
  }) as Flow[]

/** Reads a compiled outline's texts; what has a line for each topic by byte range. */
export type CompiledTexts = Readonly<Record<Exclude<keyof Compiled, ByRange>, () => string>> &
  Readonly<Record<ByRange, ReadRange>>

/** The head of a compiled outline. */
export interface OutlineJson {
  readonly id: string
  readonly root: string
  readonly relationTypes: ReadonlyArray<readonly [string, RelationType]>
  readonly baseline?: Baseline
  readonly isNamed: boolean
  readonly isRootMade?: boolean
  /** The other questions were made: to make them takes longer than to read them. */
  readonly isMade: boolean
  /** The ids of the topics in preorder. */
  readonly ids: readonly string[]
  /** The numbers of those whose ids nobody wrote. */
  readonly unnamed: readonly number[]
  /** How long each line of the topics is, in bytes. */
  readonly lengths: {
    readonly topics: readonly number[]
    readonly knowledge: LineLengths
  }
}

/** What takes the place of some of it in a derived language. */
export interface DerivedJson extends Pick<OutlineJson, 'relationTypes' | 'baseline'> {
  /** How long the line is of what each topic has of its own there, in bytes. */
  readonly lengths: readonly number[]
}

/** As JSON in ASCII, which takes half the memory: every look-up reads it. */
export const asciiJson = (json: OutlineJson | DerivedJson): string => inAscii(JSON.stringify(json))

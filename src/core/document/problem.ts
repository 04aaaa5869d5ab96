import { argsIn, type Given, type None } from '../base/codes.ts'
import type { Language } from '../base/text.ts'
import type { Place } from './node.ts'

/** The shapes a document may lack, and what each tells. */
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

/** A shape by its name, with what it tells. */
type Wanted = {
  [S in keyof ShapeArgs]: {
    readonly [K in 'wanted' | keyof ShapeArgs[S]]: K extends keyof ShapeArgs[S]
      ? ShapeArgs[S][K]
      : S
  }
}[keyof ShapeArgs]

/** What can be wrong with an outline, and what each finding tells. Lists of known names are joined by commas. */
export interface ProblemArgs {
  'not-yaml': { readonly reason: string }
  'not-utf8': None
  empty: None
  alias: None
  'too-deep': None
  'too-many': { readonly most: number }
  'not-an-outline': None
  'no-tree': None
  'unknown-format': { readonly format: string }
  'duplicate-key': { readonly key: string }
  /** Where the first one stands. */
  'duplicate-id': { readonly id: string; readonly file: string; readonly line: number }
  'bad-id': { readonly id: string }
  'unknown-key': { readonly key: string; readonly known: string }
  'missing-key': { readonly key: string }
  'wrong-shape': Wanted
  'wrong-value': { readonly value: string; readonly allowed: string }
  'unknown-topic': { readonly topic: string }
  'unknown-relation': { readonly type: string; readonly known: string }
  'unknown-fact': { readonly fact: string }
  'unknown-exam': { readonly exam: string; readonly known: string }
  /** The known ones are joined by semicolons: a domain's name may have a comma. */
  'unknown-domain': { readonly exam: string; readonly domain: string; readonly known: string }
  cycle: { readonly type: string; readonly cycle: string }
  'hole-count': None
  'empty-title': None
  'control-character': None
  'missing-language': { readonly language: Language }
  'missing-source': None
  'unknown-source': { readonly source: string }
  'ambiguous-name': { readonly name: string; readonly topic: string }
  'answer-in-stem': { readonly answer: string }
}
export type ProblemCode = keyof ProblemArgs

/** An error keeps an outline from being used; a warning should be mended. */
const LEVELS: { readonly [C in ProblemCode]: 'error' | 'warning' } = {
  'not-yaml': 'error',
  'not-utf8': 'error',
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
  'unknown-key': 'error',
  'missing-key': 'error',
  'wrong-shape': 'error',
  'wrong-value': 'error',
  'unknown-topic': 'error',
  'unknown-relation': 'error',
  'unknown-fact': 'error',
  'unknown-exam': 'error',
  'unknown-domain': 'error',
  cycle: 'error',
  'hole-count': 'error',
  'empty-title': 'error',
  'control-character': 'warning',
  'missing-language': 'warning',
  'missing-source': 'warning',
  'unknown-source': 'warning',
  'ambiguous-name': 'warning',
  'answer-in-stem': 'warning',
}

/** A finding: a code with its arguments and a place. Words come at the edge. */
export type Problem = {
  [C in ProblemCode]: { readonly code: C; readonly args: ProblemArgs[C]; readonly at: Place }
}[ProblemCode]

export const problem = <C extends ProblemCode>(
  code: C,
  at: Place,
  ...given: Given<ProblemArgs[C]>
): Problem => ({ code, at, args: argsIn<ProblemArgs[C]>(given) }) as Problem

export const isError = ({ code }: Problem): boolean => LEVELS[code] === 'error'

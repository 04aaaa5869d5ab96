import type { Place } from './node.ts'

/** What can be wrong with an outline. An error keeps it from being used; a warning should be mended. */
const PROBLEMS = {
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
} as const
export type ProblemCode = keyof typeof PROBLEMS

/** A finding: a code with arguments and a place. Words come at the edge. */
export interface Problem {
  readonly code: ProblemCode
  readonly args: Readonly<Record<string, string | number>>
  readonly at: Place
}

export const isError = (problem: Problem): boolean => PROBLEMS[problem.code] === 'error'

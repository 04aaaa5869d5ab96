/** What a learner does with a paper besides answering. Questions have numbers from 1. */
export type Move =
  | { readonly kind: 'next' | 'back' | 'mark' | 'overview' | 'open' | 'hand-in' }
  | { readonly kind: 'goto'; readonly n: number }

/** A move, or that the question on screen was answered. */
export type Step = Move | { readonly kind: 'answered' }

/** An exam's paper while somebody sits it. Questions are numbers from 1. */
export interface PaperState {
  /** How many questions it has. */
  readonly of: number
  /** The question on screen; after the last one comes the overview of the paper. */
  readonly at: number
  readonly answered: ReadonlySet<number>
  readonly marked: ReadonlySet<number>
  /** It was to be handed in while questions were open: the next time it is. */
  readonly isWarned: boolean
  readonly isHandedIn: boolean
}

/** A paper on which these questions are answered, and these marked: it begins where the first one is open. */
export function paperOf(
  of: number,
  answered: ReadonlySet<number>,
  marked: readonly number[] = [],
): PaperState {
  const known = new Set(marked.filter((n) => n <= of))
  const paper = { of, answered, marked: known, isWarned: false, isHandedIn: false }
  return { ...paper, at: nextOpen({ ...paper, at: of }) }
}

/** The paper after one more step. A step that is not possible changes nothing but the warning. */
export function paperAfter(paper: PaperState, step: Step): PaperState {
  const { at, of, answered, marked } = paper
  const calm = { ...paper, isWarned: false }
  switch (step.kind) {
    case 'next':
      return { ...calm, at: Math.min(at + 1, overviewOf(paper)) }
    case 'back':
      return { ...calm, at: Math.max(at - 1, 1) }
    case 'goto':
      return isQuestion(paper, step.n) ? { ...calm, at: step.n } : calm
    case 'overview':
      return { ...calm, at: overviewOf(paper) }
    case 'open':
      return { ...calm, at: nextOpen(paper) }
    case 'mark':
      return at > of ? calm : { ...calm, marked: toggled(marked, at) }
    case 'answered': {
      const after = { ...calm, answered: new Set([...answered, at]) }
      return { ...after, at: nextOpen(after) }
    }
    case 'hand-in':
      return paper.isWarned || openIn(paper).length === 0
        ? { ...calm, isHandedIn: true }
        : { ...calm, at: overviewOf(paper), isWarned: true }
  }
}

/** Whether the overview is on screen instead of a question. */
export const isOverview = ({ at, of }: Pick<PaperState, 'at' | 'of'>): boolean => at > of

/** Whether the paper has a question with that number. */
export const isQuestion = ({ of }: Pick<PaperState, 'of'>, n: number): boolean =>
  Number.isInteger(n) && n >= 1 && n <= of

/** The questions without an answer, in order. */
export const openIn = ({ of, answered }: Pick<PaperState, 'of' | 'answered'>): number[] =>
  Array.from({ length: of }, (_, i) => i + 1).filter((n) => !answered.has(n))

const overviewOf = ({ of }: Pick<PaperState, 'of'>): number => of + 1

/** The next open question after this one, or else the first one; the overview if none is open. */
function nextOpen(paper: Pick<PaperState, 'at' | 'of' | 'answered'>): number {
  const open = openIn(paper)
  return open.find((n) => n > paper.at) ?? open[0] ?? overviewOf(paper)
}

function toggled(numbers: ReadonlySet<number>, n: number): ReadonlySet<number> {
  const changed = new Set(numbers)
  if (!changed.delete(n)) changed.add(n)
  return changed
}

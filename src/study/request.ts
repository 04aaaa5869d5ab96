import type { QuestionType } from '../core/model/question.ts'

/** What the learner asked for in a drill. */
export interface DrillRequest {
  /** The topic's term as it was typed; undefined means the whole outline. */
  readonly topic: string | undefined
  /** How many questions; undefined if the time decides. */
  readonly count: number | undefined
  readonly minutes: number | undefined
  /** Only these types of question; an empty list means all. */
  readonly types: readonly QuestionType[]
  /** Only what is due, only what is new, or both. */
  readonly only: 'due' | 'new' | undefined
  /** Ask anything, and do not change the schedule. */
  readonly cram: boolean
  /** The name of the exam to hold. */
  readonly exam: string | undefined
  /** The one domain of the exam to practise. */
  readonly domain?: string | undefined
  /** The name of the exam whose last paper's misses are drilled. */
  readonly missed?: string | undefined
  /** Whether an earlier drill is resumed. */
  readonly resume: 'if-interrupted' | 'always' | 'never'
  readonly seed: number | undefined
}

/** Whether a question is of the types that are asked for. */
export const isOfTypes = (
  types: DrillRequest['types'],
  { type }: { readonly type: QuestionType },
): boolean => types.length === 0 || types.includes(type)

/**
 * The request as one string: the same request resumes the same drill. It is in logs, so its format
 * cannot change.
 * @param topic the id of the topic of the drill
 */
export const requestKey = (topic: string, request: DrillRequest): string =>
  JSON.stringify([
    topic,
    request.count ?? null,
    request.minutes ?? null,
    request.types,
    request.only ?? null,
    request.exam?.toUpperCase() ?? null,
    request.seed ?? null,
    // What came later is only written if it is asked for, so that older keys stay as they were.
    ...(request.domain !== undefined || request.missed !== undefined
      ? [request.domain?.toLowerCase() ?? null, request.missed?.toUpperCase() ?? null]
      : []),
  ])

/** The places of a request's parts in its key. */
const PARTS = { topic: 0, count: 1, types: 3, only: 4, exam: 5, domain: 7, missed: 8 } as const

/** A part of a request's key. In a log from elsewhere the key may be any string. */
function partOf(request: string, part: keyof typeof PARTS): unknown {
  try {
    return (JSON.parse(request) as unknown[])[PARTS[part]] ?? undefined
  } catch {
    return undefined
  }
}

/** Whether a request names types of question. */
export function hasTypes(request: string): boolean {
  const types = partOf(request, 'types')
  return Array.isArray(types) && types.length > 0
}

/** The one domain of an exam that a request wants, in lower case; undefined if it wants them all. */
export function domainIn(request: string): string | undefined {
  const domain = partOf(request, 'domain')
  return typeof domain === 'string' ? domain : undefined
}

/**
 * Whether a request for an exam wants its whole paper, and not a smaller one to practise with.
 * @param root the id of the outline's root
 */
export const isWholePaper = (request: string, root: string): boolean =>
  partOf(request, 'topic') === root &&
  !hasTypes(request) &&
  (['count', 'only', 'domain'] as const).every((part) => partOf(request, part) === undefined)

/** Whether a request leaves it to the schedule what is asked of the whole outline, and how much. */
export const isOpenRequest = (request: string, root: string): boolean =>
  isWholePaper(request, root) &&
  (['exam', 'missed'] as const).every((part) => partOf(request, part) === undefined)

import { sumOf } from '../base/collections.ts'
import { kindOf } from '../kinds/index.ts'
import type { Asked } from '../kinds/kind.ts'
import type { Rating } from '../log/event.ts'

/**
 * Milliseconds to read one character of English: 68 ms, the mean of 14 languages with alphabets
 * (Trauzettel-Klosinski and Dietz, IReST, IOVS 53 (2012) 5452). Texts of the same meaning took
 * about the same time in all 17 languages they measured, so the length of the English text is used
 * for the Chinese one too.
 */
const READING = 68

/** Milliseconds to type one character: 52 words of five characters a minute (Dhakal et al., CHI 2018, 168,000 people). */
const TYPING = 60_000 / (52 * 5)

/** Milliseconds to find an answer that one knows well, and to press the key. Our own estimate. */
const THINKING = 5_000

/**
 * A faster answer, as a share of the reading time, was given without reading: typed ahead, or sent
 * by a script.
 */
const LEAST = 0.25

/** What a learner had to read and to type between the question and its answer, in characters. */
interface Work {
  readonly read: number
  readonly typed: number
  /** Other text above the question that had to be read first. */
  readonly above: number
}

/** The characters of a question as it is shown, and of its answer as it is typed. */
export const workOf = (asked: Asked): Omit<Work, 'above'> => ({
  read:
    sumOf([asked.question.ask, ...asked.left, ...asked.options], ({ en }) => en.length) +
    sumOf(asked.question.material?.lines ?? [], (line) => line.length),
  typed: kindOf(asked.question).typing(asked),
})

/** How fast an answer was, from the time it took in milliseconds. */
export function paceOf(
  { read, typed, above }: Work,
  took: number,
): 'unread' | 'at-once' | 'slowly' {
  const reading = read * READING
  if (took < reading * LEAST) return 'unread'
  return took <= reading + above * READING + typed * TYPING + THINKING ? 'at-once' : 'slowly'
}

/** What happened between a question and its answer. */
export interface Evidence {
  readonly correct: boolean
  readonly hints: number
  readonly pace: ReturnType<typeof paceOf>
  /** The answer could be picked from what was shown, or was told in this drill. */
  readonly easy: boolean
  /** The right answer was shown today, to an answer that was then taken back. */
  readonly revealed?: boolean
}

/**
 * The grade that follows from what happened: wrong 1, right with a hint or after the answer was shown 2, right but slow 3, right
 * at once 4. If a guess or a glance may have been enough, or if nobody can have read the question
 * in that time, a quick answer proves nothing: 3.
 */
export function rate({ correct, hints, pace, easy, revealed }: Evidence): Rating {
  if (!correct) return 1
  if (hints > 0 || revealed) return 2
  return pace === 'at-once' && !easy ? 4 : 3
}

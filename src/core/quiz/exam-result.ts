import { meanOf, sumOf } from '../base/collections.ts'
import type { Domain, Exam } from '../model/exam.ts'
import type { PaperQuestion } from './seats.ts'

/** The result of an exam in one domain. */
interface DomainTally {
  readonly domain: Domain
  readonly asked: number
  readonly correct: number
}

/** A share, 0 to 1, and the bounds between which it lies with the confidence of the interval. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** The result of a paper that was handed in. Every share is 0 to 1. */
export interface ExamTally {
  /** Each domain, in the exam's order. */
  readonly domains: readonly DomainTally[]
  /** The shares of right answers of the domains, averaged by their weights. */
  readonly score: number
  /** Where the score of many such papers would be, with 95 % confidence. */
  readonly interval: Interval
  /** The score that random answers would bring on average. */
  readonly luck: number
}

/** The quantile of the normal distribution for a confidence of 95 %, both sides. */
const Z = 1.959964

/**
 * The Wilson score interval of a share (Wilson, JASA 22 (1927) 209), which stays within 0 and 1 and
 * is not empty at either of them. Brown, Cai and DasGupta (Statistical Science 16 (2001) 101)
 * recommend it for small numbers.
 * @param share 0 to 1
 * @param n how many answers it is of, above 0; need not be whole
 */
export function wilson(share: number, n: number): Interval {
  const z2 = Z * Z
  const centre = share + z2 / (2 * n)
  const spread = Z * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))
  const whole = 1 + z2 / n
  return {
    low: Math.max(0, (centre - spread) / whole),
    high: Math.min(1, (centre + spread) / whole),
  }
}

/**
 * The result of a paper. A question without a result counts as not right, as in any exam; a domain
 * without questions is listed but does not count.
 *
 * The interval is Wilson's with the effective number of answers (Kish, Survey Sampling, 1965): an
 * answer in a domain of weight w with n questions counts w / n, and answers of different weights
 * are worth (sum of weights)² / (sum of squares) equal ones.
 * @param results question id to whether the answer was right
 * @param luckOf the chance, 0 to 1, that a random answer to that question is right
 */
export function tallyExam(
  exam: Pick<Exam, 'domains'>,
  drawn: readonly PaperQuestion[],
  results: ReadonlyMap<string, boolean>,
  luckOf: (question: PaperQuestion['question']) => number,
): ExamTally {
  const all = exam.domains.map((domain) => {
    const asked = drawn.filter((each) => each.domain === domain.name)
    const correct = asked.filter(({ question }) => results.get(question.id) === true)
    const luck = meanOf(asked, ({ question }) => luckOf(question))
    return { domain, asked: asked.length, correct: correct.length, luck }
  })
  const counted = all.filter(({ asked }) => asked > 0)
  const weight = sumOf(counted, ({ domain }) => domain.weight)
  const weighted = (shareOf: (each: (typeof all)[number]) => number): number =>
    weight > 0 ? sumOf(counted, (each) => each.domain.weight * shareOf(each)) / weight : 0
  const score = weighted(({ asked, correct }) => correct / asked)
  const squares = sumOf(counted, ({ domain, asked }) => (domain.weight / weight) ** 2 / asked)
  return {
    domains: all.map(({ domain, asked, correct }) => ({ domain, asked, correct })),
    score,
    interval: squares > 0 ? wilson(score, 1 / squares) : { low: 0, high: 1 },
    luck: weighted(({ luck }) => luck),
  }
}

/**
 * Whether a score passes, and whether the paper can tell: it cannot if the mark is inside of the
 * interval. Undefined if the exam has no pass mark.
 */
export function verdictOn(
  { pass }: Pick<Exam, 'pass'>,
  { score, interval }: Pick<ExamTally, 'score' | 'interval'>,
): { readonly passed: boolean; readonly isSure: boolean } | undefined {
  if (!pass) return undefined
  const passed = score >= pass.score
  return { passed, isSure: passed ? interval.low >= pass.score : interval.high < pass.score }
}

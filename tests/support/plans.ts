import fc from 'fast-check'
import { same } from '../../src/core/base/text.ts'
import { DAY, MINUTE } from '../../src/core/base/time.ts'
import type { Question } from '../../src/core/model/question.ts'
import type { Start } from '../../src/core/schedule/forecast.ts'
import { type Card, remember, withDue } from '../../src/core/schedule/fsrs.ts'
import type { Time } from '../../src/core/schedule/load.ts'
import { publishedSchedule } from '../../src/core/schedule/replay.ts'

export const TODAY = Date.UTC(2026, 10, 22)
export const NOW = TODAY + DAY / 2

const domain = (name: string, weight: number) => ({ name, title: same(name), weight })
export const DOMAINS = [domain('heavy', 60), domain('light', 30), domain('rare', 10)]
export const question = (topic: string, n: number, more: Partial<Question> = {}): Question =>
  ({
    id: `${topic}/${n}`,
    topic,
    type: 'choice',
    options: [],
    ask: same('?'),
    explain: same(''),
    source: '',
    origin: 'written',
    ...more,
  }) as Question
/**
 * The domains in a topic's name: one domain, or two joined by a plus, or a name that the exam does
 * not have.
 */
export const domainsOf = ({ topic }: Question): string[] =>
  topic.split('+').filter((name) => DOMAINS.some((each) => each.name === name))
export const several = (topic: string, count: number): Question[] =>
  Array.from({ length: count }, (_, i) => question(topic, i))
export const card = (last: number, stability: number): Card => ({
  ...withDue(remember(undefined, { id: 'x', at: last, rating: 3 }), publishedSchedule(0.9)),
  stability,
  lasting: stability,
  due: last + stability * DAY,
})

/** Two hours a day, with answers of thirty seconds: time for whatever these tests ask. */
export const TWO_HOURS: Time = {
  ...{ drill: 120 * MINUTE, today: 120 * MINUTE, daily: 120 * MINUTE },
  ...{ rhythm: 1, presence: 1, tempo: MINUTE / 2, missed: 0.1, turns: 2 },
}

export const start = (
  questions: readonly Question[],
  days: number,
  more: Partial<Start> = {},
): Start => ({
  domains: DOMAINS,
  domainsOf,
  questions,
  cards: new Map(),
  now: NOW,
  today: TODAY,
  days,
  examAt: TODAY + days * DAY + DAY / 2,
  retention: 0.9,
  aim: publishedSchedule(0.9),
  path: questions,
  time: TWO_HOURS,
  atFirst: 0.6,
  ...more,
})

export const counts = fc.record({
  heavy: fc.nat(60),
  light: fc.nat(40),
  rare: fc.nat(20),
  both: fc.nat(10),
  outside: fc.nat(20),
})
export const made = fc
  .record({
    counts,
    answered: fc.array(fc.nat(), { maxLength: 30 }),
    days: fc.integer({ min: 0, max: 20 }),
  })
  .map(({ counts: { heavy, light, rare, both, outside }, answered, days }) => {
    const questions = [
      ...several('heavy', heavy),
      ...several('light', light),
      ...several('rare', rare),
      ...several('heavy+rare', both),
      ...several('elsewhere', outside),
    ]
    const cards = new Map(
      questions.length === 0
        ? []
        : answered.map((n) => {
            const { id } = questions[n % questions.length] as Question
            return [id, card(TODAY - (n % 40) * DAY, 1 + (n % 50))] as const
          }),
    )
    return { questions, cards, days }
  })

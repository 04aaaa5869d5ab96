import type { Question } from '../model/question.ts'
import { byRecall } from './by-recall.ts'
import type { Cards } from './replay.ts'

/** The most questions in one drill that are brought forward for contrast. */
const MOST_CONTRASTS = 2

/**
 * For due questions on topics that are confused with others: a known question on the other topic
 * that is not due yet, if half of its wait is over. Asking it early costs little, and people learn
 * the difference between two things only side by side.
 */
export function contrast(
  questions: readonly Question[],
  cards: Cards,
  {
    now,
    confused,
  }: {
    readonly now: number
    readonly confused: (topic: string) => readonly string[]
  },
  chosen: readonly Question[],
): Question[] {
  const topics = new Set(chosen.map(({ topic }) => topic))
  const isRipe = ({ id }: Question): boolean => {
    const card = cards.get(id)
    if (!card || card.missed || card.due <= now) return false
    return now - card.last > (card.due - card.last) / 2
  }
  const brought: Question[] = []
  for (const { topic } of chosen)
    for (const rival of confused(topic)) {
      if (brought.length >= MOST_CONTRASTS) return brought
      if (topics.has(rival)) continue
      topics.add(rival)
      const [ripe] = byRecall(
        questions.filter((each) => each.topic === rival && isRipe(each)),
        cards,
        now,
      )
      if (ripe) brought.push(ripe)
    }
  return brought
}

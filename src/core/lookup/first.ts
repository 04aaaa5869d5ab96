import { fullNames } from '../model/names.ts'
import type { Topic } from '../model/topic.ts'
import type { ValueAsked } from './asked.ts'
import type { NamedTopic } from './named.ts'
import type { Passage } from './passages.ts'
import type { TermReader } from './terms.ts'

/** A topic with the sentence that is shown of it. */
interface Answer {
  readonly topic: Topic
  readonly passage: () => Passage
  readonly score: number
}

/** So many of the best answers may come first for what they say, if they score at least this share of the best. */
const NEAR = { hits: 3, share: 0.6 } as const
/** One that need not be named scores at least this share: it has what few sentences have, such as a path. */
const NEARLY_BEST = 0.8

/**
 * The answers, best first, with one that says what was asked for before one that does not: what a topic is, before what
 * only tells another topic from it; and, where a value is asked for of a topic by its name, what has that value.
 */
export function answeringFirst<T extends Answer>(
  hits: readonly T[],
  {
    value,
    named,
    reader,
  }: {
    readonly value: ValueAsked | undefined
    readonly named: readonly NamedTopic[]
    readonly reader: TermReader
  },
): readonly T[] {
  const [best, ...others] = hits
  if (!best || others.length === 0) return hits
  const near = others
    .slice(0, NEAR.hits - 1)
    .filter(({ score }) => score >= NEAR.share * best.score)
  const isNamed = ({ topic }: Answer): boolean => named.some((each) => each.topic === topic)
  // The best one may be named in part, by other words: in “replicas of a Deployment” ReplicaSet.
  const asked = reader.terms(value?.besides ?? '')
  const isNamedInPart = ({ topic }: Answer, beside: Answer): boolean => {
    const own = named.filter((each) => each.topic === beside.topic).flatMap(({ terms }) => terms)
    const besides = new Set(asked.filter((term) => !own.includes(term)))
    return fullNames(topic).some((name) => reader.terms(name).some((term) => besides.has(term)))
  }
  const said = best.passage()
  const { other, flow, step } = said
  const better =
    other !== undefined
      ? near.find(({ topic, passage }) => topic.id === other && passage().other === undefined)
      : flow !== undefined && step === undefined && !value?.isStory
        ? near.find(({ passage }) => passage().fact !== undefined)
        : value &&
          !value.isStory &&
          (value.isRare && !value.has(said)
            ? near.find((hit) => hit.score >= NEARLY_BEST * best.score && hit.passage().isAsked)
            : !isNamed(best) &&
              near.find(
                (hit) => isNamed(hit) && !isNamedInPart(best, hit) && hit.passage().isAsked,
              ))
  return better ? [better, ...hits.filter((hit) => hit !== better)] : hits
}

import { movedQuestion, sourcesOf } from '../core/log/adoptions.ts'
import type { LogEvent, OutlineSeen } from '../core/log/event.ts'
import { undoneIn } from '../core/log/undone.ts'
import { correctedQuestions } from './corrected-questions.ts'
import { movedCards } from './moved-cards.ts'
import { saidUnder } from './said.ts'

/** Pairs of ids of cards: as they were, and as they are. */
type Pairs = ReadonlyArray<readonly [before: string, now: string]>

/** What the log has of an outline under its own id and those that it adopted, with the ids that its topics have here. */
interface Past {
  /** The questions that the log says something of, each as often as it does. */
  readonly questions: () => Iterable<string>
  /** What was remembered of its topics and cards, oldest first. */
  readonly sayings: () => Iterable<Pick<OutlineSeen, 'said'>>
  /** The cards that were corrected, as each device saw it last, what is nearest first. */
  readonly corrected: () => readonly Pairs[]
}

/** An outline as it was remembered, and the ids here of topics that have other ones there. */
interface Seen {
  readonly sighting: OutlineSeen
  readonly topics: ReadonlyMap<string, string>
}

/** The most devices, of all outlines, whose last words on corrected cards are heard: a log from elsewhere may name any number. */
const MOST_HEARD = 30

/** @param events oldest first */
export function pastOf(events: readonly LogEvent[], outline: string): Past {
  const sources = sourcesOf(events, outline, undoneIn(events))
  const seen: Seen[] = []
  for (const [at, event] of events.entries()) {
    const source = event.event === 'outline' ? sources.get(event.outline) : undefined
    if (source && at < source.until)
      seen.push({ sighting: event as OutlineSeen, topics: source.topics })
  }
  return {
    *questions() {
      for (const event of events) {
        if (!('question' in event && 'outline' in event)) continue
        const topics = sources.get(event.outline)?.topics
        if (topics) yield movedQuestion(event.question, topics)
      }
    },
    *sayings() {
      for (const { sighting, topics } of seen)
        yield topics.size === 0 ? sighting : { said: saidUnder(sighting.said ?? [], topics) }
    },
    corrected() {
      const last = new Map<string, Pairs>()
      const isOwn = ({ sighting }: Seen): boolean => sighting.outline === outline
      const latest = [...seen].reverse()
      for (const { sighting, topics } of [
        ...latest.filter(isOwn),
        ...latest.filter((each) => !isOwn(each)),
      ]) {
        const by = JSON.stringify([sighting.outline, sighting.device])
        if (last.size >= MOST_HEARD) break
        if (last.has(by) || sighting.topics.length === 0) continue
        const here = (id: string): string => movedQuestion(id, topics)
        last.set(
          by,
          (sighting.corrected ?? []).map(([before, now]) => [here(before), here(now)] as const),
        )
      }
      return [...last.values()]
    },
  }
}

/** The cards of an outline as it is now. */
interface Cards extends Required<Pick<OutlineSeen, 'said'>> {
  /** The ids of all written questions. */
  readonly ids: () => readonly string[]
  /** Those that were corrected. */
  readonly corrected: ReadonlyMap<string, string>
}

/** The ids of today of questions that were answered before their cards were corrected, or moved below another topic. */
export function cardHeirs(past: Past, { ids, said, corrected }: Cards): Pairs {
  const again = corrected.size === 0 ? NONE : correctedQuestions(corrected, ids())
  // A card may be moved first, and corrected below its new topic later.
  const places = (): string[] => [...ids(), ...again.keys()]
  const moved = movedCards(past.questions(), places, () => [...past.sayings(), { said }])
  return [...moved, ...again].map(([before, now]) => [before, again.get(now) ?? now] as const)
}

const NONE: ReadonlyMap<string, string> = new Map()

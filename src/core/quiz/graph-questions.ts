import { graphOf } from '../graph/graph.ts'
import type { Library } from '../model/library.ts'
import type { Question } from '../model/question.ts'
import { linkQuestion } from './generated/links.ts'
import { type Phrases, sayWith } from './generated/phrases.ts'
import { storyQuestions } from './generated/stories.ts'

/**
 * The questions that an outline's flows and asks give. They ask how things hang together, so each
 * names the topics that are met before it.
 */
export function graphQuestions(library: Library, phrases: Phrases): Question[] {
  const say = sayWith(phrases)
  const asks = library.asks()
  const setting = { library, graph: graphOf(library), say }
  return [
    ...library.flows().flatMap((flow) => storyQuestions(library, flow, say)),
    ...asks.flatMap((ask) => linkQuestion(setting, ask)),
  ]
}

import { homeOf } from '../model/flow.ts'
import type { Library } from '../model/library.ts'
import type { Question } from '../model/question.ts'

/**
 * The command that tells the whole of what a question asks for a part of: its flow, or the ways
 * between its topics; for any other question, the flow that is at home at its topic. Undefined if
 * there is none.
 */
export function seeAlsoOf(
  { seeAlso, topic }: Pick<Question, 'seeAlso' | 'topic'>,
  { place }: Pick<Library, 'place'>,
): string | undefined {
  if (seeAlso) return 'flow' in seeAlso ? `trace ${seeAlso.flow}` : `path ${seeAlso.path.join(' ')}`
  const home = homeOf(place(topic).parts)
  return home && `trace ${home}`
}

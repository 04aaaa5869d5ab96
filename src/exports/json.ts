import { jsonLine } from '../core/base/json-line.ts'
import { DERIVED, type Language } from '../core/base/text.ts'
import { type Flow, topicsOfStep } from '../core/model/flow.ts'
import type { Question } from '../core/model/question.ts'
import { below } from '../core/model/walk.ts'
import { BUILT_IN_RELATIONS } from '../core/reading/relations.ts'
import type { Exported } from './exporter.ts'
import { wholeFlowJson } from './flow-json.ts'
import { answerJson } from './kinds/answer-json.ts'
import { topicJson } from './topic-json.ts'
import { isWhole } from './tree.ts'

/**
 * All that is known, in the shape of the JSON contract: one topic and one question a line, so that
 * two exports can be compared line by line.
 */
export function* jsonPieces(exported: Exported): Generator<string> {
  const { library, topic: root, page, questions } = exported
  const { id } = library.outline
  const line = (value: object): string => jsonLine(askedFor(value, page.languages))
  yield `{"version":1,${isWhole(exported) ? `"outline":${jsonLine(id)},` : ''}"topics":[`
  let gap = '\n'
  for (const topic of below(library.outline, root.id)) {
    const parent = topic.parent !== undefined && { parent: topic.parent }
    const confused = library
      .knowledge(topic.id)
      .confused.flatMap(({ topic: id, tell, isOthers }) => (isOthers ? [] : [{ topic: id, tell }]))
    const told = confused.length > 0 && { confused }
    yield gap + line({ ...topicJson(library, topic), ...told, ...parent })
    gap = ',\n'
  }
  yield '\n],"questions":['
  gap = '\n'
  for (const question of questions()) {
    yield gap + line(questionJson(question))
    gap = ',\n'
  }
  yield '\n]'
  const own = [...library.outline.relationTypes].filter(([type]) => !BUILT_IN_RELATIONS.has(type))
  const told = flowsInside(exported)
  if (told.length > 0)
    yield `,"flows":[\n${told.map((flow) => line(wholeFlowJson(flow))).join(',\n')}\n]`
  if (own.length > 0) yield `,"relationTypes":${line(Object.fromEntries(own))}`
  yield '}\n'
}

/** The flows that are told by topics of what is exported alone. */
function flowsInside({ library, topic: root }: Exported): Flow[] {
  const inside = new Set([...below(library.outline, root.id)].map(({ id }) => id))
  return library
    .flows()
    .filter((flow) =>
      [
        flow.topic,
        ...flow.steps.flatMap((step) => [...topicsOfStep(step), ...step.stopsWithout]),
      ].every((id) => inside.has(id)),
    )
}

/** The same with texts that have derived languages only where they are asked for. */
function askedFor(value: object, languages: readonly Language[]): unknown {
  const dropped = new Set<string>(DERIVED.filter((each) => !languages.includes(each)))
  const kept = (each: unknown): unknown => {
    if (typeof each !== 'object' || each === null) return each
    if (Array.isArray(each)) return each.map(kept)
    const entries = Object.entries(each).filter(([key]) => !dropped.has(key))
    return Object.fromEntries(entries.map(([key, inner]) => [key, kept(inner)]))
  }
  return kept(value)
}

/** A question with its answer, in the shape of the JSON contract. */
function questionJson(question: Question) {
  const { id, topic, fact, type, material, ask, explain, source, origin } = question
  return {
    ...{ id, topic },
    ...(fact !== undefined && { fact }),
    type,
    ...(material && { material }),
    ask,
    ...answerJson(question),
    ...{ explain, source, origin },
  }
}

import type { Script } from '../core/base/script.ts'
import { same, type Text } from '../core/base/text.ts'
import { type FlowStep, topicsOfStep } from '../core/model/flow.ts'
import type { Library } from '../core/model/library.ts'
import { withBeforeOnce } from '../core/model/release.ts'
import { shortTitle } from '../core/model/short-names.ts'
import type { Outline } from '../core/model/topic.ts'
import { below, topicOf } from '../core/model/walk.ts'
import type { PackedStep, PackedTopics } from './data.ts'
import { spotsOf } from './layout.ts'
import { simplifiedIn } from './simplified.ts'

/**
 * What is known of the topics, each thing once: the title and the summary are in the tree, and a
 * difference that is written at another topic is found there.
 * @param plain the outline as it is written, without derived languages
 */
export function packedTopics(
  library: Library,
  plain: Outline,
  {
    shares,
    script,
  }: {
    readonly shares?: ReadonlyMap<string, number> | undefined
    readonly script: Script
  },
): PackedTopics {
  const { outline, knowledge, place, flows } = library
  const { relationTypes, baseline } = outline
  const shown = [...below(outline, outline.root)]
  const ids = new Set(shown.map(({ id }) => id))
  const told = new Set(shown.flatMap(({ id }) => place(id).parts.map(({ flow }) => flow)))
  const toldFlows = flows().filter(({ id }) => told.has(id))
  const named = [
    ...shown.flatMap(({ id }) => {
      const { relations, confused, needs = [] } = knowledge(id)
      const others = [...relations, ...confused].map(({ topic }) => topic)
      return [...others, ...needs, ...place(id).dependents.flat()]
    }),
    ...toldFlows.flatMap(({ steps }) => steps.flatMap(topicsOfStep)),
  ].filter((id) => !ids.has(id))
  const elsewhere = new Map(named.map((id) => [id, shortTitle(outline, topicOf(outline, id))]))
  return {
    topics: shown.map(({ id, aliases, also, foundBy }) => {
      const { summary: _, confused, facts, relations, ...known } = knowledge(id)
      const share = shares?.get(id)
      return {
        ...known,
        ...{ aliases: inScripts(aliases, plain.topics.get(id)?.aliases), place: place(id) },
        confused: confused.filter(({ isOthers }) => !isOthers),
        facts: withBeforeOnce(facts).map(({ id: __, ...fact }) => fact),
        relations: relations.map(({ source: __, ...relation }) => relation),
        ...(also && { also }),
        ...(foundBy && { foundBy }),
        ...(share !== undefined && { share }),
      }
    }),
    relationTypes: [...relationTypes],
    flows: toldFlows.map((flow) => ({
      ...flow,
      steps: flow.steps.map((step) => packedStep(step, elsewhere)),
    })),
    elsewhere: [...elsewhere],
    spots: spotsOf(outline),
    domains: library.exams().map(({ id, domains }) => [id, domains]),
    simplified: simplifiedIn(
      JSON.stringify(shown.map((topic) => [topic.title, topic.aliases, knowledge(topic.id)])),
      script,
    ),
    ...(baseline && { baseline }),
  }
}

/** A step without its sources, with the name of who acts, if that topic is not on the page. */
function packedStep(step: FlowStep, elsewhere: ReadonlyMap<string, Text>): PackedStep {
  const who = step.who ?? elsewhere.get(step.topic)
  const { id: _, source: __, stopsWithout: ___, see, breaks, ...shown } = step
  return {
    ...shown,
    ...(who && { who }),
    ...(see && { see: see.text }),
    ...(breaks && { breaks: breaks.text }),
  }
}

/**
 * Names in either script: an outline that was opened with Traditional texts has Traditional names. Two Simplified
 * names may be one in the other script, so one list may be longer.
 */
function inScripts(names: readonly string[], plain: readonly string[] = names): Text[] {
  return Array.from({ length: Math.max(names.length, plain.length) }, (_, i) => {
    const [written = '', derived = ''] = [plain[i], names[i]]
    return written === derived ? same(written) : { ...same(written), 'zh-Hant': derived }
  })
}

import { comparisonOf, sharedFlows, tellOf } from '../core/graph/comparison.ts'
import { graphOf, type Link } from '../core/graph/graph.ts'
import type { Library } from '../core/model/library.ts'
import type { Topic } from '../core/model/topic.ts'
import { EXIT, Failure } from '../errors.ts'
import { openLibrary } from '../study/library.ts'
import { oneOrTwo } from '../study/pair.ts'
import { defineCommand, type Invocation } from '../usage/command.ts'
import { neededTopic, pickedTopic } from '../usage/picked.ts'
import { anyWords, flag, offering, word } from '../usage/takes.ts'
import { compareLines, confusionLines } from '../view/compare.ts'
import { inline } from '../view/page.ts'

/** Two topics, compared; with one, what it is confused with. */
export const command = defineCommand({
  takes: {
    one: offering(
      'topics',
      word('[a]', (help) => help.compareOne),
    ),
    other: offering(
      'topics',
      anyWords('[b...]', (help) => help.compareOther),
    ),
    json: flag('--json', (help) => help.json),
  },
  examples: [
    'k8smap compare kubelet kube-proxy',
    'k8smap compare 角色 集群角色',
    'k8smap compare service',
    'k8smap compare ingress gateway-api --lang both',
  ],
  isRead: true,
  run: async (invocation, { one: first, other: more, json }) => {
    const { world, output, outline } = invocation
    const library = await openLibrary(world.outlines, outline)
    const words = first === undefined ? await pickedPair(invocation, library) : [first, ...more]
    if (!words) return EXIT.done
    const { topics, notes } = await oneOrTwo(library, words, {
      ...world,
      spec: outline.spec,
    })
    output.note(notes)
    const [one, other] = topics
    if (!one) return EXIT.failed
    if (one === other) throw new Failure('same-topic', { topic: one.id })
    if (json)
      output.printJson({
        version: 1,
        ...(other ? pairJson(library, one, other) : confusionsJson(library, one)),
      })
    else if (other) output.print(compareLines(output.page, library, [one, other]))
    else output.print(confusionLines(output.page, library, one))
    return EXIT.done
  },
})

/** The ids of two topics that a person picks: the second from those it is confused with, or from all. */
async function pickedPair(
  invocation: Invocation,
  library: Library,
): Promise<readonly string[] | undefined> {
  const one = await neededTopic(invocation, library, 'a')
  if (!one) return undefined
  const { page } = invocation.output
  const { topics } = library.outline
  const confused = library
    .knowledge(one.id)
    .confused.flatMap(({ topic }) => topics.get(topic) ?? [])
  const other = await pickedTopic(invocation, library, {
    heading: page.words.picker.with(inline(page, one.title)),
    ...(confused.length > 0 && { topics: confused }),
  })
  return other && [one.id, other.id]
}

const confusionsJson = ({ knowledge }: Library, { id }: Topic) => ({
  topic: id,
  confusedWith: knowledge(id).confused.map(({ topic, tell }) => ({ topic, tell })),
})

/** A comparison in the shape of the JSON contract. */
function pairJson(library: Library, one: Topic, other: Topic) {
  const { own, shared, between, above } = comparisonOf(graphOf(library), one.id, other.id)
  const tell = tellOf(library, one.id, other.id)
  const sideJson = ({ id, title }: Topic, links: readonly Link[]) => {
    const { summary, nature } = library.knowledge(id)
    return { id, title, ...(nature && { is: nature }), summary, relations: links.map(edgeJson) }
  }
  return {
    topics: [sideJson(one, own[0]), sideJson(other, own[1])],
    ...(tell && { tell }),
    shared: shared.map(edgeJson),
    between: between.map(edgeJson),
    above,
    flows: sharedFlows(library, one.id, other.id).map(({ flow }) => flow),
  }
}

const edgeJson = ({ to, isInverse, relation }: Link) => ({
  ...{ type: relation.type, topic: to },
  ...(isInverse && { inverse: true }),
})

import { wordings } from '../core/base/text.ts'
import { comparisonOf, sharedFlows, tellOf } from '../core/graph/comparison.ts'
import { graphOf, type Link } from '../core/graph/graph.ts'
import type { Library } from '../core/model/library.ts'
import { fold } from '../core/model/names.ts'
import type { Fact, Topic } from '../core/model/topic.ts'
import { EXIT, type Exit, Failure } from '../errors.ts'
import { openLibrary } from '../study/library.ts'
import { oneOrTwo } from '../study/pair.ts'
import { defineCommand, type Invocation } from '../usage/command.ts'
import { neededTopic, pickedTopic } from '../usage/picked.ts'
import { anyWords, flag, offering, word } from '../usage/takes.ts'
import { commandLine } from '../view/command-line.ts'
import { compareLines, confusionLines, togetherLines } from '../view/compare.ts'
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
    const { terms, topics, notes } = await oneOrTwo(library, words, {
      ...world,
      spec: outline.spec,
    })
    output.note(notes)
    const [one, other] = topics
    if (one === other) return tellTogether(invocation, library, { topic: one, terms, json })
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

/**
 * Two names of one topic, `readiness` and `liveness`: what is said of either is what tells them apart.
 * @throws Failure `same-topic` if it is one name, or nothing is said of the two
 */
function tellTogether(
  { output, outline }: Invocation,
  library: Library,
  { topic, terms, json }: { topic: Topic; terms: readonly string[]; json: boolean },
): Exit {
  const facts = factsOn(library.knowledge(topic.id).facts, terms)
  const [one = '', other = ''] = terms.map(fold)
  // Two writings of one name, `pod` and `pods`, have nothing apart.
  if (one.includes(other) || other.includes(one) || facts.length === 0)
    throw new Failure('same-topic', { topic: topic.id })
  if (json) {
    const said = facts.map(({ id, text, source }) => ({ id, text, source }))
    output.printJson({ version: 1, topic: topic.id, names: terms, facts: said })
    return EXIT.done
  }
  output.print(togetherLines(output.page, topic, { terms, facts }))
  const onward = commandLine(outline.spec, `explain ${topic.id}`)
  output.tell(['', output.errors.words.graph.onward([onward])], output.errors.theme.dim)
  return EXIT.done
}

/** The facts that speak of one of some names. */
function factsOn(facts: readonly Fact[], terms: readonly string[]): readonly Fact[] {
  const names = terms.map(fold).filter((name) => name !== '')
  return facts.filter(({ text, removed }) => {
    const said = wordings(text).map(fold)
    return removed === undefined && names.some((name) => said.some((each) => each.includes(name)))
  })
}

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

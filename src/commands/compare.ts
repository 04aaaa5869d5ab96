import { type Text, wordings } from '../core/base/text.ts'
import { comparisonOf, sharedFlows, tellOf } from '../core/graph/comparison.ts'
import { graphOf, type Link } from '../core/graph/graph.ts'
import { topicsCalled } from '../core/lookup/find.ts'
import type { Library } from '../core/model/library.ts'
import { fold, fullNames } from '../core/model/names.ts'
import type { Fact, Topic } from '../core/model/topic.ts'
import { EXIT, type Exit, Failure } from '../errors.ts'
import { openLibrary } from '../study/library.ts'
import { isTitle, oneOrTwo } from '../study/pair.ts'
import { defineCommand, type Invocation } from '../usage/command.ts'
import { neededTopic, pickedTopic } from '../usage/picked.ts'
import { anyWords, flag, offering, word } from '../usage/takes.ts'
import { commandLine } from '../view/command-line.ts'
import { compareLines, confusionLines, type NarrowerName, togetherLines } from '../view/compare.ts'
import { nameIn } from '../view/links.ts'
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
    const [one, second] = topics
    const facts = one === second ? factsApart(library, one, terms) : []
    if (facts.length > 0) return tellTogether(invocation, { topic: one, terms, facts, json })
    if (one === second && !topicsCalled(library.outline, words.join(' ')).includes(one))
      throw new Failure('same-topic', {
        ...{ topic: one.id, title: nameIn(output.errors, library.outline, one) },
      })
    const other = one === second ? undefined : second
    if (json)
      output.printJson({
        version: 1,
        ...(other ? pairJson(library, [one, other], terms) : confusionsJson(library, one)),
      })
    else if (other) {
      const narrow = [one, other].map((topic, i) => narrowerName(library, topic, terms[i]))
      output.print(compareLines(output.page, library, [one, other], narrow))
    } else output.print(confusionLines(output.page, library, one))
    return EXIT.done
  },
})

/** What tells two names apart: a fact, or the summary of their topic. */
type Said = Pick<Fact, 'text'> & Partial<Pick<Fact, 'id' | 'source'>>

/** Two names of one topic, `readiness` and `liveness`: what is said of either is what tells them apart. */
function tellTogether(
  { output, outline }: Invocation,
  told: { topic: Topic; terms: readonly string[]; facts: readonly Said[]; json: boolean },
): Exit {
  const { topic, terms, facts, json } = told
  if (json) {
    output.printJson({ version: 1, topic: topic.id, names: terms, facts: facts.map(factJson) })
    return EXIT.done
  }
  output.print(togetherLines(output.page, topic, { terms, facts }))
  const onward = commandLine(outline.spec, `explain ${topic.id}`)
  output.tell(['', output.errors.words.graph.onward([onward])], output.errors.theme.dim)
  return EXIT.done
}

/**
 * What a topic says of two of its names: its summary, if that speaks of both, and its facts that speak of either; of a
 * name within the other (`port`, `targetPort`), what speaks of it apart; if nothing does, the summary that speaks of two
 * by other names (of 角色绑定 and 集群角色绑定 by `RoleBinding` and `ClusterRoleBinding`). None if the two are writings of
 * one name, `pod` and `pods`.
 */
function factsApart(library: Library, topic: Topic, terms: readonly string[]): readonly Said[] {
  const [short = '', long = ''] = terms.map(fold).sort((a, b) => a.length - b.length)
  if (short === '' || long === `${short}s` || long === `${short}es`) return []
  const { summary, facts } = library.knowledge(topic.id)
  const isWithin = long.includes(short)
  const names = (words: string): readonly boolean[] => {
    const said = fold(words)
    return [said.includes(long), (isWithin ? said.replaceAll(long, '') : said).includes(short)]
  }
  const isOf = (text: Text, isEnough: (found: readonly boolean[]) => boolean): boolean =>
    wordings(text).map(names).some(isEnough)
  const hasBoth = (found: readonly boolean[]): boolean => found.every(Boolean)
  const current = facts.filter(({ removed }) => removed === undefined)
  const apart = [
    ...(summary && isOf(summary, hasBoth) ? [{ text: summary }] : []),
    ...current.filter(({ text }) =>
      isOf(text, isWithin ? hasBoth : (found) => found.some(Boolean)),
    ),
  ]
  return apart.length === 0 && summary && wordings(summary).some((words) => namesTwo(topic, words))
    ? [{ text: summary }]
    : apart
}

/** The least letters, or characters of Chinese, of a name that is looked for in a text: fewer are in many words. */
const LEAST_LETTERS = 3

/** Whether words have two names of a topic, and each of them apart from the other. */
function namesTwo(topic: Topic, words: string): boolean {
  const said = fold(words)
  const names = fullNames(topic).map(fold)
  const there = names.filter((name) => name.length >= LEAST_LETTERS && said.includes(name))
  // `pods` is a form of `pod`.
  const areForms = (one: string, other: string): boolean =>
    one.startsWith(other) || other.startsWith(one)
  return there.some((long) =>
    there.some((short) => !areForms(long, short) && said.replaceAll(long, '').includes(short)),
  )
}

/** The most facts that are shown of a name in a topic. */
const MOST_FACTS = 3

/** A name of one thing within a topic, as `emptyDir` in that of the volumes, with what is said of it. */
function narrowerName(
  { knowledge }: Library,
  topic: Topic,
  name: string | undefined,
): NarrowerName | undefined {
  const wanted = fold(name ?? '')
  if (name === undefined || [...wanted].length < 2 || isTitle(topic, name)) return undefined
  const facts = knowledge(topic.id).facts.filter(
    ({ text, removed }) =>
      removed === undefined && wordings(text).some((words) => fold(words).includes(wanted)),
  )
  return facts.length > 0 ? { name, topic, facts: facts.slice(0, MOST_FACTS) } : undefined
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
function pairJson(
  library: Library,
  [one, other]: readonly [Topic, Topic],
  terms: readonly string[],
) {
  const { own, shared, between, above } = comparisonOf(graphOf(library), one.id, other.id)
  const tell = tellOf(library, one.id, other.id)
  const sideJson = (topic: Topic, links: readonly Link[], term: string | undefined) => {
    const { id, title } = topic
    const { summary, nature } = library.knowledge(id)
    const narrow = narrowerName(library, topic, term)
    return {
      ...{ id, title, ...(nature && { is: nature }), summary, relations: links.map(edgeJson) },
      ...(narrow && { name: narrow.name, facts: narrow.facts.map(factJson) }),
    }
  }
  return {
    topics: [sideJson(one, own[0], terms[0]), sideJson(other, own[1], terms[1])],
    ...(tell && { tell }),
    shared: shared.map(edgeJson),
    between: between.map(edgeJson),
    above,
    flows: sharedFlows(library, one.id, other.id).map(({ flow }) => flow),
  }
}

const factJson = ({ id, text, source }: Said) => ({ id, text, source })

const edgeJson = ({ to, isInverse, relation }: Link) => ({
  ...{ type: relation.type, topic: to },
  ...(isInverse && { inverse: true }),
})

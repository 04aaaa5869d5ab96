import { linkOf } from '../core/document/source.ts'
import type { Library } from '../core/model/library.ts'
import { type Aspect, type Fact, LOOKS_LIKE, type Topic, WITHOUT } from '../core/model/topic.ts'
import { ancestors } from '../core/model/walk.ts'
import { EXIT, Failure } from '../errors.ts'
import { MOST_PICKED, NONE, pickedOf } from '../interfaces/pick.ts'
import type { Output } from '../output/output.ts'
import type { World } from '../ports.ts'
import { ambiguousTopic, look, openLibrary, UnknownTopic } from '../study/library.ts'
import { defineCommand } from '../usage/command.ts'
import { flag, phrase } from '../usage/takes.ts'
import { inline, type Page } from '../view/page.ts'
import { topicLines } from '../view/topic.ts'

/** How many answers are offered in place of a topic. */
const ANSWERS = 5

/** Everything that is known of one topic. */
export const command = defineCommand({
  takes: {
    term: phrase('<term...>', (help) => help.explainTerm),
    json: flag('--json', (help) => help.json),
  },
  examples: [
    'k8smap explain kube-scheduler',
    'k8smap explain svc',
    'k8smap explain 污点',
    'k8smap explain scheduelr --json',
  ],
  run: async ({ world, output, outline }, { term, json }) => {
    const library = await openLibrary(world.outlines, outline)
    const elsewhere = { ...world, spec: outline.spec }
    const { topics, guessed, near } = await look(library, term, elsewhere)
    const [first] = topics
    if (!first) {
      const { answersTo } = await import('../study/searching.ts')
      const hits = await answersTo(library, term, elsewhere)
      throw new UnknownTopic(term, near, hits.slice(0, ANSWERS))
    }
    const { page } = output
    let topic = first
    if (topics.length > 1) {
      // A script wants one topic or none; for a person, the list is helpful.
      if (json) throw ambiguousTopic(term, topics)
      const picked = await pick(output, world, page.words.topic.several(term), {
        topics,
        lineOf: (each) => severalLine(page, library, each),
      })
      if (!picked) return EXIT.done
      topic = picked
    }
    if (guessed) output.note([{ kind: 'guessed', term, topic }])
    if (json) output.printJson({ version: 1, topic: topicJson(library, topic) })
    else output.print(topicLines(page, library, topic))
    return EXIT.done
  },
})

/** Lists the topics; on a terminal, a person picks one. */
async function pick(
  output: Output,
  { input, out }: Pick<World, 'input' | 'out'>,
  heading: string,
  {
    topics,
    lineOf,
  }: { readonly topics: readonly Topic[]; readonly lineOf: (topic: Topic) => string },
): Promise<Topic | undefined> {
  if (!input.isTerminal || !out.isTerminal || topics.length > MOST_PICKED) {
    output.print([heading, ...topics.map((each) => `  ${lineOf(each)}`)])
    return undefined
  }
  const { page, print } = output
  print([
    heading,
    ...topics.map((each, i) => `  ${i + 1}) ${lineOf(each)}`),
    `  ${NONE}) ${page.words.topic.none}`,
  ])
  const prompter = await output.prompts()
  const picked = await pickedOf(topics.length, { page, prompter })
  prompter.close()
  if (picked === 'interrupt') throw new Failure('interrupted')
  if (picked === 'none' || picked === 'end') return undefined
  print([''])
  return topics[picked]
}

function severalLine(page: Page, library: Library, topic: Topic): string {
  const path = ancestors(library.outline, topic.id).map(({ title }) => inline(page, title))
  return `${page.theme.title(topic.id)}  ${page.theme.dim([...path, inline(page, topic.title)].join(' › '))}`
}

/** What is said of a component besides its facts, under the keys of a document. */
function aspectsJson(facts: readonly Fact[]) {
  const said = (aspect: Aspect) => {
    const fact = facts.find((each) => each.aspect === aspect)
    if (!fact) return undefined
    const { aspect: _, ...rest } = fact
    return rest
  }
  const without = Object.entries(WITHOUT).flatMap(([key, aspect]) => {
    const fact = said(aspect)
    return fact ? [[key, fact] as const] : []
  })
  const looksLike = said(LOOKS_LIKE)
  return {
    ...(without.length > 0 && { without: Object.fromEntries(without) }),
    ...(looksLike && { looksLike }),
  }
}

/** A topic's knowledge in the shape of the JSON contract. */
function topicJson(library: Library, topic: Topic) {
  const { summary, facts, relations, then, confused, links, level, needs } = library.knowledge(
    topic.id,
  )
  return {
    id: topic.id,
    title: topic.title,
    path: ancestors(library.outline, topic.id).map(({ id }) => id),
    aliases: topic.aliases,
    ...(level && { level }),
    ...(needs && { needs }),
    summary,
    facts: facts.filter(({ aspect }) => aspect === undefined),
    ...aspectsJson(facts),
    relations,
    ...(then && { then }),
    confusedWith: confused.map(({ topic: id }) => id),
    children: topic.children,
    links: [...new Set([...facts.map(({ source }) => linkOf(source)), ...links])].filter(
      (link) => link !== '',
    ),
  }
}

import { same } from '../core/base/text.ts'
import type { Library } from '../core/model/library.ts'
import { nameOf } from '../core/model/release.ts'
import type { Topic } from '../core/model/topic.ts'
import { lineage } from '../core/model/walk.ts'
import { EXIT, Failure } from '../errors.ts'
import { topicJson } from '../exports/topic-json.ts'
import { MOST_PICKED, NONE, pickedOf } from '../interfaces/pick.ts'
import type { Output } from '../output/output.ts'
import type { World } from '../ports.ts'
import { ambiguousTopic, look, openLibrary, UnknownTopic } from '../study/library.ts'
import { defineCommand } from '../usage/command.ts'
import { release } from '../usage/release.ts'
import { flag, offering, option, phrase } from '../usage/takes.ts'
import { inline, type Page, paragraph } from '../view/page.ts'
import { topicLines } from '../view/topic.ts'
import { releaseNote } from '../view/versions.ts'
import { width } from '../view/width.ts'

/** How many answers are offered in place of a topic. */
const ANSWERS = 5

/** Everything that is known of one topic. */
export const command = defineCommand({
  takes: {
    term: offering(
      'topics',
      phrase('<term...>', (help) => help.explainTerm),
    ),
    related: flag('--related', (help) => help.related),
    k8s: option('--k8s <version>', (help) => help.k8s, release('--k8s')),
    json: flag('--json', (help) => help.json),
  },
  examples: [
    'k8smap explain kube-scheduler',
    'k8smap explain svc',
    'k8smap explain 污点',
    'k8smap explain scheduelr --json',
    'k8smap explain sidecar --k8s 1.28',
  ],
  isRead: true,
  run: async ({ world, output, outline }, { term, related, k8s, json }) => {
    const library = await openLibrary(world.outlines, outline)
    if (related && json) throw new Failure('not-together', { option: '--related', other: '--json' })
    if (k8s) (await import('../study/release.ts')).checkRelease(library, k8s)
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
        lineOf: (each, mark) => severalLines(page, library, each, mark),
      })
      if (!picked) return EXIT.done
      topic = picked
    }
    if (guessed) output.note([{ kind: 'guessed', term, topic }])
    if (json) {
      const release = k8s && { k8s: nameOf(k8s) }
      output.printJson({ version: 1, ...release, topic: topicJson(library, topic, k8s) })
      return EXIT.done
    }
    const around = related ? await aroundLines(page, library, topic) : undefined
    output.print(topicLines(page, library, topic, { at: k8s, around }))
    if (k8s) output.tell(releaseNote(output.errors, library.outline, nameOf(k8s)))
    return EXIT.done
  },
})

/** What is related to a topic, and what to that. */
async function aroundLines(page: Page, library: Library, topic: Topic): Promise<string[]> {
  const { graphOf } = await import('../core/graph/graph.ts')
  const { neighbourhood } = await import('../core/graph/neighbourhood.ts')
  const { aroundLines: lines } = await import('../view/neighbourhood.ts')
  return lines(page, library.outline, neighbourhood(graphOf(library), topic.id, 2))
}

/** Lists the topics; on a terminal, a person picks one. */
async function pick(
  output: Output,
  { input, out }: Pick<World, 'input' | 'out'>,
  heading: string,
  {
    topics,
    lineOf,
  }: {
    readonly topics: readonly Topic[]
    readonly lineOf: (topic: Topic, mark: string) => string[]
  },
): Promise<Topic | undefined> {
  if (!input.isTerminal || !out.isTerminal || topics.length > MOST_PICKED) {
    output.print([heading, ...topics.flatMap((each) => lineOf(each, '  '))])
    return undefined
  }
  const { page, print } = output
  print([
    heading,
    ...topics.flatMap((each, i) => lineOf(each, `  ${i + 1}) `)),
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

/** One of several topics behind a mark: its id and its place, which is below it on a narrow page. */
function severalLines(page: Page, { outline }: Library, topic: Topic, mark: string): string[] {
  const { theme, signs } = page
  const path = lineage(outline, topic.id).map(({ title }) => inline(page, title))
  const place = path.join(` ${signs.below} `)
  const head = mark + theme.title(topic.id)
  if (width(`${mark}${topic.id}  ${place}`) <= page.columns) return [`${head}  ${theme.dim(place)}`]
  return [head, ...paragraph(page, same(place), ' '.repeat(mark.length)).map(theme.dim)]
}

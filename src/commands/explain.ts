import { seededDice, shuffle } from '../core/base/dice.ts'
import { same } from '../core/base/text.ts'
import { isPage, linkOf } from '../core/document/source.ts'
import { comparedIn } from '../core/lookup/comparison.ts'
import type { Library } from '../core/model/library.ts'
import { differenceIn, nameOf } from '../core/model/release.ts'
import type { Topic } from '../core/model/topic.ts'
import { below, lineage } from '../core/model/walk.ts'
import { EXIT, type Exit, Failure } from '../errors.ts'
import { briefJson, topicJson } from '../exports/topic-json.ts'
import type { World } from '../ports.ts'
import { ambiguousTopic, look, openLibrary, topicFor, UnknownTopic } from '../study/library.ts'
import { defineCommand, type Invocation } from '../usage/command.ts'
import { canPick, neededTopic, pickedTopic } from '../usage/picked.ts'
import { release } from '../usage/release.ts'
import { flag, offering, option, optionalPhrase } from '../usage/takes.ts'
import { commandLine } from '../view/command-line.ts'
import { nameIn } from '../view/links.ts'
import { inline, type Page, paragraph } from '../view/page.ts'
import { relationPatterns } from '../view/relations.ts'
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
      optionalPhrase('[term...]', (help) => help.explainTerm),
    ),
    brief: flag('--brief', (help) => help.brief),
    related: flag('--related', (help) => help.related),
    source: flag('--source', (help) => help.firstSource),
    random: flag('--random', (help) => help.random),
    k8s: option('--k8s <version>', (help) => help.k8s, release('--k8s')),
    json: flag('--json', (help) => help.json),
  },
  examples: [
    'k8smap explain kube-scheduler',
    'k8smap explain svc --brief',
    'k8smap explain 污点',
    'k8smap explain scheduelr --json',
    'k8smap explain etcd --source',
    'k8smap explain --random',
    'k8smap explain sidecar --k8s 1.28',
  ],
  isRead: true,
  run: async (invocation, given) => {
    const { world, output, outline } = invocation
    const { source, related, brief, k8s, json } = given
    checkTogether(given)
    const library = await openLibrary(world.outlines, outline)
    if (k8s) (await import('../study/release.ts')).checkRelease(library, k8s)
    const topic = await chosen(invocation, library, given)
    if (!topic) return EXIT.done
    if (source) return openSource(invocation, library, topic, json)
    if (json) {
      const release = k8s && { k8s: nameOf(k8s) }
      const told = (brief ? briefJson : topicJson)(library, topic, k8s)
      output.printJson({ version: 1, ...release, topic: told })
      return EXIT.done
    }
    const { page } = output
    const around = related ? await aroundLines(page, library, topic) : undefined
    output.print(topicLines(page, library, topic, { at: k8s, around, isBrief: brief }))
    if (k8s) {
      const { facts } = library.knowledge(topic.id)
      const related = brief ? [] : relationPatterns(library, topic).flatMap(({ ends }) => ends)
      const isMarked = [...facts, ...related].some((each) => differenceIn(each, k8s))
      output.tell(releaseNote(output.errors, library.outline, { release: k8s, isMarked }))
    }
    return EXIT.done
  },
})

/** What was given that says which topic is meant. */
interface Meant {
  readonly term: string | undefined
  readonly random: boolean
  readonly json: boolean
}

/** Options of which the one leaves nothing for the other. */
function checkTogether(
  given: Readonly<Record<'source' | 'brief' | 'related' | 'json', boolean>>,
): void {
  const pairs = [
    ['related', 'json'],
    ['related', 'brief'],
    ['source', 'related'],
    ['source', 'brief'],
  ] as const
  for (const [one, other] of pairs)
    if (given[one] && given[other])
      throw new Failure('not-together', { option: `--${one}`, other: `--${other}` })
}

/** The topic that is meant: by its name, by the dice or from a list; undefined if a person leaves. */
async function chosen(
  invocation: Invocation,
  library: Library,
  { term, random, json }: Meant,
): Promise<Topic | undefined> {
  const { world, outline } = invocation
  if (random) {
    const found = await topicFor(library, term, { ...world, spec: outline.spec })
    invocation.output.note(found.notes)
    const all = [...below(library.outline, found.topic.id)]
    return all.length === 0 ? found.topic : shuffle(all, seededDice(world.seed()))[0]
  }
  if (term !== undefined) return namedTopic(invocation, library, term, json)
  // A script that asks for JSON has nobody to pick.
  if (json) throw new Failure('missing-argument', { name: 'term' })
  return neededTopic(invocation, library, 'term')
}

async function namedTopic(
  invocation: Invocation,
  library: Library,
  term: string,
  json: boolean,
): Promise<Topic | undefined> {
  const { world, output, outline } = invocation
  const elsewhere = { ...world, spec: outline.spec }
  const { topics, guessed, near } = await look(library, term, elsewhere)
  const [first] = topics
  if (!first) {
    const { answersTo, topicOfLine, withoutItsSetting } = await import('../study/searching.ts')
    const topic = await topicOfLine(library, term, elsewhere)
    if (!topic) {
      const hits = await answersTo(library, term, elsewhere)
      const asked = await withoutItsSetting(library, term, elsewhere)
      const others = (await otherCommands(library, asked, world)).map((each) =>
        commandLine(outline.spec, each),
      )
      throw new UnknownTopic(term, others.length > 0 ? [] : near, {
        hits: hits.slice(0, ANSWERS),
        others,
      })
    }
    output.note([{ kind: 'guessed', term, topic }])
    return topic
  }
  // A script wants one topic or none; for a person, the list is helpful.
  if (topics.length > 1 && json) throw ambiguousTopic(term, topics)
  const topic = topics.length > 1 ? await oneOf(invocation, library, { term, topics }) : first
  if (guessed && topic) output.note([{ kind: 'guessed', term, topic }])
  return topic
}

/** The commands for words that are no topic: two names to compare, or a version. */
async function otherCommands(
  { outline }: Library,
  term: string,
  { outlines }: Pick<World, 'outlines'>,
): Promise<readonly string[]> {
  const pair = comparedIn(outline, term, outlines.vocabulary())
  if (pair) return [`compare ${pair.map(({ id }) => id).join(' ')}`]
  const said = (await import('../usage/release-words.ts')).releasesIn(term)
  const version = said?.rest === '' && (said.since ?? said.until)
  return version ? [`changes ${nameOf(version)}`] : []
}

/** Of several topics the one that a person picks; where nobody can, they are listed. */
async function oneOf(
  invocation: Invocation,
  library: Library,
  { term, topics }: { readonly term: string; readonly topics: readonly Topic[] },
): Promise<Topic | undefined> {
  const { world, output } = invocation
  const { page } = output
  const heading = page.words.topic.several(term)
  if (canPick(world)) return pickedTopic(invocation, library, { heading, topics })
  output.print([heading, ...topics.flatMap((each) => severalLines(page, library, each))])
  return undefined
}

/** Opens the first source of a topic; where there is no browser, its address is printed. */
async function openSource(
  { world, output }: Invocation,
  library: Library,
  topic: Topic,
  json: boolean,
): Promise<Exit> {
  const { facts, links } = library.knowledge(topic.id)
  const address = [...facts.map(({ source }) => linkOf(source)), ...links].find(isPage)
  if (address === undefined)
    throw new Failure('no-source', { topic: nameIn(output.errors, library.outline, topic) })
  if (json) {
    output.printJson({ version: 1, topic: topic.id, source: address })
    return EXIT.done
  }
  const { page } = output.errors.words
  if (await world.browse(address)) output.tell([page.opened(address)])
  else {
    output.tell([page.noBrowserFor])
    output.print([address])
  }
  return EXIT.done
}

/** What is related to a topic, and what to that. */
async function aroundLines(page: Page, library: Library, topic: Topic): Promise<string[]> {
  const { graphOf } = await import('../core/graph/graph.ts')
  const { neighbourhood } = await import('../core/graph/neighbourhood.ts')
  const { aroundLines: lines } = await import('../view/neighbourhood.ts')
  return lines(page, library.outline, neighbourhood(graphOf(library), topic.id, 2))
}

/** One of several topics: its id and its place, which is below it on a narrow page. */
function severalLines(page: Page, { outline }: Library, topic: Topic): string[] {
  const { theme, signs } = page
  const path = lineage(outline, topic.id).map(({ title }) => inline(page, title))
  const place = path.join(` ${signs.below} `)
  const head = `  ${theme.title(topic.id)}`
  if (width(`  ${topic.id}  ${place}`) <= page.columns) return [`${head}  ${theme.dim(place)}`]
  return [head, ...paragraph(page, same(place), '  ').map(theme.dim)]
}

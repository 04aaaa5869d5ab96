import { graphOf } from '../core/graph/graph.ts'
import { flat, neighbourhood } from '../core/graph/neighbourhood.ts'
import type { Outline } from '../core/model/topic.ts'
import { topicOf } from '../core/model/walk.ts'
import { EXIT, Failure } from '../errors.ts'
import { PICTURES, pictureFor } from '../pictures/index.ts'
import type { Picture } from '../pictures/picture.ts'
import { openLibrary, topicFor } from '../study/library.ts'
import { defineCommand } from '../usage/command.ts'
import { keepNotes } from '../usage/own-notes.ts'
import {
  flag,
  offering,
  optionalPhrase,
  optionOr,
  outputFile,
  wholeNumber,
} from '../usage/takes.ts'
import { nameIn } from '../view/links.ts'
import { arrowWords, neighbourhoodLines } from '../view/neighbourhood.ts'
import type { Page } from '../view/page.ts'

/** To lay more topics out takes minutes, and nobody would find anything in the picture. */
const MOST_LAID_OUT = 100

/** A topic and what it is related to, drawn. */
export const command = defineCommand({
  takes: {
    topic: offering(
      'topics',
      optionalPhrase('[topic...]', (help) => help.graphTopic),
    ),
    depth: optionOr(1, {
      flags: '-L, --depth <n>',
      about: (help) => help.graphDepth,
      read: wholeNumber('--depth', 1, 1000),
    }),
    into: outputFile((help) => help.graphOutput),
    json: flag('--json', (help) => help.json),
  },
  examples: [
    'k8smap graph kube-proxy',
    'k8smap graph service --depth 2',
    'k8smap graph etcd -o etcd.svg',
  ],
  isRead: true,
  run: async ({ world, output, outline }, { topic: term, depth, into, json }) => {
    const draw = into === undefined ? undefined : pictureFor(into)
    if (into !== undefined && json)
      throw new Failure('not-together', { option: '--output', other: '--json' })
    if (into !== undefined && !draw)
      throw new Failure('bad-choice', {
        ...{ option: '--output', value: into },
        allowed: Object.keys(PICTURES)
          .map((ending) => `*.${ending}`)
          .join(', '),
      })
    const library = await openLibrary(world.outlines, outline)
    const { topic, notes } = await topicFor(library, term, { ...world, spec: outline.spec })
    output.note(notes)
    const graph = graphOf(library)
    if (graph.links(topic.id).length === 0)
      throw new Failure('no-relations', { topic: nameIn(output.errors, library.outline, topic) })
    const root = neighbourhood(graph, topic.id, depth)
    const { ids, links } = flat(root)
    if (json)
      output.printJson({
        ...{ version: 1, topic: topic.id },
        nodes: ids.map((id) => ({ id, title: topicOf(library.outline, id).title })),
        edges: links.map(({ from, to, isInverse, relation }) => ({
          from: isInverse ? to : from,
          to: isInverse ? from : to,
          type: relation.type,
        })),
      })
    else if (into !== undefined && draw) {
      if (ids.length > MOST_LAID_OUT && /\.svg$/i.test(into))
        throw new Failure('picture-too-large', { topics: ids.length, most: MOST_LAID_OUT })
      const picture = pictureOf(output.page, library.outline, { centre: topic.id, ids, links })
      await keepNotes(outline.spec, into, world)
      await world.save(into, (await draw())(picture))
      output.tell([output.errors.words.graph.drawn(into)])
    } else output.print(neighbourhoodLines(output.page, library.outline, root))
    return EXIT.done
  },
})

/** A neighbourhood as a picture, in the languages of a page. */
function pictureOf(
  page: Page,
  outline: Outline,
  { centre, ids, links }: ReturnType<typeof flat> & { readonly centre: string },
): Picture {
  return {
    title: nameIn(page, outline, topicOf(outline, centre)),
    nodes: ids.map((id) => ({
      ...{ id, label: nameIn(page, outline, topicOf(outline, id)), isCentre: id === centre },
    })),
    edges: links.map((link) => ({
      from: link.isInverse ? link.to : link.from,
      to: link.isInverse ? link.from : link.to,
      label: arrowWords(page, outline, link),
    })),
  }
}

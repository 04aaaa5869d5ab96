import { graphOf } from '../core/graph/graph.ts'
import { nearestConnected, type Path, pathsBetween } from '../core/graph/paths.ts'
import { topicOf } from '../core/model/walk.ts'
import { EXIT, Failure } from '../errors.ts'
import { openLibrary } from '../study/library.ts'
import { pairOf } from '../study/pair.ts'
import { defineCommand } from '../usage/command.ts'
import { anyWords, flag, neededWord, offering } from '../usage/takes.ts'
import { nameIn } from '../view/links.ts'
import { pathLines } from '../view/path.ts'

/** How two topics are connected. */
export const command = defineCommand({
  takes: {
    from: offering(
      'topics',
      neededWord('<a>', (help) => help.pathFrom),
    ),
    to: offering(
      'topics',
      anyWords('[b...]', (help) => help.pathTo),
    ),
    json: flag('--json', (help) => help.json),
  },
  examples: [
    'k8smap path kubelet etcd',
    'k8smap path ingress pod',
    'k8smap path 服务 容器运行时 --json',
  ],
  isRead: true,
  run: async ({ world, output, outline }, { from, to, json }) => {
    const library = await openLibrary(world.outlines, outline)
    const { topics, notes } = await pairOf(library, [from, ...to], {
      ...world,
      spec: outline.spec,
    })
    const [one, other] = topics
    output.note(notes)
    if (one === other)
      throw new Failure('same-topic', {
        ...{ topic: one.id, title: nameIn(output.errors, library.outline, one) },
      })
    const graph = graphOf(library)
    const paths = pathsBetween(graph, one.id, other.id, library.curriculum())
    if (paths.length > 0) {
      if (json)
        output.printJson({
          ...{ version: 1, from: one.id, to: other.id },
          paths: paths.map((path) => path.map(linkJson)),
        })
      else output.print(pathLines(output.page, library.outline, [one, other], paths))
      return EXIT.done
    }
    const near = nearestConnected(graph, one.id, other.id)
    if (json) {
      const nearest = near === undefined ? {} : { nearest: near }
      output.printJson({ version: 1, from: one.id, to: other.id, paths: [], ...nearest })
      return EXIT.failed
    }
    const { errors } = output
    throw new Failure('unconnected', {
      from: nameIn(errors, library.outline, one),
      to: nameIn(errors, library.outline, other),
      nearest:
        near === undefined ? '' : nameIn(errors, library.outline, topicOf(library.outline, near)),
    })
  },
})

/** A step of a path in the shape of the JSON contract: `inverse` if `to` has the relation. */
const linkJson = ({ from, to, isInverse, relation }: Path[number]) => ({
  ...{ from, to, type: relation.type },
  ...(isInverse && { inverse: true }),
  ...(relation.source && { source: relation.source }),
  ...(relation.since && { since: relation.since }),
  ...(relation.deprecated && { deprecated: relation.deprecated }),
  ...(relation.removed && { removed: relation.removed }),
  ...(relation.isOptional && { optional: true }),
})

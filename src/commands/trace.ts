import { same } from '../core/base/text.ts'
import type { Flow } from '../core/model/flow.ts'
import { differenceIn, nameOf } from '../core/model/release.ts'
import { topicOf } from '../core/model/walk.ts'
import { EXIT, type Exit, Failure } from '../errors.ts'
import { flowJson } from '../exports/flow-json.ts'
import { flowsFor } from '../study/flows.ts'
import { openLibrary } from '../study/library.ts'
import { checkRelease } from '../study/release.ts'
import { defineCommand } from '../usage/command.ts'
import { release } from '../usage/release.ts'
import { flag, offering, option, optionalPhrase } from '../usage/takes.ts'
import { commandLine } from '../view/command-line.ts'
import { flowLines, flowListLines } from '../view/flow.ts'
import { nameIn } from '../view/links.ts'
import { paragraph } from '../view/page.ts'
import { releaseNote } from '../view/versions.ts'

/** A flow, step by step; without a name, the flows there are. */
export const command = defineCommand({
  takes: {
    flow: offering(
      'flows',
      optionalPhrase('[flow...]', (help) => help.traceFlow),
    ),
    k8s: option('--k8s <version>', (help) => help.k8s, release('--k8s')),
    json: flag('--json', (help) => help.json),
  },
  examples: ['k8smap trace', 'k8smap trace drain', 'k8smap trace 滚动更新', 'k8smap trace coredns'],
  isRead: true,
  run: async ({ world, output, outline }, { flow: term, k8s, json }) => {
    const library = await openLibrary(world.outlines, outline)
    if (k8s) checkRelease(library, k8s)
    const { page } = output
    const flows = library.flows()
    const list = (some: readonly Flow[]): Exit => {
      if (json) output.printJson({ version: 1, flows: some.map(listedJson) })
      else
        output.print(
          flowListLines(
            page,
            some.map(({ id, title, steps }) => ({ id, title, all: steps.length })),
          ),
        )
      return EXIT.done
    }
    if (term === undefined) {
      if (flows.length === 0 && !json) {
        const { errors } = output
        const root = topicOf(library.outline, library.outline.root)
        output.tell([errors.words.graph.noFlows(nameIn(errors, library.outline, root))])
      }
      return list(flows)
    }
    const traced = await flowsFor(library, term, { ...world, spec: outline.spec })
    if ('flows' in traced) return list(traced.flows)
    if (!('flow' in traced)) {
      const { topic, parts, notes } = traced
      output.note(notes)
      if (parts.length === 0)
        throw new Failure('no-flow', { topic: nameIn(output.errors, library.outline, topic) })
      if (json)
        output.printJson({
          ...{ version: 1, topic: topic.id },
          flows: parts.map(({ flow, title, steps }) => ({ id: flow, title, steps })),
        })
      else
        output.print([
          ...paragraph(page, same(page.words.graph.flowsOf(nameIn(page, library.outline, topic)))),
          '',
          ...flowListLines(
            page,
            parts.map(({ flow, title, steps }) => ({ id: flow, title, steps })),
          ),
        ])
      return EXIT.done
    }
    const { flow } = traced
    if (json)
      output.printJson({ version: 1, ...(k8s && { k8s: nameOf(k8s) }), flow: flowJson(flow, k8s) })
    else output.print(flowLines(page, library.outline, flow, k8s))
    if (k8s && !json) {
      const isMarked = flow.steps.some((step) => differenceIn(step, k8s))
      output.tell(releaseNote(output.errors, library.outline, { release: k8s, isMarked }))
    }
    const onward = ['explain', 'quiz'].map((verb) =>
      commandLine(outline.spec, `${verb} ${flow.topic}`),
    )
    if (!json && world.out.isTerminal)
      output.tell(['', output.errors.words.graph.onward(onward)], output.errors.theme.dim)
    return EXIT.done
  },
})

const listedJson = ({ id, title, topic, steps }: Flow) => ({
  id,
  title,
  topic,
  steps: steps.length,
})

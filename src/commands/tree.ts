import type { Text } from '../core/base/text.ts'
import type { Outline } from '../core/model/topic.ts'
import { childrenOf, topicOf } from '../core/model/walk.ts'
import { EXIT } from '../errors.ts'
import { openLibrary, topicFor } from '../study/library.ts'
import { defineCommand, type Invocation } from '../usage/command.ts'
import { idByList } from '../usage/picked.ts'
import { flag, offering, option, optionalPhrase, wholeNumber } from '../usage/takes.ts'
import { isMarked, treeLines } from '../view/tree.ts'

const ANY_DEPTH = 1_000_000

interface TopicJson {
  readonly id: string
  readonly title: Text
  readonly children: TopicJson[]
}

/** The tree below a topic. */
export const command = defineCommand({
  takes: {
    topic: offering(
      'topics',
      optionalPhrase('[topic...]', (help) => help.treeTopic),
    ),
    pick: flag('--pick', (help) => help.pick),
    depth: option('-L, --depth <n>', (help) => help.depth, wholeNumber('--depth', 0, 1000)),
    mastery: flag('--mastery', (help) => help.mastery),
    json: flag('--json', (help) => help.json),
  },
  examples: [
    'k8smap tree',
    'k8smap tree network -L 2',
    'k8smap tree 控制平面 --lang both',
    'k8smap tree --pick',
    'k8smap --outline 2021 tree',
  ],
  footnote: (help) => help.treeMark,
  isRead: true,
  run: async (invocation, { topic: named, pick, depth = ANY_DEPTH, mastery, json }) => {
    const { world, output } = invocation
    const term = pick ? await idByList(invocation, named) : named
    if (pick && term === undefined) return EXIT.done
    const {
      outline,
      topic: root,
      notes,
      shares,
    } = await (mastery && !json ? learnt : drawn)(invocation, term)
    output.note(notes)
    if (json) {
      output.printJson({ version: 1, topic: treeJson(outline, root.id, depth) })
      return EXIT.done
    }
    output.print(treeLines(output.page, outline, root.id, { depth, shares }))
    // The mark is explained to a person who looks, not to a pipe.
    const { words, theme } = output.errors
    if (world.out.isTerminal && isMarked(outline, root.id, depth))
      output.tell(['', words.tree.legend], theme.dim)
    return EXIT.done
  },
})

/** What is drawn: a topic of an outline, with progress or without. */
interface Drawing extends Awaited<ReturnType<typeof topicFor>> {
  readonly outline: Outline
  readonly shares?: ReadonlyMap<string, number>
}

async function drawn({ world, outline }: Invocation, term: string | undefined): Promise<Drawing> {
  const library = await openLibrary(world.outlines, outline)
  return {
    outline: library.outline,
    ...(await topicFor(library, term, { ...world, spec: outline.spec })),
  }
}

/** Progress is read only if it is drawn: a plain tree must start fast. */
async function learnt(
  { world, settings, outline }: Invocation,
  topic: string | undefined,
): Promise<Drawing> {
  const [{ openStudy }, { masteryAt }] = await Promise.all([
    import('../study/study.ts'),
    import('../study/standing.ts'),
  ])
  const study = await openStudy(world, { ...settings, outline, topic })
  return {
    outline: study.library.outline,
    topic: study.topic,
    notes: study.notes,
    shares: masteryAt(study, world.clock()),
  }
}

function treeJson(outline: Outline, id: string, depth: number): TopicJson {
  const { title } = topicOf(outline, id)
  return {
    id,
    title,
    children:
      depth > 0
        ? childrenOf(outline, id).map((child) => treeJson(outline, child.id, depth - 1))
        : [],
  }
}

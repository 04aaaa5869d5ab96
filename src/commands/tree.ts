import type { Text } from '../core/base/text.ts'
import type { Library } from '../core/model/library.ts'
import type { Outline } from '../core/model/topic.ts'
import { childrenOf, topicOf } from '../core/model/walk.ts'
import type { Exit } from '../errors.ts'
import {
  type Context,
  done,
  openLibrary,
  print,
  printJson,
  tell,
  topicFor,
} from '../study/context.ts'
import { hasChanged, treeLines } from '../view/tree.ts'

export interface TreeOptions {
  readonly topic: string | undefined
  readonly depth: number
  /** Draw progress on the tree. */
  readonly mastery: boolean
  readonly json: boolean
}

interface TopicJson {
  readonly id: string
  readonly title: Text
  readonly children: TopicJson[]
}

export async function tree(
  context: Context,
  { topic, depth, mastery, json }: TreeOptions,
): Promise<Exit> {
  const library = await openLibrary(context)
  const root = await topicFor(context, library, topic)
  if (json) {
    printJson(context, { version: 1, topic: treeJson(library.outline, root.id, depth) })
    return done
  }
  const lines = treeLines(
    context.page,
    library.outline,
    root.id,
    depth,
    mastery ? await sharesOf(context, library) : undefined,
  )
  print(context, lines)
  // The mark is explained to a person looking, not to a pipe.
  if (context.world.out.isTerminal && hasChanged(lines)) {
    const { words, theme } = context.errors
    tell(context, ['', words.tree.legend], theme.dim)
  }
  return done
}

/** What is known of progress is read only when it is drawn: a plain tree must start in a blink. */
async function sharesOf(context: Context, library: Library): Promise<Map<string, number>> {
  const { masteryOf } = await import('../study/progress.ts')
  return masteryOf(context, library)
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

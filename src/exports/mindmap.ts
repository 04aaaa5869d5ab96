import { inMermaid } from '../pictures/escaping.ts'
import { inline } from '../view/page.ts'
import type { Exported } from './exporter.ts'
import { stepsOf } from './tree.ts'

/**
 * The tree as a mind map of Mermaid (https://mermaid.js.org/syntax/mindmap.html). Its names are
 * numbers: an id may be a word of Mermaid.
 */
export function* mindmapPieces(exported: Exported): Generator<string> {
  yield 'mindmap\n'
  let n = 0
  for (const { topic, level } of stepsOf(exported)) {
    const label = inMermaid(inline(exported.page, topic.title))
    const box = level === 0 ? `((${label}))` : `[${label}]`
    yield `${'  '.repeat(level + 1)}n${n++}${box}\n`
  }
}

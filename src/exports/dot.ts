import { inDot } from '../pictures/escaping.ts'
import { inline } from '../view/page.ts'
import type { Exported } from './exporter.ts'
import { stepsOf } from './tree.ts'

/** The tree as a graph in Graphviz's language, DOT: an arrow from each topic to those below it. */
export function* dotPieces(exported: Exported): Generator<string> {
  const { page, topic: root } = exported
  yield `digraph ${inDot(inline(page, root.title))} {\n`
  yield '  rankdir=LR; node [shape=box, style=rounded, fontname="sans-serif"]; edge [arrowhead=none]\n'
  for (const { topic } of stepsOf(exported))
    yield `  ${inDot(topic.id)} [label=${inDot(inline(page, topic.title))}]\n`
  for (const { topic, children } of stepsOf(exported))
    for (const child of children) yield `  ${inDot(topic.id)} -> ${inDot(child)}\n`
  yield '}\n'
}

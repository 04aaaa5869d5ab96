import { inDot } from './escaping.ts'
import type { Picture } from './picture.ts'

/** A picture in Graphviz's language, DOT. */
export const dot = ({ title, nodes, edges }: Picture): string =>
  [
    `digraph ${inDot(title)} {`,
    '  rankdir=LR; node [shape=box, style=rounded, fontname="sans-serif"]; edge [fontname="sans-serif"]',
    ...nodes.map(
      ({ id, label, isCentre }) =>
        `  ${inDot(id)} [label=${inDot(label)}${isCentre ? ', penwidth=2' : ''}]`,
    ),
    ...edges.map(
      ({ from, to, label }) => `  ${inDot(from)} -> ${inDot(to)} [label=${inDot(label)}]`,
    ),
    '}',
    '',
  ].join('\n')

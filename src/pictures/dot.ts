import type { Picture } from './picture.ts'

/** A picture in Graphviz's language, DOT. */
export const dot = ({ title, nodes, edges }: Picture): string =>
  [
    `digraph ${quoted(title)} {`,
    '  rankdir=LR; node [shape=box, style=rounded, fontname="sans-serif"]; edge [fontname="sans-serif"]',
    ...nodes.map(
      ({ id, label, isCentre }) =>
        `  ${quoted(id)} [label=${quoted(label)}${isCentre ? ', penwidth=2' : ''}]`,
    ),
    ...edges.map(
      ({ from, to, label }) => `  ${quoted(from)} -> ${quoted(to)} [label=${quoted(label)}]`,
    ),
    '}',
    '',
  ].join('\n')

/** A quoted string of DOT: a backslash begins an escape of its own there. */
const quoted = (words: string): string =>
  `"${words.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`

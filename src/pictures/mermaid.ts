import { inMermaid } from './escaping.ts'
import type { Picture } from './picture.ts'

/** A picture in the language of Mermaid. Its names are numbers: an id may be a word of Mermaid. */
export function mermaid({ nodes, edges }: Picture): string {
  const names = new Map(nodes.map(({ id }, i) => [id, `n${i}`]))
  return [
    'flowchart LR',
    ...nodes.map(({ id, label }) => `  ${names.get(id)}[${inMermaid(label)}]`),
    ...edges.map(
      ({ from, to, label }) => `  ${names.get(from)} -->|${inMermaid(label)}| ${names.get(to)}`,
    ),
    ...nodes.flatMap(({ id, isCentre }) =>
      isCentre ? [`  style ${names.get(id)} stroke-width:3px`] : [],
    ),
    '',
  ].join('\n')
}

import type { Picture } from './picture.ts'

/** A picture in the language of Mermaid. Its names are numbers: an id may be a word of Mermaid. */
export function mermaid({ nodes, edges }: Picture): string {
  const names = new Map(nodes.map(({ id }, i) => [id, `n${i}`]))
  return [
    'flowchart LR',
    ...nodes.map(({ id, label }) => `  ${names.get(id)}[${quoted(label)}]`),
    ...edges.map(
      ({ from, to, label }) => `  ${names.get(from)} -->|${quoted(label)}| ${names.get(to)}`,
    ),
    ...nodes.flatMap(({ id, isCentre }) =>
      isCentre ? [`  style ${names.get(id)} stroke-width:3px`] : [],
    ),
    '',
  ].join('\n')
}

/** Mermaid reads entities in quotes, written with a # in place of the &. */
const quoted = (words: string): string =>
  `"${words.replace(/[&<>"#]/g, (mark) => `#${mark.codePointAt(0)};`)}"`

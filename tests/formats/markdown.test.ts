import { describe, expect, it } from 'vitest'
import type { DocumentNode } from '../../src/core/document/node.ts'
import { markdown } from '../../src/formats/markdown.ts'

/** A tree of titles as it would be written: each with its line, children below it. */
const drawn = (node: DocumentNode, indent = ''): string[] => {
  if (node.kind === 'scalar') return [`${indent}${node.value}:${node.at.line}`]
  if (node.kind === 'list') return node.items.flatMap((item) => drawn(item, indent))
  return node.entries.flatMap(({ key, value }) => [
    `${indent}${key.value}:${key.at.line}`,
    ...drawn(value, `${indent}  `),
  ])
}
const titles = (text: string): string[] =>
  markdown.read(text, 'a.md').nodes.flatMap((node) => drawn(node))

describe('Markdown', () => {
  it('has headings and nested lists as titles, with their lines', () =>
    expect(
      titles(
        [
          '# Kubernetes',
          '',
          'Prose is no title.',
          '',
          '## Network',
          '',
          '- Service',
          '  - ClusterIP',
          '  - NodePort',
          '- Ingress',
          '',
          '### Plugins',
          '',
          '## Security',
        ].join('\n'),
      ),
    ).toEqual([
      'Kubernetes:1',
      '  Network:5',
      '    Service:7',
      '      ClusterIP:8',
      '      NodePort:9',
      '    Ingress:10',
      '    Plugins:12',
      '  Security:14',
    ]))

  it('skips front matter, and counts its lines', () =>
    expect(titles('---\ntitle: no\n---\n# One\n\n- two\n')).toEqual(['One:4', '  two:6']))

  it('shows what a reader sees: no markup, no HTML, no image', () =>
    expect(
      titles('# A `code` **bold** [link](https://a.b) <b>x</b> ![i](j.png)\n\n- A &lt; B\n'),
    ).toEqual(['A code bold link x:1', '  A < B:3']))

  it('skips code, and a heading of a lower level closes the one above', () =>
    expect(titles('### Deep\n\n```\n# no\n```\n\n# Top\n\n- leaf\n')).toEqual([
      'Deep:1',
      'Top:7',
      '  leaf:9',
    ]))

  it('has no tree without a title', () =>
    expect(markdown.read('Only prose.\n', 'a.md')).toEqual({ nodes: [], problems: [] }))
})

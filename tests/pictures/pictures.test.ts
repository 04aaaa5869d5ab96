import { describe, expect, it } from 'vitest'
import { pictureFor } from '../../src/pictures/index.ts'
import type { Picture } from '../../src/pictures/picture.ts'

const PICTURE: Picture = {
  title: 'A <"name">',
  nodes: [
    { id: 'a', label: 'A <"name">', isCentre: true },
    { id: 'end', label: '工作节点 \\ #1;', isCentre: false },
  ],
  edges: [
    { from: 'a', to: 'end', label: 'runs & "on"' },
    { from: 'end', to: 'a', label: 'holds' },
    { from: 'a', to: 'end', label: 'watches' },
  ],
}
const draw = async (file: string): Promise<string> => (await pictureFor(file)!())(PICTURE)

describe('a picture', () => {
  it('is drawn by the ending of its file', () => {
    expect(['x.svg', 'a.b/C.SVG', 'x.dot', 'x.mmd'].every(pictureFor)).toBe(true)
    expect(['x', 'svg', 'x.png', 'x.constructor', 'x.svg/'].some(pictureFor)).toBe(false)
  })

  it('is DOT, with its quotes and backslashes escaped', async () =>
    expect(await draw('x.dot')).toBe(
      [
        'digraph "A <\\"name\\">" {',
        '  rankdir=LR; node [shape=box, style=rounded, fontname="sans-serif"]; edge [fontname="sans-serif"]',
        '  "a" [label="A <\\"name\\">", penwidth=2]',
        '  "end" [label="工作节点 \\\\ #1;"]',
        '  "a" -> "end" [label="runs &amp; \\"on\\""]',
        '  "end" -> "a" [label="holds"]',
        '  "a" -> "end" [label="watches"]',
        '}',
        '',
      ].join('\n'),
    ))

  it('is Mermaid, whose own words are no names in it', async () =>
    expect(await draw('x.mmd')).toBe(
      [
        'flowchart LR',
        '  n0["A #60;#34;name#34;#62;"]',
        '  n1["工作节点 #92; #35;1;"]',
        '  n0 -->|"runs #38; #34;on#34;"| n1',
        '  n1 -->|"holds"| n0',
        '  n0 -->|"watches"| n1',
        '  style n0 stroke-width:3px',
        '',
      ].join('\n'),
    ))

  it.each([
    ['__init__ and *stars*', '#95;#95;init#95;#95; and #42;stars#42;'],
    ['fa:fa-book, fab:fa-github: icons', 'fa#58;fa-book, fab#58;fa-github: icons'],
    ['C:\\new', 'C:#92;new'],
    ['$$x^2$$ is $4', '#36;$x^2#36;$ is $4'],
    ['%%{init: {}}%% is 50 %', '#37;%{init: {}}#37;% is 50 %'],
  ])('has %j as it is, though Mermaid would make something of it', async (label, written) => {
    const picture = { ...PICTURE, nodes: [{ id: 'a', label, isCentre: false }], edges: [] }
    const text = (await pictureFor('x.mmd')?.())?.(picture)
    expect(text).toBe(`flowchart LR\n  n0["${written}"]\n`)
  })

  it('is SVG: every box and every label once, in bounds, no markup from outside', async () => {
    const text = await draw('x.svg')
    expect(text).toContain('<title>A &lt;&quot;name&quot;&gt;</title>')
    expect(text.match(/<rect /g)).toHaveLength(2)
    expect(text.match(/class="centre"/g)).toHaveLength(1)
    expect(text.match(/<path class="edge"/g)).toHaveLength(3)
    for (const label of ['runs &amp; &quot;on&quot;', 'holds', 'watches', '工作节点 \\ #1;'])
      expect(text.split(`>${label}</text>`)).toHaveLength(2)
    const [, width = 0, height = 0] = (text.match(/viewBox="0 0 (\d+) (\d+)"/) ?? []).map(Number)
    for (const [, x = 0, y = 0, w = 0, h = 0] of [
      ...text.matchAll(/<rect class="\w+" x="(.+?)" y="(.+?)" width="(.+?)" height="(.+?)"/g),
    ].map((match) => match.map(Number))) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
      expect(x + w).toBeLessThanOrEqual(width)
      expect(y + h).toBeLessThanOrEqual(height)
    }
    // The longer label has the wider box: Chinese characters are counted twice.
    expect(text).not.toMatch(/NaN|undefined|<script|on\w+=/)
  })

  it('of two topics that lead to each other has two arrows, not one', async () => {
    const paths = [
      ...(await draw('x.svg')).matchAll(/class="edge" marker-end="url\(#end\)" d="(.+?)"/g),
    ]
    expect(new Set(paths.map(([, d]) => d)).size).toBe(3)
  })
})

import { describe, expect, it } from 'vitest'
import { readNodes } from '../../src/formats/yaml-nodes.ts'
import { en } from '../../src/i18n/en.ts'
import { zh } from '../../src/i18n/zh.ts'

const at = (line: number, column: number) => ({ file: 'a.yaml', line, column })
const scalar = (value: string, line: number, column: number) => ({
  kind: 'scalar',
  value,
  at: at(line, column),
})

describe('YAML', () => {
  it('is text with places: numbers, dates and nulls stay as they are written', () =>
    expect(readNodes('a: 1.10\nb: [~, "2026-01-01"]\n', 'a.yaml')).toEqual({
      nodes: [
        {
          kind: 'table',
          entries: [
            { key: scalar('a', 1, 1), value: scalar('1.10', 1, 4) },
            {
              key: scalar('b', 2, 1),
              value: {
                kind: 'list',
                items: [scalar('~', 2, 5), scalar('2026-01-01', 2, 8)],
                at: at(2, 4),
              },
            },
          ],
          at: at(1, 1),
        },
      ],
      problems: [],
    }))

  it('may hold several documents, and an empty value has a place', () =>
    expect(readNodes('- a\n---\nb:\n', 'a.yaml')).toEqual({
      nodes: [
        { kind: 'list', items: [scalar('a', 1, 3)], at: at(1, 1) },
        {
          kind: 'table',
          entries: [{ key: scalar('b', 3, 1), value: scalar('', 3, 2) }],
          at: at(3, 1),
        },
      ],
      problems: [],
    }))

  it.each([
    ['a key twice', 'a: 1\na: 2\n', [{ code: 'duplicate-key', at: at(2, 1), args: { key: 'a' } }]],
    ['an alias', '- &x a\n- *x\n', [{ code: 'alias', at: at(2, 3), args: {} }]],
    [
      'a key that is a list',
      '? [a, b]\n: c\n',
      [{ code: 'wrong-shape', at: at(1, 3), args: { wanted: 'key' } }],
    ],
    ['too many levels', '['.repeat(500), [{ code: 'too-deep', at: at(1, 400), args: {} }]],
  ])('has a finding for %s', (_, text, problems) =>
    expect(readNodes(text, 'a.yaml').problems).toMatchObject(problems),
  )

  it('says where it is not YAML, and why', () => {
    const { nodes, problems } = readNodes('a: "b\n', 'a.yaml')
    expect([nodes, problems.map(({ code }) => code)]).toEqual([[], ['not-yaml']])
  })

  it.each([
    ['- A:\n    - K: the platform: x\n', '2:22 colon'],
    ['a: http://x: y\n', '1:12 colon'],
    ['- "A": "b": c\n', '1:11 colon'],
    ['- a: [b: c: d]\n', '1:11 colon'],
    ['- @at\n- b\n', '1:3 sign @'],
    ['- %x\n', '1:3 sign %'],
    ['- `x`\n', '1:3 sign `'],
    ['- > x\n', '1:5 sign >'],
    ["- 'it's'\n- b\n", '1:7 quote'],
    ['- a: "b" c\n', '1:10 quote'],
    // Where it begins, not where somebody noticed.
    ['- A\n- "B\n- C\n', '2:3 open "'],
    ["- A\n- 'it''s\n\n- C\n", "2:3 open '"],
    ['a: [b, c\nd: e\n', '1:4 open ['],
    ['- {a: b\n- c\n', '1:3 open {'],
    ['tree:\n  - x | "y"\n  - "z\n', '3:5 open "'],
    ['- a:\n\t- b\n', '2:1 tab'],
    ['- "a\\q"\n', '1:6 escape'],
    ['a: b\nc\n', '2:1 mixed'],
    ['- a\nb: c\n', '2:1 mixed'],
    ['key:value\nother: x\n', '2:6 mixed'],
    ['a:\n  - b\n - c\n', '3:2 indent'],
    ['a: 1\n  b: 2\n', '2:4 indent'],
    ['- &\n', '1:4 other'],
  ])('says of %j what is wrong: %s', (text, wanted) => {
    const [first] = readNodes(text, 'a.yaml').problems
    if (first?.code !== 'not-yaml') throw new Error(`no fault: ${JSON.stringify(first)}`)
    const { at, args } = first
    expect(`${at.line}:${at.column} ${args.fault} ${args.sign}`.trim()).toBe(wanted)
    for (const words of [en, zh]) expect(words.problems['not-yaml'](args)).not.toMatch(/undefined/)
  })
})

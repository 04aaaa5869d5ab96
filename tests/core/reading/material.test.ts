import { describe, expect, it } from 'vitest'
import { parse } from '../../support/outlines.ts'

const reading = (material: string) =>
  parse(
    'format: 1\ntree: [a]',
    `id: a
questions:
  - id: q
    type: typed
    ask: hm
    answer: x
    explain: so
    source: KEP-1
    material: ${material}`,
  )
const read = (material: string) => reading(material).library?.questions()[0]?.material
const findings = (material: string) =>
  reading(material).problems.map(({ code, args, at }) => [`${at.line}:${at.column} ${code}`, args])
const text = (lines: readonly string[]): string => JSON.stringify(lines.join('\n'))

describe('what a question shows', () => {
  it('is kept line by line, with every space', () =>
    expect(
      read(
        `
      kind: output
      source: KEP-2
      text: |
        $ kubectl get pods
        NAME   READY

        web    0/1  \n`,
      ),
    ).toEqual({
      kind: 'output',
      lines: ['$ kubectl get pods', 'NAME   READY', '', 'web    0/1'],
      source: 'KEP-2',
    }))

  it('needs no source if it is a manifest', () =>
    expect(read('{ kind: manifest, text: "kind: Pod" }')).toEqual({
      kind: 'manifest',
      lines: ['kind: Pod'],
      source: '',
    }))

  it('has spaces in place of tabs, up to the next of eight columns', () =>
    expect(read('{ kind: manifest, text: "a\\tb\\t\\tc\\n12345678\\tx" }')?.lines).toEqual([
      'a       b               c',
      '12345678        x',
    ]))

  it('cannot control a terminal', () => {
    const material = '{ kind: manifest, text: "a\\u001b[31mb\\u202ec" }'
    expect(read(material)?.lines).toEqual(['a\ufffd[31mb\ufffdc'])
    expect(findings(material)).toEqual([['9:39 control-character', {}]])
  })

  it('may have forty lines of 160 characters, and no more', () => {
    const long = { lines: 40, columns: 160 }
    const of = (lines: readonly string[]) => findings(`{ kind: manifest, text: ${text(lines)} }`)
    expect(of(new Array(40).fill('x'.repeat(160)))).toEqual([])
    expect(of(new Array(41).fill('x'))).toEqual([['9:39 long-material', long]])
    expect(of(['x'.repeat(161)])).toEqual([['9:39 long-material', long]])
    expect(of([' ', ''])).toEqual([['9:39 long-material', long]])
  })

  it.each<[string, string, unknown[]]>([
    ['a text alone', 'x', [['9:15 wrong-shape', { wanted: 'table' }]]],
    ['no kind', '{ text: x }', [['9:15 missing-key', { key: 'kind' }]]],
    ['no text', '{ kind: manifest }', [['9:15 missing-key', { key: 'text' }]]],
    [
      'another kind',
      '{ kind: picture, text: x, source: KEP-1 }',
      [['9:23 wrong-value', { value: 'picture', allowed: 'output, log, manifest, file' }]],
    ],
    ['an output without a source', '{ kind: output, text: x }', [['9:15 missing-source', {}]]],
    ['a list', '{ kind: manifest, text: [x] }', [['9:39 wrong-shape', { wanted: 'text' }]]],
    [
      'two languages',
      '{ kind: manifest, text: { en: x, zh: y } }',
      [['9:39 wrong-shape', { wanted: 'text' }]],
    ],
    [
      'another key',
      '{ kind: manifest, text: x, of: y }',
      [['9:42 unknown-key', { key: 'of', known: 'kind, text, source' }]],
    ],
  ])('has findings: %s', (_, material, wanted) => expect(findings(material)).toEqual(wanted))
})

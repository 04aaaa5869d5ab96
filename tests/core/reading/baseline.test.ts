import { describe, expect, it } from 'vitest'
import { same } from '../../../src/core/base/text.ts'
import { library, parse } from '../../support/outlines.ts'

const TREE = 'format: 1\ntree: [a]\nbaseline: '
const findings = (baseline: string) =>
  parse(`${TREE}${baseline}`).problems.map(({ code, args, at }) => [
    `${at.line}:${at.column} ${code}`,
    args,
  ])

describe('what an outline describes', () => {
  it('is nothing where nobody says it', () =>
    expect(library('format: 1\ntree: [a]').outline.baseline).toBeUndefined())

  it('is a name and the date of its release, in each language', () => {
    expect(library(`${TREE}{ of: X 1.2, released: 2026-08-26 }`).outline.baseline).toEqual({
      ...{ of: same('X 1.2'), released: '2026-08-26' },
    })
    expect(
      library(`${TREE}{ of: { en: X 1.2, zh: 版本 1.2 }, released: "2026-08-26" }`).outline
        .baseline,
    ).toEqual({ of: { en: 'X 1.2', zh: '版本 1.2' }, released: '2026-08-26' })
  })

  it.each<[string, string, unknown[]]>([
    ['a text', 'x', [['3:11 wrong-shape', { wanted: 'table' }]]],
    ['no date', '{ of: x }', [['3:11 missing-key', { key: 'released' }]]],
    ['no name', '{ released: 2026-08-26 }', [['3:11 missing-key', { key: 'of' }]]],
    [
      'a day that no calendar has',
      '{ of: x, released: 2026-02-30 }',
      [['3:30 wrong-value', { value: '2026-02-30', allowed: '2026-08-26' }]],
    ],
    [
      'another key',
      '{ of: x, released: 2026-08-26, by: me }',
      [['3:42 unknown-key', { key: 'by', known: 'of, released' }]],
    ],
  ])('has findings: %s', (_, baseline, wanted) => expect(findings(baseline)).toEqual(wanted))
})

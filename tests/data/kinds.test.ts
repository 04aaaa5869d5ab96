import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { KINDS, kindOf } from '../../src/core/kinds/index.ts'
import type { KeyRule } from '../../src/core/kinds/kind.ts'
import { QUESTION_TYPES, type QuestionType } from '../../src/core/model/question.ts'
import { COMMON_KEYS } from '../../src/core/reading/questions.ts'

/** A kind's keys in words, each with its number of entries. */
const inWords = ({ least, most }: KeyRule): string => {
  if (least !== undefined) return most === undefined ? `at least ${least}` : `${least} to ${most}`
  return most === undefined ? '' : `at most ${most}`
}

const keysOf = (type: QuestionType): Array<readonly [key: string, rule: KeyRule]> =>
  Object.entries(kindOf({ type }).keys)

describe('the kinds in data/README.md', () => {
  const readme = readFileSync('data/README.md', 'utf8')
  const rows = new Map(
    readme
      .slice(readme.indexOf('| type | has | the learner |'))
      .split('\n\n')[0]
      ?.split('\n')
      .slice(2)
      .map((row) => row.split('|').map((cell) => cell.trim()))
      .map(([, type = '', has = '']) => [type.replaceAll('`', ''), has]),
  )

  it('are those that there are, in that order', () =>
    expect([...rows.keys()]).toEqual(QUESTION_TYPES))

  it.each(QUESTION_TYPES)('%s names its keys, and how many entries each has', (type) => {
    const said = (rows.get(type) ?? '').matchAll(
      /`([a-z]+)`(?: \((at (?:least|most) \d+|\d+ to \d+))?/g,
    )
    expect([...said].map(([, key, count = '']) => [key, count])).toEqual(
      keysOf(type).map(([key, rule]) => [key, inWords(rule)]),
    )
  })
})

interface Variant {
  readonly properties: Readonly<
    Record<string, { enum?: string[]; minItems?: number; maxItems?: number }>
  >
  readonly required: readonly string[]
}

describe('the kinds in data/schema.json', () => {
  const { $defs } = JSON.parse(readFileSync('data/schema.json', 'utf8')) as {
    $defs: { type: { enum: readonly string[] }; question: { oneOf: readonly Variant[] } }
  }
  const variants = $defs.question.oneOf

  it('are those that there are, each once', () =>
    expect(variants.flatMap(({ properties }) => properties['type']?.enum ?? []).sort()).toEqual(
      Object.keys(KINDS).sort(),
    ))

  it('are those an exam may ask for', () => expect($defs.type.enum).toEqual(QUESTION_TYPES))

  it.each(QUESTION_TYPES)('%s has its keys, their bounds, and what must be there', (type) => {
    const variant = variants.find(({ properties }) => properties['type']?.enum?.includes(type))
    const own = Object.entries(variant?.properties ?? {}).filter(
      ([key]) => !(COMMON_KEYS as readonly string[]).includes(key),
    )
    expect(
      Object.fromEntries(
        own.map(([key, { minItems, maxItems }]) => [key, { least: minItems, most: maxItems }]),
      ),
    ).toEqual(
      Object.fromEntries(keysOf(type).map(([key, { least, most }]) => [key, { least, most }])),
    )
    const common = Object.keys(variant?.properties ?? {}).filter(
      (key) => !own.some(([each]) => each === key),
    )
    expect(common.sort()).toEqual([...COMMON_KEYS].sort())
    expect([...(variant?.required ?? [])].sort()).toEqual(
      [
        ...COMMON_KEYS.filter((key) => !['fact', 'source', 'material'].includes(key)),
        ...keysOf(type).flatMap(([key, { optional }]) => (optional ? [] : [key])),
      ].sort(),
    )
  })
})

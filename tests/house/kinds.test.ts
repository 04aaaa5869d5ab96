import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { QUESTION_TYPES } from '../../src/core/model/question.ts'

/**
 * Files that may name a type of question, with the reason. All other code asks the question's kind.
 */
const MAY_NAME: Record<string, string> = {
  'core/kinds/': 'what a kind is',
  'view/kinds/': 'how a kind looks',
  'exports/kinds/': 'how a kind leaves',
  'formats/exported-questions.ts': 'how a kind comes back from what was exported',
  'core/model/question.ts': 'the list of types itself',
  'core/quiz/generate': 'makes questions of a few types',
  'core/quiz/test-wise.ts': 'looks at choices alone: no other kind can be guessed by its form',
}

/**
 * Names that also mean other things (a list in YAML, the order of a queue): they are found only
 * where a type is meant.
 */
const COMMON_WORDS = ['order', 'list', 'match']

const either = (names: readonly string[]): string => `'(?:${names.join('|')})'`
const NAMED = new RegExp(
  [
    `\\btype\\s*(?:[!=]==?|:)\\s*${either(QUESTION_TYPES)}`,
    `\\bcase ${either(QUESTION_TYPES)}`,
    either(QUESTION_TYPES.filter((type) => !COMMON_WORDS.includes(type))),
  ].join('|'),
)
/** Other things with a type: tokens of Markdown. */
const OTHER_TYPES = /\btoken\.type === '[a-z]+'/g

const linesNaming = (text: string): string[] =>
  text
    .replace(OTHER_TYPES, '')
    .split('\n')
    .filter((line) => NAMED.test(line))

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
  .sort()

describe('a kind of question', () => {
  it('is known by its name in its own place only', () => {
    const elsewhere = files
      .filter((file) => !Object.keys(MAY_NAME).some((place) => file.startsWith(place)))
      .flatMap((file) => {
        const lines = linesNaming(readFileSync(`src/${file}`, 'utf8'))
        return lines.map((line) => `${file}: ${line.trim()}`)
      })
    expect(elsewhere).toEqual([])
  })

  it('is looked for by what would be written elsewhere', () => {
    const lines = [
      "  if (question.type === 'list') return",
      "  if (type !== 'order') return",
      "    case 'list':",
      "  type: 'list',",
      "  const easy = new Set(['tell-apart'])",
      "  if (token.type === 'list') return",
      "  if (node.kind === 'list') return",
      "  Pick<Criteria, 'order'>",
    ]
    // The last three are about other things.
    expect(lines.flatMap(linesNaming)).toEqual(lines.slice(0, -3))
  })

  it('has no exception that is not needed', () => {
    for (const place of Object.keys(MAY_NAME)) {
      const named = files
        .filter((file) => file.startsWith(place))
        .some((file) => linesNaming(readFileSync(`src/${file}`, 'utf8')).length > 0)
      expect(named, place).toBe(true)
    }
  })
})

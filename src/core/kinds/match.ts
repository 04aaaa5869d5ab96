import { arrangements } from '../base/arrangements.ts'
import { shuffle } from '../base/dice.ts'
import { type Text, WRITTEN, wordings } from '../base/text.ts'
import { type Report, readFields, readText } from '../document/fields.ts'
import type { DocumentNode } from '../document/node.ts'
import type { MatchQuestion, Pair } from '../model/question.ts'
import { type PlacedText, readBounded, reportDuplicates } from './entries.ts'
import { type Asked, type Graded, type Kind, type KindSource, unanswered } from './kind.ts'
import { letterOf, pairsInWords, readMatching } from './matching.ts'
import { isNoNumber } from './numbers.ts'

const PAIRS = { least: 3, most: 7 } as const
const SIDES = ['left', 'right'] as const
const EXTRA = { most: 3, optional: true } as const

/**
 * How many pairs hints never show: a learner who knows all the others still has a choice to make.
 */
const UNTOLD = 2

/** A right pair: the answer as it would be typed, and in words. */
interface PairHint {
  readonly kind: 'pair'
  readonly answer: string
  readonly left: Text
  readonly right: Text
}

/**
 * The learner pairs what is on the left with what is on the right. The score is the share of the
 * pairs that are right.
 */
export const match = {
  keys: { pairs: PAIRS, extra: EXTRA },
  read,
  ask: ({ pairs, extra }, dice) => {
    const asked = shuffle(pairs, dice)
    const options = shuffle([...asked.map(({ right }) => right), ...extra], dice)
    // If both sides were already in line, there would be nothing to answer.
    const isInLine = asked.every(({ right }, i) => options[i] === right)
    return {
      left: asked.map(({ left }) => left),
      options: isInLine ? [...options.slice(1), options[0] as Text] : options,
    }
  },
  grade,
  secrets: ({ pairs }) => pairs.flatMap(({ right }) => wordings(right)),
  isOneThing: false,
  hints: (asked) => {
    const pairs = asked.left.slice(0, Math.max(0, asked.left.length - UNTOLD))
    return pairs.map((left, i): PairHint => {
      const right = rightOf(asked.question, left)
      const answer = `${i + 1}${letterOf(asked.options.indexOf(right))}`
      return { kind: 'pair', answer, left, right }
    })
  },
  // Each letter is given once.
  luck: ({ left, options }) => 1 / arrangements(options.length, left.length),
  // A number and a letter for each pair, and one character between pairs.
  typing: ({ left }) => 3 * left.length - 1,
  ease: 35,
  memory: 'recognition',
  chances: { guess: 0.08, slip: 0.2 },
  picksOne: false,
  tellsShare: true,
} satisfies Kind<MatchQuestion>

const rightOf = ({ pairs }: MatchQuestion, left: Text): Text =>
  (pairs.find((pair) => pair.left === left) as Pair).right

function grade(asked: Asked<MatchQuestion>, answer: string): Graded | 'not-a-matching' {
  const { question, left } = asked
  const rights = left.map((each) => ({ left: each, right: rightOf(question, each) }))
  const expected = pairsInWords(rights)
  const matching = isNoNumber(answer) ? new Map<Text, Text>() : readMatching(asked, answer)
  if (!matching) return 'not-a-matching'
  const parts = rights.map((pair) => ({ ...pair, said: matching.get(pair.left) }))
  if (matching.size === 0) return { ...unanswered(expected), parts }
  const hits = parts.filter(({ said, right }) => said === right).length
  return {
    correct: hits === parts.length,
    score: hits / parts.length,
    given: pairsInWords(parts.flatMap(({ left, said }) => (said ? [{ left, right: said }] : []))),
    expected,
    mistakes: [],
    missing: [],
    parts,
  }
}

function read(source: KindSource): Pick<MatchQuestion, 'pairs' | 'extra'> | undefined {
  const { field, needed, report } = source
  const pairsNode = needed('pairs')
  const sides = readBounded(pairsNode, PAIRS, report).map((node) => readSides(node, report))
  const extra = readBounded(field('extra'), EXTRA, report).flatMap((node) => placed(node, report))
  const lefts = sides.flatMap(({ left }) => left)
  const rights = sides.flatMap(({ right }) => right)
  reportDuplicates(lefts, WRITTEN, report)
  // If two things on the left had the same thing on the right, both letters would be right, but
  // only one would count.
  reportDuplicates([...rights, ...extra], WRITTEN, report)
  if (!pairsNode) return undefined
  return {
    pairs: sides.flatMap(({ left: [left], right: [right] }) =>
      left && right ? [{ left: left.text, right: right.text }] : [],
    ),
    extra: extra.map(({ text }) => text),
  }
}

/** The two sides of a pair; the list of a side that cannot be read is empty. */
function readSides(
  node: DocumentNode,
  report: Report,
): { left: readonly PlacedText[]; right: readonly PlacedText[] } {
  const fields = readFields(node, SIDES, report)
  for (const key of SIDES)
    if (node.kind === 'table' && !fields.has(key)) report('missing-key', node.at, { key })
  return { left: placed(fields.get('left'), report), right: placed(fields.get('right'), report) }
}

function placed(node: DocumentNode | undefined, report: Report): PlacedText[] {
  const text = node && readText(node, report)
  return text ? [{ text, at: node.at }] : []
}

import { expect, it } from 'vitest'
import { asWritten } from '../../../src/core/base/script.ts'
import { isHedged, withoutHedges } from '../../../src/core/kinds/hedges.ts'

it.each([
  'X, right?',
  'X right?',
  "X, isn't it",
  'X (right?)',
  'X, I think',
  'X, I think, not sure',
  "X, but I'm not sure",
  'X (just a guess)',
  'X. Not sure.',
  "I'm not sure, but X",
  'hmm, X',
  'just guessing: X',
  'X，对吗',
  'X，我猜',
  'X，我不确定',
  '不太确定，X',
  '嗯，X',
])('%j without what says how sure one is', (answer) =>
  expect(withoutHedges(answer, asWritten)).toBe('X'),
)

it.each([
  'X',
  'X, no',
  'X, wrong?',
  'X, not right',
  'X, maybe not',
  'X, maybe Y',
  'left, right',
  'X，不对吧',
  'maybe',
  'no, X',
])('%j is all that is said', (answer) => expect(withoutHedges(answer, asWritten)).toBe(answer))

it.each([
  '不对，是 Y',
  '好像是 Y',
  "unless it's Y",
  'not sure, maybe Y',
  '不确定，可能是 Y',
  '猜的，或者 Y',
  '还是 some.thing=long',
])('%j is another guess', (words) => expect(isHedged(words, () => false)).toBe(true))

it.each(['不确定，因为没用过', 'unless it is deleted', 'still used'])('%j is none', (words) =>
  expect(isHedged(words, () => false)).toBe(false),
)

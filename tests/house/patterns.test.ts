import { checkSync } from 'recheck'
import { expect, it } from 'vitest'
import { nameOf, nodesAt, nodesIn, type SyntaxNode, sources } from '../support/syntax.ts'

/** Patterns that are slow on some input, each with the reason why that input never comes. */
const SLOW: Record<string, string> = {
  'build/traditional.ts /‘([^’]*)’/g': 'the texts of the map, when it is built',
  'build/traditional.ts / ?(“[^”]*”) ?/': 'the texts of the map, when it is built',
}

/** Files that make a pattern of words, with the reason why it repeats nothing. */
const MADE: Record<string, string> = {
  'core/base/patterns.ts': 'the letters of one name, each escaped',
  'core/lookup/terms.ts': 'the function words of the languages, which k8smap brings along',
  'core/quiz/hint.ts': 'the letters of one answer, each escaped',
  'core/reading/compiled-topics.ts': 'the letters and digits of one term, which need no escape',
}

/** The nodes of a kind in all sources, with their files. */
const all = (isWanted: (node: SyntaxNode) => boolean): Array<[file: string, node: SyntaxNode]> => {
  const within = (node: SyntaxNode): SyntaxNode[] => [
    ...(isWanted(node) ? [node] : []),
    ...nodesIn(node).flatMap(within),
  ]
  return sources.flatMap(({ file, body }) =>
    body.flatMap(within).map((node): [string, SyntaxNode] => [file, node]),
  )
}

/** How long the proof of one pattern may take on a busy machine, in milliseconds; some take six seconds on a quiet one. */
const PATIENCE = 120_000

/**
 * Whether a pattern is proved to be safe. One that is not is tried once more, for longer: where time is short, the proof
 * becomes a search by chance, which takes some long constant for growth.
 */
const isProved = (pattern: string, flags: string): boolean =>
  checkSync(pattern, flags).status === 'safe' ||
  checkSync(pattern, flags, { timeout: PATIENCE }).status === 'safe'

it('every pattern takes a time that grows with its input, not with the square of it', () => {
  // The back end in plain JavaScript: the others need Java, or a binary for the machine.
  process.env['RECHECK_SYNC_BACKEND'] = 'pure'
  const found = all(({ regex }) => regex !== undefined).map(([file, { regex }]) => {
    const { pattern, flags } = regex as { pattern: string; flags: string }
    return { name: `${file} /${pattern}/${flags}`, pattern, flags }
  })
  const isSafe = new Map<string, boolean>()
  for (const { pattern, flags } of found) {
    const key = `/${pattern}/${flags}`
    if (!isSafe.has(key)) isSafe.set(key, isProved(pattern, flags))
  }
  const slow = found.filter(({ pattern, flags }) => !isSafe.get(`/${pattern}/${flags}`))
  expect(slow.map(({ name }) => name)).toEqual(Object.keys(SLOW))
  expect(found.length).toBeGreaterThan(100)
  // Readers of notes have many: to prove each of them takes minutes on a busy machine.
}, 600_000)

it('few patterns are made of words, and none of them is a constant', () => {
  const made = all(
    (node) =>
      ['NewExpression', 'CallExpression'].includes(node.type) &&
      nodesAt(node, 'callee').some((callee) => (nameOf(callee) ?? callee['name']) === 'RegExp'),
  )
  expect([...new Set(made.map(([file]) => file))]).toEqual(Object.keys(MADE))
})

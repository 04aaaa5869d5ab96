import { expect, it } from 'vitest'
import { nameOf, nodesAt, nodesIn, type SyntaxNode, sources } from '../support/syntax.ts'

/** A function that needs more takes an object, whose parts have names. */
const MOST_ARGUMENTS = 4

/**
 * Every function below a node that takes too many arguments, by the name it is declared or stored
 * under.
 */
function crowded(node: SyntaxNode, name = ''): string[] {
  const own = nameOf(node) ?? name
  const isCrowded = nodesAt(node, 'params').length > MOST_ARGUMENTS
  return [
    ...(isCrowded && !node.type.startsWith('TSTypeParameter') ? [own] : []),
    ...nodesIn(node).flatMap((each) => crowded(each, own)),
  ]
}

it(`no function takes more than ${MOST_ARGUMENTS} arguments`, () => {
  const found = sources.flatMap(({ file, body }) =>
    body.flatMap((statement) => crowded(statement)).map((name) => `${file} ${name}`),
  )
  expect(found).toEqual([])
})

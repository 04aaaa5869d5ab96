import { expect, it } from 'vitest'
import { nameOf, nodesAt, nodesIn, type SyntaxNode, sources } from '../support/syntax.ts'

/** What is more is given as an object, whose parts have names. */
const MOST_ARGUMENTS = 4

/** Functions that take more, as `file name`, with the reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'core/reading/parse.ts build': 'cut on branch h/fail',
  'core/schedule/calendar.ts calendar': 'cut on branch h/fail',
  'core/schedule/forecast.ts answeredOnce': 'cut on branch h/fail',
  'core/schedule/queue.ts dueAmong': 'cut on branch h/fail',
}

/** Every function below a node that takes too many arguments, by the name it is declared with or kept under. */
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
  expect(found.filter((each) => !(each in EXCEPTIONS))).toEqual([])
})

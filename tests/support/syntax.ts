import { readdirSync, readFileSync } from 'node:fs'
import { parseAst } from 'rolldown/parseAst'

/**
 * A node of a syntax tree (ESTree with TypeScript's own nodes): the parts that the tests of the
 * house need.
 */
export interface SyntaxNode {
  readonly type: string
  readonly [key: string]: unknown
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string'

/** The nodes directly below a node. */
export const nodesIn = (node: SyntaxNode): SyntaxNode[] =>
  Object.values(node)
    .flatMap((value): unknown[] => (Array.isArray(value) ? value : [value]))
    .filter(isNode)

/** The nodes under a key of a node: one, several or none. */
export const nodesAt = (node: SyntaxNode, key: string): SyntaxNode[] =>
  [node[key]].flat().filter(isNode)

/** The name of what a node declares; undefined if it has none. */
export function nameOf(node: SyntaxNode): string | undefined {
  const [named] = [...nodesAt(node, 'id'), ...nodesAt(node, 'key')]
  return typeof named?.['name'] === 'string' ? named['name'] : undefined
}

/** Every source file of the house, with its path below `src` and its statements. */
export const sources: ReadonlyArray<{ file: string; body: readonly SyntaxNode[] }> = readdirSync(
  'src',
  { recursive: true, encoding: 'utf8' },
)
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .sort()
  .map((file) => {
    const program: unknown = parseAst(readFileSync(`src/${file}`, 'utf8'), { lang: 'ts' }, file)
    if (!isNode(program)) throw new Error(`${file} has no syntax tree`)
    return { file, body: nodesAt(program, 'body') }
  })

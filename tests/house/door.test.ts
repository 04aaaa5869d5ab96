import { parseAst } from 'rolldown/parseAst'
import { describe, expect, it } from 'vitest'
import { nodesAt, nodesIn, type SyntaxNode, sources } from '../support/syntax.ts'

/**
 * Everything that people see goes through the door (`output/door.ts`), which makes it harmless. So
 * nothing else may touch what a stream or a prompter is written to with.
 */

/** The rooms that the streams and the prompter belong to, and the one behind which they are. */
const INSIDE = /^(?:output\/|io\/|build\/|main\.ts$)/

/** What other rooms may not reach for, in any form. */
const CLOSED = new Set(['write', 'prompter', 'stdout', 'stderr', 'doorTo', 'textTo', 'Sink'])

/** What has the same name and shows nothing to anybody; each with its reason. */
const OTHERS: Readonly<Record<string, string>> = {
  'study/due-cache.ts cache.write': 'the cache',
  'study/replay-cache.ts cache.write': 'the cache',
  'interfaces/prompts.ts prompter': 'the one that the output has put behind the door',
  'interfaces/placement-prompts.ts prompter': 'the same',
  'interfaces/exam-prompts.ts prompter': 'the same',
  'interfaces/which-outline.ts prompter': 'the same',
  'interfaces/pick.ts prompter': 'the same',
  'interfaces/topic-picker.ts prompter': 'the same',
  'usage/picked.ts prompter': 'the same',
  'commands/quiz.ts prompter': 'the same',
  'formats/xml.ts parser.write': 'gives the parser of XML its text',
  'cli/program.ts textTo': "commander's help: text of several lines, without colours",
  'ports.ts Sink': 'declares it',
  'ports.ts write': 'declares it',
  'ports.ts prompter': 'declares it',
}

/** A name as it is written in an identifier or a string. */
const written = (node: SyntaxNode | undefined): string =>
  String((node?.type === 'Identifier' ? node['name'] : node?.['value']) ?? '')

/** Every closed thing that code reaches for, behind what it is reached through if that has a name. */
function reached(node: SyntaxNode): string[] {
  const [object] = nodesAt(node, 'object')
  const [property] = nodesAt(node, 'property')
  if (object && property) {
    const name = written(property)
    const found = CLOSED.has(name) ? [[written(object), name].filter(Boolean).join('.')] : []
    return [...found, ...reached(object)]
  }
  const [key] = nodesAt(node, 'key')
  if (key && CLOSED.has(written(key)))
    return [written(key), ...nodesAt(node, 'value').flatMap(reached)]
  if (node.type === 'Identifier' && CLOSED.has(written(node))) return [written(node)]
  return nodesIn(node).flatMap(reached)
}

const reachedIn = (source: string): string[] => {
  const program: unknown = parseAst(source, { lang: 'ts' })
  return [...new Set(reached(program as SyntaxNode))]
}

describe('what the wall sees', () => {
  it.each([
    ["world.out.write('x')", ['write']],
    ["world['out']['write']('x')", ['write']],
    ["world?.err?.write?.('x')", ['write']],
    ['const { write } = world.err', ['write']],
    ['const { write: say } = world.err', ['write']],
    ['const { out: { write: say } } = world', ['write']],
    ['show({ write: world.out.write })', ['write']],
    ['const { out } = world; out.write(text)', ['out.write']],
    ["file.write('x')", ['file.write']],
    ['lines.forEach(world.out.write)', ['write']],
    ["(await world.prompter()).key('x', [])", ['world.prompter']],
    ['const { prompter } = world', ['prompter']],
    ["process.stdout.write('x')", ['write', 'process.stdout']],
    ["import type { Sink } from '../ports.ts'", ['Sink']],
    ['function show(sink: Sink): void {}', ['Sink']],
    ["import { doorTo } from '../output/door.ts'", ['doorTo']],
    ["print(['write'])", []],
    ['const writeOut = textTo(world.out)', ['textTo']],
  ])('in %s', (source, found) => expect(reachedIn(source)).toEqual(found))
})

describe('the wall around the door', () => {
  const all = sources
    .filter(({ file }) => !INSIDE.test(file))
    .flatMap(({ file, body }) => body.flatMap(reached).map((what) => `${file} ${what}`))

  it('is reached through by nothing but what shows nothing to anybody', () =>
    expect([...new Set(all)].sort()).toEqual(Object.keys(OTHERS).sort()))
})

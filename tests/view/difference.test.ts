import { describe, expect, it } from 'vitest'
import { carets, difference } from '../../src/view/difference.ts'

/** The two texts with what differs in brackets, and the line below each. */
function shown(given: string, expected: string): string[] | undefined {
  const found = difference(given, expected)
  if (!found) return undefined
  return [found.given, found.expected].flatMap((pieces) => [
    pieces.map(({ text, differs }) => (differs ? `[${text}]` : text)).join(''),
    carets(pieces),
  ])
}

describe('where an answer and the right one differ', () => {
  it.each<[given: string, expected: string, lines: string[]]>([
    ['kubelt', 'kubelet', ['kubelt', '', 'kubel[e]t', '     ^']],
    ['kubeleet', 'kubelet', ['kubele[e]t', '      ^', 'kubelet', '']],
    ['kubelat', 'kubelet', ['kubel[a]t', '     ^', 'kubel[e]t', '     ^']],
    ['Kubelat', 'kubelet', ['Kubel[a]t', '     ^', 'kubel[e]t', '     ^']],
    // A wide character has two carets.
    ['节点带理', '节点代理', ['节点[带]理', '    ^^', '节点[代]理', '    ^^']],
    // Characters beyond the first plane are whole.
    ['😀kubelat', '😀kubelet', ['😀kubel[a]t', '       ^', '😀kubel[e]t', '       ^']],
    // Half of the longer text is enough to be alike.
    ['abcd', 'abxy', ['ab[cd]', '  ^^', 'ab[xy]', '  ^^']],
  ])('%s for %s', (given, expected, lines) => expect(shown(given, expected)).toEqual(lines))

  it('the case of letters is no difference', () =>
    expect(shown('KUBELET', 'kubelet')).toEqual(['KUBELET', '', 'kubelet', '']))

  it.each([
    ['the same', 'etcd', 'etcd'],
    ['nothing', '', 'etcd'],
    ['an empty right one', 'etcd', ''],
    ['another thing', 'kubelet', 'etcd'],
    ['less than half in common', 'abc', 'axyz'],
    ['an answer too long to compare', 'a'.repeat(201), 'a'.repeat(200)],
    ['a right one too long to compare', 'a'.repeat(200), 'a'.repeat(201)],
  ])('is not marked for %s', (_, given, expected) =>
    expect(difference(given, expected)).toBeUndefined(),
  )

  it('is marked up to two hundred characters', () =>
    expect(shown('a'.repeat(200), `${'a'.repeat(199)}b`)?.[3]).toMatch(/^ *\^$/))
})

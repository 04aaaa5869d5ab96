import { describe, expect, it } from 'vitest'
import { literally } from '../../../src/core/base/patterns.ts'

describe('words as a pattern', () => {
  it.each<[string, string]>([
    ['kube-proxy', 'kube-proxy'],
    ['a.b', 'a\\.b'],
    ['.*+?^$()|[]{}\\', '\\.\\*\\+\\?\\^\\$\\(\\)\\|\\[\\]\\{\\}\\\\'],
    ['节点（PDB）', '节点（PDB）'],
    ['', ''],
  ])('match just themselves: %s', (words, pattern) => {
    expect(literally(words)).toBe(pattern)
    expect(`<${words}>`.match(new RegExp(`^<${literally(words)}>$`, 'u'))?.[0]).toBe(`<${words}>`)
  })
})

import { describe, expect, it } from 'vitest'
import { isSource, linkOf } from '../../../src/core/document/source.ts'

describe('a source', () => {
  it.each([
    ['/docs/concepts/#pods', 'https://kubernetes.io/docs/concepts/#pods'],
    ['/blog/2024/', 'https://kubernetes.io/blog/2024/'],
    ['RFC 9110', 'https://www.rfc-editor.org/rfc/rfc9110'],
    ['RFC 1', 'https://www.rfc-editor.org/rfc/rfc1'],
    ['RFC 9110#section-3.A', 'https://www.rfc-editor.org/rfc/rfc9110#section-3.A'],
    ['KEP-785', 'https://www.kubernetes.dev/resources/keps/785'],
    ['iptables(8)', 'https://man7.org/linux/man-pages/man8/iptables.8.html'],
    ['x.y+z-1(5)', 'https://man7.org/linux/man-pages/man5/x.y+z-1.5.html'],
    ['https://example.com', 'https://example.com'],
    ['https://ex-ample.com/a?b#c', 'https://ex-ample.com/a?b#c'],
  ])('%s is found at %s', (source, link) => {
    expect(isSource(source)).toBe(true)
    expect(linkOf(source)).toBe(link)
  })

  it.each([
    '',
    'somewhere',
    'docs/concepts',
    'x/docs/concepts',
    '/docs',
    '/wiki/pods',
    '/docs/a b',
    'RFC9110',
    'rfc 9110',
    'an RFC 9110',
    'RFC 911000',
    'RFC ',
    'RFC 9110#part',
    'RFC 9110#section-',
    'RFC 9110 x',
    'KEP-',
    'a KEP-785',
    'KEP-785a',
    'KEP-785123',
    'iptables',
    'iptables(88)',
    'iptables(a)',
    'iptables(8) x',
    'an iptables(8)',
    'Iptables(8)',
    'http://example.com',
    'https://',
    'https://example.com/a b',
    'see https://example.com',
    'https://exa mple.com',
  ])('%j has no known form, and is its own link', (source) => {
    expect(isSource(source)).toBe(false)
    expect(linkOf(source)).toBe(source)
  })
})

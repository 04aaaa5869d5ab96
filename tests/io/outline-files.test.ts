import { mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openFiles } from '../../src/io/outline-files.ts'
import { SMALL } from '../support/outlines.ts'

const place = (files: Record<string, string | Buffer>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'k8smap-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}
const codes = (path: string): string[] => openFiles(path).problems.map(({ code }) => code)
const titles = (path: string): string[] =>
  [...(openFiles(path).library?.outline.topics.values() ?? [])].map(({ title }) => title.en)

describe('outline files', () => {
  it('mean the same as one file, a folder or folders in folders', () => {
    const [tree = '', topic = ''] = SMALL.split('topics:\n')
    const inner = `id: kube-scheduler\n${topic
      .split('\n')
      .slice(1)
      .map((line) => line.slice(4))
      .join('\n')}`
    const one = openFiles(join(place({ 'all.yaml': SMALL }), 'all.yaml'))
    const folder = openFiles(
      place({ 'tree.yml': tree, 'deep/er/kube-scheduler.yaml': inner, 'notes.txt': 'x: [' }),
    )
    expect([...(folder.library?.outline.topics ?? [])]).toEqual([
      ...(one.library?.outline.topics ?? []),
    ])
    expect(folder.library?.questions()).toEqual(one.library?.questions())
    expect(folder.files).toBe(2)
  })

  it('read Markdown: front matter, headings and nested lists with links', () => {
    const path = join(
      place({
        'map.md':
          '---\ntitle: "x"\n---\n\nProse.\n\n# Kubernetes\n\n## Network\n\n- [Service](https://x.y) `svc`\n  - ClusterIP\n  - **NodePort**\n- Ingress <b>x</b>\n\n## Security\n\n1. PKI & more\n',
      }),
      'map.md',
    )
    expect(titles(path)).toEqual([
      'Kubernetes',
      'Network',
      'Service svc',
      'ClusterIP',
      'NodePort',
      'Ingress x',
      'Security',
      'PKI & more',
    ])
  })

  it.each<[string, string | Buffer, string]>([
    ['an empty file', '', 'empty'],
    ['a file of spaces', ' \n\n', 'empty'],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0x41]), 'not-utf8'],
    [
      'a bomb of aliases',
      `a: &a [x,x]\n${'bcdefghi'
        .split('')
        .map((c, i) => `${c}: &${c} [${`*${'abcdefghi'[i]},`.repeat(9)}]`)
        .join('\n')}`,
      'alias',
    ],
    ['a list that holds itself', '&a [*a]', 'alias'],
    ['10,000 levels', `${'- '.repeat(10_000)}x`, 'too-deep'],
  ])('refuse %s', (_, text, code) => {
    const opened = openFiles(join(place({ 'x.yaml': text }), 'x.yaml'))
    expect(opened.library).toBeUndefined()
    expect(opened.problems.map((each) => each.code)).toContain(code)
  })

  it('take a byte order mark for what it is', () =>
    expect(titles(join(place({ 'x.yaml': '\ufeff- A\n' }), 'x.yaml'))).toEqual(['A']))

  it('refuse 200 MB unread', () => {
    const path = join(place({ 'x.yaml': '' }), 'x.yaml')
    truncateSync(path, 200 << 20)
    const begun = process.memoryUsage().rss
    expect(() => openFiles(path)).toThrow(expect.objectContaining({ code: 'outline-too-large' }))
    expect(process.memoryUsage().rss - begun).toBeLessThan(50 << 20)
  })

  it('say what is missing', () => {
    expect(() => openFiles('/no/such/outline.yaml')).toThrow(
      expect.objectContaining({ code: 'outline-missing' }),
    )
    expect(codes(place({ 'readme.txt': 'x' }))).toEqual(['no-tree'])
  })

  it('follow no links in a folder', () => {
    const folder = place({ 'a.yaml': '- A\n' })
    symlinkSync(folder, join(folder, 'self'))
    expect(titles(folder)).toEqual(['A'])
  })

  it('refuse millions of entries before they are parsed', () =>
    expect(codes(join(place({ 'x.yaml': '- a\n'.repeat(2_000_000) }), 'x.yaml'))).toEqual([
      'too-many',
    ]))

  it('draw 20,000 titles without choking', () => {
    const path = join(
      place({ 'x.yaml': Array.from({ length: 20_000 }, (_, i) => `- title ${i}`).join('\n') }),
      'x.yaml',
    )
    expect(titles(path)).toHaveLength(20_001)
  })
})

import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { KNOWN } from '../../src/formats/index.ts'
import { openFiles } from '../../src/io/outline-files.ts'
import { SMALL } from '../support/outlines.ts'
import { hasModes, isRoot } from '../support/places.ts'

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
    ['bytes that are no text', Buffer.from([0xc3, 0x28]), 'not-utf8'],
    ['half a character behind a mark', Buffer.from([0xff, 0xfe, 0x41]), 'not-utf8'],
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

  it.each([
    ['utf16le', [0xff, 0xfe]],
    ['utf16be', [0xfe, 0xff]],
  ] as const)('read %s, as spreadsheets write it', (name, mark) => {
    const bytes = Buffer.from('term\tmeaning\n茶\t叶子\n', 'utf16le')
    if (name === 'utf16be') bytes.swap16()
    const path = join(place({ 'x.tsv': Buffer.concat([Buffer.from(mark), bytes]) }), 'x.tsv')
    expect(titles(path)).toEqual(['茶'])
  })

  it.each(['x.csv', 'x.txt', 'x'])('read %s in GB18030, and say so', (name) => {
    // 术语,说明 / 绿茶,不发酵 / 红茶,发酵
    const bytes = Buffer.from(
      'caf5d3ef2ccbb5c3f70ac2ccb2e82cb2bbb7a2bdcd0abaecb2e82cb7a2bdcd0a',
      'hex',
    )
    const path = join(place({ [name]: bytes }), name)
    const at = { file: path, line: 1, column: 1 }
    const read = { code: 'read-as', args: { encoding: 'GB18030', count: 1 }, at }
    expect(openFiles(path).problems).toEqual([read])
    expect(titles(path).at(-1)).toBe(name === 'x.txt' ? '红茶,发酵' : '红茶')
  })

  it('name what else a text looks like, at its first line that is no UTF-8', () => {
    // 綠茶：不發酵
    const bytes = Buffer.from('7465610abaf1aff9a147a4a3b56fbbc3', 'hex')
    const path = join(place({ 'x.md': bytes }), 'x.md')
    const at = { file: path, line: 2, column: 1 }
    expect(openFiles(path)).toEqual({
      library: undefined,
      problems: [{ code: 'not-utf8', args: { looksLike: 'BIG5' }, at }],
      files: 1,
    })
  })

  it('tell a packed mind map by its content', () => {
    const json = JSON.stringify([{ rootTopic: { title: 'Tea' } }])
    const bytes = zipSync({ 'content.json': strToU8(json) })
    expect(titles(join(place({ map: Buffer.from(bytes) }), 'map'))).toEqual(['Tea'])
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
    expect(codes(place({ 'picture.png': 'x' }))).toEqual(['other-files', 'no-tree'])
  })

  it('say that a link leads nowhere', () => {
    const path = join(place({}), 'x.md')
    symlinkSync(join(path, '..', 'nowhere'), path)
    expect(() => openFiles(path)).toThrow(
      expect.objectContaining({ code: 'outline-lost', args: { path } }),
    )
  })

  it('refuse documents of other kinds by their names, and what is too large when unpacked', () => {
    const path = join(place({ 'x.rst': 'Tea\n===\n' }), 'x.rst')
    const at = { file: path, line: 1, column: 1 }
    expect(openFiles(path).problems).toEqual([
      { code: 'unread-kind', args: { kind: 'reStructuredText', known: KNOWN }, at },
    ])
    const bomb = zipSync({ 'content.json': [new Uint8Array(17 << 20), { level: 9 }] })
    const large = join(place({ 'x.xmind': Buffer.from(bomb) }), 'x.xmind')
    expect(openFiles(large).problems).toEqual([
      { code: 'large-content', args: { most: 16 }, at: { ...at, file: large } },
    ])
  })

  it('follow no links in a folder', () => {
    const folder = place({ 'a.yaml': '- A\n' })
    symlinkSync(folder, join(folder, 'self'))
    expect(titles(folder)).toEqual(['A'])
  })

  it('read a file through a link, once, and no folder', () => {
    const elsewhere = place({ 'real.yaml': '- B\n', 'inner/c.yaml': '- C\n' })
    const folder = place({ 'a.yaml': '- A\n' })
    symlinkSync(join(elsewhere, 'real.yaml'), join(folder, 'b.yaml'))
    symlinkSync(join(elsewhere, 'real.yaml'), join(folder, 'c.yaml'))
    symlinkSync(join(folder, 'a.yaml'), join(folder, 'again.yaml'))
    symlinkSync(join(elsewhere, 'inner'), join(folder, 'folder.yaml'))
    symlinkSync(join(elsewhere, 'nowhere'), join(folder, 'notes.png'))
    const { files, problems } = openFiles(folder)
    expect([files, problems]).toEqual([2, []])
    expect(titles(folder)).toEqual([basename(folder), 'A', 'B'])
  })

  it('say which part of a folder cannot be read, and read the others', () => {
    const folder = place({ 'a.yaml': '- A\n' })
    const part = join(folder, 'part.yaml')
    const failing = (reason: string): void => {
      const at = { file: part, line: 1, column: 1 }
      const found = { code: 'file-unreadable', args: { reason }, at }
      expect(openFiles(folder).problems).toEqual([{ code: 'skipped-file', args: { found }, at }])
      expect(titles(folder)).toEqual(['A'])
    }
    symlinkSync(join(folder, 'nowhere'), part)
    failing('ENOENT')
    rmSync(part)
    symlinkSync(part, part)
    failing('ELOOP')
    rmSync(part)
    if (!hasModes) return
    symlinkSync('/dev/zero', part)
    failing('EINVAL')
    rmSync(part)
    if (isRoot) return
    mkdirSync(part, { mode: 0 })
    failing('EACCES')
    rmdirSync(part)
    writeFileSync(part, '- B', { mode: 0 })
    failing('EACCES')
  })

  it.skipIf(process.platform !== 'linux')('say that a name is no text', () => {
    const folder = place({ 'a.yaml': '- A\n' })
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/odd`), Buffer.from([0xff, 0x2e, 0x6d, 0x64])]),
      '# B',
    )
    const at = { file: join(folder, 'odd\ufffd.md'), line: 1, column: 1 }
    const found = { code: 'file-unreadable', args: { reason: 'EILSEQ' }, at }
    expect(openFiles(folder).problems).toEqual([{ code: 'skipped-file', args: { found }, at }])
    expect(titles(folder)).toEqual(['A'])
  })

  it.skipIf(!hasModes || !isRoot)('say so to a user who may not read a folder in it', () => {
    const folder = place({ 'a.yaml': '- A\n', 'part/b.yaml': '- B\n' })
    chmodSync(folder, 0o755)
    chmodSync(join(folder, 'part'), 0o700)
    // A thread has no user of its own, so that this must be another process.
    const script = `import { openFiles } from ${JSON.stringify(resolve('src/io/outline-files.ts'))}
      process.seteuid(65534)
      const { library, problems } = openFiles(process.argv[1])
      console.log(JSON.stringify([[...library.outline.topics.keys()], ...problems]))`
    const { stdout } = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', script, folder],
      { encoding: 'utf8', env: { ...process.env, TSX_DISABLE_CACHE: '1' } },
    )
    const at = { file: join(folder, 'part'), line: 1, column: 1 }
    const found = { code: 'file-unreadable', args: { reason: 'EACCES' }, at }
    expect(JSON.parse(stdout)).toEqual([['a'], { code: 'skipped-file', args: { found }, at }])
  })

  it('say so of a path that is longer than any', () => {
    const path = '/a'.repeat(3000)
    expect(() => openFiles(path)).toThrow(
      expect.objectContaining({
        code: 'outline-unreadable',
        args: { path, reason: 'ENAMETOOLONG' },
      }),
    )
  })

  it.skipIf(!existsSync('/proc/self/pagemap'))(
    'refuse files that say they are empty and never end',
    () => {
      expect(() => openFiles('/proc/self/pagemap')).toThrow(
        expect.objectContaining({
          code: 'outline-too-large',
          args: { path: '/proc/self/pagemap', size: 17, most: 16 },
        }),
      )
      for (const path of ['/dev/zero', '/dev/null'])
        expect(() => openFiles(path)).toThrow(
          expect.objectContaining({ code: 'outline-no-file', args: { path } }),
        )
    },
  )

  it('are too large together', () => {
    const text = `- a\n#${'a'.repeat((6 << 20) - 5)}`
    const folder = place({ 'a.yaml': text, 'b.yaml': text, 'c.yaml': text })
    expect(() => openFiles(folder)).toThrow(
      expect.objectContaining({
        code: 'outline-too-large',
        args: { path: folder, size: 18, most: 16 },
      }),
    )
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

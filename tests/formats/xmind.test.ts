import { deflateSync, strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { xmind } from '../../src/formats/xmind.ts'
import { drawnNotes } from '../support/whole-notes.ts'

const at = { file: 'a.xmind', line: 1, column: 1 }
const MOST = 1 << 20
const NONE = { isTooLarge: false }
const LARGE = { isTooLarge: true }
const unpack = (files: Record<string, string>, most = MOST) =>
  xmind.unpack(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
    most,
  )
const read = (content: unknown) => xmind.read(JSON.stringify(content), 'a.xmind')
const leaf = (title: string) => ({ title, at, children: [] })

describe('the content of an XMind file', () => {
  it('is all its sheets, with notes and links; what else it has is counted', () =>
    expect(
      read([
        {
          class: 'sheet',
          title: 'Map 1',
          rootTopic: {
            id: 'a',
            title: 'Tea',
            structureClass: 'org.xmind',
            notes: { plain: { content: 'All\nof it' }, realHTML: { content: '<div>' } },
            children: {
              attached: [
                {
                  title: 'Green',
                  href: 'https://a.b/c',
                  labels: ['x'],
                  markers: [{ markerId: 'star' }],
                  image: { src: 'xap:r' },
                },
                { title: '', href: 'xap:a', children: { attached: [{ title: 'Deep' }] } },
              ],
              detached: [{ title: 'Floating' }],
            },
          },
        },
        { title: 'Map 2', rootTopic: { title: 'Coffee', __proto__: null } },
      ]),
    ).toEqual({
      notes: {
        notes: [
          {
            ...leaf('Tea'),
            summary: 'All of it',
            children: [
              { ...leaf('Green'), links: ['https://a.b/c'] },
              leaf('Deep'),
              leaf('Floating'),
            ],
          },
          leaf('Coffee'),
        ],
      },
      problems: [
        { code: 'wordless-heading', args: {}, at },
        { code: 'skipped', args: { what: 'property', count: 3 }, at },
        { code: 'skipped', args: { what: 'picture', count: 1 }, at },
      ],
    }))

  it('is XML until version 8', () =>
    expect(
      xmind.read(
        `<?xml version="1.0"?><xmap-content><sheet><topic xlink:href="https://a.b"><title>Tea &amp; milk</title><notes><html><xhtml:p>No</xhtml:p></html><plain>All
of it</plain></notes><children><topics type="attached"><topic><title><![CDATA[Green]]> tea</title><marker-refs><marker-ref/></marker-refs><labels><label>l</label></labels></topic></topics></children></topic><title>Sheet</title></sheet></xmap-content>`,
        'a.xmind',
      ),
    ).toEqual({
      notes: {
        notes: [
          {
            ...leaf('Tea & milk'),
            summary: 'All of it',
            links: ['https://a.b'],
            children: [leaf('Green tea')],
          },
        ],
      },
      problems: [{ code: 'skipped', args: { what: 'property', count: 2 }, at }],
    }))

  it.each([
    ['{', 'unreadable', { format: 'XMind', reason: 'content.json' }],
    ['<!DOCTYPE a><a/>', 'document-type', {}],
    ['['.repeat(700), 'too-deep', {}],
    [
      JSON.stringify([
        {
          rootTopic: JSON.parse(
            `${'{"title":"a","children":{"attached":['.repeat(201)}${']}}'.repeat(201)}`,
          ),
        },
      ]),
      'too-deep',
      {},
    ],
  ])('is refused if it is %.20s', (text, code, args) =>
    expect(xmind.read(text, 'a.xmind')).toEqual({
      notes: { notes: [] },
      problems: [{ code, args, at }],
    }),
  )
})

describe('the zip of an XMind file', () => {
  it('gives its content, and the old one only if there is no other', () =>
    expect([
      unpack({ 'metadata.json': '{}', 'content.xml': '<a/>', 'content.json': '[茶]' }),
      unpack({ 'content.xml': '<a/>' }),
      unpack({ 'other.json': '[]' }),
      unpack({}),
    ]).toEqual([{ text: '[茶]' }, { text: '<a/>' }, NONE, NONE]))

  it('is refused if it is none, or is broken', () => {
    const whole = zipSync({ 'content.json': strToU8('[]') })
    expect([
      xmind.unpack(strToU8('no zip at all, but longer than its directory would be'), MOST),
      xmind.unpack(new Uint8Array(0), MOST),
      xmind.unpack(whole.subarray(0, whole.length - 30), MOST),
      xmind.unpack(zipSync({ 'content.json': new Uint8Array([0xff, 0xfe]) }), MOST),
      xmind.unpack(zipSync({ 'content.json': deflateSync(strToU8('[]')) }), MOST),
    ]).toEqual([NONE, NONE, NONE, NONE, NONE])
  })

  it('is refused if its content is larger than it may be, whatever size it declares', () => {
    const bomb = zipSync({ 'content.json': [new Uint8Array(64 << 20), { level: 9 }] })
    const lie = bomb.slice()
    const bytes = new DataView(lie.buffer)
    const listed = bytes.getUint32(lie.length - 6, true)
    bytes.setUint32(22, 100, true)
    bytes.setUint32(listed + 24, 100, true)
    const large = bomb.slice()
    new DataView(large.buffer).setUint32(listed + 24, 0xfffffffe, true)
    expect([bomb, lie, large].map((each) => xmind.unpack(each, MOST))).toEqual([
      LARGE,
      // What a zip says and what it has contradict each other.
      NONE,
      LARGE,
    ])
    expect(unpack({ 'content.json': '[1]' }, 2)).toEqual(LARGE)
    expect(unpack({ 'content.json': '[1]' }, 3)).toEqual({ text: '[1]' })
  })

  it('is refused if it has very many files', () => {
    const files = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`f${i}`, '']))
    expect(unpack({ ...files, 'content.json': '[]' })).toEqual(NONE)
  })
})

describe('what is said in a map of XMind beside its topics', () => {
  it.each<[string, object, string[]]>([
    [
      'plain notes first',
      { plain: { content: 'a' }, realHTML: { content: '<b>c</b>' } },
      ['A @1:1 — a'],
    ],
    ['notes in HTML', { realHTML: { content: '<div>b &amp; <i>c</i></div>' } }, ['A @1:1 — b & c']],
    [
      'the steps of an editor',
      { ops: { ops: [{ insert: 'a ' }, { insert: 'b\n' }] } },
      ['A @1:1 — a b'],
    ],
    [
      'paragraphs of spans',
      { html: { content: { paragraphs: [{ spans: [{ text: 'a' }, { text: 'b' }] }] } } },
      ['A @1:1 — a b'],
    ],
    ['nothing', { plain: { content: '' } }, ['A @1:1']],
  ])('is %s', (_, notes, wanted) =>
    expect(drawnNotes(read([{ rootTopic: { title: 'A', notes } }]))).toEqual(wanted),
  )

  it('is counted where there is no place for it', () =>
    expect(
      drawnNotes(
        read([
          {
            rootTopic: { title: 'A', boundaries: [{ title: 'Phases' }, { range: '(0,1)' }] },
            relationships: [{ title: 'uses' }, {}],
          },
        ]),
      ),
    ).toEqual(['A @1:1', '! skipped property 3 @1:1']))

  it('is read in old maps, too', () =>
    expect(
      drawnNotes(
        xmind.read(
          '<xmap-content><sheet><topic><title>A</title><notes><html><xhtml:p>b <xhtml:b>c</xhtml:b></xhtml:p><xhtml:p>d</xhtml:p></html></notes><children><topics><topic><title>E</title><notes><html><xhtml:p>f</xhtml:p></html><plain>g</plain></notes></topic></topics></children></topic><relationships><relationship/></relationships></sheet></xmap-content>',
          'a.xmind',
        ),
      ),
    ).toEqual(['A @1:1 — b c d', '  E @1:1 — g', '! skipped property 1 @1:1']))
})

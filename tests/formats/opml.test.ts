import { describe, expect, it } from 'vitest'
import { opml } from '../../src/formats/opml.ts'
import { drawnNotes } from '../support/whole-notes.ts'

const at = (line: number, column: number) => ({ file: 'a.opml', line, column })
const read = (text: string) => opml.read(text, 'a.opml')
const leaf = (title: string, line: number, column: number) => ({
  title,
  at: at(line, column),
  children: [],
})

describe('OPML', () => {
  it('is titles within titles, and the title of its head', () =>
    expect(
      read(`<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0"><head><title>Tea</title></head><body>
<outline text="Tea"><outline text="Green"/><outline text="Black"/></outline>
</body></opml>
`),
    ).toEqual({
      notes: {
        title: 'Tea',
        notes: [
          {
            title: 'Tea',
            at: at(3, 1),
            children: [leaf('Green', 3, 21), leaf('Black', 3, 44)],
          },
        ],
      },
      problems: [],
    }))

  it('has notes, links and markup, as outliners and feed readers write them', () =>
    expect(
      read(`<opml version="1.0"><head><title>Feeds &amp; more</title></head><body>
<outline text="&lt;b&gt;News&lt;/b&gt; &amp;amp; List&lt;String&gt;" _note="first&#10;second"/>
<outline text="Blog" title="The Blog" type="rss" xmlUrl="https://k.io/feed" htmlUrl="https://k.io/"/>
<outline title="Only titled" description="d" url="javascript:alert(1)"/>
</body></opml>`),
    ).toEqual({
      notes: {
        title: 'Feeds & more',
        notes: [
          { ...leaf('News & List<String>', 2, 1), summary: 'first second' },
          {
            ...leaf('Blog', 3, 1),
            aliases: ['The Blog'],
            links: ['https://k.io/', 'https://k.io/feed'],
          },
          { ...leaf('Only titled', 4, 1), summary: 'd' },
        ],
      },
      problems: [],
    }))

  it('that k8smap wrote has ids, both languages, other names and more links', () =>
    expect(
      read(`<opml version="2.0" id="drinks"><body>
<outline text="&lt;b&gt; &amp;amp;" _text_zh="绿茶" id="green" _note="Steamed." _note_zh="蒸青。" url="https://a.b" _links="https://c.d&#10;https://e.f" _aliases="sencha&#10;煎茶"/>
<outline text="Black" id="green"/><outline text="None" id="a b"/>
</body></opml>`),
    ).toEqual({
      notes: {
        id: 'drinks',
        notes: [
          {
            title: { en: '<b> &amp;', zh: '绿茶' },
            at: at(2, 1),
            id: 'green',
            aliases: ['sencha', '煎茶'],
            summary: { en: 'Steamed.', zh: '蒸青。' },
            links: ['https://a.b', 'https://c.d', 'https://e.f'],
            children: [],
          },
          leaf('Black', 3, 1),
          leaf('None', 3, 35),
        ],
      },
      problems: [{ code: 'repeated-id', at: at(3, 1), args: { id: 'green', line: 2, column: 1 } }],
    }))

  it('has words that a browser would not show, and counts tags that say nothing', () =>
    expect(
      read(`<opml version="2.0"><head/><body>
<outline text="&lt;script&gt;alert(1)&lt;/script&gt;"/>
<outline text="&lt;style&gt;b {}&lt;/style&gt;" _note="&lt;title&gt;Tea&lt;/title&gt;"/>
<outline text="&lt;br/&gt;&amp;nbsp;"/>
<outline text=""/>
</body></opml>
`),
    ).toEqual({
      notes: {
        notes: [
          leaf('<script>alert(1)</script>', 2, 1),
          { ...leaf('<style>b {}</style>', 3, 1), summary: '<title>Tea</title>' },
        ],
      },
      problems: [{ code: 'skipped', args: { what: 'html', count: 1 }, at: at(4, 1) }],
    }))

  it('in Traditional Chinese beside English is in both languages', () =>
    expect(
      read(`<opml version="2.0"><head/><body>
<outline text="Network" id="a" _text_zh-Hant="網路" _note="A." _note_zh-Hant="甲。"/>
</body></opml>
`),
    ).toEqual({
      notes: {
        notes: [
          {
            ...{ title: { en: 'Network', zh: '網路' }, summary: { en: 'A.', zh: '甲。' } },
            ...{ at: at(2, 1), id: 'a', children: [] },
          },
        ],
      },
      problems: [],
    }))

  it('says what it left out, and moves what is below an empty line up', () =>
    expect(
      read(`<opml><body>
<outline text="A" category="x" _complete="true"/>
<outline text="B" type="include" url="https://a.b/c.opml"/>
<outline text="old" isComment="true"><outline text="below"/></outline>
<outline text=""><outline text="Deep"/></outline>
<outline text=""/>
</body></opml>`),
    ).toEqual({
      notes: {
        notes: [
          leaf('A', 2, 1),
          { ...leaf('B', 3, 1), links: ['https://a.b/c.opml'] },
          leaf('Deep', 5, 18),
        ],
      },
      problems: [
        { code: 'wordless-heading', args: {}, at: at(5, 1) },
        { code: 'skipped', args: { what: 'property', count: 2 }, at: at(2, 1) },
        { code: 'skipped', args: { what: 'file', count: 1 }, at: at(3, 1) },
        { code: 'skipped', args: { what: 'prose', count: 2 }, at: at(4, 1) },
      ],
    }))

  it.each([
    [
      'a document type',
      '<!DOCTYPE opml [<!ENTITY a "aaa"><!ENTITY b "&a;&a;">]>\n<opml><body><outline text="&b;"/></body></opml>',
      { code: 'document-type', args: {}, at: at(1, 55) },
    ],
    [
      'an external document type',
      '<!DOCTYPE opml SYSTEM "file:///etc/passwd"><opml/>',
      { code: 'document-type', args: {}, at: at(1, 43) },
    ],
    [
      'an entity that nobody declared',
      '<opml><body><outline text="&nbsp;"/></body></opml>',
      {
        code: 'unreadable',
        args: { format: 'OPML', reason: 'undefined entity.' },
        at: at(1, 33),
      },
    ],
    [
      'an element that is not closed',
      '<opml>\n<body><outline text="a"></body></opml>',
      {
        code: 'unreadable',
        args: { format: 'OPML', reason: 'unexpected close tag.' },
        at: at(2, 31),
      },
    ],
    [
      'other XML',
      '<html><body/></html>',
      { code: 'unreadable', args: { format: 'OPML', reason: '<html>' }, at: at(1, 1) },
    ],
    [
      'words',
      'no XML',
      {
        code: 'unreadable',
        args: { format: 'OPML', reason: 'text data outside of root node.' },
        at: at(1, 6),
      },
    ],
    [
      'too many levels',
      `<opml><body>${'<outline text="a">'.repeat(201)}`,
      { code: 'too-deep', args: {}, at: at(1, 13 + 200 * 18) },
    ],
    [
      'too many elements within each other',
      `<opml><body>${'<a>'.repeat(1001)}`,
      { code: 'too-deep', args: {}, at: at(1, 13 + 998 * 3) },
    ],
  ])('is refused for %s', (_, text, problem) =>
    expect(read(text)).toEqual({ notes: { notes: [] }, problems: [problem] }),
  )

  it('may be as deep as an outline, and have any line ends', () => {
    const { notes, problems } = read(
      `<opml><body>\r\n${'<outline text="a">'.repeat(200)}${'</outline>'.repeat(200)}\r<outline text="z"/></body></opml>`,
    ) as { notes: { notes: unknown[] }; problems: unknown[] }
    expect([problems, notes.notes.at(-1)]).toEqual([[], leaf('z', 3, 1)])
  })
})

describe('markup in outlines', () => {
  const drawn = (text: string): string[] => drawnNotes(read(text))

  it('of Workflowy is words, and its links are links', () =>
    expect(
      drawn(
        '<opml version="2.0"><body><outline text="&lt;a href=&quot;https://a.b/?c&amp;amp;d&quot;&gt;docs&lt;/a&gt; &lt;time startYear=&quot;2024&quot;&gt;Mon&lt;/time&gt; &lt;mention id=&quot;1&quot;&gt;@me&lt;/mention&gt;" _note="See &lt;a class=&quot;x&quot; href=&quot;http://e.f&quot;&gt;it&lt;/a&gt;, &lt;a href=&quot;file:x&quot;&gt;y&lt;/a&gt;"/></body></opml>',
      ),
    ).toEqual(['docs Mon @me @1:27 — See it, y <https://a.b/?c&d> <http://e.f>']))

  it('of Dynalist is Markdown', () =>
    expect(
      drawn(
        '<opml version="2.0"><head><title>Untitled</title><flavor>dynalist</flavor></head><body><outline text="**Tea** [leaf](https://a.b)" _note="`hot` &lt;b&gt;"/></body></opml>',
      ),
    ).toEqual(['Tea leaf @1:88 — hot <https://a.b>']))

  it('of others is no Markdown, and what k8smap wrote is as it is', () =>
    expect(
      drawn(
        '<opml version="2.0"><body><outline text="**Tea**"/><outline id="x" text="&lt;a href=&quot;https://a.b&quot;&gt;"/></body></opml>',
      ),
    ).toEqual(['**Tea** @1:27', '<a href="https://a.b"> #x @1:52']))

  it('has tags at the end of titles, which are no part of them', () =>
    expect(
      drawn(
        '<opml version="2.0"><body><outline text="Knots #exam #sea"/><outline text="C # 1"/><outline id="x" text="Own #tag"/></body></opml>',
      ),
    ).toEqual(['Knots @1:27', 'C # 1 @1:61', 'Own #tag #x @1:84']))
})

describe('a question with nothing but its answer below it', () => {
  const drawn = (text: string): string[] =>
    drawnNotes(read(`<opml version="2.0"><body>${text}</body></opml>`))

  it('is a card of the title above, or at the top its own', () =>
    expect(
      drawn(
        '<outline text="Rules"><outline text="Which boat gives way?"><outline text="The port one"/></outline></outline><outline text="Light on the port side?"><outline text="Red"/></outline>',
      ),
    ).toEqual([
      ...['Rules @1:27', '  ? Which boat gives way? → The port one @1:49'],
      ...['Light on the port side? @1:137', '  ? Light on the port side? → Red @1:137'],
    ]))

  it.each([
    ['Explanation: b', 'b'],
    ['Hint: b', 'Hint: b'],
  ])('may have more said of it behind its label: %s', (more, explain) =>
    expect(
      drawn(
        `<outline text="R"><outline text="Which boat?"><outline text="Answer: a"/><outline text="${more}"/></outline></outline>`,
      ),
    ).toEqual(['R @1:27', `  ? Which boat? → a (${explain}) @1:45`]),
  )

  it.each([
    [
      'several answers',
      '<outline text="Which are red?"><outline text="a"/><outline text="b"/></outline>',
    ],
    [
      'a part with another name behind it',
      '<outline text="Which are red?"><outline text="Answer: a"/><outline text="Port: b"/></outline>',
    ],
    ['a name that asks', '<outline text="isValid?"><outline text="a"/></outline>'],
    ['a note', '<outline text="Which are red?" _note="n"><outline text="a"/></outline>'],
    ['an id, as k8smap has', '<outline id="q" text="Which are red?"><outline text="a"/></outline>'],
    [
      'a question below it',
      '<outline text="Which are red?"><outline text="Why are they?"/></outline>',
    ],
  ])('is none with %s', (_, text) =>
    expect(drawn(text).filter((line) => line.includes('→'))).toEqual([]),
  )
})

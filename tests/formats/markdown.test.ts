import { readFileSync } from 'node:fs'
import { marked, type Token, type Tokens } from 'marked'
import { describe, expect, it } from 'vitest'
import { markdown } from '../../src/formats/markdown.ts'
import { drawn } from '../support/drawn-notes.ts'

const titles = (text: string): string[] => drawn(markdown.read(text, 'a.md').notes.notes)

describe('Markdown', () => {
  it('has headings and nested lists as titles, with their lines', () =>
    expect(
      titles(
        [
          '# Kubernetes',
          '',
          'Prose is no title.',
          '',
          '## Network',
          '',
          '- Service',
          '  - ClusterIP',
          '  - NodePort',
          '- Ingress',
          '',
          '### Plugins',
          '',
          '## Security',
        ].join('\n'),
      ),
    ).toEqual([
      'Kubernetes:1 = Prose is no title.',
      '  Network:5',
      '    Service:7',
      '      ClusterIP:8',
      '      NodePort:9',
      '    Ingress:10',
      '    Plugins:12',
      '  Security:14',
    ]))

  it.each([
    ['a heading', '## Green {#green}\n', ['Green:1 #green']],
    ['a heading with a closing row', '## Green {#green} ##\n', ['Green:1 #green']],
    ['an underlined heading', 'Green {#green}\n===\n', ['Green:1 #green']],
    ['an item', '- Green {#green}\n  - **Sencha** {#s.1}\n', ['Green:1 #green', '  Sencha:2 #s.1']],
    ['a Chinese id', '- 绿茶{#绿茶}', ['绿茶:1 #绿茶']],
    ['no id of another form', '- a {#-}', ['a {#-}:1']],
    ['only the last of two', '- a {#b} {#c}', ['a {#b}:1 #c']],
    ['words in braces', '- a {#b c}\n- a {#}\n- a {b}', ['a {#b c}:1', 'a {#}:2', 'a {b}:3']],
    ['an escaped brace', '- a \\{#b}', ['a {#b}:1']],
    ['code', '- a `{#b}`', ['a {#b}:1']],
    ['braces in the middle', '- a {#b} c', ['a {#b} c:1']],
    ['a name before a dash', '- Sencha {#sen} - steamed', ['Sencha:1 #sen = steamed']],
    ['a name in bold', '- **Assam** {#as}: from India', ['Assam:1 #as = from India']],
    ['a link', '- [Longjing](https://a.b) {#lj} – fried', ['Longjing:1 #lj = fried @ https://a.b']],
    ['no escaped one', '- a \\{#b} - c', ['a {#b}:1 = c']],
  ])('takes the id at the end of a title: %s', (_, text, wanted) =>
    expect(titles(text)).toEqual(wanted),
  )

  it('shows what a reader sees: no markup, no HTML, no image', () =>
    expect(
      titles('# A `code` **bold** [link](https://a.b) <b>x</b> ![i](j.png)\n\n- A &lt; B\n'),
    ).toEqual(['A code bold link x:1 @ https://a.b', '  A < B:3']))

  it('skips code, and a heading of a lower level closes the one above', () =>
    expect(titles('### Deep\n\n```\n# no\n```\n\n# Top\n\n- leaf\n')).toEqual([
      'Deep:1',
      'Top:7',
      '  leaf:9',
    ]))

  it('has no tree without a title', () =>
    expect(markdown.read('Only prose.\n', 'a.md')).toMatchObject({ notes: { notes: [] } }))
})

describe('a row of hyphens right below a card', () => {
  it.each([
    ['Q: b?\nA: c', 'b? => c'],
    ['Q: b?\n\nA: c', 'b? => c'],
    ['Q: b? A: c', 'b? => c'],
    ['Q: b?\nc', 'b? => c'],
    ['**Question:** b?\n**Answer:** c', 'b? => c'],
    ['问：b\n答：c', 'b => c'],
    ['b::c', 'b => c'],
    ['b?\n?\nc', 'b? => c'],
    ['b #card\nc', 'b => c'],
    ['Is it {{c1::b}}.', 'Is it ==b==.'],
    ['It is ==b==.', 'It is ==b==.'],
    ['Tea is\n==b==.', 'Tea is ==b==.'],
    ['1、Tea is a leaf。（√）', 'Tea is a leaf。 => √ / ×'],
    ['> Q: b?\n> A: c', 'b? => c'],
  ])('parts it from the next one: %j', (text, card) => {
    const part = `${text}\n${text.startsWith('>') ? '> ' : ''}---\n`
    expect(titles(`# T\n\n${part}\n${part}`)).toEqual(['T:1', `  ? ${card}`, `  ? ${card}`])
  })

  it.each<[string, string[]]>([
    ['Q: b?\n---\nc\n', ['b?:1 = c']],
    ['==b==\n---\n- c\n', ['b:1', '  c:3']],
    ['The `a::b` of c\n---\n- d\n', ['The a::b of c:1', '  d:3']],
    ['Answer:\n---\n- d\n', ['Answer::1', '  d:3']],
    ['What is b?\n---\n- d\n', ['What is b?:1', '  d:3']],
    ['b: c\nd\n---\n- e\n', ['b: c d:1', '  e:4']],
    ['Q: b?\n===\n- c\n', ['b?:1', '  c:3']],
    ['# Tea\nGreen\n---\nc\n', ['Tea:1', '  Green:2 = c']],
    ['## Tea\n\nGreen\n-----\nc\n', ['Tea:1', 'Green:3 = c']],
    ['npm - a tool\n------------\nc\n', ['npm - a tool:1 = c']],
    ['Npm - a tool\n---\nc\n', ['Npm - a tool:1 = c']],
    ['Tea: a leaf\n---\nc\n', ['Tea: a leaf:1 = c']],
    ['1. Who?\n2. What?\n\nAnswers\n---\nc\n', ['Who?:1', 'What?:2', 'Answers:4 = c']],
    ['Why do we?\n\nTea\n---\nc\n', ['Tea:3 = c']],
    ['Answer: how to write one\n------------------------\nc\n', ['Answer: how to write one:1 = c']],
    ['Front: b of c\n-------------\nd\n', ['Front: b of c:1 = d']],
    ['A :: B signs\n------------\nd\n', ['A :: B signs:1 = d']],
  ])('makes a heading of other lines: %j', (text, wanted) => expect(titles(text)).toEqual(wanted))

  it.each<[string, string[]]>([
    ['## What is b?\nc.\n---\n', ['  What is b?:3 = c.', '  What is b?:6 = c.']],
    ['## Tea\n\nA leaf.\n---\n', ['  Tea:3 = A leaf.', '  Tea:7 = A leaf.']],
    ['**b** – c\n---\n', ['  b:3 = c', '  b:5 = c']],
    ['Capital of b? Answer: c\n---\n', ['  ? Capital of b? => c', '  ? Capital of b? => c']],
    ['Q: b?\nA: c\n===\n', ['  ? b? => c', '  ? b? => c']],
    ['Q: b?\nA: c\n-----------\n', ['  ? b? => c', '  ? b? => c']],
  ])('parts what is below a heading or says of a name what it is: %j', (part, wanted) =>
    expect(titles(`# T\n\n${part}${part}`).slice(1, wanted.length + 1)).toEqual(wanted),
  )

  it('parts terms with colons from others', () =>
    expect(
      titles(
        '# T\n\nTea: a leaf\nPot: of clay\nCup: for tea\n---\nPan: of iron\nLid: of glass\nMug: a cup\n---\n',
      ),
    ).toEqual([
      ...['T:1', '  Tea:3 = a leaf', '  Pot:4 = of clay', '  Cup:5 = for tea'],
      ...['  Pan:7 = of iron', '  Lid:8 = of glass', '  Mug:9 = a cup'],
    ]))

  it('is none right below a heading of the first level that asks', () =>
    expect(titles('# What is b?\nc.\n---\n# What is d?\ne.\n---\n# What is f?\ng.\n---\n')).toEqual(
      [
        ...['What is b?:1', '  ? What is b? => c.', 'What is d?:4', '  ? What is d? => e.'],
        ...['What is f?:7', '  ? What is f? => g.'],
      ],
    ))
})

describe('a heading without words', () => {
  it('is called by its image', () =>
    expect(titles('# ![build](b.svg)\n\n- [![](c.svg)](d)\n- ![x](y.png) words\n')).toEqual([
      'build:1',
      '  words:4',
    ]))

  it('is passed over with a warning; what is below it belongs to the heading above', () => {
    const text = '# A\n\n## \n\n- b\n\n# <img src="x">\n\n- c\n'
    expect(titles(text)).toEqual(['A:1', '  b:5', 'c:9'])
    expect(markdown.read(text, 'a.md').problems).toEqual([
      { code: 'wordless-heading', args: {}, at: { file: 'a.md', line: 3, column: 1 } },
      { code: 'wordless-heading', args: {}, at: { file: 'a.md', line: 7, column: 1 } },
    ])
  })
})

describe('the blocks of Markdown', () => {
  it.each<[string, string, string[]]>([
    ['items of all signs', '- a\n* b\n+ c\n1. d\n2) e\n', ['a:1', 'b:2', 'c:3', 'd:4', 'e:5']],
    ['an item on the line of another', '- - a\n  - b\n', ['a:1', 'b:2']],
    ['an item below its number', '10. a\n    - b\n  - c\n', ['a:1', '  b:2', 'c:3']],
    ['tabs', '- a\n\t- b\n\t\t- c\n', ['a:1', '  b:2', '    c:3']],
    ['an item that begins with an empty line', '-\n  a\n-\n\n  b\n- c', ['a:1', 'c:6']],
    ['a task', '- [x] a\n- [ ] b\n- [y] c\n', ['a:1', 'b:2', '[y] c:3']],
    ['a title of two lines', '- a\n  b\nc\n- d  \n  e\\\n  f', ['a b c:1', 'd e f:4']],
    ['a heading of two lines', 'a\nb\n---\n- c\n', ['a b:1', '  c:4']],
    ['a heading in an item', '- # a\n  - b\n- c\n  ===\n', ['a:1', '  b:2', 'c:3']],
    ['a number within a paragraph', 'a\n2. b\n1. c\n', ['c:3']],
    ['a rule', '- a\n\n* * *\n- b\n***\n', ['a:1', 'b:4']],
    ['code in an item', '- a\n  ```\n  - no\n  ```\n  - b\n', ['a:1', '  b:5']],
    ['items whose numbers Pandoc counts', '# A\n#. b: c\n#. d\n', ['A:1', '  b: c:2 (b)', '  d:3']],
    ['code that its item ends', '- a\n  ~~~\n  - no\n- b\n', ['a:1', 'b:4']],
    ['code by indent', '- a\n\n      - no\n\n    - no\n', ['a:1', '  no:5']],
    ['code on one line', '``` no ```\n- a\n', ['a:2']],
    ['code of longer signs', '````\n```\n- no\n````\n- a', ['a:5']],
    [
      'a table in an item',
      '- a\n  | b | c |\n  |---|---|\n  | d | e |\n  - f\n',
      ['a:1', '  d:4 = c: e', '  f:5'],
    ],
    ['a table alone', '- | b | c |\n  |---|:-:|\n  - f\n', ['f:3']],
    ['no table', '- b | c\n  ---|\n', ['b | c ---|:1']],
    [
      'HTML',
      '<details>\n# no\n\n- a\n</details>\n- no\n\n<!-- \n\n- no --> \n- b',
      ['no:2', '  a:4', 'no:6', 'b:11'],
    ],
    ['a script', '<script>\n\n- no\n</script>\n- a <b>c</b>\n', ['a c:5']],
    ['a tag of any name', '<x-y a="b">\n- no\n\na\n<x-y>\n- a\n', ['a:6']],
    ['a quote', '> # b\n> - c\nd\n- a\n\n> b\n===\n', ['b:1', '  c d:2', 'a:4']],
    ['a quote in an item', '- > a\n  > b\n- c\n', ['a b:1', 'c:3']],
    ['labels of links', '[a]: b\n[c d]:\n  e "f"\n\n- [x][A] [c  D] [y][z]\n', ['x c D [y][z]:5']],
    ['what is no label', '[a]: b c\n- [x][a]\n', ['[x][a]:2']],
    ['hashes', '# a #\n## C#\n###d\n### e \\##\n', ['a:1', '  C#:2 = ###d', '    e ##:4']],
  ])('%s', (_, text, wanted) => expect(titles(text)).toEqual(wanted))
})

describe('a document as people write it', () => {
  const files = ['README.md', 'README.zh-CN.md', 'CHANGELOG.md', 'CONTRIBUTING.md']
  const textOf = (token: Token): string => ('text' in token ? String(token.text) : '')
  const words = (tokens: readonly Token[] = []): string =>
    tokens
      .map((token) => ('tokens' in token && token.tokens ? words(token.tokens) : textOf(token)))
      .join('')
  const asMarked = (tokens: readonly Token[]): string[] =>
    tokens.flatMap((token) => {
      if (token.type === 'heading') return [words((token as Tokens.Heading).tokens)]
      if (token.type !== 'list') return []
      return (token as Tokens.List).items.flatMap((item) => [
        words((item.tokens.find((each) => 'tokens' in each) as Tokens.Text | undefined)?.tokens),
        ...asMarked(item.tokens.filter(({ type }) => type === 'list')),
      ])
    })

  it.each([...files, 'src/README.md', 'data/README.md'])(
    '%s has the titles that marked finds',
    (file) => {
      const text = readFileSync(file, 'utf8').replace(/^\|.*$/gm, '')
      const found = titles(text)
        .filter((line) => !/^ *\? /.test(line))
        .map((line) =>
          line
            .trim()
            .replace(/ [=@(] .*$/, '')
            .replace(/:\d+(?: .*)?$/, '')
            .replace(/\s+/g, ''),
        )
      const wanted = asMarked(marked.lexer(text)).map((each) => each.replace(/\s+/g, ''))
      // Of a name and its text, the title is the name.
      expect(wanted.map((each, i) => each.slice(0, found[i]?.length))).toEqual(found)
      expect(found.length).toBeGreaterThan(3)
    },
  )
})

/** What front matter says, as `key: value`, and the titles below it. */
const parts = (text: string) => {
  const { id, title, aliases = [], notes } = markdown.read(text, 'a.md').notes
  const said = [
    ...(id === undefined ? [] : [`id: ${id}`]),
    ...(title === undefined ? [] : [`title: ${title}`]),
    ...aliases.map((alias) => `alias: ${alias}`),
  ]
  return { said, tree: drawn(notes) }
}

describe('front matter', () => {
  it.each<[string, string, string[], string[]]>([
    ['an id', '---\nid: tea\n---\n# One\n', ['id: tea'], ['One:4']],
    ['a title', '---\ntitle: All tea\n---\n# One\n', ['title: All tea'], ['One:4']],
    [
      'both, among other keys and in any order',
      '---\ntitle: "All: tea"\ntags:\n- a\n  - b\n# c\nid: tea\n---\n\n- two\n',
      ['id: tea', 'title: All: tea'],
      ['two:10'],
    ],
    [
      'both, with lists and tables',
      '---\ntitle: All tea\ntags:\n  - a\nmore: { x: [y] }\nid: tea\n---\n- two\n',
      ['id: tea', 'title: All tea'],
      ['two:8'],
    ],
    ['neither', '---\ntags: [a]\n---\n- two\n', [], ['two:4']],
    ['closed by dots', '---\nid: tea\n...\n- two\n', ['id: tea'], ['two:4']],
    ['blanks behind the lines', '--- \nid: tea\n---\t \n- two\n', ['id: tea'], ['two:4']],
    ['line ends of Windows', '---\r\nid: tea\r\n---\r\n- two\r\n', ['id: tea'], ['two:4']],
    ['nothing below it', '---\nid: tea\n---', ['id: tea'], []],
    [
      'a line that is no YAML',
      '---\ntitle: Tea: a list\nid: tea\nby: { {\n---\n- two\n',
      ['id: tea'],
      ['two:6'],
    ],
    [
      'TOML of Hugo',
      '+++\ntitle = "All \\"tea\\"" # x\ndate = 2024-01-02\naliases = ["chai", \'cha\', "/old/"]\nid = \'tea\'\n[params]\ntitle = "no"\n+++\n- two\n',
      ['id: tea', 'title: All "tea"', 'alias: chai', 'alias: cha'],
      ['two:9'],
    ],
    [
      'TOML on several lines',
      '+++\ndescription = """\ntitle = "no"\n"""\nalias = [\n  "a",\n  "b",\n]\n"title" = "T"\n+++\n',
      ['title: T', 'alias: a', 'alias: b'],
      [],
    ],
    [
      'JSON',
      '{\n  "title": "T",\n  "aliases": ["a"]\n}\n- two\n',
      ['title: T', 'alias: a'],
      ['two:5'],
    ],
    ['empty values', '---\nid:\ntitle: ~\n---\n- two\n', [], ['two:5']],
    ['a list for a title', '---\ntitle: [a]\nid: [b]\n---\n- two\n', [], ['two:5']],
  ])('%s', (_, text, said, tree) => expect(parts(text)).toEqual({ said, tree }))

  it.each<[string, string, string[]]>([
    [
      'a section between horizontal rules',
      '---\n\n# Tea\n\n- Green\n\n---\n\n# Coffee\n',
      ['Tea:3', '  Green:5', 'Coffee:9'],
    ],
    ['a heading right below the rule', '---\n# Tea\nid: x\n\n---\n', ['Tea:2 = id: x']],
    ['a list', '---\n- Tea\n\n---\n- Coffee\n', ['Tea:2', 'Coffee:5']],
    ['a sentence with a colon', '---\nTea: a list.\nIt is long.\n\n---\n- a\n', ['a:6']],
    ['an item below a value', '---\nTea: a list\n- Green\n\n---\n- a\n', ['Green:3', 'a:6']],
    ['no end', '---\nid: tea\n- a\n', ['a:3']],
    ['a line above', '\n---\nid: tea\n\n---\n- a\n', ['a:6']],
    ['TOML without an end', '+++\ntitle = "a"\n- a\n', ['a:3']],
    ['words in braces', '{\nTea, green\n}\n- a\n', ['a:4']],
    ['more dashes', '----\nid: tea\n\n---\n- a\n', ['a:5']],
  ])('is not %s', (_, text, tree) => expect(parts(text)).toEqual({ said: [], tree }))
})

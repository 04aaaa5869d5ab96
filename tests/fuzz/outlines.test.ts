import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import type { Dice } from '../../src/core/base/dice.ts'
import type { Problem } from '../../src/core/document/problem.ts'
import type { Library } from '../../src/core/model/library.ts'
import { parseOutline } from '../../src/core/reading/parse.ts'
import { anki } from '../../src/formats/anki.ts'
import { csv } from '../../src/formats/csv.ts'
import type { Format } from '../../src/formats/format.ts'
import { indentedText } from '../../src/formats/indented-text.ts'
import { documentsOf } from '../../src/formats/index.ts'
import { jsonTree } from '../../src/formats/json-tree.ts'
import { markdown } from '../../src/formats/markdown.ts'
import { mindMap } from '../../src/formats/mind-map.ts'
import { opml } from '../../src/formats/opml.ts'
import { org } from '../../src/formats/org.ts'
import { xmind } from '../../src/formats/xmind.ts'
import { yaml } from '../../src/formats/yaml.ts'
import { below, FUZZ_TIME, fuzz, NASTY, oneOf, soup } from '../support/fuzz.ts'

const CONTROL =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

/** Every text within a value. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (value instanceof Map || value instanceof Set) yield* textsIn([...value])
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) {
      yield key
      yield* textsIn(inner)
    }
}

function checkLibrary(library: Library): void {
  const { outline } = library
  const known = [...outline.topics.keys()].map((id) => [
    library.knowledge(id),
    library.incoming(id),
  ])
  for (const text of textsIn([outline, known, library.questions(), library.exams()]))
    expect(text).not.toMatch(CONTROL)
  for (const { id, parent, children } of outline.topics.values()) {
    expect(id === outline.root || outline.topics.get(parent ?? '')?.children.includes(id)).toBe(
      true,
    )
    expect(children.every((child) => outline.topics.has(child))).toBe(true)
  }
}

const check = (format: Format, ...texts: readonly string[]): void => {
  const read = texts.map((text, i) => documentsOf(format.read(text, `${i}.x`), `${i}.x`))
  const parsed = parseOutline(
    read.flatMap(({ nodes }) => nodes),
    'notes',
  )
  const lists: ReadonlyArray<readonly Problem[]> = [parsed.problems, ...read.map((r) => r.problems)]
  for (const problems of lists) {
    expect(problems.length).toBeLessThanOrEqual(1001)
    for (const { at, args } of problems) {
      expect([at.line >= 1, at.column >= 1]).toEqual([true, true])
      for (const text of textsIn(args)) expect(text.length).toBeLessThan(600)
    }
  }
  if (parsed.library) checkLibrary(parsed.library)
}

const YAML = [
  ...['- ', ': ', ':\n', '\n', '\n  ', '\n    ', '[', ']', '{', '}', ', ', '? ', '|\n', '>-\n'],
  ...['&a ', '*a', '!!x ', '%YAML 1.2\n', '---\n', '...\n', '#', '"', "'", '\\', '\t', '~', '1.10'],
  ...['format: 1\n', 'id: a\n', 'tree:\n', 'topics:\n', 'exams:\n', 'relations:\n', 'title: '],
  ...['a', 'b', 'a | A', '绿茶', 'aliases', 'summary', 'facts', 'questions', 'type', 'part-of'],
]
const MARKDOWN = [
  ...[
    '<details>',
    '<summary>',
    '</summary>',
    '</details>\n',
    '::',
    ':::',
    '\n?\n',
    '==',
    '#card',
    '$',
  ],
  ...[
    'Q: ',
    '\nA: ',
    '1、',
    '（1）',
    '一、',
    '• ',
    '[[',
    ']]',
    '![[',
    '[^1]',
    '(#a)',
    ' ^b',
    ' #c',
    ' - ',
  ],
  ...[
    'id:: a\n',
    '\n: ',
    ':fire:',
    '：',
    '——',
    '<br>',
    '<a href="#x">',
    '{{c1::',
    '}}',
    '> [!tip] ',
  ],
  ...[
    '# ',
    '## ',
    '\n',
    '\n\n',
    '- ',
    '  - ',
    '    - ',
    '\t',
    '1. ',
    '10) ',
    '> ',
    '---\n',
    '===\n',
  ],
  ...['```\n', '~~~', '`', '**', '*', '_', '~~', '[', ']', '](b)', '![', '[a]: b\n', '[a]', '<b>'],
  ...[
    '<!--',
    '-->',
    '<div>\n',
    '</div>',
    '<',
    '>',
    '\\',
    '&amp;',
    '&#27;',
    '|',
    '|---|\n',
    '{#',
    '}',
  ],
  ...[
    '{#a}',
    'a',
    'b',
    ' ',
    '绿茶',
    'id: ',
    'title: ',
    '  \n',
    '- [ ] ',
    'http://a.b',
    '@',
    '...\n',
  ],
]

it(
  'YAML of any tokens is read',
  () => {
    fuzz((dice) => check(yaml, soup(dice, [...YAML, ...NASTY], 60)))
  },
  FUZZ_TIME,
)

it(
  'YAML of any characters is read',
  () => {
    fuzz((dice) =>
      check(
        yaml,
        String.fromCharCode(
          ...Array.from({ length: below(dice, 80) }, () =>
            below(dice, below(dice, 3) === 0 ? 0x10000 : 0x80),
          ),
        ),
      ),
    )
  },
  FUZZ_TIME,
)

it(
  'Markdown of any tokens is read',
  () => {
    fuzz((dice) => check(markdown, soup(dice, [...MARKDOWN, ...NASTY], 80)))
  },
  FUZZ_TIME,
)

it(
  'Markdown with any front matter is read',
  () => {
    fuzz((dice) =>
      check(
        markdown,
        `---\n${soup(dice, [...YAML, ...NASTY], 20)}\n---\n- a ${soup(dice, MARKDOWN, 10)}`,
      ),
    )
  },
  FUZZ_TIME,
)

const XML = [
  ...[
    '<opml>',
    '<body>',
    '<map>',
    '</map>',
    '<outline text="',
    '<node TEXT="',
    '"/>',
    '">',
    '"',
    ' ',
  ],
  ...[
    '</outline>',
    '</node>',
    '<richcontent TYPE="NOTE">',
    '</richcontent>',
    '<p>',
    '</p>',
    '<br/>',
  ],
  ...[
    ' _note="',
    ' id="a',
    ' url="https://a.b',
    ' LINK="#',
    '<icon/>',
    '&amp;',
    '&lt;b&gt;',
    '&#27;',
  ],
  ...['&#x1f375;', '&a;', '<!--', '-->', '<![CDATA[', ']]>', '<?x', '?>', '<!DOCTYPE a', '[', ']>'],
  ...[
    '<topic>',
    '</topic>',
    '<title>',
    '</title>',
    '<notes><plain>',
    'a',
    '绿茶',
    '\n',
    '\r',
    '\t',
  ],
]
const JSON_TOKENS = [
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    '\n',
    '\t',
    'null',
    'true',
    '-1.5e3',
    '"a"',
    '"绿茶"',
  ],
  ...['"title":', '"name":"a"', '"children":[', '"items":', '"id":"a"', '"parent":"a"', '"data":{'],
  ...[
    '"topics":[',
    '"version":1,',
    '"__proto__":{',
    '"constructor":',
    '"rootTopic":{',
    '"notes":{',
  ],
  ...[
    '{"en":"a","zh":"b"}',
    '"questions":[{"topic":"a","ask":"____",',
    '"answers":["b"]',
    '"\\u001b"',
  ],
]

it.each([
  { name: 'OPML', format: opml, begin: '<opml><body>', end: '</body></opml>', tokens: XML },
  { name: 'FreeMind', format: mindMap, begin: '<map><node>', end: '</node></map>', tokens: XML },
  { name: 'XMind 8', format: xmind, begin: '<a><topic>', end: '</topic></a>', tokens: XML },
  { name: 'XMind', format: xmind, begin: '[{"rootTopic":{', end: '}}]', tokens: JSON_TOKENS },
  { name: 'JSON', format: jsonTree, begin: '{"title":"a",', end: '}', tokens: JSON_TOKENS },
  { name: 'JSON lists', format: jsonTree, begin: '[{', end: '}]', tokens: JSON_TOKENS },
])(
  '$name of any tokens is read',
  ({ format, begin, end, tokens }) => {
    fuzz((dice) => {
      const inner = soup(dice, [...tokens, ...NASTY], 30)
      check(format, below(dice, 2) === 0 ? inner : `${begin}${inner}${end}`)
    })
  },
  FUZZ_TIME,
)

it(
  'a zip of any bytes is unpacked or refused',
  () => {
    const whole = zipSync({ 'a.json': strToU8('[]'), 'content.json': strToU8('[{"a":1}]') })
    fuzz((dice) => {
      const bytes = whole.slice(0, whole.length - (below(dice, 4) === 0 ? below(dice, 40) : 0))
      for (let i = below(dice, 6); i > 0; i--) bytes[below(dice, bytes.length)] = below(dice, 256)
      const unpacked = xmind.unpack(bytes, 100)
      expect('text' in unpacked ? unpacked.text.length : 0).toBeLessThanOrEqual(100)
    })
  },
  FUZZ_TIME,
)

/** A record of a tree, valid JSON with anything in its fields. */
const recordIn = (dice: Dice, depth: number): unknown => {
  if (depth === 0 || below(dice, 5) === 0) return soup(dice, ['a', 'b', ...NASTY], 3)
  const many = (): unknown[] =>
    Array.from({ length: below(dice, 4) }, () => recordIn(dice, depth - 1))
  const keys = ['title', 'name', 'id', 'parent', 'summary', 'children', 'items', '__proto__', 'x']
  return JSON.parse(
    `{${[...new Set(Array.from({ length: below(dice, 6) }, () => oneOf(dice, keys)))]
      .map((key) => `"${key}":${JSON.stringify(below(dice, 3) === 0 ? many() : recordIn(dice, 0))}`)
      .join(',')}}`,
  )
}

it(
  'JSON of any records is read',
  () => {
    fuzz((dice) => check(jsonTree, JSON.stringify([recordIn(dice, 4), recordIn(dice, 4)])))
  },
  FUZZ_TIME,
)

/** A text for any field, quoted so that YAML reads all of it. */
const TEXT = [
  ...[
    '\n',
    '\n\t',
    '\n  ',
    '\n    ',
    '\n　',
    '- ',
    '* ',
    '1. ',
    '1、',
    '（1）',
    '一、',
    '•',
    '[x] ',
    '\t',
  ],
  ...['Q: ', 'A: ', '问：', '答：', 'a', 'b', ' ', '绿茶', '.', '?', '===\n', '\r', '# '],
]
const ORG = [
  ...[
    '\n* ',
    '\n** ',
    '\n*** ',
    '\n- ',
    '\n  + ',
    '\n 1. ',
    '\n\n',
    '\n',
    ' :: ',
    ' :drill:',
    ' #card',
  ],
  ...[
    'TODO ',
    'COMMENT ',
    '[#A] ',
    '[1/2]',
    '[x] ',
    ' :a:b:',
    '{{cloze ',
    '}}',
    '[',
    ']',
    '||',
    '[[',
    ']]',
  ],
  ...[
    '\n:PROPERTIES:\n',
    '\n:ID: a',
    '\n:ALIAS: "',
    '\n:END:\n',
    '\n#+BEGIN_SRC\n',
    '\n#+END_SRC\n',
  ],
  ...[
    '\n#+TITLE: ',
    '\n#+TODO: a',
    '\n# ',
    '\n| ',
    '|',
    '|--',
    '\n: ',
    '*',
    '/',
    '=',
    '~',
    '_',
    '+',
    '\\\\',
  ],
  ...['http://a.b', '[fn:1]', '<<', '>>', 'a', 'b', ' ', '绿茶', 'Answer', '\t', '\r'],
]
const CSV = [
  ...[
    ',',
    ';',
    '\t',
    '|',
    '"',
    '""',
    '\n',
    '\r\n',
    '\n"',
    '",',
    'sep=;\n',
    "'",
    '=',
    '__proto__',
    'a',
    'b',
  ],
  ...['/', ' > ', '::', 'a/b', '1', '2.1', '{{c1::', '}}', '?', '绿茶', ' ', 'https://a.b'],
]
const HEADERS = [
  ...[
    'id,parent,title_en,title_zh,aliases,summary_en,summary_zh,links',
    'path,summary',
    'level,name',
  ],
  ...[
    'name,parent',
    'topic,question,answer,tags',
    'category,term,x',
    '',
    '问题;答案',
    'path,title',
  ],
]
const ANKI = [
  ...[
    '#separator:tab\n',
    '#html:true\n',
    '#html:false\n',
    '#deck column:2\n',
    '#tags column:3\n',
    '#guid column:1\n',
  ],
  ...[
    '#columns:Front\tTags\n',
    '#deck:a::b\n',
    'tags: x\n',
    '#',
    '\t',
    '\n',
    '"',
    'a',
    'b',
    '绿茶',
    ' ',
  ],
  ...[
    '{{c1::',
    '}}',
    '::',
    '<br>',
    '<img src=x>',
    '<',
    '>',
    '&amp;',
    '&#27;',
    '[sound:x]',
    '<style>',
    '\r',
  ],
]

it.each([
  { name: 'text', format: indentedText, begin: [''], tokens: TEXT },
  { name: 'org', format: org, begin: ['* a', '#+TITLE: a', ''], tokens: ORG },
  { name: 'CSV', format: csv, begin: HEADERS.map((header) => `${header}\n`), tokens: CSV },
  { name: 'Anki', format: anki, begin: ['#separator:tab\n#html:true\n', ''], tokens: ANKI },
])(
  'a soup of $name is read',
  ({ format, begin, tokens }) => {
    fuzz((dice) => check(format, oneOf(dice, begin) + soup(dice, [...tokens, ...NASTY], 60)))
  },
  FUZZ_TIME,
)

/** A text for any field, quoted so that YAML reads all of it. */
const quoted = (dice: Dice): string =>
  JSON.stringify(soup(dice, ['a', 'b', ' ', '____', '|', '\\|', '(', ')', ...NASTY], 4))
const idIn = (dice: Dice): string => oneOf(dice, ['a', 'b', 'c', 'zz', '"a b"', quoted(dice)])
const textIn = (dice: Dice): string =>
  oneOf(dice, [quoted(dice), `{ en: ${quoted(dice)}, zh: ${quoted(dice)} }`, '[x]', '{}'])
const many = (dice: Dice, make: (dice: Dice) => string): string =>
  `[${Array.from({ length: below(dice, 6) }, () => make(dice)).join(', ')}]`

const questionIn = (dice: Dice): string => {
  const type = oneOf(dice, [
    'choice',
    'several',
    'tell-apart',
    'typed',
    'cloze',
    'order',
    'list',
    'match',
    'x',
  ])
  const wrong = (d: Dice): string => `{ text: ${textIn(d)}, why: ${textIn(d)} }`
  return `{ ${[
    `id: ${idIn(dice)}, type: ${type}, ask: ${textIn(dice)}, explain: ${textIn(dice)}`,
    `source: ${quoted(dice)}`,
    `right: ${oneOf(dice, [textIn(dice), many(dice, textIn)])}, wrong: ${many(dice, wrong)}`,
    `answer: ${textIn(dice)}, also: ${many(dice, quoted)}`,
    `items: ${many(dice, textIn)}, pairs: ${many(dice, (d) => `{ left: ${textIn(d)}, right: ${textIn(d)} }`)}`,
    `fact: ${idIn(dice)}, names: ${idIn(dice)}`,
  ]
    .filter((_, i) => i === 0 || below(dice, 3) > 0)
    .join(', ')} }`
}

const topicIn = (dice: Dice): string =>
  [
    `aliases: ${many(dice, quoted)}`,
    `summary: ${textIn(dice)}`,
    `facts: ${many(dice, (d) => `{ id: ${idIn(d)}, text: ${textIn(d)}, source: ${quoted(d)}, since: v1.2 }`)}`,
    `relations: { part-of: ${many(dice, idIn)}, ${idIn(dice)}: ${many(dice, idIn)} }`,
    `then: { line: ${quoted(dice)}, verdict: nuance, now: ${textIn(dice)} }`,
    `confused: { ${idIn(dice)}: ${textIn(dice)} }`,
    `exams: { X: ${many(dice, quoted)} }`,
    `links: ${many(dice, () => oneOf(dice, ['https://a.b', quoted(dice)]))}`,
    `questions: ${many(dice, questionIn)}`,
    `ordered: ${oneOf(dice, ['true', 'false', quoted(dice)])}`,
  ]
    .filter(() => below(dice, 3) === 0)
    .map((line) => `    ${line}\n`)
    .join('')

it(
  'YAML of the right shape, with anything in its fields, is read',
  () => {
    fuzz((dice) => {
      const titles = ['a | A', 'b | B | 乙', 'c'].map((title) => `  - ${title}\n`).join('')
      const topics = ['a', 'b', 'c'].map(
        (id) => `  ${id}:\n${topicIn(dice) || '    ordered: true\n'}`,
      )
      check(
        yaml,
        `format: 1\nid: ${oneOf(dice, ['x', quoted(dice)])}\ntitle: ${textIn(dice)}\ntree:\n${titles}  - ${quoted(dice)}\ntopics:\n${topics.join('')}`,
        `id: ${idIn(dice)}\nsummary: ${textIn(dice)}\n`,
      )
    })
  },
  FUZZ_TIME,
)

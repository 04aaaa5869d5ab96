import { parse as csvRows } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { same } from '../../src/core/base/text.ts'
import { QUESTION_TYPES } from '../../src/core/model/question.ts'
import { noteOf } from '../../src/exports/kinds/anki-note.ts'
import { exportedOf, NASTY, textIn } from '../support/exports.ts'
import { library, theMap } from '../support/outlines.ts'
import { choice, right, wrong } from '../support/questions.ts'

/** One question of each kind, with everything in them that a note must not be broken by. */
const source = (changes: Readonly<Record<string, string>> = {}): string =>
  Object.entries(changes).reduce(
    (text, [before, after]) => text.replaceAll(before, after),
    `
format: 1
id: kinds
tree:
  - root | All of it | 全部:
      - branch | The "branch"::x | 分支:
          - leaf | Leaf | 叶
          - other | Other | 其他
topics:
  leaf:
    level: 2
    questions:
      - id: pick
        type: choice
        source: KEP-1
        material:
          kind: manifest
          text: |
            a: <b>
              c: "{{c1::d}}"
            e: [sound:x.mp3]
          source: KEP-1
        ask: { en: 'Which <one> of \`a\` & "b"?', zh: 哪一个？ }
        right: { en: the right one, zh: 对的 }
        wrong:
          - { text: { en: wrong 1, zh: 错一 }, why: { en: It is 1., zh: 是一。 } }
          - { text: { en: wrong 2, zh: 错二 }, why: { en: It is 2., zh: 是二。 } }
          - { text: { en: wrong 3, zh: 错三 }, why: { en: It is 3., zh: 是三。 } }
        explain: { en: So it is., zh: 就是这样。 }
      - id: some
        type: several
        source: https://example.com/?a=1&b=2
        ask: { en: Which ones?, zh: 哪些？ }
        right: [{ en: right 1, zh: 对一 }, { en: right 2, zh: 对二 }]
        wrong:
          - { text: { en: wrong 1, zh: 错一 }, why: { en: It is 1., zh: 是一。 } }
          - { text: { en: wrong 2, zh: 错二 }, why: { en: It is 2., zh: 是二。 } }
        explain: { en: Both., zh: 两个。 }
      - id: tell
        type: tell-apart
        source: KEP-1
        ask: { en: Which of the two is green?, zh: 哪个是绿的？ }
        right: { en: Leaf, zh: 叶 }
        wrong: [{ text: { en: Root, zh: 根 }, why: { en: It is brown., zh: 它是棕色的。 } }]
        explain: { en: Chlorophyll., zh: 叶绿素。 }
      - id: name
        type: typed
        source: KEP-1
        ask: { en: What is it called?, zh: 叫什么？ }
        answer: { en: tea, zh: 茶 }
        also: [chai, ча]
        explain: { en: From Amoy., zh: 来自厦门。 }
      - id: fill
        type: cloze
        source: KEP-1
        ask: { en: 'Put \`____\` into {{c1::water}}.', zh: 把 ____ 放进水里。 }
        answer: { en: 'a::b}}', zh: 茶 }
        explain: { en: Hot., zh: 热的。 }
      - id: sort
        type: order
        source: KEP-1
        ask: { en: In which order?, zh: 什么顺序？ }
        items: [{ en: first, zh: 一 }, { en: second, zh: 二 }, { en: third, zh: 三 }]
        explain: { en: By time., zh: 按时间。 }
      - id: all
        type: list
        source: KEP-1
        ask: { en: What are they?, zh: 有哪些？ }
        items: [{ en: one, zh: 甲 }, { en: two, zh: 乙 }, { en: three, zh: 丙 }]
        explain: { en: No more., zh: 没有了。 }
      - id: pair
        type: match
        source: KEP-1
        ask: { en: What belongs together?, zh: 如何配对？ }
        pairs:
          - { left: { en: A, zh: 甲 }, right: { en: a, zh: 子 } }
          - { left: { en: B, zh: 乙 }, right: { en: b, zh: 丑 } }
          - { left: { en: C, zh: 丙 }, right: { en: c, zh: 寅 } }
        explain: { en: By letter., zh: 按字母。 }
`,
  )
const kinds = library(source())

/** The file as another reader has it: the head, and each record's columns. */
async function fileOf(...args: Parameters<typeof exportedOf>) {
  const text = await textIn('anki', ...args)
  const rows: string[][] = csvRows(text, {
    ...{ delimiter: '\t', comment: '#', comment_no_infix: true, relax_column_count: false },
  })
  return { text, head: text.split('\n').filter((line) => line.startsWith('#')), rows }
}

const written = (rows: readonly string[][]) => rows.filter(([guid]) => !guid?.includes('~'))

describe('a file for Anki', () => {
  it('says how it is to be read, and has a note of six columns for each question', async () => {
    const { head, rows } = await fileOf(kinds)
    expect(head).toEqual([
      '#separator:tab',
      '#html:true',
      '#guid column:1',
      '#notetype column:2',
      '#deck column:3',
      '#tags column:6',
    ])
    expect(rows.map((row) => row.length)).toEqual(rows.map(() => 6))
    expect(rows).toHaveLength(exportedOf(kinds).questions().length)
    expect(written(rows).map(([guid, type, deck, , , tags]) => [guid, type, deck, tags])).toEqual(
      ['pick', 'some', 'tell', 'name', 'fill', 'sort', 'all', 'pair'].map((id) => [
        ...[`kinds/leaf/${id}`, id === 'fill' ? 'Cloze' : 'Basic'],
        ...['k8smap::The "branch":x', 'k8smap::branch::leaf k8smap::level-2'],
      ]),
    )
  })

  it('has every kind of question, in English', async () => {
    const { rows } = await fileOf(kinds)
    expect(written(rows).map(([, , , front, back]) => [front, back])).toMatchInlineSnapshot(`
      [
        [
          "<pre><code>a: &lt;b&gt;<br>  c: &quot;&#123;{c1::d&#125;}&quot;<br>e: &#91;sound:x.mp3]</code></pre><div><b>Which &lt;one&gt; of <code>a</code> &amp; &quot;b&quot;?</b></div><ol><li>wrong 1</li><li>the right one</li><li>wrong 3</li><li>wrong 2</li></ol>",
          "<div><b>2. the right one</b></div><ul><li>wrong 1: It is 1.</li><li>wrong 3: It is 3.</li><li>wrong 2: It is 2.</li></ul><div>So it is.</div><div><a href="https://www.kubernetes.dev/resources/keps/1">https://www.kubernetes.dev/resources/keps/1</a></div>",
        ],
        [
          "<div><b>Which ones?</b></div><div><i>Name all that are right.</i></div><ol><li>wrong 1</li><li>right 1</li><li>right 2</li><li>wrong 2</li></ol>",
          "<div><b>2. right 1</b></div><div><b>3. right 2</b></div><ul><li>wrong 1: It is 1.</li><li>wrong 2: It is 2.</li></ul><div>Both.</div><div><a href="https://example.com/?a=1&amp;b=2">https://example.com/?a=1&amp;b=2</a></div>",
        ],
        [
          "<div><b>Which of the two is green?</b></div><ol><li>Leaf</li><li>Root</li></ol>",
          "<div><b>1. Leaf</b></div><ul><li>Root: It is brown.</li></ul><div>Chlorophyll.</div><div><a href="https://www.kubernetes.dev/resources/keps/1">https://www.kubernetes.dev/resources/keps/1</a></div>",
        ],
        [
          "<div><b>What is it called?</b></div>",
          "<div><b>tea</b></div><div>chai · ча</div><div>From Amoy.</div><div><a href="https://www.kubernetes.dev/resources/keps/1">https://www.kubernetes.dev/resources/keps/1</a></div>",
        ],
        [
          "<div>Put <code>{{c1::a:&#58;b&#125;&#125;}}</code> into &#123;{c1::water&#125;}.</div>",
          "<div>Hot.</div><div><a href="https://www.kubernetes.dev/resources/keps/1">https://www.kubernetes.dev/resources/keps/1</a></div>",
        ],
        [
          "<div><b>In which order?</b></div><ul><li>second</li><li>first</li><li>third</li></ul>",
          "<ol><li><b>first</b></li><li><b>second</b></li><li><b>third</b></li></ol><div>By time.</div><div><a href="https://www.kubernetes.dev/resources/keps/1">https://www.kubernetes.dev/resources/keps/1</a></div>",
        ],
        [
          "<div><b>What are they?</b></div><div><i>Name all 3.</i></div>",
          "<ul><li><b>one</b></li><li><b>two</b></li><li><b>three</b></li></ul><div>No more.</div><div><a href="https://www.kubernetes.dev/resources/keps/1">https://www.kubernetes.dev/resources/keps/1</a></div>",
        ],
        [
          "<div><b>What belongs together?</b></div><div><i>Which letter belongs to which number?</i></div><ol><li>A</li><li>B</li><li>C</li></ol><ol type="a"><li>b</li><li>a</li><li>c</li></ol>",
          "<ul><li>A → a</li><li>B → b</li><li>C → c</li></ul><div>By letter.</div><div><a href="https://www.kubernetes.dev/resources/keps/1">https://www.kubernetes.dev/resources/keps/1</a></div>",
        ],
      ]
    `)
  })

  it('has a cloze wherever the words of one gap are', async () => {
    const text =
      'format: 1\ntree: [tea]\ntopics:\n  tea:\n    cards: [{ fill: ==Tea== is hot; nobody has teas cold. }]\n'
    const { rows } = await fileOf(library(text))
    expect(written(rows).map(([, , , front]) => front)).toEqual([
      '<div>{{c1::Tea}} is hot; nobody has {{c1::Tea}}s cold.</div>',
    ])
  })

  it('has both languages, the second below the first', async () => {
    const { rows } = await fileOf(kinds, { lang: 'both' })
    expect(written(rows).map(([, , , front, back]) => [front, back])).toMatchInlineSnapshot(`
      [
        [
          "<pre><code>a: &lt;b&gt;<br>  c: &quot;&#123;{c1::d&#125;}&quot;<br>e: &#91;sound:x.mp3]</code></pre><div><b>Which &lt;one&gt; of <code>a</code> &amp; &quot;b&quot;?<br>哪一个？</b></div><ol><li>wrong 1<br>错一</li><li>the right one<br>对的</li><li>wrong 3<br>错三</li><li>wrong 2<br>错二</li></ol>",
          "<div><b>2. the right one<br>对的</b></div><ul><li>wrong 1: It is 1.<br>错一：是一。</li><li>wrong 3: It is 3.<br>错三：是三。</li><li>wrong 2: It is 2.<br>错二：是二。</li></ul><div>So it is.<br>就是这样。</div><div><a href="https://www.kubernetes.dev/resources/keps/1">https://www.kubernetes.dev/resources/keps/1</a></div>",
        ],
        [
          "<div><b>Which ones?<br>哪些？</b></div><div><i>Name all that are right.</i></div><ol><li>wrong 1<br>错一</li><li>right 1<br>对一</li><li>right 2<br>对二</li><li>wrong 2<br>错二</li></ol>",
          "<div><b>2. right 1<br>对一</b></div><div><b>3. right 2<br>对二</b></div><ul><li>wrong 1: It is 1.<br>错一：是一。</li><li>wrong 2: It is 2.<br>错二：是二。</li></ul><div>Both.<br>两个。</div><div><a href="https://example.com/?a=1&amp;b=2">https://example.com/?a=1&amp;b=2</a></div>",
        ],
        [
          "<div><b>Which of the two is green?<br>哪个是绿的？</b></div><ol><li>Leaf<br>叶</li><li>Root<br>根</li></ol>",
          "<div><b>1. Leaf<br>叶</b></div><ul><li>Root: It is brown.<br>根：它是棕色的。</li></ul><div>Chlorophyll.<br>叶绿素。</div><div><a href="https://www.kubernetes.dev/resources/keps/1">https://www.kubernetes.dev/resources/keps/1</a></div>",
        ],
        [
          "<div><b>What is it called?<br>叫什么？</b></div>",
          "<div><b>tea<br>茶</b></div><div>chai · ча</div><div>From Amoy.<br>来自厦门。</div><div><a href="https://www.kubernetes.dev/resources/keps/1">https://www.kubernetes.dev/resources/keps/1</a></div>",
        ],
        [
          "<div>Put <code>{{c1::a:&#58;b&#125;&#125;}}</code> into &#123;{c1::water&#125;}.<br>把 {{c1::茶}} 放进水里。</div>",
          "<div>Hot.<br>热的。</div><div><a href="https://www.kubernetes.dev/resources/keps/1">https://www.kubernetes.dev/resources/keps/1</a></div>",
        ],
        [
          "<div><b>In which order?<br>什么顺序？</b></div><ul><li>second<br>二</li><li>first<br>一</li><li>third<br>三</li></ul>",
          "<ol><li><b>first<br>一</b></li><li><b>second<br>二</b></li><li><b>third<br>三</b></li></ol><div>By time.<br>按时间。</div><div><a href="https://www.kubernetes.dev/resources/keps/1">https://www.kubernetes.dev/resources/keps/1</a></div>",
        ],
        [
          "<div><b>What are they?<br>有哪些？</b></div><div><i>Name all 3.</i></div>",
          "<ul><li><b>one<br>甲</b></li><li><b>two<br>乙</b></li><li><b>three<br>丙</b></li></ul><div>No more.<br>没有了。</div><div><a href="https://www.kubernetes.dev/resources/keps/1">https://www.kubernetes.dev/resources/keps/1</a></div>",
        ],
        [
          "<div><b>What belongs together?<br>如何配对？</b></div><div><i>Which letter belongs to which number?</i></div><ol><li>A<br>甲</li><li>B<br>乙</li><li>C<br>丙</li></ol><ol type="a"><li>b<br>丑</li><li>a<br>子</li><li>c<br>寅</li></ol>",
          "<ul><li>A → a<br>甲 → 子</li><li>B → b<br>乙 → 丑</li><li>C → c<br>丙 → 寅</li></ul><div>By letter.<br>按字母。</div><div><a href="https://www.kubernetes.dev/resources/keps/1">https://www.kubernetes.dev/resources/keps/1</a></div>",
        ],
      ]
    `)
  })

  it('has decks of a user’s own outline below its title, and in the language', async () => {
    const { rows } = await fileOf(kinds, { lang: 'zh', isOwn: true })
    expect(rows[0]?.[2]).toBe('k8smap::全部::分支')
  })

  it('names the note types as this Anki calls them', async () => {
    const noteTypes = { basic: '问答题', cloze: '填空题' }
    const { rows } = await fileOf(kinds, { noteTypes })
    expect(new Set(rows.map(([, type]) => type))).toEqual(new Set(['问答题', '填空题']))
  })

  it('keeps every GUID when wordings, titles and the place of a topic change', async () => {
    const edited = library(
      source({
        'Which <one>': 'Which single one',
        'the right one': 'the only one',
        'leaf | Leaf | 叶': 'leaf | A green leaf | 绿叶',
        'The "branch"::x': 'Another name',
        'wrong 3': 'another wrong one',
      }),
    )
    const guids = async (of: typeof kinds) => (await fileOf(of)).rows.map(([guid]) => guid)
    expect(await guids(edited)).toEqual(await guids(kinds))
    expect(new Set(await guids(kinds)).size).toBe((await guids(kinds)).length)
  })

  it('is the same each time, also where options are drawn', async () =>
    expect((await fileOf(kinds)).text).toBe((await fileOf(kinds)).text))

  it('has no markup, cloze, sound or line end that an outline brought along', async () => {
    for (const of of [NASTY, kinds]) {
      const { rows } = await fileOf(of, { lang: 'both' })
      for (const [, type, , front = '', back = ''] of rows) {
        const fields = `${front}${back}`
        expect(fields).not.toMatch(/<script|<i>summary|\[sound:|[\n\t]/)
        const tags = [...fields.matchAll(/<\/?([a-z]+)/g)].map(([, tag]) => tag)
        for (const tag of tags)
          expect(['a', 'b', 'br', 'code', 'div', 'i', 'li', 'ol', 'pre', 'ul']).toContain(tag)
        expect(fields.match(/\{\{/g)?.length ?? 0).toBe(type === 'Cloze' ? 2 : 0)
      }
    }
  })
})

describe('any words', () => {
  const words = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .chain((own) => fc.constantFrom(own, `"${own}\t\n`, `#${own}`, `{{c1::${own}}}`, `<b>${own}`))

  it('are one record of six columns, and the same fields when they are read', () =>
    fc.assert(
      fc.asyncProperty(words, words, async (ask, answer) => {
        const question = choice('leaf/q', {
          ...{ ask: same(ask), explain: same(answer), source: answer },
          options: [right(answer), wrong(`not ${answer}`), wrong(`nor ${answer}`)],
        })
        const exported = exportedOf(kinds, { questions: () => [question] })
        const { rows } = await fileOf(kinds, { questions: () => [question] })
        expect(rows).toHaveLength(1)
        const [guid, type, , front, back] = rows[0] ?? []
        expect([guid, type]).toEqual(['kinds/leaf/q', 'Basic'])
        expect([front, back]).toEqual(noteOf(exported.page, question).fields)
        expect(`${front}${back}`).not.toMatch(/\{\{|\t/)
      }),
    ))
})

describe('the map for Anki', () => {
  it('is read back whole: every question once, of every kind, none without a front', async () => {
    const questions = exportedOf(theMap()).questions()
    const { rows } = await fileOf(theMap(), { lang: 'both' })
    expect(rows.map(([guid]) => guid)).toEqual(questions.map(({ id }) => `kubernetes/${id}`))
    expect(new Set(rows.map(([guid]) => guid)).size).toBe(questions.length)
    expect(new Set(questions.map(({ type }) => type)).size).toBe(QUESTION_TYPES.length)
    for (const [i, [, type, deck, front = '', back = '', tags]] of rows.entries()) {
      expect(type).toBe(questions[i]?.type === 'cloze' ? 'Cloze' : 'Basic')
      expect(deck).toMatch(/^k8smap(?:::[^:]+)?$/)
      expect(tags).toMatch(/^k8smap(?:::[\w.-]+)+(?: k8smap::level-[123])?$/)
      expect(front).not.toBe('')
      expect(back).not.toBe('')
    }
  })
})

describe('a note for Anki', () => {
  it('has signs of MathJax as they are, and no id of a topic among the answers', async () => {
    const outline = library(`
format: 1
id: own
tree:
  - t-cjk | Tea | 茶:
      - keemun | Keemun
      - x-1 | Oolong
topics:
  t-cjk:
    cards:
      - { ask: 'What is \\(a\\) or \\[b\\]?', answer: 'C:\\(x86\\)' }
    summary: A drink made of leaves.
  keemun:
    summary: A black tea of Anhui.
  x-1:
    summary: A tea between green and black.
`)
    const text = await textIn('anki', outline)
    expect(text.match(/[^\t]*86[^\t]*|[^\t]*What is[^\t]*/g)).toMatchInlineSnapshot(`
      [
        "<div><b>What is \\<span></span>(a\\<span></span>) or \\<span></span>[b\\<span></span>]?</b></div>",
        "<div><b>C:\\<span></span>(x86\\<span></span>)</b></div>",
        "<div><b>What is this? A black tea of Anhui.</b></div>",
        "<div><b>What is this? A tea between green and black.</b></div>",
      ]
    `)
    const answers = text.split('\n').map((row) => row.split('\t')[4] ?? '')
    expect(answers.filter((each) => /<div>(?:t-cjk|keemun|x-1)/.test(each))).toEqual([])
    expect(answers.filter((each) => each.includes('<b>Oolong</b>'))).toMatchInlineSnapshot(`
      [
        "<ul><li><b>Keemun</b></li><li><b>Oolong</b></li></ul><div>These stand directly below “Tea”.</div>",
        "<div><b>Oolong</b></div><div>This is Oolong: Tea.</div>",
      ]
    `)
  })

  it('has formulas in MathJax, if they only draw signs, and never in LaTeX', async () => {
    const asked = [
      '圆的面积是\\(\\pi r^2\\)吗？',
      'Is $E=mc^2$ < \\[\\frac{a}{b}\\]?',
      'Is \\(a\\) in \\(a^2+b^2\\)?',
      'Does \\(x^2\\href{javascript:alert(1)}{y}\\) lead away?',
      'Is [latex]\\input{x^2}[/latex] run?',
      'Does `sed s/\\(a=b\\)/c/` take $5 or $6?',
      'Is \\({{c1::x^2}}\\) a cloze?',
    ]
    const cards = asked.map((ask) => `      - { ask: '${ask}', answer: yes it is so }`)
    const text = await textIn(
      'anki',
      library(
        ['format: 1', 'id: own', 'tree: [tea]', 'topics:', '  tea:', '    cards:', ...cards].join(
          '\n',
        ),
      ),
    )
    expect(text.match(/(?<=\t<div><b>)[^\t]*(?=<\/b><\/div>\t<div><b>(?:y|Y))/g)).toEqual([
      '圆的面积是\\(\\pi r^2\\)吗？',
      'Is \\(E=mc^2\\) &lt; \\[\\frac{a}{b}\\]?',
      'Is \\(a\\) in \\(a^2+b^2\\)?',
      'Does \\<span></span>(x^2\\href{javascript:alert(1)}{y}\\<span></span>) lead away?',
      'Is &#91;latex]\\input{x^2}[/latex] run?',
      'Does <code>sed s/\\<span></span>(a=b\\<span></span>)/c/</code> take $5 or $6?',
      'Is \\(&#123;{c1::x^2&#125;}\\) a cloze?',
    ])
  })

  it('is the same note where a card with an id of its own has other words', async () => {
    const guids = async (ask: string, id: string) =>
      (
        await textIn(
          'anki',
          library(`
format: 1
id: own
tree: [tea]
topics:
  tea:
    cards:
      - { ${id}ask: ${ask}, answer: Green }
`),
        )
      )
        .split('\n')
        .flatMap((row) => (row.startsWith('own/') ? [row.split('\t')[0]] : []))
    expect(await guids('What is it', 'id: one, ')).toEqual(await guids('Which', 'id: one, '))
    expect(await guids('What is it', '')).not.toEqual(await guids('Which', ''))
  })
})

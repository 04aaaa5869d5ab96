import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { below } from '../../src/core/model/walk.ts'
import { openFiles } from '../../src/io/outline-files.ts'
import { outlinesIn } from '../../src/io/outlines.ts'
import type { Opened } from '../../src/ports.ts'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'k8smap-'))
})
afterEach(() => rmSync(home, { recursive: true }))

const write = (files: Readonly<Record<string, string | Uint8Array>>): void => {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(home, file)), { recursive: true })
    writeFileSync(join(home, file), text)
  }
}

/** The titles of an outline with their ids and other names, indented, and the findings. */
const seen = ({ library, problems }: Opened) => {
  const depths = new Map<string | undefined, number>()
  const outline = library?.outline
  return {
    tree: outline
      ? [...below(outline, outline.root)].map(({ id, title, aliases, parent }) => {
          const depth = parent === undefined ? 0 : (depths.get(parent) ?? 0) + 1
          depths.set(id, depth)
          return `${'  '.repeat(depth)}${title.en} #${id}${aliases.map((each) => ` =${each}`).join('')}`
        })
      : [],
    found: problems.map((each) => {
      const args = each.code === 'skipped-file' ? each.args.found.code : JSON.stringify(each.args)
      return `${each.at.file.slice(home.length + 1)}:${each.at.line} ${each.code} ${args}`
    }),
  }
}

describe('a folder of notes', () => {
  it('has each row of a table of Notion once, with its page', () => {
    const id = '0123456789abcdef0123456789abcdef'
    write({
      [`vault/Teas ${id}.csv`]: 'Name,From\nSencha,Japan\nAssam,India\n',
      [`vault/Teas ${id}_all.csv`]: 'Name,From\nSencha,Japan\nAssam,India\nOld,\n',
      [`vault/Teas ${id}/Sencha ${id}.md`]: '# Sencha\n\nFrom: Japan\n\n## Harvest\n',
      [`vault/Teas ${id}/Loose ${id}.md`]: '# Loose\n',
      [`vault/Pots ${id}_all.csv`]: 'Name,From\nKyusu,Japan\n',
    })
    expect(seen(openFiles(join(home, 'vault')))).toEqual({
      tree: [
        'vault #vault',
        '  Pots #pots',
        '    Kyusu #kyusu',
        '  Teas #teas',
        '    Sencha #sencha',
        '      Harvest #harvest',
        '    Assam #assam',
        '    Loose #loose',
      ],
      found: [
        `vault/Teas ${id}/Sencha ${id}.md:3 skipped {"what":"property","count":1}`,
        `vault/Teas ${id}_all.csv:1 skipped {"what":"file","count":1}`,
      ],
    })
  })

  it('has the columns of a row behind what its page says', () => {
    const id = '0123456789abcdef0123456789abcdef'
    write({
      [`wine/Grapes ${id}.csv`]:
        'Name,From\nRiesling,"Mosel, Alsace"\nSyrah,Rhône\nGamay,Beaujolais\n',
      [`wine/Grapes ${id}/Riesling ${id}.md`]: '# Riesling\n\nFrom: Mosel, Alsace\n\nHigh acid.\n',
      [`wine/Grapes ${id}/Syrah ${id}.md`]: '# Syrah\n\nPepper\n',
    })
    const { library } = openFiles(join(home, 'wine'))
    expect(
      ['riesling', 'syrah', 'gamay'].map((each) => library?.knowledge(each).summary.en),
    ).toEqual([...['High acid. From: Mosel, Alsace', 'Pepper; From: Rhône', 'From: Beaujolais']])
  })

  it('has wiki links in either order', () => {
    write({
      'wiki/Home.md': '# Tea\n* [[How to steam|Green]]\n* [[Black|Dark tea]]\n* [[No|Nothing]]\n',
      'wiki/Green.md': 'Steamed.\n',
      'wiki/Black.md': 'Dark.\n',
    })
    expect(seen(openFiles(join(home, 'wiki'))).tree).toEqual([
      'Tea #tea =Home',
      '  Nothing #nothing',
      '  Black #black',
      '  Green #green',
    ])
  })

  it('is one outline: folders are branches, files are topics, README says what its folder is', () => {
    write({
      'vault/README.md': '# My tea\n- Pots\n',
      'vault/Green/Green.md': '# Green tea\n- Steaming\n',
      'vault/Green/Sencha.md': '# Sencha\n## Harvest\n',
      'vault/Green/Japan/Two.md': '# Uji\n# Shizuoka\n',
      'vault/Black.md': '',
      'vault/.obsidian/app.md': '# Not this\n',
      'vault/picture.png': new Uint8Array([0xff]),
    })
    expect(seen(openFiles(join(home, 'vault')))).toEqual({
      tree: [
        'My tea #my-tea',
        '  Pots #pots',
        '  Black #black',
        '  Green tea #green-tea =Green',
        '    Steaming #steaming',
        '    Japan #japan',
        '      Two #two',
        '        Uji #uji',
        '        Shizuoka #shizuoka',
        '    Sencha #sencha',
        '      Harvest #harvest',
      ],
      found: ['vault/picture.png:1 other-files {"count":1,"kinds":"1 .png"}'],
    })
  })

  it('says how many files of other kinds it has, the most first, and nothing of hidden ones', () => {
    write({
      'v/a.md': '# A\n',
      'v/assets/1.PNG': '',
      'v/assets/2.png': '',
      'v/assets/paper.pdf': '',
      'v/LICENSE': '',
      'v/map.canvas': '{}',
      'v/.git/x.png': '',
      'v/node_modules/y.js': '',
      'v/.DS_Store': '',
    })
    expect(seen(openFiles(join(home, 'v'))).found).toEqual([
      'v/LICENSE:1 other-files {"count":5,"kinds":"2 .png, 1 LICENSE, 1 .pdf, 1 .canvas"}',
    ])
  })

  it('counts the files that were not in UTF-8', () => {
    // - 绿茶, - 红茶
    write({
      'v/a.md': Buffer.from('2d20c2ccb2e80a', 'hex'),
      'v/b.md': Buffer.from('2d20baecb2e80a', 'hex'),
      'v/c.md': '- Tea\n',
    })
    expect(seen(openFiles(join(home, 'v')))).toEqual({
      tree: [
        ...[
          'v #v',
          '  a #a',
          '    绿茶 #绿茶',
          '  b #b',
          '    红茶 #红茶',
          '  c #c',
          '    Tea #tea',
        ],
      ],
      found: ['v/a.md:1 read-as {"encoding":"GB18030","count":2}'],
    })
  })

  it('calls a file by its name, unless its only heading of the first level says another one', () => {
    write({
      'v/Lower.md': 'Not fermented.\n\nMore.\n\n## Harvest\n- May\n',
      'v/Only.md': 'Above.\n\n# All tea\n- Pot\n',
      'v/Same.md': '# same\n- a\n# Other\n- b\n',
      'v/Front.md': '---\ntitle: Cups\nid: cups\n---\nOf clay.\n## Glass\n',
      'v/Both.md': '---\ntitle: Trays\n---\n# Wood\n- c\n',
      'v/List.md': 'What is it?::Leaves\n- d\n',
      'v/C#.md': '- C\n',
    })
    const opened = openFiles(join(home, 'v'))
    expect(seen(opened)).toEqual({
      tree: [
        'v #v',
        '  Trays #trays =Wood =Both',
        '    c #c',
        '  C# #topic.c',
        '    C #topic.c.c',
        '  Cups #cups =Front',
        '    Glass #glass',
        '  List #list',
        '    d #d',
        '  Lower #lower',
        '    Harvest #harvest',
        '      May #may',
        '  All tea #all-tea =Only',
        '    Pot #pot',
        '  same #same',
        '    a #a',
        '    Other #other',
        '      b #b',
      ],
      found: ['v/Lower.md:3 skipped {"what":"prose","count":1}'],
    })
    const said = ['lower', 'all-tea', 'cups', 'list'].map((id) => {
      const { summary } = opened.library?.knowledge(id) ?? {}
      const asked = opened.library?.questions().filter(({ topic }) => topic === id)
      return [id, summary?.en, asked?.length]
    })
    expect(said).toEqual([
      ['lower', 'Not fermented.', 0],
      ['all-tea', 'Above.', 0],
      ['cups', 'Of clay.', 0],
      ['list', '', 1],
    ])
  })

  it('names no file twice: links to files are left out, and what they say is kept', () => {
    write({
      'v/index.md': [
        '# Tea',
        '- [Green](green.md)',
        '- [Black](./black.md) – oxidised',
        '- [Ways](ways/)',
        '  - [Boil](ways/boil.md#hot)',
        '- [Site](https://a.b)',
        '- [Lost](lost.md)',
        '- [Kept](green.md)',
        '  - with this',
        '- Group',
        '  - [[boil|Boiling]] and [[green]]',
        '## Ways of it',
        '- [[Black]]',
        '- [Boil]({{< ref "ways/boil.md" >}})',
      ].join('\n'),
      'v/green.md': 'Steamed.\n\n- [Home](/index.md)\n',
      'v/black.md': '# Black\n## [Ways](ways/index.html)\n\nHow.\n',
      'v/ways/boil.md': '- [Green](../../green)\n- [[#Here]]\n',
      'v/SUMMARY.md': '# Summary\n* [Green](green.md)\n',
      'v/_Sidebar.md': '[[Green]]\n',
    })
    const opened = openFiles(join(home, 'v'))
    expect(seen(opened)).toEqual({
      tree: [
        'Tea #tea',
        '  Site #site',
        '  Lost #lost',
        '  Kept #kept',
        '    with this #with-this',
        '  Group #group',
        '    Boiling and green #boiling-and-green',
        '  Black #black',
        '  green #green',
        '  ways #ways',
        '    boil #boil',
        '      Here #here',
      ],
      found: ['v/_Sidebar.md:1 skipped {"what":"contents","count":8}'],
    })
  })

  it('takes the names of files as their programs mean them', () => {
    write({
      'v/a___b.md': '- x\n',
      'v/a.md': '- y\n',
      'v/a___C%23.md': '- z\n',
      'v/guide.md': '# The guide\n',
      'v/guide/one.md': '',
      'v/logseq/bak/a.md': '- old\n',
      'v/Page 0123456789abcdef0123456789abcdef.md': '# Page\n\nCreated: 2024\nTags: a\n\nText.\n',
      'v/Page 0123456789abcdef0123456789abcdef/Sub fedcba98765432100123456789abcdef.md': '',
      'w/Home.md': 'Hello.\n',
      'w/Getting-Started.md': '## One\n',
      'w/_Footer.md': 'Foot\n',
      'x/README.md': '## One\n## Two\n',
    })
    const trees = ['v', 'w', 'x'].map((each) => seen(openFiles(join(home, each))))
    expect(trees).toEqual([
      {
        tree: [
          'v #v',
          '  Page #page',
          '    Sub #sub',
          '  a #a',
          '    y #y',
          '    C# #c',
          '      z #z',
          '    b #b',
          '      x #x',
          '  The guide #the-guide =guide',
          '    one #one',
        ],
        found: [
          'v/Page 0123456789abcdef0123456789abcdef.md:3 skipped {"what":"property","count":2}',
        ],
      },
      { tree: ['w #w =Home', '  Getting Started #getting-started', '    One #one'], found: [] },
      { tree: ['x #x', '  One #one', '  Two #two'], found: [] },
    ])
  })

  it('reads what can be read, and says what cannot', () => {
    write({
      'v/a.md': '# A\n',
      'v/b.md': new Uint8Array([0xc3, 0x28]),
      'v/pod.yaml': 'apiVersion: v1\nkind: Pod\n',
      'v/broken.yaml': '- [',
    })
    expect(seen(openFiles(join(home, 'v')))).toEqual({
      tree: ['A #a'],
      found: [
        'v/b.md:1 skipped-file not-utf8',
        'v/broken.yaml:1 skipped {"what":"file","count":2}',
      ],
    })
  })

  it('with ids that stand twice keeps the first', () => {
    write({ 'v/a.md': '# One {#x}\n', 'v/b.md': '# Two {#x}\n## Three {#y}\n' })
    expect(seen(openFiles(join(home, 'v'))).tree).toEqual([
      'v #v',
      '  One #x =a',
      '  Two #two =b',
      '    Three #y',
    ])
  })

  it('beside an outline in YAML is skipped, and said', () => {
    write({ 'o/tree.yaml': 'format: 1\ntree: [tea]\n', 'o/README.md': '# Read me\n' })
    expect(seen(openFiles(join(home, 'o')))).toEqual({
      tree: ['tea #tea'],
      found: ['o/README.md:1 skipped {"what":"file","count":1}'],
    })
  })

  it('with a page Home is a wiki only where all names are like those of one', () => {
    write({ 'w/Home.md': 'Hello.\n', 'w/kube-proxy.md': 'Text.\n', 'w/2024-01-01.md': 'Day.\n' })
    expect(seen(openFiles(join(home, 'w'))).tree).toEqual([
      ...['w #w', '  2024-01-01 #2024-01-01', '  Home #home', '  kube-proxy #kube-proxy'],
    ])
  })

  it('with files of one name in several folders has that name for none of them', () => {
    write({ 'd/a/net.md': '# Net of A\n', 'd/b/net.md': '# Net of B\n', 'd/b/one.md': '# Two\n' })
    expect(seen(openFiles(join(home, 'd')))).toEqual({
      tree: [
        ...['d #d', '  a #a', '    Net of A #net-of-a', '  b #b', '    Net of B #net-of-b'],
        '    Two #two =one',
      ],
      found: [],
    })
  })

  it('has no notes in what belongs to a repository', () => {
    write({
      'r/notes.md': '# Tea\n- a\n',
      'r/requirements.txt': 'x==1\n',
      'r/LICENSE.txt': 'MIT\n',
    })
    expect(seen(openFiles(join(home, 'r')))).toEqual({
      tree: ['Tea #tea =notes', '  a #a'],
      found: ['r/LICENSE.txt:1 other-files {"count":2,"kinds":"2 .txt"}'],
    })
  })

  it('without anything in it is no outline', () => {
    write({ 'e/x.png': '' })
    expect(seen(openFiles(join(home, 'e')))).toEqual({
      tree: [],
      found: ['e/x.png:1 other-files {"count":1,"kinds":"1 .png"}', 'e:1 no-tree {}'],
    })
  })
})

describe('the folder for outlines', () => {
  const outlines = () => outlinesIn(resolve('.'), () => join(home, 'outlines'))
  const FILES = { 'outlines/tea.yaml': '- Tea: [Green]', 'outlines/coffee/a.md': '# Filter\n' }

  it('has outlines that are opened by name', async () => {
    write(FILES)
    expect(seen(await outlines().open('tea', [])).tree).toEqual(['Tea #tea', '  Green #green'])
    expect(seen(await outlines().read('coffee')).tree).toEqual(['Filter #filter =a'])
    expect(outlines().whereabouts('tea')).toMatchObject({ name: 'tea' })
  })

  it('is listed, without what editors and updates leave behind', () => {
    write({ ...FILES, 'outlines/tea.yaml.bak': '', 'outlines/.swp': '', 'outlines/x~': '' })
    expect(outlines().listed()).toEqual([
      { name: 'coffee', path: join(home, 'outlines/coffee') },
      { name: 'tea', path: join(home, 'outlines/tea.yaml') },
    ])
  })

  it('need not be there, and no path is taken for a name', async () => {
    expect(outlines().listed()).toEqual([])
    write(FILES)
    await expect(outlines().open('./tea', [])).rejects.toMatchObject({ code: 'outline-missing' })
    await expect(outlines().open('coffe', [])).rejects.toMatchObject({ code: 'outline-missing' })
  })
})

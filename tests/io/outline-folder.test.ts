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
      tree: ['v #v', '  绿茶 #绿茶 =a', '  红茶 #红茶 =b', '  Tea #tea =c'],
      found: ['v/a.md:1 read-as {"encoding":"GB18030","count":2}'],
    })
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

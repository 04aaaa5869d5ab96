import { describe, expect, it } from 'vitest'
import type { LogEvent, Review } from '../../src/core/log/event.ts'
import { outlinesOn } from '../support/desk.ts'
import { parse } from '../support/outlines.ts'
import { NOW, runIn } from '../support/world.ts'

/** Notes and what was imported of them, which a person edits between the runs. */
class Desk {
  readonly files: Map<string, string>
  events: LogEvent[] = []

  constructor(notes: string) {
    this.files = new Map([['n.md', notes]])
  }

  async import(...argv: string[]) {
    const outlines = {
      ...outlinesOn(this.files),
      whereabouts: (path = '') => ({ path: `/${path.replace('./', '')}`, name: 'n' }),
    }
    const { files, events } = this
    const { exit, out, err, saved } = await runIn({ files, outlines, events }, 'import', ...argv)
    for (const [path, text] of saved) this.files.set(path, text)
    return { exit, out, err }
  }

  /** What an update says, and the outline after it without its record, which is checked. */
  async update(): Promise<{ readonly err: string; readonly text: string }> {
    const { err } = await this.import('n.md', '-o', 'o.yaml', '--update')
    const { problems } = parse(this.text)
    if (problems.length > 0) throw new Error(JSON.stringify(problems))
    const [text = ''] = this.text.split('imported:\n')
    return { err: err.replace(/^.* written to .*\n/m, ''), text }
  }

  get text(): string {
    return this.files.get('o.yaml') ?? ''
  }

  /** Replaces words in the notes or in the outline, as a person does. */
  edit(path: string, ...edits: ReadonlyArray<readonly [from: string, to: string]>): void {
    for (const [from, to] of edits) {
      const text = this.files.get(path) ?? ''
      if (!text.includes(from)) throw new Error(`${path} has no ${from}`)
      this.files.set(path, text.replace(from, to))
    }
  }
}

const NOTES = `# Tea

## Green

Steamed.

- Sencha – from Japan
- Longjing – from China

Where is the caffeine?::in the leaves

## Black

- Assam
`

const imported = async (notes = NOTES): Promise<Desk> => {
  const desk = new Desk(notes)
  await desk.import('n.md', '-o', 'o.yaml')
  return desk
}

describe('import --update', () => {
  it('changes nothing where nothing was changed, and keeps nothing twice', async () => {
    const desk = await imported()
    const before = new Map(desk.files)
    expect(await desk.update()).toMatchObject({ err: 'Nothing to change: o.yaml is up to date.\n' })
    expect(desk.files).toEqual(before)
  })

  it.each(['n.md', './n.md'])('never writes into the notes, also called %s', async (path) => {
    const desk = new Desk(NOTES)
    desk.files.set('./n.md', NOTES)
    for (const more of [[], ['--update']])
      expect(await desk.import('n.md', '-o', path, ...more)).toEqual({
        exit: 1,
        out: '',
        err: `${path} is the notes themselves: write the outline into another file.\n`,
      })
    expect(desk.files.get(path)).toBe(NOTES)
  })

  it.each([
    ['Markdown', NOTES],
    ['the smallest form', '- Tea:\n    - Green\n'],
    ['other data', 'a: 1\n'],
    ['JSON', '{ "format": 1, "tree": ["a"] }'],
    ['two documents', 'format: 1\ntree: [a]\n---\nformat: 1\ntree: [b]\n'],
    ['nothing', ''],
  ])('replaces no file that is %s', async (_, text) => {
    const desk = new Desk(NOTES)
    desk.files.set('o.yaml', text)
    expect(await desk.import('n.md', '-o', 'o.yaml', '--update')).toEqual({
      exit: 1,
      out: '',
      err: 'o.yaml is no outline in YAML that could be brought up to date. Nothing was changed: write into another file.\n',
    })
    expect([...desk.files]).toEqual([
      ['n.md', NOTES],
      ['o.yaml', text],
    ])
  })

  it('keeps every former file', async () => {
    const desk = await imported()
    const texts: string[] = []
    for (const title of ['One', 'Two', 'Three']) {
      desk.edit('n.md', ['# Tea\n', `# Tea\n\n## ${title}\n`])
      desk.edit('o.yaml', ['format: 1', `format: 1 # ${title}`])
      texts.push(desk.text)
      await desk.update()
    }
    expect(['', '2', '3'].map((n) => desk.files.get(`o.yaml.bak${n}`))).toEqual(texts)
  })

  it('keeps topics that a person added, wherever they are', async () => {
    const desk = await imported()
    desk.edit(
      'o.yaml',
      [
        '      - green | Green:',
        '      - mine | Mine:\n          - deep | Deep\n      - green | Green:',
      ],
      ['          - longjing', '          - matcha | Matcha\n          - longjing'],
      ['          - assam | Assam', '          - assam | Assam\n          - own | Own'],
    )
    desk.edit('n.md', ['- Longjing', '- Gunpowder\n- Longjing'], ['\n## Black\n\n- Assam\n', ''])
    expect(await desk.update()).toEqual({
      err: 'Not in the notes, and so no longer here: black, assam. They are still in o.yaml.bak.\n',
      text: `format: 1
tree:
  - tea | Tea:
      - mine | Mine:
          - deep | Deep
      - green | Green:
          - sencha | Sencha
          - gunpowder | Gunpowder
          - matcha | Matcha
          - longjing | Longjing
      - own | Own
topics:
  green:
    summary: Steamed.
    cards:
      - id: card-90fc4cf8
        ask: Where is the caffeine?
        answer: in the leaves
  sencha:
    summary: from Japan
  longjing:
    summary: from China
`,
    })
  })

  it('keeps what is gone from the notes if a person added to it, or names it elsewhere', async () => {
    const desk = await imported()
    desk.edit(
      'o.yaml',
      ['    summary: from China', '    summary: from China\n    level: 2'],
      ['  sencha:', '  black:\n    relations: { uses: [sencha] }\n  sencha:'],
    )
    desk.edit('n.md', ['- Sencha – from Japan\n- Longjing – from China\n', ''])
    const { err, text } = await desk.update()
    expect(err).toBe(
      'No longer in the notes, but kept for what you added to them: sencha, longjing.\n',
    )
    expect(text).toContain('- green | Green:\n          - sencha | Sencha\n')
    // What is kept is the person's own from now on.
    expect(await desk.update()).toMatchObject({
      err: 'Nothing to change: o.yaml is up to date.\n',
    })
  })

  it('keeps translations and rewritten texts, and takes what only the notes changed', async () => {
    const desk = await imported()
    desk.edit(
      'o.yaml',
      ['sencha | Sencha', 'sencha | Sencha | 煎茶'],
      ['green | Green:', 'green | Green tea:'],
      ['    summary: Steamed.', '    summary: { en: Steamed., zh: 蒸青 }'],
      ['    summary: from Japan', '    summary: From Uji.'],
    )
    desk.edit('n.md', ['## Black', '## Black tea'], ['from China', 'from Hangzhou'])
    const first = await desk.update()
    expect(first).toEqual({
      err: '',
      text: `format: 1
tree:
  - tea | Tea:
      - green | Green tea:
          - sencha | Sencha | 煎茶
          - longjing | Longjing
      - black | Black tea:
          - assam | Assam
topics:
  green:
    summary:
      en: Steamed.
      zh: 蒸青
    cards:
      - id: card-90fc4cf8
        ask: Where is the caffeine?
        answer: in the leaves
  sencha:
    summary: From Uji.
  longjing:
    summary: from Hangzhou
`,
    })
    desk.edit('n.md', ['Steamed.', 'Steamed or roasted.'], ['from Japan', 'from Kyoto'])
    const second = await desk.update()
    expect(second).toEqual({
      err: 'Changed by you and in the notes, so yours is kept: green: summary.zh, sencha: summary.\n',
      text: first.text.replace('en: Steamed.', 'en: Steamed or roasted.'),
    })
    expect(await desk.update()).toMatchObject({
      err: 'Nothing to change: o.yaml is up to date.\n',
    })
  })

  it('knows a topic with another title by what is said about it, wherever it is', async () => {
    const desk = await imported()
    desk.edit('o.yaml', ['    summary: from Japan', '    summary: from Japan\n    level: 1'])
    desk.edit(
      'n.md',
      ['- Sencha – from Japan\n', ''],
      ['- Assam', '- Gyokuro – from Japan\n- Assam'],
    )
    const { err, text } = await desk.update()
    expect(err).toBe('')
    expect(text).toContain('- black | Black:\n          - sencha | Gyokuro\n')
  })

  it('keeps the id of a card that was reworded, and what a person added to it', async () => {
    const desk = await imported()
    desk.edit('o.yaml', [
      '        answer: in the leaves',
      '        answer: in the leaves\n        also: [leaves]',
    ])
    desk.edit('n.md', ['Where is the caffeine?', 'Which part has caffeine?'])
    expect((await desk.update()).text).toContain(`    cards:
      - id: card-90fc4cf8
        ask: Which part has caffeine?
        answer: in the leaves
        also:
          - leaves
`)
    desk.edit('n.md', ['in the leaves', 'in the whole leaf'])
    expect((await desk.update()).text).toContain(`    cards:
      - id: card-90fc4cf8
        ask: Which part has caffeine?
        answer: in the whole leaf
        also:
          - leaves
`)
  })

  it('leaves out what a person took out, until the notes have something new below it', async () => {
    const desk = await imported()
    desk.edit(
      'o.yaml',
      ['      - black | Black:\n          - assam | Assam\n', ''],
      ['    summary: from Japan\n', '    level: 1\n'],
    )
    const { text } = await desk.update()
    expect(text).not.toMatch(/black|assam|Japan/)
    desk.edit('n.md', ['- Assam', '- Assam\n- Keemun'])
    expect((await desk.update()).text).toContain(
      '      - black | Black:\n          - keemun | Keemun\n',
    )
  })

  it('follows moves of a person and of the notes, and does not put a topic below itself', async () => {
    const desk = await imported()
    desk.edit(
      'o.yaml',
      ['          - sencha | Sencha\n', ''],
      ['          - assam | Assam', '          - assam | Assam:\n              - sencha | Sencha'],
    )
    desk.edit(
      'n.md',
      ['- Longjing – from China\n', ''],
      ['- Assam', '- Longjing – from China\n- Assam'],
    )
    expect((await desk.update()).text).toContain(`      - green | Green
      - black | Black:
          - longjing | Longjing
          - assam | Assam:
              - sencha | Sencha
`)
    const circle = await imported('# Tea\n\n## A\n\n## B\n')
    circle.edit('o.yaml', ['      - a | A\n      - b | B', '      - b | B:\n          - a | A'])
    circle.files.set('n.md', '# Tea\n\n## A\n\n### B\n')
    const { err, text } = await circle.update()
    expect(err).toBe('Changed by you and in the notes, so yours is kept: b: tree, a: tree.\n')
    expect(text).toContain('      - a | A:\n          - b | B\n')
  })

  it('keeps all of a file that an older version wrote, and says so', async () => {
    const desk = await imported()
    const [old = ''] = desk.text.split('imported:')
    desk.files.set('o.yaml', old)
    desk.edit(
      'o.yaml',
      ['          - assam | Assam', '          - own | Own'],
      ['from Japan', 'From Uji.'],
    )
    const { err, text } = await desk.update()
    expect(err).toBe(
      `An older version wrote o.yaml, so it cannot be told what you added: all of it is kept, also what is not in the notes (own). From now on it can.
Changed by you and in the notes, so yours is kept: sencha: summary.
`,
    )
    expect(text).toContain('          - own | Own\n          - assam | Assam\n')
  })

  it('keeps an id that a person changed', async () => {
    const desk = await imported()
    desk.edit('o.yaml', ['- sencha | Sencha', '- jp | Sencha'], ['  sencha:\n', '  jp:\n'])
    desk.edit('n.md', ['from Japan', 'from Uji'])
    const { text } = await desk.update()
    expect(text).toContain('          - jp | Sencha\n          - longjing | Longjing\n')
    expect(text).toContain('  jp:\n    summary: from Uji\n')
  })

  it('says of ids with answers that they are retired, and takes them back', async () => {
    const desk = await imported()
    desk.edit('o.yaml', ['format: 1', 'format: 1\nid: tea'])
    const answer = (question: string): Review => ({
      ...{ event: 'review', id: question, at: NOW, outline: 'tea', question },
      ...{ rating: 3, correct: true, given: '', took: 1 },
    })
    desk.events = [answer('assam/~parent'), answer('green/card-90fc4cf8')]
    const notes = desk.files.get('n.md') ?? ''
    desk.edit('n.md', ['- Assam\n', ''], ['Where is the caffeine?::in the leaves', ''])
    expect((await desk.update()).text).toContain(`retired:
  assam: ''
  green/card-90fc4cf8: ''
`)
    desk.files.set('n.md', notes)
    const { text } = await desk.update()
    expect(text).toContain('- assam | Assam')
    expect(text).not.toContain('retired')
  })

  it('says where a card with answers went', async () => {
    const desk = await imported()
    desk.edit('o.yaml', ['format: 1', 'format: 1\nid: tea'])
    desk.events = [
      {
        ...{ event: 'review', id: 'r', at: NOW, outline: 'tea', question: 'green/card-90fc4cf8' },
        ...{ rating: 3, correct: true, given: '', took: 1 },
      },
    ]
    const CARD = 'Where is the caffeine?::in the leaves\n'
    desk.edit('n.md', [CARD, ''])
    desk.files.set('n.md', `${desk.files.get('n.md')}\n## Roasting\n${CARD}`)
    expect((await desk.update()).text).toContain(`retired:
  green/card-90fc4cf8: roasting/card-90fc4cf8
`)
  })

  it('writes numbers and versions as a person did', async () => {
    const desk = await imported()
    desk.edit('o.yaml', [
      'topics:',
      'baseline: { of: Tea 1.20, released: 2026-08-26 }\ntopics:\n  assam:\n    level: 2\n    ordered: true',
    ])
    desk.edit('n.md', ['from China', 'from Hangzhou'])
    const { text } = await desk.update()
    expect(text).toContain("  of: Tea 1.20\n  released: '2026-08-26'\n")
    expect(text).toContain('  assam:\n    level: 2\n    ordered: true\n')
  })
})

describe('import', () => {
  it('goes on with the history of notes that were drilled', async () => {
    const desk = new Desk(NOTES)
    desk.events = [
      {
        ...{ event: 'outline', id: 'o', at: NOW, outline: 'n-1', device: 'here' },
        ...{ path: '/n.md', name: 'n', fingerprint: 'x' },
        topics: [
          ['tea', 'Tea', 0],
          ['first', 'Green', 1],
          ['sencha', 'Sencha', 2],
          ['longjing', 'Longjing', 2],
          ['black', 'Black', 1],
        ],
      },
    ]
    await desk.import('n.md', '-o', 'o.yaml')
    expect(desk.text).toMatch(
      /^format: 1\nid: n-1\ntree:\n {2}- tea \| Tea:\n {6}- first \| Green:\n/,
    )
  })

  it('writes to standard output if that is its file, and cannot bring that up to date', async () => {
    const desk = new Desk('# Tea\n')
    expect(await desk.import('n.md', '-o', '-')).toEqual({
      exit: 0,
      out: 'format: 1\ntree:\n  - tea | Tea\nimported:\n  tea: 1d8e1b35\n',
      err: '',
    })
    expect(await desk.import('n.md', '-o', '-', '--update')).toMatchObject({ exit: 2, out: '' })
    expect([...desk.files.keys()]).toEqual(['n.md'])
  })
})

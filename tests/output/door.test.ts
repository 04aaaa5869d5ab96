import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { doorTo, textTo } from '../../src/output/door.ts'
import type { Sink } from '../../src/ports.ts'
import { theme } from '../../src/view/theme.ts'
import { width } from '../../src/view/width.ts'
import { wrap } from '../../src/view/wrap.ts'

const SECRET = 4_294_967_295
const LEVELS = [1, 2, 3] as const
/** The names of the theme's paints. */
const PAINTS = ['title', 'heading', 'dim', 'code', 'good', 'bad', 'warn', 'link', 'key'] as const

/** A stream with that many colours, and everything that was written to it. */
function sinkOf(colour: Sink['colour'], links = false) {
  const written: string[] = []
  const sink: Sink = {
    write: (text) => {
      written.push(text)
    },
    isTerminal: true,
    columns: () => 80,
    colour,
    rows: () => undefined,
    links: () => links,
    isAscii: false,
    isClosed: () => false,
    overwrite: () => {},
  }
  return { sink, written }
}

/** What a door without colours lets through of some lines. */
async function passed(...lines: string[]): Promise<string> {
  const { sink, written } = sinkOf(0)
  const door = await doorTo(sink, SECRET)
  door.write(lines)
  return written.join('|')
}

/** Characters that no line may have, in any form. */
const HOSTILE =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/

/** Any text, with many of the characters and sequences that matter here. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\u001b',
        '\u001b[1m',
        '[',
        '\u009b',
        '\n',
        '\r',
        '\u202e',
        '\u2028',
        '1m',
        'm',
        ';',
      ),
      fc.constantFrom('\u001b[42;9496;7295;1m', '\u001b[42;9496;7294;1m', '`', 'Pod', '节点'),
    ),
  )
  .map((parts) => parts.join(''))

describe('a door', () => {
  it('lets through a text with its tabs and line ends, and nothing else that controls', async () => {
    for (const level of [0, ...LEVELS] as const) {
      const { sink, written } = sinkOf(level)
      const door = await doorTo(sink, SECRET)
      door.writeText('a\tb\r\n\u001b[2J\u202ec\n')
      door.writeText('d')
      expect(written).toEqual(['a\tb\r\n\ufffd[2J\ufffdc\n', 'd'])
    }
  })

  it('writes lines, each with its end, and nothing if there are none', async () => {
    expect(await passed('one', '', 'two')).toBe('one\n\ntwo\n')
    expect(await passed()).toBe('')
  })

  it.each([
    ['clears the screen', '\u001b[2J', '\ufffd[2J'],
    ['names the window', '\u001b]0;owned\u0007', '\ufffd]0;owned\ufffd'],
    ['is a control sequence in one character', '\u009b8m', '\ufffd8m'],
    ['hides what follows', '\u001b[8m', '\ufffd[8m'],
    ['looks like the theme', '\u001b[1mbold\u001b[22m', '\ufffd[1mbold\ufffd[22m'],
    ['turns text around', 'a\u202eb\u2066c', 'a\ufffdb\ufffdc'],
    [
      'begins a new line',
      'a\nb\r\nc\u2028d\u2029e\u0085f',
      'a\ufffdb\ufffd\ufffdc\ufffdd\ufffde\ufffdf',
    ],
    ['is not seen', '\ufeffa\u200f', '\ufffda\ufffd'],
    ['is a wide space', 'a\tb', 'a b'],
    ['is honest', 'Pod 节点 é 👩‍🚀 ✓ “x”', 'Pod 节点 é 👩‍🚀 ✓ “x”'],
  ])('lets through what %s only as harmless text', async (_, from, to) => {
    expect(await passed(from)).toBe(`${to}\n`)
    for (const level of LEVELS)
      expect((await doorTo(sinkOf(level).sink, SECRET)).harmless(from)).toBe(to)
  })

  it.each(LEVELS)('writes at colour level %d what the theme itself would paint', async (level) => {
    const bare = await theme(level)
    const { sink, written } = sinkOf(level)
    const door = await doorTo(sink, SECRET)
    const nested = ({ title, code, heading, link, dim, key }: typeof bare): string[] => [
      heading(`a ${code('b')} c`),
      dim(`a ${title(`b ${link('c')}`)} d`),
      `plain ${key('1)')} ${title('')}`,
    ]
    door.write([...PAINTS.map((name) => door.theme[name]('Pod')), ...nested(door.theme)])
    expect(written.join('')).toBe(
      `${[...PAINTS.map((name) => bare[name]('Pod')), ...nested(bare)].join('\n')}\n`,
    )
    expect(door.theme.codeMark).toBe(bare.codeMark)
  })

  it('writes links that end as ECMA-48 has it, around painted words, and none where none are shown', async () => {
    const address = 'https://k8s.io/docs/?a=b#c'
    for (const links of [true, false]) {
      const { sink, written } = sinkOf(1, links)
      const { theme, write } = await doorTo(sink, SECRET)
      const words = theme.linked(theme.link('k8s.io'), address)
      expect(width(words)).toBe(6)
      write([`see ${words}.`])
      const painted = '\u001b[2m\u001b[4mk8s.io\u001b[24m\u001b[22m'
      expect(written).toEqual([
        links
          ? `see \u001b]8;;${address}\u001b\\${painted}\u001b]8;;\u001b\\.\n`
          : `see ${painted}.\n`,
      ])
    }
  })

  it.each([
    ['ends the link', 'https://a/\u001b\\\u001b[2J', 'https://a/%1B/%1B[2J'],
    ['rings', 'https://a/\u0007\u001b]0;x', 'https://a/%07%1B]0;x'],
    ['has two lines', 'https://a/b\n\rc d', 'https://a/bc%20d'],
    ['is Chinese', 'https://例子.中国/节点', 'https://xn--fsqu00a.xn--fiqs8s/%E8%8A%82%E7%82%B9'],
    ['is half a character', 'https://a/\ud800', 'https://a/%EF%BF%BD'],
    ['is a script', 'javascript:alert(1)', undefined],
    ['is a file', 'file:///etc/passwd', undefined],
    ['is none', 'https://', undefined],
    ['is endless', `https://a/${'x'.repeat(3000)}`, undefined],
  ])('links to nothing but an address: to one that %s', async (_, address, target) => {
    const { theme, harmless } = await doorTo(sinkOf(1, true).sink, SECRET)
    expect(harmless(theme.linked('x', address))).toBe(
      target === undefined ? 'x' : `\u001b]8;;${target}\u001b\\x\u001b]8;;\u001b\\`,
    )
  })

  it('takes no link from outside, nor one of another door', async () => {
    const [one, other] = [
      await doorTo(sinkOf(1, true).sink, 1),
      await doorTo(sinkOf(1, true).sink, 2),
    ]
    const begun = '\u001b]8;;https://evil\u001b\\'
    expect(one.harmless(begun)).toBe('\ufffd]8;;https://evil\ufffd\\')
    expect(one.harmless(other.theme.linked('x', 'https://a'))).not.toContain('\u001b')
    // Words behind a link, and what a person types into its address, stay harmless.
    expect(one.harmless(one.theme.linked(`x${begun}\u001b[2J`, 'https://a'))).toBe(
      '\u001b]8;;https://a/\u001b\\x\ufffd]8;;https://evil\ufffd\\\ufffd[2J\u001b]8;;\u001b\\',
    )
  })

  it('without colours has the plain theme', async () =>
    expect((await doorTo(sinkOf(0).sink, SECRET)).theme).toBe(await theme(0)))

  it.each([0, 1, 10_000, 99_999_999, SECRET])(
    'signs colours so that they take no columns and break no line: secret %d',
    async (secret) => {
      const { theme, harmless } = await doorTo(sinkOf(1).sink, secret)
      expect(PAINTS.map((name) => width(theme[name]('Pod 节点')))).toEqual(PAINTS.map(() => 8))
      const lines = wrap('one `two` three', 9, theme).map(theme.title)
      expect(lines.map(width)).toEqual([7, 5])
      expect(lines.map(harmless)).toEqual([
        '\u001b[1mone \u001b[36mtwo\u001b[39m\u001b[22m',
        '\u001b[1mthree\u001b[22m',
      ])
    },
  )

  it('takes no colour of another door', async () => {
    const [door, other] = [await doorTo(sinkOf(1).sink, 1), await doorTo(sinkOf(1).sink, SECRET)]
    expect(door.harmless(other.theme.title('Pod'))).toBe(
      '\ufffd[42;9496;7295;1mPod\ufffd[42;9496;7295;22m',
    )
    expect(door.theme.title(other.theme.good('Pod'))).toBe(
      '\u001b[0;0;1;1m\ufffd[42;9496;7295;32mPod\ufffd[42;9496;7295;39m\u001b[0;0;1;22m',
    )
  })

  it('without colours takes none of its own either', async () => {
    const [plain, painted] = [
      await doorTo(sinkOf(0).sink, SECRET),
      await doorTo(sinkOf(1).sink, SECRET),
    ]
    expect(plain.harmless(painted.theme.good('Pod'))).toBe(
      '\ufffd[42;9496;7295;32mPod\ufffd[42;9496;7295;39m',
    )
  })

  it('lets no control through, whatever is painted or not, and keeps the number of lines', async () => {
    const { sink, written } = sinkOf(1)
    const door = await doorTo(sink, 7)
    const bare = await theme(1)
    const codes = new Set(PAINTS.flatMap((name) => bare[name]('x').match(/\u001b\[\d+m/g) ?? []))
    fc.assert(
      fc.property(anyText, anyText, fc.constantFrom(...PAINTS), (text, other, name) => {
        written.length = 0
        door.write([text, door.theme[name](text), door.theme[name](text + door.theme.code(other))])
        const all = written.join('')
        expect(all.split('\n')).toHaveLength(4)
        for (const code of all.match(/\u001b(?:\[\d+m)?/g) ?? []) expect(codes).toContain(code)
        expect(all.replace(/\u001b\[\d+m/g, '')).not.toMatch(HOSTILE)
        // A line without paint has none of its own.
        expect(all.split('\n')[0]).not.toContain('\u001b')
      }),
    )
  })
})

it('text without a theme keeps its lines and loses its controls', () => {
  const { sink, written } = sinkOf(1)
  textTo(sink)('Usage:\n  k8smap \u001b[1m\u009b\u202e\n')
  expect(written).toEqual(['Usage:\n  k8smap \ufffd[1m\ufffd\ufffd\n'])
})

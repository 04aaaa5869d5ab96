import { describe, expect, it } from 'vitest'
import { holding, withoutLinks } from '../../src/output/held.ts'
import type { Sink } from '../../src/ports.ts'

const URL = '\u001b]8;;https://k8s.io\u001b\\'
const END = '\u001b]8;;\u001b\\'

/** Two streams, terminals or not, and what was written to them. */
function streams({ isOut = true, isErr = true, columns = 10, rows = 3 }) {
  const written: string[] = []
  const sink = (name: string, isTerminal: boolean): Sink => ({
    write: (text) => {
      written.push(`${name}: ${text}`)
    },
    ...{
      isTerminal,
      colour: 0,
      isAscii: false,
      links: () => false,
      isClosed: () => false,
      overwrite: () => {},
    },
    ...{ columns: () => columns, rows: () => rows },
  })
  return { written, held: holding({ out: sink('out', isOut), err: sink('err', isErr) }) }
}

/** The rows of a text on a screen of ten columns: the fewest of a screen that shows it without a pager, less one. */
async function rowsOf(text: string): Promise<number> {
  for (let rows = 1; ; rows++) {
    const { held } = streams({ rows })
    held.hold()
    held.out.write(text)
    let isPaged = false
    await held.show(async () => {
      isPaged = true
      return undefined
    })
    if (!isPaged) return rows - 1
  }
}

describe('what is held back', () => {
  it.each<[text: string, rows: number]>([
    ['one\n', 1],
    ['one', 1],
    ['\n', 1],
    ['one\n\ntwo\n', 3],
    ['1234567890\n', 1],
    ['12345678901\n', 2],
    [`${'x'.repeat(30)}\n`, 3],
    // A wide character that does not fit on a row begins the next one.
    ['一二三四五\n', 1],
    ['1一二三四五\n', 2],
    ['123456789一二三四五\n', 2],
    ['123456789一二三四五六\n', 3],
    ['\u001b[1m1234567890\u001b[22m\n', 1],
    ['\u001b[1m12345678901\u001b[22m\n', 2],
    [`${URL}1234567890${END}\n`, 1],
    [`${URL}12345678901${END}\n`, 2],
  ])('%j has %d rows', async (text, rows) => expect(await rowsOf(text)).toBe(rows))

  it('is in the order in which it was written, on both streams', async () => {
    const { written, held } = streams({})
    held.hold()
    held.err.write('a\n')
    held.out.write('b\n')
    expect(written).toEqual([])
    expect(await held.show(async () => 'never')).toBeUndefined()
    expect(written).toEqual(['err: a\n', 'out: b\n'])
  })

  it('is shown as one text where both are terminals, else without what goes elsewhere', async () => {
    const shown = async (isErr: boolean): Promise<string[]> => {
      const { written, held } = streams({ isErr })
      held.hold()
      held.err.write('a\n')
      held.out.write('b\nc\nd\n')
      await held.show(async (text) => void written.push(`pager: ${text}`))
      held.out.write('e\n')
      return written
    }
    expect(await shown(true)).toEqual(['pager: a\nb\nc\nd\n', 'out: e\n'])
    expect(await shown(false)).toEqual(['err: a\n', 'pager: b\nc\nd\n', 'out: e\n'])
  })

  it('is written where a pager cannot be', async () => {
    const { written, held } = streams({ rows: 1 })
    held.hold()
    held.out.write('b\n')
    expect(await held.show(async () => 'ENOENT')).toBe('ENOENT')
    expect(written).toEqual(['out: b\n'])
  })

  it('is nothing where the output is no terminal, or before and after it is wanted', async () => {
    const { written, held } = streams({ isOut: false, rows: 1 })
    held.hold()
    held.out.write('a\n')
    held.err.write('b\n')
    const other = streams({ rows: 1 })
    other.held.out.write('a\n')
    other.held.hold()
    other.held.out.write('b\n')
    expect(other.held.isHolding()).toBe(true)
    other.held.pass()
    other.held.out.write('c\n')
    expect(other.held.isHolding()).toBe(false)
    expect([written, other.written]).toEqual([
      ['out: a\n', 'err: b\n'],
      ['out: a\n', 'out: b\n', 'out: c\n'],
    ])
  })

  it('loses its links, and nothing else', () =>
    expect(withoutLinks(`a ${URL}\u001b[4mb\u001b[24m${END} \u001b]8;;`)).toBe(
      'a \u001b[4mb\u001b[24m \u001b]8;;',
    ))
})

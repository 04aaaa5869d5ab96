import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { WriteStream } from 'node:tty'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { colourLevel, input, isAscii } from '../../src/io/streams.ts'

const terminal = (depth: number) => ({ getColorDepth: () => depth })

describe('a terminal that may show nothing but ASCII', () => {
  it.each<[environment: Record<string, string>, isConsole: boolean, only: boolean]>([
    [{}, false, false],
    [{ LANG: 'C' }, false, true],
    [{ LANG: 'POSIX' }, false, true],
    [{ LANG: 'C.UTF-8' }, false, false],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'C' }, false, true],
    [{ LANG: 'C', LC_ALL: 'en_US.UTF-8' }, false, false],
    [{ LANG: 'C', LC_CTYPE: 'C.UTF-8' }, false, false],
    [{ LANG: 'en_US.UTF-8', LC_CTYPE: 'C' }, false, true],
    [{ LANG: 'C', LC_ALL: '' }, false, true],
    [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'C' }, false, false],
    // A console of Windows that says nothing of itself.
    [{}, true, true],
    [{ WT_SESSION: '1' }, true, false],
    [{ TERM_PROGRAM: 'vscode' }, true, false],
    [{ TERM: 'xterm' }, true, false],
    [{ WT_SESSION: '' }, true, true],
  ])('%j, a console: %s', (environment, isConsole, only) =>
    expect(isAscii(environment, isConsole)).toBe(only),
  )
})

describe('colour', () => {
  it.each<[string, number | undefined, Record<string, string>, number]>([
    ['a pipe', undefined, {}, 0],
    ['a plain terminal', 1, {}, 0],
    ['16 colours', 4, {}, 1],
    ['256 colours', 8, {}, 2],
    ['all colours', 24, {}, 3],
    ['NO_COLOR', 24, { NO_COLOR: '1' }, 0],
    ['an empty NO_COLOR', 24, { NO_COLOR: '' }, 3],
    ['FORCE_COLOR in a pipe', undefined, { FORCE_COLOR: 'true' }, 1],
    ['an empty FORCE_COLOR in a pipe', undefined, { FORCE_COLOR: '' }, 0],
    ['an empty FORCE_COLOR and NO_COLOR', 24, { FORCE_COLOR: '', NO_COLOR: '1' }, 0],
    ['FORCE_COLOR=false', 24, { FORCE_COLOR: 'false' }, 0],
    ['FORCE_COLOR=2', undefined, { FORCE_COLOR: '2' }, 2],
    ['FORCE_COLOR=3', undefined, { FORCE_COLOR: '3' }, 3],
    ['FORCE_COLOR=0', 24, { FORCE_COLOR: '0' }, 0],
    ['both', undefined, { FORCE_COLOR: '1', NO_COLOR: '1' }, 1],
  ])('%s', (_, depth, environment, level) =>
    expect(colourLevel(depth === undefined ? undefined : terminal(depth), environment)).toBe(level),
  )

  it.each<[Record<string, string>, number]>([
    [{}, 2],
    [{ NO_COLOR: '' }, 2],
    [{ FORCE_COLOR: '' }, 2],
    [{ NO_COLOR: '1' }, 0],
  ])('on a real terminal with %j', (environment, level) =>
    expect(colourLevel(WriteStream.prototype, { TERM: 'xterm-256color', ...environment })).toBe(
      level,
    ),
  )
})

/** Runs a script in a separate process; nobody reads its standard output yet. */
function inProcess(script: string) {
  const streams = pathToFileURL('src/io/streams.ts').href
  const child = spawn(
    process.execPath,
    [
      ...['--import', 'tsx', '--input-type=module', '-e'],
      `import { writeSync } from 'node:fs'
       import { sink } from '${streams}'
       const out = sink(1, () => process.stdout, {})
       ${script}`,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  child.stderr.setEncoding('utf8')
  return child
}

// A process cannot make its own pipes non-blocking on Windows.
describe.skipIf(process.platform === 'win32')('writing to a pipe', () => {
  it('waits for a slow reader where the pipe is non-blocking, and loses nothing', async () => {
    const child = inProcess(`
      process.stdout // Node's stream makes the pipe non-blocking.
      let filled = 0
      try {
        for (;;) filled += writeSync(1, 'x'.repeat(4096))
      } catch (error) {
        writeSync(2, error.code + ' ' + filled)
      }
      out.write('line\\n'.repeat(50_000))
      out.write('end')
      writeSync(2, ' ' + out.isClosed())
    `)
    let told = ''
    child.stderr.on('data', (chunk) => {
      told += chunk
    })
    await once(child.stderr, 'data')
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk) => chunks.push(chunk))
    const [code] = await once(child, 'close')
    const [reason, filled, closed] = told.split(' ')
    expect({ code, reason, closed }).toEqual({ code: 0, reason: 'EAGAIN', closed: 'false' })
    const written = Buffer.concat(chunks).toString()
    expect(written === `${'x'.repeat(Number(filled))}${'line\n'.repeat(50_000)}end`).toBe(true)
  })

  it('stops in silence once the reader has gone, and says so', async () => {
    const child = inProcess(`
      const before = out.isClosed()
      const until = Date.now() + 5000
      while (!out.isClosed() && Date.now() < until) out.write('line\\n')
      out.write('more')
      writeSync(2, before + ' ' + out.isClosed())
    `)
    child.stdout.destroy()
    let told = ''
    child.stderr.on('data', (chunk) => {
      told += chunk
    })
    const [code] = await once(child, 'close')
    expect({ code, told }).toEqual({ code: 0, told: 'false true' })
  })
})

describe('the lines of standard input', () => {
  const linesOf = async (...chunks: readonly (string | Buffer)[]): Promise<string[]> => {
    const read: string[] = []
    const lines = input(() => Readable.from(chunks)).lines()
    for (let each = await lines.next(); !each.done; each = await lines.next()) read.push(each.value)
    return read
  }

  it.each<[string, Array<string | Buffer>, string[]]>([
    ['end as files of any system do', ['a\nb\r\nc\rd'], ['a', 'b', 'c', 'd']],
    ['may be empty, and the last one may lack its end', ['\n\nx'], ['', '', 'x']],
    ['may come in pieces, also of their ends', ['a', 'b\r', '\nc\r', '', '\n'], ['ab', 'c']],
    [
      'may come in pieces of characters',
      [...Buffer.from('控制\n')].map((byte) => Buffer.from([byte])),
      ['控制'],
    ],
    ['are none in no input', [], []],
  ])('%s', async (_, chunks, wanted) => expect(await linesOf(...chunks)).toEqual(wanted))

  it('are kept to 65,536 characters', async () =>
    expect(await linesOf('x'.repeat(70_000), 'y'.repeat(70_000), '\nz\n')).toEqual([
      'x'.repeat(65_536),
      'z',
    ]))

  it('end where a line never does', async () => {
    function* zeros(): Generator<Buffer> {
      for (;;) yield Buffer.alloc(1 << 20)
    }
    const lines = input(() => Readable.from(zeros())).lines()
    expect((await lines.next()).done).toBe(true)
  })
})

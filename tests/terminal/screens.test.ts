import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  answersIn,
  closeAll,
  KEY,
  newHome,
  noTerminal,
  openShell,
  openTerminal,
  type Terminal,
} from '../support/terminal.ts'
import { LONG, MET, OUTLINE } from './outline.ts'

beforeEach(({ skip }) => skip(noTerminal !== undefined, noTerminal))
afterEach(closeAll)

const SGR = /\u001b\[[\d;]*m/g

interface Look {
  readonly columns?: number
  readonly rows?: number
  readonly outline?: string
  readonly environment?: Record<string, string | undefined>
}

const start = (args: string[], look: Look = {}): { home: string; terminal: Terminal } => {
  const { outline = OUTLINE, ...rest } = look
  const home = newHome({ 'map.yaml': outline }, MET)
  return {
    home,
    terminal: openTerminal({ home, rows: 40, args: ['--outline', 'map.yaml', ...args], ...rest }),
  }
}
const screenOf = (terminal: Terminal): string => terminal.everything().join('\n')
const QUIZ = ['quiz', 'kube-scheduler', '--seed', '1']

describe.each([80, 40])('%s columns', (columns) => {
  it.each(['en', 'zh', 'both'])('the first question (%s)', async (lang) => {
    const { terminal } = start([...QUIZ, '--lang', lang], { columns })
    await terminal.until(/›$/)
    expect(screenOf(terminal)).toMatchSnapshot()
  })

  it.each(['en', 'zh'])('an answer, the next question, and the end (%s)', async (lang) => {
    const { terminal } = start([...QUIZ, '--lang', lang], { columns })
    await terminal.until(/1\/2[\s\S]*›$/)
    terminal.send('1')
    await terminal.until(/2\/3[\s\S]*›$/)
    terminal.send('kube-scheduler\r')
    await terminal.until(/3\/3[\s\S]*›$/)
    terminal.send('4')
    expect((await terminal.exit()).code).toBe(0)
    expect(screenOf(terminal)).toMatchSnapshot()
  })

  it.each(['en', 'zh'])('k8smap alone: where one is and what comes next (%s)', async (lang) => {
    const { terminal } = start(['--lang', lang], { columns })
    expect((await terminal.exit()).code).toBe(0)
    expect(screenOf(terminal)).toMatchSnapshot()
  })
})

describe('a question longer than the screen', () => {
  it('scrolls: its end and its keys stay in sight, and one key answers it', async () => {
    const { home, terminal } = start(['quiz', 'proxy', '--type', 'choice', '--seed', '1'], {
      outline: LONG,
      columns: 40,
      rows: 8,
    })
    await terminal.until(/›$/)
    expect(terminal.rows()).toMatchInlineSnapshot(`
      [
        "     made large enough to hold it all.",
        "  3) It is cut where the screen ends and",
        "     the rest is lost to the reader.",
        "  4) It scrolls as any other output of a",
        "     program does on a terminal.",
        "  1-4 · 0 I don’t know · h hint",
        "  k known · ? help · q stop",
        "›",
      ]
    `)
    expect(screenOf(terminal)).toMatchInlineSnapshot(`
      "1/1 Network › Proxy
      A question may be longer than the screen
      it is shown on, and then its beginning
      scrolls away while its end and the keys
      that answer it stay in sight.
        1) It is drawn in a smaller type so
           that all of it fits on the screen.
        2) It waits until the window has been
           made large enough to hold it all.
        3) It is cut where the screen ends and
           the rest is lost to the reader.
        4) It scrolls as any other output of a
           program does on a terminal.
        1-4 · 0 I don’t know · h hint
        k known · ? help · q stop
      ›"
    `)
    // Together they would be a word that was pasted.
    terminal.send('x')
    await terminal.until(/Keys here/)
    terminal.send('h')
    await terminal.until(/Not: 1, 2\n›$/)
    expect(terminal.rows()).toMatchInlineSnapshot(`
      [
        "     the rest is lost to the reader.",
        "  4) It scrolls as any other output of a",
        "     program does on a terminal.",
        "  1-4 · 0 I don’t know · h hint",
        "  k known · ? help · q stop",
        "› h",
        "  ? Not: 1, 2",
        "›",
      ]
    `)
    terminal.send('0')
    await terminal.until(/2\/2[\s\S]*›$/)
    expect(answersIn(home)).toEqual([['proxy/long', '', false]])
  })
})

describe('a window that is made narrower', () => {
  /** Resizes, and waits until the program must have noticed: until it has drawn something. */
  const resize = async (terminal: Terminal, columns: number): Promise<void> => {
    terminal.resize(columns, 40)
    terminal.send('u')
    await terminal.until(/no answer to take back here\.\n›$/)
  }

  it('where one key answers: what comes next is as wide as the window', async () => {
    const { terminal } = start([...QUIZ, '--type', 'choice'])
    await terminal.until(/›$/)
    await resize(terminal, 40)
    terminal.send('1')
    await terminal.until(/again[\s\S]*›$/)
    const screen = screenOf(terminal)
    expect(screen.slice(screen.indexOf('✗'))).toMatchInlineSnapshot(`
      "✗ Not right. comes back in this drill
        yours    binding
        right    filtering
        ✗ binding: It comes last.
        Filtering comes first, then scoring.
        https://www.kubernetes.dev/resources/
        keps/785
        ! I was right · u undo · e its page
        f flag
      ━━━━━━━━━━━━━━━━━━━━────────────────────
      2/2 again Kubernetes › Control plane ›
      kube-scheduler
      Which step of scheduling comes first?
        1) queueing
        2) starting
        3) binding
        4) filtering
        1-4 · 0 I don’t know · h hint
        k known · ? help · q stop
      ›"
    `)
  })

  it('in the middle of a line: nothing of it is lost', async () => {
    const { home, terminal } = start([...QUIZ, '--type', 'typed'])
    await terminal.until(/›$/)
    const typed = 'a long answer that goes on and on until it is wider'
    terminal.send(typed)
    await terminal.until(/wider$/)
    terminal.resize(40, 40)
    terminal.send(' than the window\r')
    await terminal.until(/2\/2[\s\S]*›$/)
    expect(answersIn(home)).toEqual([['kube-scheduler/name', `${typed} than the window`, false]])
    const screen = screenOf(terminal)
    expect(screen.slice(screen.indexOf('✗'))).toMatchInlineSnapshot(`
      "✗ Not right. comes back in this drill
        yours    a long answer that goes on
                 and on until it is wider than
                 the window
        right    kube-scheduler
        It does.
        https://www.kubernetes.dev/resources/
        keps/785
        ! I was right · u undo · e its page
        f flag
      ━━━━━━━━━━━━━━━━━━━━────────────────────
      2/2 again Kubernetes › Control plane › …
      What picks the node?
        type it, then Enter
        empty: I don’t know · h hint · k known
        ? help · q stop
       ›"
    `)
  })

  it('and wider again: the next screen is wide again', async () => {
    const { terminal } = start([...QUIZ, '--type', 'choice'], { columns: 40 })
    await terminal.until(/›$/)
    await resize(terminal, 80)
    terminal.send('1')
    await terminal.until(/again[\s\S]*›$/)
    const screen = screenOf(terminal)
    expect(screen.slice(screen.indexOf('✗'))).toMatchInlineSnapshot(`
      "✗ Not right. comes back in this drill
        yours    binding
        right    filtering
        ✗ binding: It comes last.
        Filtering comes first, then scoring.
        https://www.kubernetes.dev/resources/keps/785
        ! I was right · u undo · e its page · f flag
      ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━────────────────────────────────────────
      2/2 again Kubernetes › Control plane › kube-scheduler
      Which step of scheduling comes first?
        1) queueing
        2) starting
        3) binding
        4) filtering
        1-4 · 0 I don’t know · h hint · k known · ? help · q stop
      ›"
    `)
  })
})

describe('colour', () => {
  const COLOURS = { NO_COLOR: undefined }
  const drilled = async (environment: Record<string, string | undefined>): Promise<Terminal> => {
    const { terminal } = start(QUIZ, { environment })
    await terminal.until(/1\/2[\s\S]*›$/)
    terminal.send('4')
    await terminal.until(/2\/2[\s\S]*›$/)
    terminal.send(`x${KEY.backspace}\r`)
    await terminal.until(/3\/3[\s\S]*›$/)
    terminal.send('q\r')
    expect((await terminal.exit()).code).toBe(0)
    return terminal
  }

  it('is there on a terminal that has it, and the words are the same', async () => {
    const plain = await drilled({})
    const painted = await drilled(COLOURS)
    // The id of an answer decides by how many days its wait is moved.
    const days = (screen: string): string =>
      screen.replace(/in (about )?\d+ days/g, 'in $1some days')
    expect(days(screenOf(painted))).toBe(days(screenOf(plain)))
    const lines = painted.bytes().split('\r\n')
    const lineWith = (words: string): string | undefined =>
      days(lines.find((line) => line.includes(words)) ?? '').replaceAll('\u001b', '␛')
    expect(lineWith('✓ Right.')).toMatchInlineSnapshot(
      `"␛[G␛[?25h␛[32m✓ Right.␛[39m ␛[2mcomes back in about some days␛[22m"`,
    )
    expect(lineWith('✗ You did not')).toMatchInlineSnapshot(
      `"␛[G␛[?25h␛[31m✗ You did not know this one.␛[39m ␛[2mcomes back in this drill␛[22m"`,
    )
    expect(lineWith('binding')).toMatchInlineSnapshot(`"  ␛[1m␛[36m1) ␛[39m␛[22mbinding"`)
    expect(lineWith('Which step')).toMatchInlineSnapshot(
      `"␛[1mWhich step of scheduling comes first?␛[22m"`,
    )
  })

  it('is nowhere with NO_COLOR, not in the prompts either', async () => {
    const terminal = await drilled({ NO_COLOR: '1' })
    expect(terminal.bytes().match(SGR)).toBeNull()
  })

  it('is there where NO_COLOR is empty, as https://no-color.org has it', async () => {
    const terminal = await drilled({ NO_COLOR: '' })
    expect(terminal.bytes()).toMatch(SGR)
  })

  it('FORCE_COLOR beats NO_COLOR', async () => {
    const terminal = await drilled({ NO_COLOR: '1', FORCE_COLOR: '1' })
    expect(terminal.bytes()).toMatch(SGR)
  })

  it('is not there on a terminal that has none', async () => {
    const { terminal } = start(QUIZ, { environment: { ...COLOURS, TERM: 'dumb' } })
    await terminal.until(/q stop$/)
    // Nor is its cursor moved.
    expect(terminal.bytes()).not.toContain('\u001b')
  })
})

describe('in a shell', () => {
  /** Prints the exit code of every part of a pipe. */
  const STATUS = `echo "exit \${PIPESTATUS[*]}"`
  it('tree | head ends quietly', async () => {
    const { terminal } = await openShell('bash', { 'map.yaml': OUTLINE }, MET)
    terminal.send(`k8smap tree | head -3; ${STATUS}\r`)
    await terminal.until(/\nexit [\d ]+\n\$$/)
    expect(screenOf(terminal)).toMatchInlineSnapshot(`
      "$ k8smap tree | head -3; echo "exit \${PIPESTATUS[*]}"
      Kubernetes
      ├── Core ideas
      │   ├── Automated deployment, scaling and management
      exit 0 0
      $"
    `)
  })

  it('a drill whose output is piped is one of plain lines, and Ctrl-C ends it', async () => {
    const { home, terminal } = await openShell('bash', { 'map.yaml': OUTLINE }, MET)
    terminal.send(`k8smap --outline map.yaml ${QUIZ.join(' ')} | cat\r`)
    await terminal.until(/stop$/)
    terminal.send('4\r')
    await terminal.until(/Question 2 of 2[\s\S]*stop$/)
    terminal.send(KEY.ctrlC)
    await terminal.until(/\^C\n\$$/)
    terminal.send(`${STATUS}\r`)
    await terminal.until(/\nexit [\d ]+\n\$$/)
    expect(screenOf(terminal)).toMatchInlineSnapshot(`
      "$ k8smap --outline map.yaml quiz kube-scheduler --seed 1 | cat
      Question 1 of 2  Kubernetes › Control plane › kube-scheduler
      Which step of scheduling comes first?
        1) binding
        2) starting
        3) queueing
        4) filtering
      1-4 · empty: I don’t know · h hint · k known · ? help · q stop
      4
      ✓ Right. comes back in about 2 days
        right    filtering
        Filtering comes first, then scoring.
        https://www.kubernetes.dev/resources/keps/785
        ! I was wrong · u undo · e its page · f flag

      ----------------------------------------
      Question 2 of 2  Kubernetes › Control plane › …
      What picks the node?
      type it, then Enter · empty: I don’t know · h hint · k known · ? help · q stop
      ^C
      $ echo "exit \${PIPESTATUS[*]}"
      exit 130 130
      $"
    `)
    expect(answersIn(home)).toEqual([['kube-scheduler/picks', 'filtering', true]])
  })
})

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import xterm from '@xterm/headless'
import { onPseudoTerminal } from './pseudo-terminal.ts'
import { screenSvg } from './screen-svg.ts'

/** What is typed on a terminal, and what is pressed when one of its last two lines says something. */
interface Scene {
  readonly argv: readonly string[]
  readonly keys?: ReadonlyArray<readonly [said: RegExp, key: string]>
  /** What the end of what is shown says. */
  readonly until: RegExp
  readonly rows: number
  /** How many of them, from the first one on, the picture has. */
  readonly shown: number
}

const COLUMNS = 80

/** The scenes of the READMEs, by the names of their pictures. */
const SCENES = (language: 'en' | 'zh'): Readonly<Record<string, Scene>> => ({
  [`explain.${language}`]: {
    argv: ['explain', 'kube-proxy', '--lang', language],
    until: /(?:Sources|出处)/,
    ...{ rows: 160, shown: 26 },
  },
  [`quiz.${language}`]: {
    argv: ['quiz', 'kube-scheduler', '--seed', '7', '--lang', language],
    keys: [
      [/Enter goes on|回车继续/, '\r'],
      [/type it, then Enter|输入答案，按回车/, '\r'],
    ],
    until: /[✓✗]/,
    ...{ rows: 24, shown: 24 },
  },
})

/**
 * Real output as pictures: the built program on a pseudo-terminal of 80 columns with 256 colours, in a home of
 * its own whose clock does not move.
 * @returns SVG by the names of their files
 */
export async function screensOf(
  home: string,
  language: 'en' | 'zh',
): Promise<Readonly<Record<string, string>>> {
  const made: Record<string, string> = {}
  for (const [name, scene] of Object.entries(SCENES(language)))
    made[`${name}.svg`] = await played(home, scene)
  return made
}

/** How long a screen may take, in milliseconds. */
const DEADLINE = 45_000
/** How long it must not have changed before a key is pressed: a key that comes at once is not taken. */
const STILL = 500
/** After how long without a change it is pressed again: on a busy machine half a second may still be too soon. */
const UNHEARD = 3_000

async function played(
  home: string,
  { argv, keys = [], until, rows, shown }: Scene,
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'k8smap-screen-'))
  const clock = join(folder, 'clock.cjs')
  writeFileSync(clock, `Date.now = () => ${Date.UTC(2026, 10, 27, 9)}\n`)
  const screen = new xterm.Terminal({
    ...{ cols: COLUMNS, rows, scrollback: 0, allowProposedApi: true },
  })
  const program = [resolve(home, 'bin/k8smap.js'), ...argv]
  const pty = onPseudoTerminal(process.execPath, program, {
    ...{ name: 'xterm-256color', cols: COLUMNS, rows, cwd: folder },
    env: {
      ...{ PATH: process.env['PATH'], TERM: 'xterm-256color', LANG: 'en_US.UTF-8', PAGER: 'cat' },
      ...{ K8SMAP_HOME: folder, NODE_OPTIONS: `--require ${clock}`, TZ: 'UTC' },
    },
  })
  let pressing: NodeJS.Timeout | undefined
  try {
    await new Promise<void>((done, reject) => {
      const tooLate = setTimeout(() => {
        const seen = linesOf(screen).join('\n').trim()
        reject(new Error(`After ${DEADLINE} ms ${argv.join(' ')} still shows\n${seen}`))
      }, DEADLINE)
      const press = (): void => {
        const text = linesOf(screen).join('\n').trimEnd()
        if (until.test(text)) {
          clearTimeout(tooLate)
          done()
          return
        }
        const last = text.split('\n').slice(-2).join('\n')
        const key = keys.find(([said]) => said.test(last))?.[1]
        if (key !== undefined) pty.write(key)
        pressing = setTimeout(press, UNHEARD)
      }
      const wait = (): void => {
        clearTimeout(pressing)
        pressing = setTimeout(press, STILL)
      }
      pty.onData((data) => screen.write(data, wait))
      screen.onData((answer) => pty.write(answer))
    })
    return screenSvg(screen.buffer.active, {
      columns: COLUMNS,
      rows,
      shown,
      title: ['k8smap', ...argv].join(' '),
    })
  } finally {
    clearTimeout(pressing)
    pty.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

const linesOf = ({ buffer, rows }: xterm.Terminal): string[] =>
  Array.from({ length: rows }, (_, i) => buffer.active.getLine(i)?.translateToString(true) ?? '')

/** Takes the pictures of the READMEs again. */
export async function writeScreens(home: string): Promise<void> {
  mkdirSync(join(home, 'docs/screens'), { recursive: true })
  for (const language of ['en', 'zh'] as const)
    for (const [file, text] of Object.entries(await screensOf(home, language)))
      writeFileSync(join(home, 'docs/screens', file), text)
}

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { nodeOfLine } from '../package/packed.ts'

/**
 * How long k8smap takes to start, as a ratio to bare `node -e 0` in the same run: all programs take
 * turns, many times, so that a busy machine affects them equally. The middle of all rounds is what
 * counts; the fastest round is what a quiet machine would say, and the spread is between quarters.
 * Certificates from NODE_EXTRA_CA_CERTS are left out: Node parses them at every start, which makes
 * bare node slow and every ratio look good.
 * Usage: tsx tests/bench/start.ts [<path of the program> [<rounds> [<line of Node> ...]]]
 */
const [path = 'dist/start.js', rounds = '31', ...lines] = process.argv.slice(2)
const bin = resolve(path)
const work = mkdtempSync(join(tmpdir(), 'k8smap-bench-'))
const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...environment } = process.env

interface Case {
  readonly argv: readonly string[]
  /** The ratio that it may have at most. */
  readonly most?: number
  /** Everything is new each time: nothing was compiled before. */
  readonly isCold?: boolean
}

const CASES: Readonly<Record<string, Case>> = {
  'node -e 0': { argv: ['-e', '0'] },
  '--help': { argv: [bin, '--help'], most: 1.4 },
  'tree network': { argv: [bin, 'tree', 'network'], most: 1.4 },
  'explain kube-scheduler': { argv: [bin, 'explain', 'kube-scheduler'], most: 1.4 },
  'status --short': { argv: [bin, 'status', '--short'], most: 1.4 },
  'explain scheduelr': { argv: [bin, 'explain', 'scheduelr'], most: 1.6 },
  'search leader election': { argv: [bin, 'search', 'leader', 'election'], most: 2 },
  'path kubelet etcd': { argv: [bin, 'path', 'kubelet', 'etcd'], most: 2 },
  'compare kubelet kube-proxy': { argv: [bin, 'compare', 'kubelet', 'kube-proxy'], most: 2 },
  'trace drain': { argv: [bin, 'trace', 'drain'], most: 2 },
  'quiz, to the first question': { argv: [bin, 'quiz', '--plain'], most: 3 },
  'quiz --json, likewise': { argv: [bin, 'quiz', '--json'], most: 3 },
  'tree network, the first time': { argv: [bin, 'tree', 'network'], isCold: true },
}

/** Runs each case so many times, in turns, and returns their times in milliseconds, in order. */
function timesOn(node: string): Map<string, number[]> {
  const home = mkdtempSync(join(work, 'home-'))
  const times = new Map(Object.keys(CASES).map((name) => [name, [] as number[]]))
  for (let round = 0; round <= Number(rounds); round++)
    for (const [name, { argv, isCold }] of Object.entries(CASES)) {
      // A home each: a drill changes the log, from which the due times follow.
      const own = join(home, isCold ? `cold ${round}` : name.replaceAll(' ', '-'))
      const begun = process.hrtime.bigint()
      const { status } = spawnSync(node, argv, {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...environment, LANG: 'en_US.UTF-8', K8SMAP_HOME: own },
      })
      const took = Number(process.hrtime.bigint() - begun) / 1e6
      if (status !== 0) throw new Error(`${name} exited with ${status}`)
      // The first round fills the caches.
      if (round > 0) times.get(name)?.push(took)
    }
  for (const each of times.values()) each.sort((a, b) => a - b)
  return times
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

function print(node: string): void {
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim()
  const times = timesOn(node)
  const bare = times.get('node -e 0') ?? []
  console.log(
    `\n| ${version}, ${rounds} rounds | ms | ratio | quarter to quarter | fastest | at most |`,
  )
  console.log('|---|---|---|---|---|---|')
  for (const [name, each] of times) {
    const to = (reference: number, share: number): string =>
      `${(quantile(each, share) / quantile(bare, reference)).toFixed(2)}x`
    const most = CASES[name]?.most
    const spread = `${to(0.5, 0.25)} to ${to(0.5, 0.75)}`
    console.log(
      `| ${name} | ${quantile(each, 0.5).toFixed(1)} | ${to(0.5, 0.5)} | ${spread} | ${to(0, 0)} | ${most ? `${most}x` : ''} |`,
    )
  }
}

try {
  print(process.execPath)
  // This one was just measured.
  for (const line of lines)
    if (!process.version.startsWith(`v${line}.`)) print(nodeOfLine(line, work))
} finally {
  rmSync(work, { recursive: true, force: true, maxRetries: 5 })
}

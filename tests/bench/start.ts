import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/**
 * How long k8smap takes to start, as a ratio to bare `node -e 0` in the same run: all programs take
 * turns, many times, so that a busy machine affects them equally. Certificates from
 * NODE_EXTRA_CA_CERTS are left out: Node parses them at every start, which makes bare node slow and
 * every ratio look good.
 * Usage: npm run bench [-- <path of k8smap.js> [<rounds>]]
 */
const [path = 'bin/k8smap.js', rounds = '31'] = process.argv.slice(2)
const bin = resolve(path)
const home = mkdtempSync(join(tmpdir(), 'k8smap-bench-'))
const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...environment } = process.env

const CASES: Readonly<Record<string, { argv: string[]; most?: number }>> = {
  'node -e 0': { argv: ['-e', '0'] },
  '--help': { argv: [bin, '--help'], most: 1.6 },
  'tree network': { argv: [bin, 'tree', 'network'], most: 1.6 },
  'explain kube-scheduler': { argv: [bin, 'explain', 'kube-scheduler'], most: 1.6 },
  'status --short': { argv: [bin, 'status', '--short'], most: 1.7 },
  'explain scheduelr': { argv: [bin, 'explain', 'scheduelr'], most: 1.6 },
  'search leader election': { argv: [bin, 'search', 'leader', 'election'], most: 2 },
  'path kubelet etcd': { argv: [bin, 'path', 'kubelet', 'etcd'], most: 2 },
  'compare kubelet kube-proxy': { argv: [bin, 'compare', 'kubelet', 'kube-proxy'], most: 2 },
  'trace drain': { argv: [bin, 'trace', 'drain'], most: 2 },
  'quiz, to the first question': { argv: [bin, 'quiz', '--plain'], most: 5 },
}

const times = new Map(Object.keys(CASES).map((name) => [name, [] as number[]]))
for (let round = 0; round < Number(rounds); round++)
  for (const [name, { argv }] of Object.entries(CASES)) {
    const begun = process.hrtime.bigint()
    // A home each: a drill changes the log, from which the due times follow.
    const { status } = spawnSync(process.execPath, argv, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...environment,
        LANG: 'en_US.UTF-8',
        K8SMAP_HOME: join(home, argv.slice(1).join(' ')),
      },
    })
    if (status !== 0) throw new Error(`${name} exited with ${status}`)
    // The first round fills the disk caches.
    if (round > 0) times.get(name)?.push(Number(process.hrtime.bigint() - begun) / 1e6)
  }

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
const sorted = new Map([...times].map(([name, each]) => [name, each.sort((a, b) => a - b)]))
const bare = quantile(sorted.get('node -e 0') ?? [], 0.5)

console.log(`| ${process.version}, ${rounds} rounds | ms | ratio | quarter to quarter | at most |`)
console.log('|---|---|---|---|---|')
for (const [name, each] of sorted) {
  const ratio = (share: number): string => `${(quantile(each, share) / bare).toFixed(2)}x`
  const most = CASES[name]?.most
  console.log(
    `| ${name} | ${quantile(each, 0.5).toFixed(1)} | ${ratio(0.5)} | ${ratio(0.25)} to ${ratio(0.75)} | ${most ? `${most}x` : ''} |`,
  )
}

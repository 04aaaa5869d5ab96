import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { binIn, folderWith, nodeOfLine, packInto } from './packed.ts'

/**
 * The packed package as a user gets it, on any system: packs it, installs it into an empty folder
 * with production dependencies only, and drives it, on this Node and on the newer lines given as
 * arguments: `tsx tests/package/try-package.ts 22 24`.
 */
const work = mkdtempSync(join(tmpdir(), 'k8smap-package-'))
let passed = 0
let failed = 0

function step<Result>(name: string, action: () => Result): Result | undefined {
  console.log(`== ${name}`)
  try {
    const result = action()
    passed++
    return result
  } catch (error) {
    failed++
    console.log(`FAILED: ${name}: ${error instanceof Error ? error.message : error}`)
    return undefined
  }
}

interface Trial {
  readonly argv: readonly string[]
  readonly input?: string
  readonly exit?: number
  readonly prints?: RegExp
}

const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

const TRIALS: readonly Trial[] = [
  { argv: ['tree', 'network', '-L', '1'], prints: /└── Kubernetes network/ },
  { argv: ['--outline', '2021', 'tree'], prints: /^(?:.*\n){78}$/ },
  { argv: ['explain', 'scheduelr', '--lang', 'zh'], prints: /调度器/ },
  { argv: ['search', 'leader', 'election'], prints: /Leader election/ },
  { argv: ['check'], prints: /No findings/ },
  {
    argv: ['quiz', 'network', '--seed', '1', '--count', '3'],
    input: '1\n1\n\n',
    prints: /3 questions/,
  },
  {
    argv: ['quiz', '--exam', 'KCNA', '--count', '2', '--json'],
    input: '1\n:hint\n\n',
    prints: /"domains"/,
  },
  { argv: ['plan', '--exam', 'CKA', '--date', inDays(60)], prints: /CKA/ },
  { argv: ['stats', '--json'], prints: /"streak"/ },
  { argv: ['status', '--short'], prints: /^\d+\n$/ },
  { argv: ['undo'], prints: /Taken back/ },
  { argv: ['explain', 'banana'], exit: 1 },
]

/** Runs all trials with the installed package, in a home of its own. */
function drive(node: string, bin: string): void {
  const home = mkdtempSync(join(work, 'home-'))
  const environment = { ...process.env, K8SMAP_HOME: home, LANG: 'en_US.UTF-8' }
  for (const { argv, input = '', exit = 0, prints = /(?:)/ } of TRIALS) {
    const ran = spawnSync(node, [bin, ...argv], { input, encoding: 'utf8', env: environment })
    const seen = ran.stdout.replaceAll('\r\n', '\n')
    if (ran.status !== exit || !prints.test(seen))
      throw new Error(`k8smap ${argv.join(' ')}: exit ${ran.status}\n${seen}${ran.stderr}`)
  }
  if (readdirSync(join(home, 'data')).length === 0) throw new Error('nothing was kept')
}

/** Runs the program under the name by which kubectl finds it. */
function driveAsPlugin(app: string): void {
  const isWindows = process.platform === 'win32'
  const command = join(app, 'node_modules', '.bin', `kubectl-k8smap${isWindows ? '.cmd' : ''}`)
  const ran = spawnSync(command, ['tree', 'kube-proxy'], { encoding: 'utf8', shell: isWindows })
  if (!ran.stdout?.startsWith('kube-proxy')) throw new Error(`${ran.stdout}${ran.stderr}`)
}

try {
  const packed = step('pack', () => packInto(work))
  const app =
    packed && step('install into an empty folder', () => folderWith(join(work, 'app'), packed))
  const bin = binIn(app ?? join(work, 'app'))
  step('the installed package as a plugin of kubectl', () => driveAsPlugin(app ?? ''))
  step(`the installed package on ${process.version}`, () => drive(process.execPath, bin))
  for (const line of process.argv.slice(2))
    step(`the installed package on Node ${line}`, () => drive(nodeOfLine(line, work), bin))
} finally {
  rmSync(work, { recursive: true, force: true, maxRetries: 5 })
}
console.log(`\n${passed} passed, ${failed} failed`)
if (failed > 0) process.exitCode = 1

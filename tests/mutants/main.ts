import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'
import { roomOf, THRESHOLDS } from './rooms.ts'
import { byFile, byPlace, type Report, survivors, table, tooLow } from './score.ts'

/**
 * Changes the code a little at a time and checks whether a test fails: `npm run mutants` for all
 * rooms that count, with files or folders of src for these, with `--changed` for what differs from
 * main (or from another base that is named). Fails below the thresholds of rooms.ts. `--survivors`
 * lists the mutants that no test noticed; `--concurrency` is 2 by default. Unchanged files keep the
 * results of the last run, unless `--force` is given. Mutants of the core are run against the tests
 * of the core, the drill and the study room only: a rule is tested in its own room, and running a
 * whole command costs seconds per mutant.
 */
const REPORTS = 'reports/mutation'
/** With fewer files than this, it is worth choosing their tests before the first run. */
const FEW = 12
/** With this many files or more, the table is by room. */
const MANY = 40

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    changed: { type: 'boolean', default: false },
    force: { type: 'boolean', default: false },
    survivors: { type: 'boolean', default: false },
    concurrency: { type: 'string', default: '2' },
  },
})

const git = (...argv: string[]): string[] =>
  execFileSync('git', argv, { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line !== '')

const counts = (file: string): boolean => file.endsWith('.ts') && roomOf(file) in THRESHOLDS

const filesBelow = (path: string): string[] =>
  path.endsWith('.ts')
    ? [path]
    : readdirSync(path, { recursive: true, encoding: 'utf8' }).map((file) =>
        join(path, file).replaceAll('\\', '/'),
      )

function chosen(): string[] {
  if (values.changed) {
    const [base = ''] = git('merge-base', positionals[0] ?? 'main', 'HEAD')
    return [
      ...git('diff', '--name-only', '--diff-filter=d', base, '--', 'src'),
      ...git('ls-files', '--others', '--exclude-standard', '--', 'src'),
    ]
  }
  return (positionals.length > 0 ? positionals : ['src']).flatMap(filesBelow)
}

/** Makes the mutants of some files and runs the tests that should kill them. */
async function run(mutate: readonly string[], tests: 'core' | 'all'): Promise<Report> {
  process.env['K8SMAP_MUTANTS'] = tests
  const fileName = `${REPORTS}/${tests}.json`
  await new Stryker({
    mutate: [...mutate],
    testRunner: 'vitest',
    plugins: [
      fileURLToPath(import.meta.resolve('@stryker-mutator/vitest-runner')),
      fileURLToPath(import.meta.resolve('./tags.mjs')),
    ],
    ignorers: ['tags'],
    vitest: { configFile: 'tests/mutants/vitest.config.ts', related: mutate.length < FEW },
    // It would read tsconfig.json with the compiler's own functions, which TypeScript 7 no longer
    // has.
    tsconfigFile: 'none',
    coverageAnalysis: 'perTest',
    ignoreStatic: true,
    concurrency: Number(values.concurrency),
    timeoutMS: 10_000,
    dryRunTimeoutMinutes: 10,
    incremental: true,
    incrementalFile: `${REPORTS}/incremental-${tests}.json`,
    force: values.force,
    reporters: ['json', process.stdout.isTTY ? 'progress' : 'progress-append-only'],
    jsonReporter: { fileName },
    ignorePatterns: ['dist', 'reports'],
    allowConsoleColors: false,
    logLevel: 'warn' as NonNullable<ConstructorParameters<typeof Stryker>[0]['logLevel']>,
  }).runMutationTest()
  const { files: whole } = JSON.parse(readFileSync(fileName, 'utf8')) as { files: Report }
  return Object.fromEntries(Object.entries(whole).filter(([file]) => mutate.includes(file)))
}

const files = [...new Set(chosen())].filter((file) => counts(file) && existsSync(file)).sort()
if (files.length === 0) {
  console.log('No file that mutants are made of.')
} else {
  mkdirSync(REPORTS, { recursive: true })
  const started = performance.now()
  const report: Record<string, Report[string]> = {}
  for (const tests of ['core', 'all'] as const) {
    const meant = files.filter((file) => (roomOf(file) === 'core') === (tests === 'core'))
    if (meant.length > 0) Object.assign(report, await run(meant, tests))
  }
  const places = byPlace(report)
  writeFileSync(`${REPORTS}/rooms.json`, `${JSON.stringify(places, null, 2)}\n`)
  console.log(table(report, files.length < MANY ? byFile(report) : places))
  if (values.survivors) console.log(survivors(report).join('\n'))
  console.log(`${Math.round((performance.now() - started) / 1000)} s`)
  for (const { room, score, least } of tooLow(report)) {
    console.log(`${room}: ${score.toFixed(1)} % killed, and ${least} % are needed`)
    process.exitCode = 1
  }
}

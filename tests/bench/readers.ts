import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { parseEvents } from 'js-yaml'
import { lexer } from 'marked'
import papaparse from 'papaparse'
import { SaxesParser } from 'saxes'
import { MADE, notesIn, titles } from './outlines.ts'

/**
 * What the program takes for outlines of 10,000 and of 100,000 topics in every format, in milliseconds
 * of CPU from its start to its end, beside what the bare parser takes for the larger one. Ten times as
 * many topics take 12.5 times as long where the time grows as n log n does, and less where the start
 * of the program is still felt. What a command takes when the outline is kept from before is beside it.
 * Usage: npm run bench
 */
const [FEW, MANY] = [10_000, 100_000] as const

/** Prints what a process took, in milliseconds of all its threads, when it ends. */
const COUNTED = `data:text/javascript,${encodeURIComponent(
  'process.on("exit", () => { const { user, system } = process.cpuUsage(); process.stderr.write("\\ncpu " + Math.round((user + system) / 1000)) })',
)}`

const COMMANDS: Readonly<Record<string, (path: string) => readonly string[]>> = {
  tree: (path) => ['tree', '--depth', '1', '--outline', path],
  check: (path) => ['check', path],
  search: (path) => ['search', 'bababa', '--outline', path],
}

const xml = (text: string): unknown => new SaxesParser({}).write(text).close()

/** The parser alone, where a library is one. */
const BARE: Readonly<Record<string, (made: string | Uint8Array) => unknown>> = {
  'a.yaml': (text) => parseEvents(String(text), { maxDepth: 400 }),
  'a.md': (text) => lexer(String(text)),
  'a.json': (text) => JSON.parse(String(text)),
  'a.csv': (text) => papaparse.parse(String(text)),
  'anki.txt': (text) => papaparse.parse(String(text), { delimiter: '\t' }),
  'a.opml': (text) => xml(String(text)),
  'a.mm': (text) => xml(String(text)),
  'a.xmind': (bytes) =>
    JSON.parse(new TextDecoder().decode(unzipSync(bytes as Uint8Array)['content.json'])),
}

/** CPU of this process for a call, in milliseconds. */
function cpuOf(run: () => unknown): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return Math.round((user + system) / 1000)
}

const folder = mkdtempSync(join(tmpdir(), 'k8smap-readers-'))

let homes = 0
const newHome = (): string => join(folder, `home-${homes++}`)

function cpuOfProgram(args: readonly string[], home: string): number {
  const { stderr, status } = spawnSync(
    process.execPath,
    ['--import', COUNTED, join(import.meta.dirname, '../../bin/k8smap.js'), ...args],
    {
      encoding: 'utf8',
      env: { ...process.env, K8SMAP_HOME: home },
      // What a tree of a flat outline prints.
      maxBuffer: 1 << 26,
    },
  )
  const cpu = /\ncpu (\d+)$/.exec(stderr)?.[1]
  if (status !== 0 || cpu === undefined) throw new Error(`k8smap ${args.join(' ')}: ${stderr}`)
  return Number(cpu)
}

function written(name: string, count: number): string {
  const path = join(folder, `${count}-${name}`)
  const make = MADE[name]
  if (make) writeFileSync(path, make(titles(count)))
  else {
    mkdirSync(path)
    for (const [i, note] of notesIn(titles(count)).entries())
      writeFileSync(join(path, `note ${i}.md`), note)
  }
  return path
}

const names = Object.keys(COMMANDS)
const head = ['format', 'bare parser', ...names.flatMap((name) => [name, 'factor', 'again'])]
console.log(
  `\n${MANY.toLocaleString('en')} topics, ms of CPU; factor: times what ${FEW.toLocaleString('en')} take; again: as it was kept\n`,
)
console.log(`| ${head.join(' | ')} |`)
console.log(`|${'---|'.repeat(head.length)}`)
try {
  for (const name of [...Object.keys(MADE), 'notes']) {
    const [few, many] = [written(name, FEW), written(name, MANY)]
    const bare = BARE[name]
    const made = MADE[name]?.(titles(MANY)) ?? ''
    const columns = Object.values(COMMANDS).flatMap((args) => {
      const home = newHome()
      const [little, much] = [cpuOfProgram(args(few), newHome()), cpuOfProgram(args(many), home)]
      return [much, (much / little).toFixed(1), cpuOfProgram(args(many), home)]
    })
    const label = MADE[name]
      ? name.replace(/^a(?=\.)/, '')
      : `${(MANY / 20).toLocaleString('en')} files of Markdown`
    console.log(`| ${[label, bare ? cpuOf(() => bare(made)) : '', ...columns].join(' | ')} |`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

import { spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { seededDice } from '../../src/core/base/dice.ts'
import { MINUTE } from '../../src/core/base/time.ts'
import type { LogEvent } from '../../src/core/log/event.ts'
import { writeEvent } from '../../src/core/log/line.ts'
import { theMap } from '../support/outlines.ts'

/**
 * How long commands take with a log of a million answers, in seconds from start to end: the first time, and
 * then the middle of several times. A drill gets no answer, so it ends at its first question. Every drill of the log has
 * twenty questions of the map, and every fiftieth answer is amended.
 * Usage: tsx tests/bench/log.ts [<answers> [<rounds>]]
 */
const [answers = '1000000', rounds = '7'] = process.argv.slice(2)
const home = mkdtempSync(join(tmpdir(), 'k8smap-bench-'))
const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...environment } = process.env

/** Between two answers. */
const STEP = MINUTE

function writeLog(): void {
  const dice = seededDice(5)
  const questions = theMap()
    .questions()
    .map(({ id }) => id)
  const pick = (): string => questions[Math.floor(dice() * questions.length)] ?? ''
  mkdirSync(join(home, 'data'))
  const handle = openSync(join(home, 'data', 'reviews-bench.jsonl'), 'w')
  let at = Date.now() - (Number(answers) + 1_000) * STEP
  let order = 0
  const id = (): string => `${order.toString(36).padStart(12, '_')}`
  for (let done = 0; done < Number(answers); ) {
    const lines: LogEvent[] = []
    const drill = { id: id(), at, order: ++order, outline: 'kubernetes' }
    const asked = Array.from({ length: 20 }, pick)
    lines.push({
      ...{ event: 'drill', ...drill, request: '["kubernetes",20]', seed: order, questions: asked },
      ...{ device: 'bench', pid: 4242 },
    })
    for (const question of asked) {
      at += STEP
      const correct = dice() < 0.9
      const review = { id: id(), at, order: ++order, outline: 'kubernetes', question, correct }
      lines.push({
        ...{ event: 'review', ...review, rating: correct ? 3 : 1, given: 'kube-scheduler' },
        ...{ took: Math.round(dice() * 20_000), predicted: dice(), drill: drill.id },
      })
      if (dice() < 0.02)
        lines.push({ event: 'amend', id: id(), at, order: ++order, review: review.id, sure: 2 })
      done++
    }
    lines.push({ event: 'end', id: id(), at, order: ++order, drill: drill.id })
    writeSync(handle, `${lines.map(writeEvent).join('\n')}\n`)
  }
  closeSync(handle)
}

function secondsOf(argv: readonly string[]): number {
  const begun = process.hrtime.bigint()
  const { status } = spawnSync(process.execPath, [resolve('bin/k8smap.js'), ...argv], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...environment, LANG: 'en_US.UTF-8', K8SMAP_HOME: home },
  })
  const took = Number(process.hrtime.bigint() - begun) / 1e9
  if (status !== 0) throw new Error(`${argv.join(' ')} exited with ${status}`)
  return took
}

try {
  writeLog()
  console.log(`\n| ${answers} answers, ${process.version} | seconds |\n|---|---|`)
  console.log(`| quiz, the first time | ${secondsOf(['quiz', '--json']).toFixed(1)} |`)
  for (const argv of [['quiz', '--json'], ['status'], ['stats'], ['course']]) {
    const times = Array.from({ length: Number(rounds) }, () => secondsOf(argv)).sort(
      (a, b) => a - b,
    )
    const [fastest = 0, slowest = 0] = [times[0], times.at(-1)]
    const middle = times[Math.floor(times.length / 2)] ?? 0
    const spread = `${fastest.toFixed(2)} to ${slowest.toFixed(2)}`
    console.log(`| ${argv.join(' ')} | ${middle.toFixed(2)} (${spread}) |`)
  }
} finally {
  rmSync(home, { recursive: true, force: true, maxRetries: 5 })
}

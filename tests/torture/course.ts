import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { seededDice } from '../../src/core/base/dice.ts'
import { type Attack, type Case, sum, type Tally } from './attack.ts'
import type { Program } from './program.ts'

/** How attacks are run. */
export interface Terms {
  readonly program: Program
  /** A folder for the homes. */
  readonly work: string
  readonly seed: number
  /** The number of the only case to run, counted from 1; undefined for all. */
  readonly only?: number | undefined
}

/** How an attack went. */
export interface Result extends Tally {
  readonly attack: Attack
  readonly seconds: number
}

/** How many processes run at once, in all cases together. */
const MOST_PROCESSES = 4

/**
 * Runs the cases of an attack, some of them at the same time. The dice of each depend on the seed
 * and its number only. The home of a case with a fault stays.
 */
export async function runAttack(attack: Attack, terms: Terms): Promise<Result> {
  const begun = performance.now()
  const waiting = attack.cases
    .map((each, i) => ({ each, number: i + 1 }))
    .filter(({ number }) => terms.only === undefined || number === terms.only)
  const tallies: Tally[] = []
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      tallies.push(await playIn(attack, next, terms))
  }
  const most = Math.max(1, ...attack.cases.map(({ processes }) => processes))
  await Promise.all(Array.from({ length: Math.floor(MOST_PROCESSES / most) }, lane))
  return { attack, ...sum(tallies), seconds: (performance.now() - begun) / 1000 }
}

async function playIn(
  { name }: Attack,
  { each, number }: { readonly each: Case; readonly number: number },
  { work, seed, program }: Terms,
): Promise<Tally> {
  const home = join(work, `${name.replaceAll(/\W+/g, '-')}-${number}`)
  mkdirSync(home)
  const tally = await each.play({ program, home, dice: seededDice(seed * 1_000_003 + number) })
  const { lost, doubled, faults } = tally
  const where = `${name}, case ${number} (${home})`
  if (lost + doubled + faults.length === 0) {
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
    return tally
  }
  return {
    ...tally,
    faults: [
      ...(lost > 0 ? [`${where}: ${lost} lost`] : []),
      ...(doubled > 0 ? [`${where}: ${doubled} doubled`] : []),
      ...faults.map((fault) => `${where}: ${fault}`),
    ],
  }
}

/** Results as a table in Markdown. */
export function table(results: readonly Result[]): string {
  const total = { attack: { name: 'all', cases: [] }, ...sum(results) }
  const seconds = results.reduce((n, each) => n + each.seconds, 0)
  const row = ({ attack, seconds: took, ...tally }: Result): string => {
    const { cases, confirmed, kept, lost, doubled, faults } = tally
    const other = faults.filter(
      (fault) => !/: \d+ (?:lost|doubled)$|: doubled: /.test(fault),
    ).length
    const name = attack.remark === undefined ? attack.name : `${attack.name} (${attack.remark})`
    const counts = [cases, confirmed, kept, lost, doubled, other, Math.round(took)]
    return `| ${name} | ${counts.join(' | ')} |`
  }
  return [
    '| attack | cases | confirmed | kept | lost | doubled | other faults | seconds |',
    '|---|---|---|---|---|---|---|---|',
    ...results.map(row),
    row({ ...total, seconds }),
  ].join('\n')
}

import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Arena, type Attack, below, type Case } from './attack.ts'
import { type Drilled, drill } from './drill.ts'
import { learner } from './learner.ts'
import { idsTwice, logOf, lostIn } from './ledger.ts'
import { crashes, type End, run, type Start } from './program.ts'
import { type Clock, clockIn } from './surroundings.ts'

const DAY = 86_400_000

/** All orders of three devices. */
const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
] as const

/** What is compared; the folder and the device are of each home. */
const VIEWS = [
  ['status', '--json'],
  ['stats', '--json'],
  ['progress', '--json'],
] as const

const logFileIn = (home: string): string =>
  join(home, 'data', readdirSync(join(home, 'data')).find((file) => file.endsWith('.jsonl')) ?? '')

/** Three homes whose drills take turns, over some days. */
async function threeHomes(
  { program, home, dice }: Arena,
  clock: Clock,
): Promise<{ homes: string[]; drilled: Drilled[] }> {
  const homes = ['a', 'b', 'c'].map((name) => join(home, name))
  for (const each of homes) mkdirSync(each)
  const pupil = learner(dice, true)
  const drilled: Drilled[] = []
  for (let i = 0; i < 9; i++) {
    clock.shift(-9 * DAY + i * DAY * dice() * 1.5)
    const how = { bin: program.bin, argv: ['quiz', '--json', '--count', '6'] }
    const where = { home: homes[i % 3] ?? '', ...clock.surroundings }
    drilled.push(
      await drill({ ...how, ...where }, pupil, {
        after: { what: 'confirmed', count: 2 + below(6, dice) },
        blow: 'SIGKILL',
      }),
    )
  }
  return { homes, drilled }
}

/** What the program says about a home, without what is of that home alone. */
async function viewsOf(how: Omit<Start, 'argv'>): Promise<{ seen: string; ends: End[] }> {
  const ends = await Promise.all(VIEWS.map((argv) => run({ ...how, argv })))
  const seen = ends.map(({ stdout, stderr }) => {
    const { folder: _, device: __, ...rest } = JSON.parse(stdout) as Record<string, unknown>
    return `${JSON.stringify(rest)}\n${stderr}`
  })
  return { seen: seen.join('\n'), ends }
}

/** Three homes, merged in these orders, by the command and by copying the files. */
const merged = (orders: ReadonlyArray<readonly number[]>): Case => ({
  processes: 3,
  play: async (arena) => {
    const { program, home } = arena
    const clock = clockIn(home)
    const { homes, drilled } = await threeHomes(arena, clock)
    clock.stop(Date.now())
    const bin = program.bin
    const views: string[] = []
    const ends: End[] = []
    const joined: string[] = []
    for (const [i, order] of orders.entries()) {
      const files = order.map((n) => logFileIn(homes[n] ?? ''))
      const byCommand = join(home, `merged-${i}`)
      const byHand = join(home, `copied-${i}`)
      mkdirSync(join(byHand, 'data'), { recursive: true })
      for (const [n, file] of files.entries())
        cpSync(file, join(byHand, 'data', `reviews-device-${n}.jsonl`))
      mkdirSync(byCommand)
      const around = { bin, ...clock.surroundings }
      for (const file of files)
        ends.push(await run({ ...around, home: byCommand, argv: ['progress', 'merge', file] }))
      for (const each of [byCommand, byHand]) {
        const { seen, ends: more } = await viewsOf({ ...around, home: each })
        views.push(seen)
        ends.push(...more)
      }
      joined.push(byCommand)
    }
    const { entries } = logOf(joined[0] ?? '')
    return {
      cases: views.length,
      confirmed: drilled.reduce((n, { confirmed }) => n + confirmed.length, 0),
      kept: entries.filter(({ event }) => event === 'review').length,
      lost: lostIn(entries, drilled),
      doubled: joined.reduce((n, each) => n + idsTwice(logOf(each).entries), 0),
      faults: [
        ...views.flatMap((view, i) => (view === views[0] ? [] : [`order ${i} differs`])),
        ...ends.flatMap(({ code, stderr }) => (code === 0 ? [] : [`exit ${code}: ${stderr}`])),
        ...[...drilled, ...ends].flatMap(crashes),
      ],
    }
  },
})

/** Logs of three devices, merged in every order or only in some, so many times. */
export const merges = (count: number, orders: number = ORDERS.length): Attack => ({
  name: 'merges',
  cases: Array.from({ length: count }, () => merged(ORDERS.slice(0, orders))),
})

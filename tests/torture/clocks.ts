import { readEvent } from '../../src/core/log/line.ts'
import type { Attack, Case, Tally } from './attack.ts'
import { type Drilled, drill } from './drill.ts'
import { endedEarly } from './interrupted.ts'
import { type Learner, learner } from './learner.ts'
import { doubledIn, type Entry, logOf, lostIn } from './ledger.ts'
import { crashes, type End, run, type Start } from './program.ts'
import { type Clock, clockIn } from './surroundings.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** How the clock is wrong in a drill: before it, and in its middle. */
interface Error {
  readonly name: string
  readonly before: (clock: Clock) => void
  readonly within?: (clock: Clock) => void
  readonly zone?: string
  /** The zone after the drill, of somebody who travels. */
  readonly zoneAfter?: string
}

const inYear = (year: number): Error => ({
  name: `${year}`,
  before: (clock) => clock.set(Date.UTC(year, 10, 26, 12)),
})

const steps = (name: string, by: number): Error => ({
  name,
  before: () => undefined,
  within: (clock) => clock.shift(by),
})

/** A drill that summer time begins or ends in. */
const summer = (zone: string, hour: number): Error => ({
  name: `summer time in ${zone}`,
  zone,
  before: (clock) => clock.set(hour - 500),
  within: (clock) => clock.set(hour + 500),
})

const ERRORS: readonly Error[] = [
  ...[2099, 1969, 1970, 2200, 2201, 9998].map(inYear),
  steps('two hours back', -2 * HOUR),
  steps('two days back', -2 * DAY),
  steps('a year back', -365 * DAY),
  steps('two hours ahead', 2 * HOUR),
  steps('two days ahead', 2 * DAY),
  steps('73 years ahead', 73 * 365 * DAY),
  { ...inYear(2099), name: '2099, right within', within: (clock) => clock.shift(0) },
  { ...inYear(1969), name: '1969, right within', within: (clock) => clock.shift(0) },
  // Both changes of 2026 in each zone; Lord Howe's are of half an hour.
  summer('Europe/Berlin', Date.UTC(2026, 2, 29, 1)),
  summer('Europe/Berlin', Date.UTC(2026, 9, 25, 1)),
  summer('America/New_York', Date.UTC(2026, 2, 8, 7)),
  summer('America/New_York', Date.UTC(2026, 10, 1, 6)),
  summer('Australia/Lord_Howe', Date.UTC(2026, 3, 4, 15)),
  summer('Australia/Lord_Howe', Date.UTC(2026, 9, 3, 15, 30)),
  {
    name: 'to the other side of the date line',
    zone: 'Pacific/Kiritimati',
    zoneAfter: 'Pacific/Pago_Pago',
    before: () => undefined,
  },
]

/** A learner who never knows anything: all that was asked must be due soon. */
const IGNORANT: Learner = { answer: () => 'x', learn: () => undefined }

/** A drill under a wrong clock, and what can be done under the right one after it. */
const wrong = (error: Error): Case => ({
  processes: 1,
  play: async ({ program, home, dice }) => {
    const clock = clockIn(home)
    const start = (argv: readonly string[], zone = 'UTC'): Start => ({
      ...{ bin: program.bin, home, argv, ...clock.surroundings },
      environment: { ...clock.surroundings.environment, TZ: zone },
    })
    error.before(clock)
    const how = start(['quiz', '--json', '--count', '5'], error.zone)
    const within = await drill(how, IGNORANT, {
      after: { what: 'confirmed', count: 3 },
      trick: () => error.within?.(clock),
    })
    const killed = await drill(how, IGNORANT, {
      after: { what: 'confirmed', count: 3 },
      blow: 'SIGKILL',
    })
    clock.shift(0)
    const { faults, ends } = await afterwards(home, start, clock)
    const resumed = await drill(start(how.argv, error.zoneAfter ?? error.zone), learner(dice))
    const sittings = [within, killed, resumed]
    return tallyOf(home, sittings, [...faults, ...[...sittings, ...ends].flatMap(crashes)], error)
  },
})

function tallyOf(
  home: string,
  sittings: readonly Drilled[],
  faults: readonly string[],
  { name }: Error,
): Tally {
  const { entries } = logOf(home)
  const unreadable = entries.filter((each) => typeof readEvent(JSON.stringify(each)) !== 'object')
  return {
    cases: 1,
    confirmed: sittings.reduce((n, { confirmed }) => n + confirmed.length, 0),
    kept: entries.filter(({ event }) => event === 'review').length,
    lost: lostIn(entries, sittings),
    // The claims are dated by wrong clocks: who held a drill at the same time is not known.
    doubled: doubledIn(entries, []).length,
    faults: [
      ...faults,
      ...endedEarly(entries),
      ...(unreadable.length > 0 ? [`${unreadable.length} lines cannot be read again`] : []),
      ...sittings.flatMap(({ code, stderr, signal }) =>
        signal === null && code !== 0 ? [`exit ${code}: ${stderr.trim()}`] : [],
      ),
    ].map((fault) => `${name}: ${fault}`),
  }
}

/** The questions whose latest answer is a miss. */
function missedIn(entries: readonly Entry[]): Set<string> {
  const undone = new Set(entries.flatMap(({ of }) => of ?? []))
  const missed = new Set<string>()
  for (const { event, id, question = '', correct } of entries)
    if (event === 'review' && !undone.has(id))
      if (correct) missed.delete(question)
      else missed.add(question)
  return missed
}

/** What must be possible under the right clock: what was missed is due in a day, and undo works. */
async function afterwards(
  home: string,
  start: (argv: readonly string[]) => Start,
  clock: Clock,
): Promise<{ faults: string[]; ends: End[] }> {
  const faults: string[] = []
  const before = logOf(home).entries
  const last = before.filter(({ event }) => event === 'review').at(-1)
  const undo = await run(start(['undo']))
  const undone = logOf(home).entries.at(-1)
  if (undo.code !== 0 || undone?.event !== 'undo' || undone.of !== last?.id)
    faults.push(`undo took back ${undone?.of}, not ${last?.id}: ${undo.stderr.trim()}`)
  const missed = missedIn(logOf(home).entries)
  // A wrong time that lies ahead counts as now, at every look: it is due a day from then.
  clock.shift(DAY + HOUR)
  const status = await run(start(['status', '--json']))
  // What was missed long ago, by a wrong clock, is to be learned again.
  const now =
    status.code === 0 ? (JSON.parse(status.stdout) as { due: number; sunk: number }) : undefined
  const due = now ? now.due + now.sunk : -1
  if (due < missed.size) faults.push(`${due} due in a day, and ${missed.size} were missed`)
  const quiz = await run(start(['quiz', '--due', '--json', '--fresh', '--count', '3']), '1\n1\n1\n')
  if (missed.size > 0 && !quiz.stdout.includes('"event":"answer"'))
    faults.push(`quiz --due asks nothing in a day: ${quiz.stderr.trim()}`)
  clock.shift(0)
  const ends = [undo, status, quiz]
  for (const { stderr } of ends)
    if (/skipped|cannot be read/.test(stderr)) faults.push(stderr.trim())
  return { faults, ends }
}

/** Every wrong clock once, or only those with these names. */
export const clocks = (names?: readonly string[]): Attack => ({
  name: 'clocks',
  cases: ERRORS.filter(({ name }) => names?.includes(name) ?? true).map(wrong),
})

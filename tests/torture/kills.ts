import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Dice } from '../../src/core/base/dice.ts'
import { type Arena, type Attack, below, type Case, oneOf, type Tally } from './attack.ts'
import { type Drilled, drill, type Fate, plainDrill } from './drill.ts'
import { endedEarly, notResumed } from './interrupted.ts'
import { type Learner, learner } from './learner.ts'
import { doubledIn, logOf, lostIn } from './ledger.ts'
import { crashes } from './program.ts'
import { noWindow, windowDrill } from './window.ts'

/** How many kills one home gets. */
const KILLS_PER_HOME = 10

/** Of a hundred blows, how many are of each kind; the window's are plain ones where there is none. */
const BLOWS: ReadonlyArray<readonly [share: number, blow: Blow]> = [
  [68, 'SIGKILL'],
  [8, 'SIGTERM'],
  [8, 'SIGHUP'],
  [6, 'SIGINT'],
  [4, 'end-of-input'],
  [3, 'plain'],
  [3, 'window'],
]
type Blow = NonNullable<Fate['blow']> | 'plain' | 'window'

/** Milliseconds in which a process that is killed at any moment is killed: its start is in them. */
const SOON = 700
/** Milliseconds between an answer and its kill, at most: it is being written then. */
const AT_ONCE = 12

/** The drills of a home: all with the same request, so that each can resume the others. */
const REQUESTS: ReadonlyArray<readonly string[]> = [
  ['--count', '8'],
  ['--count', '5'],
  ['network', '--count', '6'],
  ['--count', '12', '--type', 'choice'],
  ['--count', '6', '--exam', 'KCNA'],
]

const blowOf = (dice: Dice): Blow => {
  let left = below(100, dice)
  for (const [share, blow] of BLOWS) {
    if (left < share) return blow
    left -= share
  }
  return 'SIGKILL'
}

/** A moment: some time after the start, or right after an answer was sent or confirmed. */
function momentOf(dice: Dice): Pick<Fate, 'after' | 'wait'> {
  if (dice() < 0.35) return { wait: below(SOON, dice) }
  const what = dice() < 0.5 ? 'sent' : 'confirmed'
  return { after: { what, count: 1 + below(6, dice) }, wait: below(AT_ONCE, dice) }
}

/** One drill that is killed. */
function struck(
  { program, home, dice }: Arena,
  request: readonly string[],
  pupil: Learner,
): Promise<Drilled> {
  const fresh = dice() < 0.15 ? ['--fresh'] : []
  const how = { bin: program.bin, home, argv: ['quiz', ...request, ...fresh] }
  const blow = blowOf(dice)
  const lines = { ...how, argv: [...how.argv, '--plain'] }
  if (blow === 'plain' || (blow === 'window' && noWindow)) return plainDrill(lines, below(5, dice))
  if (blow === 'window') return windowDrill(how, below(4, dice))
  return drill({ ...how, argv: [...how.argv, '--json'] }, pupil, { ...momentOf(dice), blow })
}

/** Exit codes that are possible: done, and interrupted; or the signal. */
const isExpected = ({ code, signal, stderr }: Drilled): boolean =>
  signal !== null || code === 0 || code === 130 || (code === 1 && /elsewhere/.test(stderr))

/** A home whose drills are killed and resumed at once, some processes at the same time. */
const homeOf = (kills: number, processes: Case['processes']): Case => ({
  processes,
  play: async (arena) => {
    const { home, program, dice } = arena
    const request = oneOf(REQUESTS, dice)
    const sittings: Drilled[] = []
    let left = kills
    const hold = async (pupil: Learner): Promise<void> => {
      while (left > 0) {
        const drilled = await struck(arena, request, pupil)
        sittings.push(drilled)
        if (drilled.struck) left--
      }
    }
    await Promise.all(Array.from({ length: processes }, () => hold(learner(dice, true))))
    // The last one is not killed: whatever is open then can be resumed.
    const argv = ['quiz', ...request, '--json']
    sittings.push(await drill({ bin: program.bin, home, argv }, learner(dice)))
    const tally = tallyOf(home, sittings, kills)
    // The homes of cases with faults are kept, and so is what their processes said.
    writeFileSync(join(home, 'sittings.json'), JSON.stringify(sittings, null, 1))
    return tally
  },
})

function tallyOf(home: string, sittings: readonly Drilled[], cases: number): Tally {
  const { entries, torn } = logOf(home)
  return {
    cases,
    confirmed: sittings.reduce((n, { confirmed }) => n + confirmed.length, 0),
    kept: entries.filter(({ event }) => event === 'review').length,
    lost: lostIn(entries, sittings),
    doubled: doubledIn(entries, sittings).length,
    faults: [
      ...doubledIn(entries, sittings).map((each) => `doubled: ${each}`),
      ...(torn > 0 ? [`${torn} torn lines`] : []),
      ...endedEarly(entries),
      ...notResumed(entries, sittings),
      ...sittings.flatMap(crashes),
      ...sittings
        .filter((each) => !isExpected(each))
        .map(
          ({ code, ...said }) => `exit ${code}: ${said.stderr.trim() || said.stdout.slice(-500)}`,
        ),
    ],
  }
}

/** So many drills, killed one, two and four at a time. */
export const kills = (count: number, atOnce: 1 | 2 | 4): Attack => ({
  name: atOnce === 1 ? 'kills, one at a time' : `kills, ${atOnce} at once`,
  ...(noWindow !== undefined && { remark: noWindow }),
  cases: Array.from({ length: Math.ceil(count / KILLS_PER_HOME) }, (_, i) =>
    homeOf(Math.min(KILLS_PER_HOME, count - i * KILLS_PER_HOME), atOnce),
  ),
})

import { type Arena, type Attack, below, type Case } from './attack.ts'
import { type Drilled, drill, type Fate } from './drill.ts'
import { type Learner, learner } from './learner.ts'
import { idsTwice, logOf, lostIn } from './ledger.ts'
import { crashes, run } from './program.ts'

/** How many drills are held by each of the processes of a home. */
const DRILLS = 5

const ARGV = ['quiz', '--json', '--count', '5']

async function hold(
  { program, home, dice }: Arena,
  bins: readonly string[],
  pupil: Learner,
): Promise<Drilled[]> {
  const drilled: Drilled[] = []
  for (let i = 0; i < DRILLS; i++) {
    const fate: Fate = {
      after: { what: 'confirmed', count: 1 + below(5, dice) },
      ...(dice() < 0.5 && { blow: 'SIGKILL' as const }),
    }
    const bin = bins[i % bins.length] ?? program.bin
    drilled.push(await drill({ bin, home, argv: ARGV }, pupil, fate))
  }
  return drilled
}

/** Two versions that drill on one home, by turns or at the same time. */
const together = (atOnce: boolean): Case => ({
  processes: 2,
  play: async (arena) => {
    const { program, home, dice } = arena
    const both = [program.bin, program.old ?? program.bin]
    const sittings = (
      await Promise.all(
        atOnce
          ? both.map((bin) => hold(arena, [bin], learner(dice)))
          : [hold(arena, dice() < 0.5 ? both : [...both].reverse(), learner(dice))],
      )
    ).flat()
    const { entries, torn } = logOf(home)
    const reviews = entries.filter(({ event }) => event === 'review').length
    const ends = await Promise.all(
      both.map((bin) => run({ bin, home, argv: ['progress', '--json'] })),
    )
    const counts = ends.map(({ stdout }) => {
      const { outlines } = JSON.parse(stdout) as { outlines: Array<{ reviews: number }> }
      return outlines.reduce((n, each) => n + each.reviews, 0)
    })
    const [now, old] = await Promise.all(
      both.map((bin) => run({ bin, home, argv: ['status', '--json'] })),
    )
    return {
      cases: 1,
      confirmed: sittings.reduce((n, { confirmed }) => n + confirmed.length, 0),
      kept: reviews,
      // The old version does not write who resumed a drill, so answers are counted by question.
      lost: lostIn(
        entries,
        sittings.map((each) => ({ ...each, pid: 0 })),
      ),
      // The old version may double by itself; no event may be in the log twice.
      doubled: idsTwice(entries),
      faults: [
        ...(torn > 0 ? [`${torn} torn lines`] : []),
        ...counts.flatMap((n, i) =>
          n === reviews ? [] : [`the ${i === 0 ? 'new' : 'old'} one reads ${n} of ${reviews}`],
        ),
        ...(now?.stderr === '' ? [] : [`the new one reports: ${now?.stderr.trim()}`]),
        ...(/not whole/.test(old?.stderr ?? '') ? [`the old one reports: ${old?.stderr}`] : []),
        ...[...sittings, ...ends].flatMap(crashes),
        ...sittings
          .filter(({ code, signal }) => signal === null && code !== 0)
          .map(({ code, stderr }) => `exit ${code}: ${stderr.trim()}`),
      ],
    }
  },
})

/** This version and an older one on one log, so many homes. */
export const versions = (count: number, old: string | undefined): Attack => ({
  name: 'two versions on one log',
  ...(old === undefined && { remark: 'left out: no --old' }),
  cases: old === undefined ? [] : Array.from({ length: count }, (_, i) => together(i % 2 === 1)),
})

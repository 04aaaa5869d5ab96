import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Attack, below, type Case } from './attack.ts'
import { type Drilled, drill } from './drill.ts'
import { learner } from './learner.ts'
import { doubledIn, logOf, lostIn } from './ledger.ts'
import { crashes, run } from './program.ts'
import {
  CONTAINERS_BY,
  containerNamed,
  HOSTS_BY,
  hostNamed,
  type Surroundings,
} from './surroundings.ts'

/** The names that a device gets one after the other, from its networks or its containers. */
const NAMES = ['mac.local', 'mac.fritz.box', 'dhcp-10-0-0-7', 'a1b2c3d4e5f6', 'mac.local']

/** One device under changing names: its drill is resumed under each. */
const device = (around: (name: string) => Surroundings): Case => ({
  processes: 1,
  play: async ({ program, home, dice }) => {
    const argv = ['quiz', '--json', '--count', '10']
    const pupil = learner(dice)
    const sittings: Drilled[] = []
    for (const name of NAMES) {
      const how = { bin: program.bin, home, argv, ...around(name) }
      sittings.push(
        await drill(how, pupil, {
          after: { what: 'confirmed', count: 1 + below(3, dice) },
          blow: 'SIGKILL',
        }),
      )
    }
    const last = logOf(home).entries.findLast(({ event }) => event === 'review')
    const undo = await run({ bin: program.bin, home, argv: ['undo'], ...around('elsewhere') })
    const { entries } = logOf(home)
    const files = readdirSync(join(home, 'data')).filter((file) => file.endsWith('.jsonl'))
    const begun = entries.filter(({ event }) => event === 'drill')
    const undone = entries.at(-1)
    // In containers all processes have the same number, so answers are counted by question.
    const unnumbered = sittings.map((each) => ({ ...each, pid: 0 }))
    return {
      cases: 1,
      confirmed: sittings.reduce((n, { confirmed }) => n + confirmed.length, 0),
      kept: entries.filter(({ event }) => event === 'review').length,
      lost: lostIn(entries, unnumbered),
      doubled: doubledIn(entries, []).length,
      faults: [
        ...(files.length === 1 ? [] : [`${files.length} logs of one device: ${files.join(' ')}`]),
        ...(begun.length === 1 ? [] : [`${begun.length} drills began, not one resumed`]),
        ...(undo.code === 0 && undone?.of === last?.id ? [] : [`undo: ${undo.stderr.trim()}`]),
        ...[...sittings, undo].flatMap(crashes),
      ],
    }
  },
})

/** Devices whose host name changes, and containers, so many of each. */
export const hosts = (count: number): Attack => ({
  name: 'host names and containers',
  remark: CONTAINERS_BY ? `${HOSTS_BY}, ${CONTAINERS_BY}` : `${HOSTS_BY}, no containers here`,
  cases: Array.from({ length: count }, () => [
    device(hostNamed),
    ...(CONTAINERS_BY ? [device(containerNamed)] : []),
  ]).flat(),
})

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Attack, below, type Case, type Tally } from './attack.ts'
import { type Drilled, drill } from './drill.ts'
import { learner } from './learner.ts'
import { doubledIn, logOf, lostIn } from './ledger.ts'
import { crashes, type Start } from './program.ts'

/** The size of the disk, in bytes, and of the parts it is filled with. */
const DISK = 256 * 1024
const PAGE = 4096

const mount = (...args: string[]): boolean =>
  spawnSync('mount', args, { stdio: 'ignore' }).status === 0
const unmount = (folder: string): boolean =>
  spawnSync('umount', [folder], { stdio: 'ignore' }).status === 0

/** Whether a disk of memory can be mounted: only by root, and not in every container. */
const canMount = ((): boolean => {
  if (process.platform !== 'linux') return false
  const folder = mkdtempSync(join(tmpdir(), 'k8smap-disk-'))
  const can = mount('-t', 'tmpfs', '-o', `size=${DISK}`, 'none', folder) && unmount(folder)
  rmdirSync(folder)
  return can
})()
const canLimit = spawnSync('bash', ['-c', 'ulimit -f 8']).status === 0

const ARGV = ['quiz', '--json', '--count', '20']

function tallyOf(home: string, sittings: readonly Drilled[], faults: readonly string[]): Tally {
  const { entries } = logOf(home)
  return {
    cases: 1,
    confirmed: sittings.reduce((n, { confirmed }) => n + confirmed.length, 0),
    kept: entries.filter(({ event }) => event === 'review').length,
    lost: lostIn(entries, sittings),
    doubled: doubledIn(entries, sittings).length,
    faults: [...faults, ...sittings.flatMap(crashes)],
  }
}

/** A drill that must fail because nothing can be written, and say so. */
const refusal = ({ code, stderr }: Drilled): string[] =>
  code === 1 && /could NOT be saved|cannot be saved|could be saved/.test(stderr)
    ? []
    : [`exit ${code} on a full disk: ${stderr.trim()}`]

/** A disk with some pages left, which becomes full, and then has room again. */
const FULL_DISK: Case = {
  processes: 1,
  play: async ({ program, home: folder, dice }) => {
    const home = join(folder, 'disk')
    mkdirSync(home)
    mount('-t', 'tmpfs', '-o', `size=${DISK}`, 'none', home)
    try {
      const how = { bin: program.bin, argv: ARGV, home }
      const pupil = learner(dice)
      const begun = await drill(how, pupil, {
        after: { what: 'confirmed', count: 1 + below(6, dice) },
        blow: 'SIGKILL',
      })
      const filler = join(home, 'filler')
      fill(filler, below(3, dice) * PAGE)
      const full: Drilled[] = []
      for (let i = 0; i < 6 && full.at(-1)?.code !== 1; i++) full.push(await drill(how, pupil))
      rmSync(filler)
      const later = await drill(how, pupil)
      const faults = [
        ...refusal(full.at(-1) ?? later),
        ...(later.code === 0 ? [] : ['does not go on']),
      ]
      return tallyOf(home, [begun, ...full, later], faults)
    } finally {
      unmount(home)
    }
  },
}

/** Fills the disk of a file until only so many bytes are left. */
function fill(file: string, left: number): void {
  for (let size = DISK; size > 0; size -= PAGE)
    try {
      writeFileSync(file, Buffer.alloc(size))
      writeFileSync(file, Buffer.alloc(Math.max(0, size - left)))
      return
    } catch {
      // Less than that is left.
    }
}

/** A log that may not grow beyond some kilobytes, and then may. */
const limited = (kilobytes: number): Case => ({
  processes: 1,
  play: async ({ program, home, dice }) => {
    const how: Start = { bin: program.bin, argv: ARGV, home }
    const pupil = learner(dice)
    const through = ['bash', '-c', `trap '' XFSZ; ulimit -f ${kilobytes}; exec "$@"`, 'bash']
    const full: Drilled[] = []
    for (let i = 0; i < 12 && full.at(-1)?.code !== 1; i++)
      full.push(await drill({ ...how, through }, pupil))
    const later = await drill(how, pupil)
    const faults = [
      ...refusal(full.at(-1) ?? later),
      ...(later.code === 0 ? [] : ['does not go on']),
    ]
    return tallyOf(home, [...full, later], faults)
  },
})

/** Disks that become full in the middle of a drill, so many of each kind. */
export const fullDisk = (count: number): Attack => {
  const ways = [...(canMount ? ['tmpfs'] : []), ...(canLimit ? ['RLIMIT_FSIZE'] : [])]
  return {
    name: 'full disk',
    remark: ways.length > 0 ? ways.join(' and ') : 'left out: no way to fill one here',
    cases: Array.from({ length: count }, (_, i) => [
      ...(canMount ? [FULL_DISK] : []),
      ...(canLimit ? [limited(3 + i)] : []),
    ]).flat(),
  }
}

import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Attack } from '../torture/attack.ts'
import { clocks } from '../torture/clocks.ts'
import { runAttack } from '../torture/course.ts'
import { fullDisk } from '../torture/full-disk.ts'
import { hosts } from '../torture/hosts.ts'
import { kills } from '../torture/kills.ts'
import { merges } from '../torture/merges.ts'
import { replacedFiles } from '../torture/replaced-files.ts'
import { tornLines } from '../torture/torn-lines.ts'
import { versions } from '../torture/versions.ts'

/**
 * The attacks of `npm run torture` in short, on what is built; the other version is this one. Kills
 * depend on the moment, so a fault that is seen once in a hundred is for the long form.
 */
const work = mkdtempSync(join(tmpdir(), 'k8smap-torture-'))
chmodSync(work, 0o755)
afterAll(() => rmSync(work, { recursive: true, force: true, maxRetries: 5 }))

const bin = resolve('bin/k8smap.js')
const program = { bin, old: bin }

const SHORT: ReadonlyArray<readonly [attack: Attack, cases: number]> = [
  [kills(8, 1), 8],
  [kills(6, 2), 6],
  [kills(8, 4), 8],
  [tornLines(8), 8],
  [fullDisk(1), 2],
  [replacedFiles(['log removed', 'folder removed', 'log a pipe', 'log without rights']), 4],
  [clocks(['2099', '1969', 'two days back', 'to the other side of the date line']), 4],
  [hosts(1), 2],
  [versions(2, bin), 2],
  [merges(1, 2), 4],
]

describe.skipIf(process.platform === 'win32')('the built program, attacked', () => {
  it.each(SHORT.map(([attack, cases]) => [attack.name, attack, cases] as const))(
    '%s: nothing is lost or counted twice',
    async (_, attack, cases) => {
      const { confirmed, kept, lost, doubled, faults, ...tally } = await runAttack(attack, {
        ...{ program, work, seed: 1 },
      })
      expect({ lost, doubled, faults, cases: tally.cases }).toEqual({
        ...{ lost: 0, doubled: 0, faults: [], cases },
      })
      // An attack under which nothing is answered would prove nothing.
      expect(confirmed).toBeGreaterThan(0)
      expect(kept).toBeGreaterThanOrEqual(confirmed)
    },
  )
})

import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { binIn, folderWith, packInto } from '../package/packed.ts'
import { clocks } from './clocks.ts'
import { type Result, runAttack, table } from './course.ts'
import { fullDisk } from './full-disk.ts'
import { hosts } from './hosts.ts'
import { kills } from './kills.ts'
import { merges } from './merges.ts'
import { replacedFiles } from './replaced-files.ts'
import { tornLines } from './torn-lines.ts'
import { versions } from './versions.ts'

/**
 * Attacks the packed and installed k8smap: is anything that it confirmed lost, or counted twice?
 * Prints a table, and fails if there was any fault.
 *
 * Usage: npm run torture [-- --kills 1000 --seed 1 --old <k8smap.js of an older version> --only
 * <part of an attack's name> --case <number> --bin <k8smap.js>]
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    old: { type: 'string' },
    only: { type: 'string', default: '' },
    case: { type: 'string' },
    bin: { type: 'string' },
  },
})

const work = mkdtempSync(join(tmpdir(), 'k8smap-torture-'))
// Some cases run as another user.
chmodSync(work, 0o755)
const count = Number(values.kills)
const attacks = [
  kills(Math.round(count * 0.4), 1),
  kills(Math.round(count * 0.3), 2),
  kills(Math.round(count * 0.3), 4),
  tornLines(),
  fullDisk(8),
  replacedFiles(),
  clocks(),
  hosts(5),
  versions(10, values.old),
  merges(3),
]

function installed(): string {
  console.log('== pack and install')
  return binIn(folderWith(join(work, 'app'), packInto(work)))
}

const terms = {
  program: {
    bin: values.bin === undefined ? installed() : resolve(values.bin),
    old: values.old === undefined ? undefined : resolve(values.old),
  },
  work,
  seed: Number(values.seed),
  only: values.case === undefined ? undefined : Number(values.case),
}
const results: Result[] = []
for (const attack of attacks.filter(({ name }) => name.includes(values.only))) {
  console.log(`== ${attack.name}`)
  const result = await runAttack(attack, terms)
  for (const fault of result.faults) console.log(`FAULT: ${fault}`)
  results.push(result)
}
console.log(`\n${table(results)}`)
if (results.some(({ faults }) => faults.length > 0)) {
  console.log(`\nseed ${values.seed}; the homes of the cases with faults are in ${work}`)
  process.exitCode = 1
} else rmSync(work, { recursive: true, force: true, maxRetries: 5 })

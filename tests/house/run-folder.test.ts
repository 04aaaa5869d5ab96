import { existsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { emptyFolder } from '../support/places.ts'
import { setup } from '../support/run-folder.ts'

it('removes what tests leave in the folder for temporary files', () => {
  const before = tmpdir()
  const remove = setup()
  const left = emptyFolder()
  writeFileSync(join(left, 'progress.jsonl'), 'x')
  expect(dirname(dirname(left))).toBe(before)
  remove()
  expect([tmpdir(), existsSync(dirname(left)), existsSync(before)]).toEqual([before, false, true])
})

it('is what every run of the tests writes into', () => {
  expect(tmpdir()).toContain('k8smap-run-')
})

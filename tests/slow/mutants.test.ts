import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

it('the tests that look at mutants can be run, with all of src loaded before them', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      ...['run', '--config', 'tests/mutants/vitest.config.ts', 'tests/core/base/bisect.test.ts'],
    ],
    { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', K8SMAP_MUTANTS: 'core' } },
  )
  expect(`${stdout}${stderr}`).toMatch(/Tests +\d+ passed/)
  expect(status).toBe(0)
}, 60_000)

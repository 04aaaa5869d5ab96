import { defineConfig } from 'vitest/config'
import unit, { SLOW } from '../vitest.config.ts'

/** What `npm test` leaves out, one file after the other: a test that waits for a process needs the machine for itself. */
export default defineConfig({
  ...unit,
  test: {
    ...unit.test,
    include: Object.keys(SLOW),
    exclude: [],
    fileParallelism: false,
    testTimeout: 180_000,
  },
})

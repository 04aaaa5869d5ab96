import { defineConfig } from 'vitest/config'
import { derivedWords } from '../../src/build/derived-words.ts'
import { common, FRESH_DIST, SLOW } from '../vitest.config.ts'

/**
 * The tests that `npm test` leaves out, one file after the other: a test that waits for a process
 * needs the machine for itself.
 */
export default defineConfig({
  plugins: [derivedWords],
  test: {
    ...common,
    include: Object.keys(SLOW),
    globalSetup: [...common.globalSetup, FRESH_DIST],
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
})

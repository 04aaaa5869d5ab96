import { join } from 'node:path'
import { configDefaults, defineConfig } from 'vitest/config'
import { derivedWords } from '../src/build/derived-words.ts'

/** The tests that wait for `npm run test:slow`, with the reason. */
export const SLOW = {
  'tests/simulate/**/*.test.ts': 'learners of ninety days',
  'tests/terminal/**/*.test.ts': 'drills at the speed of a hand, on a pseudo-terminal',
  'tests/package/kills.test.ts': 'drills that are killed on the way, and processes that wait',
  'tests/**/*-speed.test.ts': 'a clock decides, and needs the machine for itself',
  'tests/slow/**/*.test.ts':
    'outlines of a hundred thousand titles, forecasts for every width and language',
}

/** The tests that run the built package. */
const BUILT = ['tests/package/**/*.test.ts']
const LEFT_OUT = [...configDefaults.exclude, ...Object.keys(SLOW)]

/** Builds dist if it is older than its sources. */
export const FRESH_DIST = join(import.meta.dirname, 'support/fresh-dist.ts')

/** Gives a run a folder of its own for temporary files. */
const RUN_FOLDER = join(import.meta.dirname, 'support/run-folder.ts')

/** The settings for all kinds of tests. */
export const common = {
  // Runs in a process of their own share two cores with everything else.
  testTimeout: 60_000,
  globalSetup: [RUN_FOLDER],
  env: { NO_COLOR: '', FORCE_COLOR: '', K8SMAP_LANG: '', LANG: 'en_US.UTF-8' },
}

export default defineConfig({
  plugins: [derivedWords],
  test: {
    ...common,
    // Two projects, so that dist is built only before the tests of the package.
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // No test changes what another one sees, so that modules are loaded once for all files:
          // loading them for each file took three quarters of the time.
          pool: 'threads',
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: [...LEFT_OUT, ...BUILT],
        },
      },
      {
        extends: true,
        test: { name: 'package', include: BUILT, exclude: LEFT_OUT, globalSetup: [FRESH_DIST] },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reportsDirectory: 'reports/coverage',
      reporter: ['text-summary', 'html', 'json-summary'],
    },
  },
})

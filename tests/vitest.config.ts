import { configDefaults, defineConfig } from 'vitest/config'
import { derivedWords } from '../src/build/derived-words.ts'

/** Which tests wait for `npm run test:slow`, and why. */
export const SLOW = {
  'tests/simulate/**/*.test.ts': 'learners of ninety days',
  'tests/terminal/**/*.test.ts': 'drills at the speed of a hand, on a pseudo-terminal',
  'tests/package/kills.test.ts': 'drills that are killed on the way, and processes that wait',
  'tests/slow/**/*.test.ts': 'what grows with the size of an outline',
}

export default defineConfig({
  plugins: [derivedWords],
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...Object.keys(SLOW)],
    globalSetup: ['tests/support/fresh-dist.ts'],
    // Spawned runs share two cores with everything else.
    testTimeout: 60_000,
    env: { NO_COLOR: '', FORCE_COLOR: '', K8SMAP_LANG: '', LANG: 'en_US.UTF-8' },
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reportsDirectory: 'reports/coverage',
      reporter: ['text-summary', 'html', 'json-summary'],
    },
  },
})

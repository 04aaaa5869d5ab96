import fc from 'fast-check'
import { theMap } from '../support/outlines.ts'

/**
 * Runs once per thread: values that modules keep for all tests are made before any mutant is on;
 * otherwise one mutant could break them and the next mutants would be killed too. All of src is
 * loaded, including the parts behind `import()`, and the map is read; not what begins to run when it is
 * loaded.
 */
import.meta.glob(
  ['../../src/**/*.ts', '!../../src/**/main.ts', '!../../src/start.ts', '!../../src/build/**'],
  { eager: true },
)

declare global {
  interface ImportMeta {
    /** A call that vite replaces by imports. */
    glob: (patterns: string[], options: { eager: true }) => unknown
  }
}

interface Coverage {
  currentTestId?: string | undefined
  mutantCoverage?: { perTest: Record<string, unknown> }
}
const held = globalThis as { __stryker__?: Coverage }
held.__stryker__ ??= {}
const stryker = held.__stryker__

// Counts as part of a test, so that reading the map does not make all mutants of the reader static.
stryker.currentTestId = 'warm-up'
theMap()
stryker.currentTestId = undefined
delete stryker.mutantCoverage?.perTest['warm-up']

// A property kills a mutant with its first examples or not at all.
fc.configureGlobal({ numRuns: 20 })

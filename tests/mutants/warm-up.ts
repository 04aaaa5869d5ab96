import fc from 'fast-check'
import { theMap } from '../support/outlines.ts'

/**
 * Once a thread: what modules keep for all tests is made before any mutant is on, or what one mutant broke would kill
 * the next ones too. All of src is loaded, the parts behind `import()` as well, and the map is read.
 */
import.meta.glob(['../../src/**/*.ts', '!../../src/main.ts', '!../../src/build/**'], {
  eager: true,
})

declare global {
  interface ImportMeta {
    /** What vite replaces by imports. */
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

// Counted as a test's, so that reading the map does not make all of the reader's mutants static.
stryker.currentTestId = 'warm-up'
theMap()
stryker.currentTestId = undefined
delete stryker.mutantCoverage?.perTest['warm-up']

// Mutants are killed by the first examples of a property or by none.
fc.configureGlobal({ numRuns: 20 })

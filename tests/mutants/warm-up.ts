import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { theMap } from '../support/outlines.ts'

/**
 * Runs once per thread: values that modules keep for all tests are made before any mutant is on;
 * otherwise one mutant could break them and the next mutants would be killed too. All of src is
 * loaded, including the parts behind `import()`, and the map is read; not what begins to run when it is
 * loaded. The files are found at run time: a glob in the source makes all of src used for knip, which then finds no
 * dead code.
 */
const RUNS = /(?:^|\/)main\.ts$|^start\.ts$|^build\//
const source = join(import.meta.dirname, '../../src')
for (const found of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
  const file = found.replaceAll('\\', '/')
  if (/(?<!\.d)\.ts$/.test(file) && !RUNS.test(file))
    await import(/* @vite-ignore */ `../../src/${file}`)
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

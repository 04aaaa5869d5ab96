import './warm-up.ts'

/**
 * Runs before each test file. The thread is kept from mutant to mutant, so the last mutant is
 * switched off while the file is loaded; Stryker switches the next one on before the file's first
 * test.
 */
const stryker = (globalThis as { __stryker__?: { activeMutant?: string | undefined } }).__stryker__
if (stryker) stryker.activeMutant = undefined

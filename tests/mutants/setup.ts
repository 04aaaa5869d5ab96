import './warm-up.ts'

/**
 * Before each test file. The thread is kept from mutant to mutant, so the last one is switched off while the file is
 * loaded; Stryker switches the next one on before the file's first test.
 */
const stryker = (globalThis as { __stryker__?: { activeMutant?: string | undefined } }).__stryker__
if (stryker) stryker.activeMutant = undefined

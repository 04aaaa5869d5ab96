import { defineConfig } from 'vitest/config'
import { derivedWords } from '../src/build/derived-words.ts'

export default defineConfig({
  plugins: [derivedWords],
  test: {
    include: ['tests/**/*.test.ts'],
    // Spawned runs share two cores with everything else.
    testTimeout: 60_000,
    env: { NO_COLOR: '', FORCE_COLOR: '', K8SMAP_LANG: '', LANG: 'en_US.UTF-8' },
  },
})

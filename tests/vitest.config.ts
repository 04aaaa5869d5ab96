import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Spawned runs share two cores with everything else.
    testTimeout: 60_000,
    env: { NO_COLOR: '', FORCE_COLOR: '', K8SMAP_LANG: '', LANG: 'en_US.UTF-8' },
  },
})

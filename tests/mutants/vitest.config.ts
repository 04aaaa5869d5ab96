import { join } from 'node:path'
import { configDefaults, defineConfig } from 'vitest/config'
import { derivedWords } from '../../src/build/derived-words.ts'
import { common, SLOW } from '../vitest.config.ts'
import { NearestFirst } from './nearest-first.ts'
import { warmPool } from './warm-pool.ts'

/**
 * The tests that run against mutants: those of the unit suite, without the slow ones and those that
 * cannot notice a mutant.
 */
const LEFT_OUT = {
  'tests/{mutants,release}/**': 'looks at the tools of the project, not at src',
  'tests/package/**': 'runs the built package, in which no mutant is',
  'tests/data/**': 'looks at the content of the map, not at the code',
  'tests/house/**': 'reads the sources as text, where a mutant looks like the code it replaces',
}
/** For the mutants of the core, which its own tests should kill. */
const LEFT_OUT_OF_CORE = {
  'tests/{commands,interfaces,output,view,io,cli,formats}/**': 'runs whole commands around a rule',
}

export default defineConfig({
  plugins: [
    derivedWords,
    {
      name: 'warm-pool',
      // Stryker sets vitest's pool to threads, and a configuration cannot change that; a plugin
      // can.
      configureVitest: ({ project }) => {
        project.config.pool = warmPool.name as 'threads'
        project.config.poolRunner = warmPool
      },
    },
  ],
  test: {
    ...common,
    include: ['tests/**/*.test.ts'],
    exclude: [
      ...configDefaults.exclude,
      ...Object.keys(SLOW),
      ...Object.keys(LEFT_OUT),
      ...(process.env['K8SMAP_MUTANTS'] === 'core' ? Object.keys(LEFT_OUT_OF_CORE) : []),
    ],
    isolate: false,
    sequence: { sequencer: NearestFirst },
    setupFiles: [join(import.meta.dirname, 'setup.ts')],
  },
})

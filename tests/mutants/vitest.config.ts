import { join } from 'node:path'
import { configDefaults, defineConfig } from 'vitest/config'
import { derivedWords } from '../../src/build/derived-words.ts'
import { common } from '../vitest.config.ts'
import { NearestFirst } from './nearest-first.ts'
import { warmPool } from './warm-pool.ts'

/** The tests that mutants meet: those of the unit suite, without what costs more than it kills. */
const LEFT_OUT = {
  'tests/package/**': 'runs the built package, in which no mutant is',
  'tests/simulate/**': 'seconds a run, to see what a table of the queue sees in milliseconds',
  'tests/terminal/**': 'runs the built package on a pseudo-terminal',
  'tests/data/**': 'looks at the content of the map, not at the code',
  'tests/house/**': 'reads the sources as text, where a mutant looks like the code it replaces',
  'tests/slow/**': 'seconds a test, to see what grows with the size of an outline',
}
/** For the mutants of the core, which its own tests are to kill. */
const LEFT_OUT_OF_CORE = {
  'tests/{commands,interfaces,output,view,io,cli,formats}/**': 'runs whole commands around a rule',
}

export default defineConfig({
  plugins: [
    derivedWords,
    {
      name: 'warm-pool',
      // Stryker sets the pool of vitest to threads, and a configuration cannot say otherwise; a plugin can.
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
      ...Object.keys(LEFT_OUT),
      ...(process.env['K8SMAP_MUTANTS'] === 'core' ? Object.keys(LEFT_OUT_OF_CORE) : []),
    ],
    isolate: false,
    sequence: { sequencer: NearestFirst },
    setupFiles: [join(import.meta.dirname, 'setup.ts')],
  },
})

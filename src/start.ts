import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { type Code, type KeptCode, readCode, type Shelf, writeCode } from './io/code-cache.ts'
import { folderFor, systemOf } from './io/folders.ts'

/**
 * What is run first: it runs the other scripts of the package, with what V8 compiled of them at an
 * earlier start, which saves more than half of the time that k8smap takes to start.
 */

/** The build says here which build it is: by the content of all scripts. */
declare const BUILD: string

/** Code of the same commands may lack what only some of their options need; milliseconds. */
const OLD = 3_600_000

/** A script that was run, and what it was then. */
interface Ran {
  readonly script: Script
  readonly size: number
  readonly changed: number
  /** It had to be compiled. */
  readonly isNew: boolean
}

/**
 * Each command has its code in one file: the less there is, the faster it is read. What does not
 * begin with a command shares one.
 */
const [, , word = ''] = process.argv
const NAME = /^[a-z]{1,16}$/.test(word) ? word : 'k8smap'

/** Where the code is kept; undefined if it is not to be, or if there is no place for it. */
function findShelf(): Shelf | undefined {
  const { NODE_DISABLE_COMPILE_CACHE: off = '', NODE_V8_COVERAGE: coverage = '' } = process.env
  if (off !== '' || coverage !== '') return undefined
  try {
    return {
      folder: join(folderFor('cache', process.env, systemOf(process)), 'code'),
      user: process.geteuid?.(),
      key: [BUILD, process.version, process.versions.v8, process.platform, process.arch].join(' '),
    }
  } catch {
    // The program will say what is wrong with the home.
    return undefined
  }
}

const shelf = findShelf()
const kept: KeptCode | undefined = shelf && readCode(shelf, NAME)
const ran = new Map<string, Ran>()
const modules = new Map<string, { exports: object }>()

/** The exports of a script of this folder, as `require` gives them. */
function load(name: string): unknown {
  const known = modules.get(name)
  if (known) return known.exports
  const path = join(import.meta.dirname, name)
  const module = { exports: {} }
  modules.set(name, module)
  // The build made a function of each script.
  compiled(name, path).runInThisContext()(
    module.exports,
    requireFor,
    module,
    path,
    import.meta.dirname,
  )
  return module.exports
}

const requireFor = (id: string): unknown => (id.startsWith('./') ? load(id.slice(2)) : require(id))

function compiled(name: string, filename: string): Script {
  const handle = openSync(filename, 'r')
  try {
    const { size, mtimeMs: changed } = fstatSync(handle)
    const found = kept?.scripts.get(name)
    const cachedData = found?.size === size && found.changed === changed ? found.code : undefined
    // The build writes nothing but ASCII, which V8 scans faster.
    const script = new Script(readFileSync(handle, 'latin1'), {
      filename,
      ...(cachedData && { cachedData }),
    })
    const isNew = !cachedData || script.cachedDataRejected === true
    ran.set(name, { script, size, changed, isNew })
    return script
  } finally {
    closeSync(handle)
  }
}

/**
 * Keeps the code of what was run, after it was run, when more of it is compiled; the code of what
 * was not run this time stays.
 */
function keep(place: Shelf): void {
  const scripts: Code = new Map(kept?.scripts)
  for (const [name, { script, size, changed }] of ran)
    scripts.set(name, { size, changed, code: script.createCachedData() })
  writeCode(place, NAME, scripts, String(process.pid))
}

if (shelf)
  process.once('exit', (code) => {
    const isOld = kept !== undefined && Math.abs(Date.now() - kept.written) > OLD
    // A mistyped command is no command.
    if (code === 0 && (isOld || [...ran.values()].some(({ isNew }) => isNew))) keep(shelf)
  })

load('main.js')

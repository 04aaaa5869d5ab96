#!/usr/bin/env node
import { closeSync, fstatSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { attempt } from './io/attempt.ts'
import { type CompiledScript, readBeginning, readCode, type Shelf } from './io/code-cache.ts'
import type { writeCode } from './io/code-writing.ts'
import { placeFor, systemOf } from './io/places.ts'
import { encodingOf } from './io/script-encoding.ts'

/**
 * What is run first: it runs the other scripts of the package, with what V8 compiled of them at an
 * earlier start, which saves more than half of the time that k8smap takes to start.
 */

/** The build says here which build it is: by the content of all scripts. */
declare const BUILD: string

/** Code that is older is made again: it may lack what only some options of a command need; milliseconds. */
const OLD = 3_600_000

/** A script that was run, and what it was then. */
interface Ran extends Omit<CompiledScript, 'code'> {
  readonly script: Script
  /** It had to be compiled. */
  readonly isNew: boolean
}

/** What a script of modules exports: those that were run, at their numbers. */
interface Exports {
  readonly $parts?: readonly unknown[]
}

/**
 * Each command has its code in a file: what no other command needs is not read. A line that does not
 * begin with a command has one too.
 */
const [, , word = ''] = process.argv
const NAME = /^[a-z]{1,16}$/.test(word) ? word : 'k8smap'

/** Where the code is kept; undefined if it is not to be, or if there is no place for it. */
function findShelf(): Shelf | undefined {
  const { NODE_DISABLE_COMPILE_CACHE, NODE_V8_COVERAGE } = process.env
  if (NODE_DISABLE_COMPILE_CACHE || NODE_V8_COVERAGE) return undefined
  // If something is wrong with the home, the program will say so.
  const { path } = placeFor('cache', process.env, systemOf(process))
  const { version, versions, platform, arch } = process
  return path === undefined
    ? undefined
    : {
        folder: join(path, 'code'),
        user: process.geteuid?.(),
        key: [BUILD, version, versions.v8, platform, arch].join(' '),
      }
}

const shelf = findShelf()
const kept = shelf && readCode(shelf, NAME)
const ran = new Map<string, Ran>()
const modules = new Map<string, { exports: Exports }>()

/** The exports of a script of this folder, as `require` gives them. */
function load(name: string): unknown {
  const known = modules.get(name)
  if (known) return known.exports
  const path = join(import.meta.dirname, name)
  const module = { exports: {} }
  modules.set(name, module)
  // The build made a function of each script.
  const run = compiled(name, path).runInThisContext()
  run(module.exports, requireFor, module, path, import.meta.dirname)
  return module.exports
}

const requireFor = (id: string): unknown => (id.startsWith('./') ? load(id.slice(2)) : require(id))

function compiled(name: string, filename: string): Script {
  const handle = openSync(filename, 'r')
  try {
    const { size, mtimeMs: changed } = fstatSync(handle)
    const found = kept?.read(name)
    const cachedData = found?.size === size && found.changed === changed ? found.code : undefined
    const script = new Script(readBeginning(handle, size).toString(encodingOf(name)), {
      filename,
      ...(cachedData && { cachedData }),
    })
    const isNew = !cachedData || script.cachedDataRejected === true
    ran.set(name, { script, size, changed, isNew, run: isNew ? [] : (found?.run ?? []) })
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
  const scripts = new Map<string, CompiledScript>()
  for (const name of kept?.names ?? []) {
    const code = ran.has(name) ? undefined : kept?.read(name)
    if (code) scripts.set(name, code)
  }
  for (const [name, { script, size, changed, run }] of ran)
    scripts.set(name, {
      ...{ size, changed, run: [...run, ...runOf(name, run)] },
      code: script.createCachedData(),
    })
  const writing: { writeCode: typeof writeCode } = require(join(import.meta.dirname, 'keep.js'))
  writing.writeCode(place, NAME, scripts, { unique: String(process.pid), now: Date.now() })
}

/** The modules of a script that were run this time for the first time. */
const runOf = (name: string, before: readonly number[]): number[] =>
  Object.keys(modules.get(name)?.exports.$parts ?? [])
    .map(Number)
    .filter((number) => !before.includes(number))

if (shelf)
  process.once('exit', (code) => {
    const isOld = kept !== undefined && Math.abs(Date.now() - kept.written) > OLD
    // A mistyped command is no command.
    const isMore = [...ran].some(([name, { isNew, run }]) => isNew || runOf(name, run).length > 0)
    if (code !== 0 || !(isOld || isMore)) return
    // Nothing may fail because of it: the package may be gone by then.
    attempt(() => keep(shelf))
  })

load('main.js')

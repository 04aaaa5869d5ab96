import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type OutputChunk, type Plugin, rolldown } from 'rolldown'
import { inAscii } from '../core/base/unicode-escape.ts'
import { derivedWords } from './derived-words.ts'

/**
 * Modules that libraries load but k8smap never uses, and their replacements: commander
 * loads child_process for commands that are separate programs, and a module for what is global; chalk
 * asks the terminal for its colours, although view/theme.ts is given them. Each costs up to
 * milliseconds at every start. Inquirer has an editor of its own with tables of all encodings, half of
 * its size.
 */
const UNUSED: Readonly<Record<string, string>> = {
  'node:child_process': 'export default {}',
  'node:process': 'export default process',
  '@inquirer/external-editor': 'export const editAsync = undefined',
  '#supports-color': 'export default { stdout: false, stderr: false }',
}

/** What two libraries do at once, done only when it is needed. A test has both work as they are. */
const LAZIER: Readonly<Record<string, (code: string) => string>> = {
  // Its patterns list all of Unicode; most texts are ASCII, whose width view/width.ts knows.
  'fast-string-truncated-width/dist/index.js': (code) => {
    const [imports, body] = cutAt(code, '/* HELPERS */')
    const [made, exported] = cutAt(body, '/* EXPORT */')
    const name = /^export default (\w+);\s*$/m.exec(exported)?.[1]
    return `${imports}let made;const make=()=>{${made}\nreturn ${name}};export default (...all)=>(made??=make())(...all)`
  },
  // A command line that nobody asked for.
  'commander/index.js': (code) => code.replace('exports.program = new Command();', ''),
}

/** The text before a mark, and what begins with it. */
function cutAt(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark)
  if (at < 0) throw new Error(`no ${mark} in a library`)
  return [text.slice(0, at), text.slice(at)]
}

const withoutStartUpCost: Plugin = {
  name: 'without-start-up-cost',
  resolveId: (id, importer) =>
    id in UNUSED && /node_modules.(?:commander|chalk|@inquirer)./.test(importer ?? '')
      ? `\0${id}`
      : null,
  load: (id) => UNUSED[id.slice(1)] ?? null,
  transform: (code, id) => {
    const lazier = Object.entries(LAZIER).find(([path]) => id.replaceAll('\\', '/').endsWith(path))
    return lazier?.[1](code) ?? null
  },
}

/**
 * Packages whose file for Node has another package inside, which has a licence of its own, and the
 * sources that are bundled in place of it.
 */
const FROM_SOURCES: Readonly<Record<string, string>> = { 'd3-flextree': 'd3-flextree/index.js' }

/** Packages that are native and optional: npm installs them beside the program, or does not. */
const BESIDE = ['@open-spaced-repetition/binding']

/**
 * Bundles the program with its libraries into CommonJS, split at every `import()`: the entry has
 * the command line and the commands that must start fast; everything slow has a chunk of its own.
 */
export async function bundle(home: string, dist: string): Promise<void> {
  const build = await rolldown({
    input: join(home, 'src/main.ts'),
    // A chunk of its own for the drill needs that of the entry.
    preserveEntrySignatures: 'allow-extension',
    platform: 'node',
    external: BESIDE,
    tsconfig: false,
    resolve: { alias: FROM_SOURCES },
    transform: { target: 'node20' },
    plugins: [withoutStartUpCost, derivedWords],
  })
  const drill = modulesOfDrill((await build.generate({ format: 'cjs' })).output)
  const { output } = await build.generate({
    format: 'cjs',
    minify: true,
    entryFileNames: 'main.js',
    chunkFileNames: '[name]-[hash].js',
    comments: false,
    codeSplitting: {
      // Else what the entry needs would be among it.
      includeDependenciesRecursively: false,
      groups: [{ name: 'drill', test: (id) => drill.has(id) }],
    },
  })
  await build.close()
  const chunks = output.filter((each) => each.type === 'chunk')
  const entry = chunks.find((each) => each.isEntry)
  if (!entry) throw new Error('the bundle has no entry')
  const copied = copiedInto(entry, chunks)
  writeFileSync(join(dist, entry.fileName), script(withCopies(entry, copied)))
  for (const chunk of chunks)
    if (chunk !== entry && !copied.includes(chunk))
      writeFileSync(join(dist, chunk.fileName), script(linked(chunk.code, copied, FROM_CHUNK)))
  await bundleStart(home, dist, hashOf(dist))
  const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
  writeFileSync(join(dist, 'LICENSES.txt'), licences(modules))
}

/** What must start fast without a drill: the entry, looking up, and asking what is due. */
const LIGHT =
  /src.(?:main|io.(?:journal|cache|index-files)|commands.(?:status|search|path|compare|trace|graph))\.ts$/

/**
 * The modules that a drill needs, and nothing that starts fast without one. They are one script: in
 * thirty of them, shared with this and that command, finding and reading them took ten milliseconds.
 */
function modulesOfDrill(
  output: readonly (OutputChunk | { readonly type: 'asset' })[],
): Set<string> {
  const chunks = output.filter((each) => each.type === 'chunk')
  const modulesOf = (first: RegExp): Set<string> => {
    const begin = chunks.filter(({ facadeModuleId }) => first.test(facadeModuleId ?? ''))
    return new Set(neededBy(begin, chunks).flatMap(({ moduleIds }) => moduleIds))
  }
  const light = modulesOf(LIGHT)
  return new Set([...modulesOf(/commands.quiz\.ts$/)].filter((id) => !light.has(id)))
}

/**
 * A script as `src/start.ts` runs it: a function. What is beside the program is required there too:
 * what such a script imports, it cannot find.
 * It is in ASCII: V8 keeps and scans a whole source as two bytes per character if it contains one other
 * character, which costs two milliseconds at each start.
 */
const script = (code: string): string =>
  inAscii(`(function(exports,require,module,__filename,__dirname){${requiring(code)}\n})`)

/** Code in which what is beside the program is required, not imported. */
const requiring = (code: string): string =>
  BESIDE.flatMap((name) => ['`', '"', "'"].map((quote) => [name, quote] as const)).reduce(
    (whole, [name, quote]) =>
      whole.replaceAll(
        `import(${quote}${name}${quote})`,
        `Promise.resolve().then(()=>require(${quote}${name}${quote}))`,
      ),
    code,
  )

/** What tells the scripts of this build from those of another one, also where times do not. */
function hashOf(dist: string): string {
  const hash = createHash('sha256')
  for (const file of readdirSync(dist).sort())
    if (file.endsWith('.js')) hash.update(readFileSync(join(dist, file)))
  return hash.digest('base64url')
}

/** What runs the other scripts, and what keeps their code; Node itself loads these two. */
const STARTERS = { 'start.js': 'src/start.ts', 'keep.js': 'src/io/code-writing.ts' }

/** Bundles each of them alone: one that had to load a third would start later. */
async function bundleStart(home: string, dist: string, build: string): Promise<void> {
  for (const [file, input] of Object.entries(STARTERS)) {
    const made = await rolldown({
      input: join(home, input),
      platform: 'node',
      tsconfig: false,
      transform: { target: 'node20', define: { BUILD: JSON.stringify(build) } },
    })
    const { output } = await made.generate({ format: 'cjs', minify: true, comments: false })
    await made.close()
    writeFileSync(join(dist, file), inAscii(output[0].code))
  }
}

/** How the entry, and how another chunk, asks for the copy with a number. */
const FROM_ENTRY = '$copy'
const FROM_CHUNK = 'require("./main.js").$copy'

/** The chunks that the entry needs to start; those that need the entry themselves are not copied. */
function copiedInto(entry: OutputChunk, chunks: readonly OutputChunk[]): OutputChunk[] {
  const named = new Map(chunks.map((each) => [each.fileName, each]))
  const isFree = ({ isEntry, imports }: OutputChunk): boolean =>
    !isEntry && imports.every((name) => isFree(named.get(name) ?? entry))
  return neededBy([entry], chunks, isFree).slice(1)
}

/** Some chunks, and then those that they need to start, as far as these are wanted. */
function neededBy(
  first: readonly OutputChunk[],
  chunks: readonly OutputChunk[],
  isWanted: (chunk: OutputChunk) => boolean = () => true,
): readonly OutputChunk[] {
  const named = new Map(chunks.map((each) => [each.fileName, each]))
  const needed = new Set(first)
  // A set is walked in the order in which it grows.
  for (const { imports } of needed)
    for (const name of imports) {
      const each = named.get(name)
      if (each && isWanted(each)) needed.add(each)
    }
  return [...needed]
}

/** Code that takes the copies of chunks in place of their files. */
const linked = (code: string, copied: readonly OutputChunk[], copy: string): string =>
  copied.reduce(
    (whole, { fileName }, i) => whole.replaceAll(`require("./${fileName}")`, `${copy}(${i})`),
    code,
  )

/**
 * The entry with a copy of every chunk it needs to start: to find and read a file costs half a
 * millisecond at each start. Each is a function that is run when it is first asked for, by the entry
 * or by a chunk that is loaded later.
 */
function withCopies(entry: OutputChunk, copied: readonly OutputChunk[]): string {
  const copies = copied.map(({ code }) => `exports=>{${linked(code, copied, FROM_ENTRY)}}`)
  const code = linked(entry.code, copied, FROM_ENTRY)
  return `const $copies=[${copies.join(',')}],$made=[],$copy=i=>($made[i]||$copies[i]($made[i]={}),$made[i]);exports.$copy=$copy;${code}`
}

/** The licences of everything that is bundled: it is shipped, so its licences must be included. */
function licences(modules: readonly string[]): string {
  const packages = new Set(modules.filter((id) => id.includes('node_modules')).map(packageFolder))
  return [...packages]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(
        readFileSync(join(folder, 'package.json'), 'utf8'),
      )
      // A package may contain parts under other licences, such as OpenCC's tables.
      const files = readdirSync(folder).filter((each) => /licen[cs]es?(?:\.\w+)?$/i.test(each))
      const texts = files
        .map((each) => join(folder, each))
        .filter((path) => statSync(path).isFile())
        .map((path) => readFileSync(path, 'utf8').trim())
      const text = texts.length > 0 ? texts.join('\n\n') : `Licence: ${license}`
      return `${name} ${version} (${license})\n\n${text}\n`
    })
    .join(`\n${'-'.repeat(72)}\n\n`)
}

function packageFolder(module: string): string {
  let folder = dirname(module)
  while (
    !existsSync(join(folder, 'package.json')) ||
    !JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).name
  )
    folder = dirname(folder)
  return folder
}

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { type OutputChunk, type Plugin, type RolldownOutput, rolldown } from 'rolldown'
import { minifySync } from 'rolldown/utils'
import { inAscii } from '../core/base/unicode-escape.ts'
import { encodingOf } from '../io/script-encoding.ts'
import { derivedWords } from './derived-words.ts'
import { linkingOf } from './lazy-scripts.ts'

/**
 * Modules that libraries load but k8smap never uses, and their replacements: commander
 * loads child_process for commands that are separate programs, and a module for what is global; chalk
 * asks the terminal for its colours, although view/theme.ts is given them. Each costs up to
 * milliseconds at every start. Inquirer has an editor of its own with tables of all encodings, half of
 * its size, and kinds of prompts that are asked nowhere here.
 */
const UNUSED: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['confirm', 'editor', 'expand', 'number', 'password', 'rawlist', 'select'].map((kind) => [
      `@inquirer/${kind}`,
      'export default undefined',
    ]),
  ),
  '@inquirer/checkbox': 'export default undefined; export const Separator = undefined',
  'node:child_process': 'export default {}',
  'node:process': 'export default process',
  '#supports-color': 'export default { stdout: false, stderr: false }',
}

/**
 * What libraries do at once, done only when it is needed, or written in a shorter way. Tests have them work
 * as they are.
 */
const LAZIER: Readonly<Record<string, (code: string) => string>> = {
  // Its patterns list all of Unicode; most texts are ASCII, whose width view/width.ts knows.
  'fast-string-truncated-width/dist/index.js': (code) => {
    const [imports, body] = cutAt(code, '/* HELPERS */')
    const [made, exported] = cutAt(body, '/* EXPORT */')
    const name = /^export default (\w+);\s*$/m.exec(exported)?.[1]
    return `${imports}let made;const make=()=>{${made}\nreturn ${name}};export default (...all)=>(made??=make())(...all)`
  },
  // Two thousand names, each with twelve characters of escapes.
  'markdown-it-emoji/lib/data/full.mjs': (code) => {
    const table = JSON.parse(cutAt(code, '{')[1]) as Record<string, string>
    const rows = Object.entries(table).map(([name, sign]) =>
      [name, ...Array.from(sign, (each) => each.codePointAt(0)?.toString(36))].join(' '),
    )
    return `export default Object.fromEntries(${JSON.stringify(rows.join('|'))}.split('|').map(row=>row.split(' ')).map(([name,...points])=>[name,String.fromCodePoint(...points.map(point=>parseInt(point,36)))]))`
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

/** What looks up: the entry, and what a search or a slip in a name needs besides. */
const LOOKING_UP = /src.(?:main|io.index-files|commands.search|study.(?:searching|release))\.ts$/
/** What must start fast without the drill, and shares some of what it needs. */
const OF_GRAPH = /commands.(?:path|compare|trace|graph)\.ts$/
/** A drill, and what says what is due. */
const DRILLING = /commands.(?:quiz|status)\.ts$|io.(?:journal|cache)\.ts$/

/**
 * Bundles the program with its libraries into CommonJS, split at every `import()`. What must start fast
 * is in two lazy scripts, because to find and read a file costs half a millisecond at each start: one for
 * looking up, with the command line, and one for drills. Everything slow has a chunk of its own.
 */
export async function bundle(home: string, dist: string): Promise<void> {
  const build = await rolldown({
    input: join(home, 'src/main.ts'),
    // A chunk of its own for a module needs that of the entry.
    preserveEntrySignatures: 'allow-extension',
    platform: 'node',
    external: BESIDE,
    tsconfig: false,
    resolve: { alias: FROM_SOURCES },
    transform: { target: 'node20' },
    plugins: [withoutStartUpCost, derivedWords],
  })
  const scriptOf = scriptsIn(chunksOf(await build.generate({ format: 'cjs' })))
  const chunks = chunksOf(
    await build.generate({
      format: 'cjs',
      entryFileNames: MAIN,
      chunkFileNames: '[name]-[hash].js',
      comments: false,
      // What rolldown writes is read again here, and only then made small.
      minifyInternalExports: true,
      codeSplitting: {
        // Else what the entry needs would be among it.
        includeDependenciesRecursively: false,
        groups: [
          { debugName: 'parts', name: (id) => (scriptOf.has(id) ? partName(home, id) : null) },
        ],
      },
    }),
  )
  await build.close()
  const entry = chunks.find((each) => each.isEntry)
  if (!entry) throw new Error('the bundle has no entry')
  const isIn = (name: string) => (chunk: OutputChunk) =>
    chunk !== entry && chunk.moduleIds.some((id) => scriptOf.get(id) === name)
  const linking = linkingOf({
    [MAIN]: chunks.filter(isIn(MAIN)),
    [DRILL]: chunks.filter(isIn(DRILL)),
  })
  const write = (name: string, code: string): void =>
    writeFileSync(join(dist, name), script(name, code))
  write(MAIN, linking.script(MAIN, entry))
  write(DRILL, linking.script(DRILL))
  for (const chunk of chunks)
    if (chunk !== entry && !chunk.moduleIds.some((id) => scriptOf.has(id)))
      write(chunk.fileName, linking.chunk(chunk))
  await bundleStart(home, dist, hashOf(dist))
  writeFileSync(join(dist, 'LICENSES.txt'), licences(chunks.flatMap(({ moduleIds }) => moduleIds)))
}

/** The scripts of parts. */
const [MAIN, DRILL] = ['main.js', 'drill.js'] as const

const chunksOf = ({ output }: RolldownOutput): OutputChunk[] =>
  output.filter((each) => each.type === 'chunk')

/** In which script each module is that is in one, but the entry's own. */
function scriptsIn(chunks: readonly OutputChunk[]): Map<string, string> {
  const modulesOf = (first: RegExp): Set<string> => {
    const begin = chunks.filter(({ facadeModuleId }) => first.test(facadeModuleId ?? ''))
    return new Set(neededBy(begin, chunks).flatMap(({ moduleIds }) => moduleIds))
  }
  const [lookingUp, ofGraph] = [modulesOf(LOOKING_UP), modulesOf(OF_GRAPH)]
  const scripts = new Map<string, string>([...lookingUp].map((id) => [id, MAIN]))
  for (const id of modulesOf(DRILLING))
    if (!scripts.has(id)) scripts.set(id, ofGraph.has(id) ? MAIN : DRILL)
  for (const { isEntry, facadeModuleId } of chunks)
    if (isEntry && facadeModuleId !== null) scripts.delete(facadeModuleId)
  return scripts
}

/** Some chunks, and then those that they need to start. */
function neededBy(
  first: readonly OutputChunk[],
  chunks: readonly OutputChunk[],
): readonly OutputChunk[] {
  const named = new Map(chunks.map((each) => [each.fileName, each]))
  const needed = new Set(first)
  // A set is walked in the order in which it grows.
  for (const { imports } of needed)
    for (const name of imports) {
      const each = named.get(name)
      if (each) needed.add(each)
    }
  return [...needed]
}

/**
 * A name for the chunk of a module: a group has all modules for which it is the same. It does not say where
 * the project's folder is: wherever it is built, the same is built.
 */
const partName = (home: string, id: string): string =>
  createHash('sha256').update(relative(home, id).replaceAll('\\', '/')).digest('hex').slice(0, 16)

/**
 * A script as `src/start.ts` runs it: a function, made small. What is beside the program is required there
 * too: what such a script imports, it cannot find.
 * As a rule it is in ASCII: V8 keeps and scans a whole source as two bytes per character if it contains one other
 * character, which costs two milliseconds at each start.
 */
function script(name: string, code: string): string {
  // A function that nobody takes would be left out.
  const whole = `it=function(exports,require,module,__filename,__dirname){${requiring(code)}\n}`
  const { code: small, errors } = minifySync(name, whole, {
    module: false,
    compress: { target: 'node20' },
  })
  if (errors.length > 0 || !small.startsWith('it='))
    throw new Error(`${name}: ${errors[0]?.message}`)
  const written = `(${small.slice('it='.length).replace(/;\s*$/, '')})`
  return encodingOf(name) === 'latin1' ? inAscii(written) : written
}

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

import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type OutputChunk, type Plugin, rolldown } from 'rolldown'
import { derivedWords } from './derived-words.ts'

/**
 * Modules that two libraries load at start but k8smap never uses, and their replacements: commander
 * loads child_process for commands that are separate programs, chalk asks the terminal for its
 * colours, although view/theme.ts is given them. Each costs milliseconds at every start.
 */
const UNUSED: Readonly<Record<string, string>> = {
  'node:child_process': 'export default {}',
  '#supports-color': 'export default { stdout: false, stderr: false }',
}

const withoutStartUpCost: Plugin = {
  name: 'without-start-up-cost',
  resolveId: (id, importer) =>
    id in UNUSED && /node_modules.(?:commander|chalk)./.test(importer ?? '') ? `\0${id}` : null,
  load: (id) => UNUSED[id.slice(1)] ?? null,
}

/** Packages that are native and optional: npm installs them beside the program, or does not. */
const BESIDE = ['@open-spaced-repetition/binding']

/**
 * Writes every non-ASCII character as an escape. V8 keeps and scans a whole source as two bytes per
 * character if it contains one such character, which costs two milliseconds at each start.
 */
const inAscii = (code: string): string =>
  code.replace(
    /[^\0-\x7f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/**
 * Bundles the program with its libraries into CommonJS, split at every `import()`: the entry has
 * the command line and the commands that must start fast; everything slow has a chunk of its own.
 */
export async function bundle(home: string, dist: string): Promise<void> {
  const build = await rolldown({
    input: join(home, 'src/main.ts'),
    platform: 'node',
    external: BESIDE,
    tsconfig: false,
    transform: { target: 'node20' },
    plugins: [withoutStartUpCost, derivedWords],
  })
  const { output } = await build.generate({
    format: 'cjs',
    minify: true,
    entryFileNames: 'main.js',
    chunkFileNames: '[name]-[hash].js',
    comments: false,
  })
  await build.close()
  const chunks = output.filter((each) => each.type === 'chunk')
  for (const chunk of chunks) {
    const code = chunk.isEntry ? withoutFiles(chunk, chunks) : chunk.code
    writeFileSync(join(dist, chunk.fileName), inAscii(code))
  }
  const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
  writeFileSync(join(dist, 'LICENSES.txt'), licences(modules))
}

/**
 * The entry with a copy of every chunk it needs to start: to find and read a file costs half a
 * millisecond at each start. Each is copied once, as a function that is run when it is first asked
 * for. Copied chunks have no state, because other chunks read them from their files; those that need
 * the entry are not copied.
 */
function withoutFiles(entry: OutputChunk, chunks: readonly OutputChunk[]): string {
  const named = new Map(chunks.map((each) => [each.fileName, each]))
  const isFree = ({ isEntry, imports }: OutputChunk): boolean =>
    !isEntry && imports.every((name) => isFree(named.get(name) ?? entry))
  const needed = new Set([entry])
  // A set is walked in the order in which it grows.
  for (const { imports } of needed)
    for (const name of imports) {
      const each = named.get(name)
      if (each && isFree(each)) needed.add(each)
    }
  const copied = [...needed].slice(1)
  const linked = (code: string): string =>
    copied.reduce(
      (whole, { fileName }, i) => whole.replaceAll(`require("./${fileName}")`, `$copy(${i})`),
      code,
    )
  const copies = copied.map(({ code }) => `exports=>{${linked(code)}}`)
  return `const $copies=[${copies.join(',')}],$made=[],$copy=i=>($made[i]||$copies[i]($made[i]={}),$made[i]);${linked(entry.code)}`
}

/** The licences of everything that is bundled: it is shipped, so its licences must be included. */
function licences(modules: readonly string[]): string {
  const packages = new Set(
    modules.filter((id) => id.includes('node_modules')).map((id) => packageFolder(id)),
  )
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

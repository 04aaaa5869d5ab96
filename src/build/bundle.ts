import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { rolldown } from 'rolldown'

/**
 * Bundles the program with its libraries into CommonJS, split at every `import()`: the entry holds the
 * command line and the hot commands, everything slow waits in its own chunk.
 */
export async function bundle(home: string, dist: string): Promise<void> {
  const build = await rolldown({
    input: join(home, 'src/main.ts'),
    platform: 'node',
    tsconfig: false,
    transform: { target: 'node20' },
  })
  const { output } = await build.write({
    dir: dist,
    format: 'cjs',
    minify: true,
    entryFileNames: 'main.js',
    chunkFileNames: '[name]-[hash].js',
    comments: false,
  })
  await build.close()
  const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
  writeFileSync(join(dist, 'LICENSES.txt'), licences(modules))
}

/** The licences of everything bundled, which is shipped and so must be named. */
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
      const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each))
      const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `Licence: ${license}`
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

import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Runs npm through its JavaScript file, because `npm` itself is a batch file on Windows. */
function npm(folder: string, ...argv: string[]): string {
  const cli = process.env['npm_execpath']
  const [file, before] = cli ? [process.execPath, [cli]] : ['npm', []]
  return execFileSync(file, [...before, ...argv], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: !cli && process.platform === 'win32',
  })
}

/** Packs the project, and returns the path of the tarball in that folder. */
export function packInto(folder: string): string {
  npm(resolve('.'), 'pack', '--pack-destination', folder, '--silent')
  const name = readdirSync(folder).find((each) => each.endsWith('.tgz'))
  if (!name) throw new Error('no tarball')
  return join(folder, name)
}

/** An empty folder with packages in it, installed with production dependencies only. */
export function folderWith(folder: string, ...packages: string[]): string {
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  npm(folder, 'install', '--omit=dev', '--no-audit', '--no-fund', '--silent', ...packages)
  return folder
}

/** What is run of k8smap in a folder where the package is installed. */
export const binIn = (folder: string): string =>
  join(folder, 'node_modules', 'k8smap', 'bin', 'k8smap.js')

/** Downloads a Node of another line, such as `22`, from the registry into a new folder there. */
export function nodeOfLine(line: string, work: string): string {
  const system = process.platform === 'win32' ? 'win' : process.platform
  const name = `node-${system}-${process.arch}`
  const folder = folderWith(join(work, `node-${line}`), `${name}@${line}`)
  return join(
    folder,
    'node_modules',
    name,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  )
}

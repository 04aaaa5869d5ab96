import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundle } from './bundle.ts'
import { writeFigures } from './figures.ts'
import { writeManPage } from './man-page.ts'
import { compileOutlines } from './outline.ts'
import { bundlePage } from './page.ts'
import { writePictures } from './pictures.ts'

/**
 * Builds `dist`: the bundled program and the compiled outlines. Fails on any finding in the shipped
 * map. With `--figures` it also updates the tables of the map's figures in the READMEs, and their pictures.
 */
const home = join(import.meta.dirname, '..', '..')
const dist = join(home, 'dist')

rmSync(dist, { recursive: true, force: true })
mkdirSync(dist)
// The sources are ES modules; the program that runs is CommonJS, which starts faster.
writeFileSync(join(dist, 'package.json'), '{ "type": "commonjs" }\n')
const findings = compileOutlines(join(home, 'data'), dist)
if (findings.length > 0) {
  console.error(findings.join('\n'))
  process.exitCode = 1
}
await bundle(home, dist)
await bundlePage(home, dist)
await writeManPage(home)
if (process.argv.includes('--figures')) {
  writeFigures(home)
  await writePictures(home)
  await (await import('./screens.ts')).writeScreens(home)
}

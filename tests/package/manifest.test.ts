import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { emptyFolder } from '../support/places.ts'

/** A tar header says a file's name first, and its size in octal (ustar, POSIX.1-1988). */
const BLOCK = 512

/** The files of a tarball, by name. */
function unpacked(tarball: Buffer): Map<string, Buffer> {
  const bytes = gunzipSync(tarball)
  const files = new Map<string, Buffer>()
  for (let at = 0; at + BLOCK <= bytes.length && bytes[at] !== 0; ) {
    const text = (from: number, to: number): string =>
      bytes.toString('utf8', at + from, at + to).replace(/\0[\s\S]*/, '')
    const size = Number.parseInt(text(124, 136), 8)
    files.set(text(0, 100), bytes.subarray(at + BLOCK, at + BLOCK + size))
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
  return files
}

it('the packed package is under 3 MB, has no script that an installation asks to run, and builds nothing', () => {
  const folder = emptyFolder()
  const cli = process.env['npm_execpath']
  const [file, before] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []]
  // Without scripts: the other tests use what is built meanwhile.
  execFileSync(
    file,
    [...before, 'pack', '--ignore-scripts', '--silent', '--pack-destination', folder],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: file === 'npm' && process.platform === 'win32',
    },
  )
  const [tarball = ''] = readdirSync(folder)
  const packed = readFileSync(join(folder, tarball))
  expect(packed.length, 'bytes of the packed package').toBeLessThan(3_100_000)
  const files = unpacked(packed)
  const { scripts, dependencies } = JSON.parse(
    files.get('package/package.json')?.toString() ?? '',
  ) as { scripts: Record<string, string>; dependencies?: object }
  const asking =
    /^(?:pre|post)?(?:install|uninstall|prepare)$|^(?:pre)?publish$|^prepublish$|^dependencies$/
  expect(Object.keys(scripts).filter((name) => asking.test(name))).toEqual([])
  expect(scripts['prepack']).toBe('npm run --silent build')
  expect(dependencies).toBeUndefined()
  expect([...files.keys()].some((name) => name === 'package/dist/main.js')).toBe(true)
  expect(
    [...files.keys()].filter((name) => /^package\/(?:src|tests|binding\.gyp)/.test(name)),
  ).toEqual([])
})

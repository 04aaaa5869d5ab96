import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cache } from '../../src/io/cache.ts'
import { pagePartsIn } from '../../src/io/page-parts.ts'
import { emptyFolder, hasModes, thrownBy } from '../support/places.ts'

describe('a file that is kept for another program', () => {
  it('is in the folder, for its owner alone, and replaced as a whole', () => {
    const folder = join(emptyFolder(), 'new', 'cache')
    const path = cache(folder, 7).keep('page.html', 'one')
    expect(path).toBe(join(folder, 'page.html'))
    expect(cache(folder, 7).keep('page.html', 'two')).toBe(path)
    expect(readFileSync(path, 'utf8')).toBe('two')
    if (hasModes) expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it('that cannot be written is an error, unlike what is only remembered', () => {
    const folder = emptyFolder()
    mkdirSync(join(folder, 'page.html'))
    const held = cache(folder, 7)
    held.write('page.html', 'one')
    expect(thrownBy(() => held.keep('page.html', 'one'))).toMatchObject({
      code: 'not-saved',
      args: { path: join(folder, 'page.html') },
    })
  })
})

describe('the parts of the page', () => {
  it('are read from the package', () => {
    const home = emptyFolder()
    mkdirSync(join(home, 'dist/page'), { recursive: true })
    writeFileSync(join(home, 'dist/page/script.js'), 'let x')
    writeFileSync(join(home, 'dist/page/style.css'), 'a {}')
    expect(pagePartsIn(home)).toEqual({ script: 'let x', style: 'a {}' })
  })

  it('that are missing are named', () => {
    const home = emptyFolder()
    expect(thrownBy(() => pagePartsIn(home))).toMatchObject({
      code: 'map-missing',
      args: { path: join(home, 'dist/page/script.js') },
    })
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../errors.ts'
import type { PageParts } from '../ports.ts'

/**
 * The script and the style sheet of the page, as the build made them.
 * @param home the package's own folder
 */
export function pagePartsIn(home: string): PageParts {
  const read = (file: string): string => {
    const path = join(home, 'dist/page', file)
    try {
      return readFileSync(path, 'utf8')
    } catch {
      throw new Failure('map-missing', { path })
    }
  }
  return { script: read('script.js'), style: read('style.css') }
}

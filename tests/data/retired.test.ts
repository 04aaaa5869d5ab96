import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { theMap } from '../support/outlines.ts'

const library = theMap()
const heirs = library.heirs()
const current = new Set([
  ...library.outline.topics.keys(),
  ...library.questions().map(({ id }) => id),
])
/** Every id of the map of 2026-11-25: learners have answers to them in their logs. */
const former = readFileSync('tests/data/fixtures/ids-of-2026-11-25.txt', 'utf8').trim().split('\n')

/** Every id that a document of the map says is retired. */
const retiredIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => {
      const document = load(readFileSync(join(folder, file), 'utf8')) as { retired?: object }
      return Object.keys(document.retired ?? {})
    })

describe('an id of the last version', () => {
  it('is still there, or is said to be retired, with its heir or without one', () => {
    expect(former).toHaveLength(1575)
    const declared = new Set(retiredIn('data/map'))
    const isKept = (id: string): boolean =>
      current.has(id) ||
      declared.has(id) ||
      // The questions of a topic that is retired follow it.
      declared.has(id.slice(0, Math.max(0, id.indexOf('/'))))
    expect(former.filter((id) => !isKept(id))).toEqual([])
  })

  it('leads, through all heirs, to something that is there', () => {
    for (const [id, heir] of heirs) expect(current.has(heir), `${id}: ${heir}`).toBe(true)
  })
})

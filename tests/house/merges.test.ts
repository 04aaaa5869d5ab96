import { readdirSync, readFileSync, statSync } from 'node:fs'
import { expect, it } from 'vitest'

/** Marks that Git leaves where both sides changed the same lines; in a comment they compile. */
const MARK = /^(?:<{7}|>{7}|\|{7}) .*$/m

const FOLDERS = ['src', 'tests', 'data', 'docs', 'bin', '.ci']
const files = [
  ...FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  ),
  ...readdirSync('.').filter((file) => /\.(?:md|json)$/.test(file)),
].filter((file) => statSync(file).isFile())

it('no file has marks of a merge that was not finished', () => {
  expect(files.length).toBeGreaterThan(1000)
  expect(files.filter((file) => MARK.test(readFileSync(file, 'utf8')))).toEqual([])
})

it.each([`${'<'.repeat(7)} HEAD`, `a\n${'>'.repeat(7)} branch\nb`])('they are seen: %j', (text) =>
  expect(text).toMatch(MARK),
)

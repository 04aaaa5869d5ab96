import { readFileSync } from 'node:fs'
import { releaseNotes } from './changelog.ts'

/**
 * Prints the notes of a release: `tsx tests/release/main.ts v0.2.0`. Fails if the tag does not fit.
 */
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
const result = releaseNotes(process.argv[2] ?? '', version, readFileSync('CHANGELOG.md', 'utf8'))
if ('notes' in result) console.log(result.notes)
else {
  console.error(result.wrong)
  process.exitCode = 1
}

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { releaseNotes, sectionsOf } from './changelog.ts'
import { unfit } from './subjects.ts'

const CHANGELOG = `# Changelog

## [Unreleased]

## [1.1.0] - 2026-02-03

### Added

- \`one\`, see [this](https://x.y).

## [1.0.0] - 2026-01-02

First.
`

describe('the sections of a changelog', () => {
  it('are its versions with their days and notes', () =>
    expect(sectionsOf(CHANGELOG)).toEqual([
      { version: 'Unreleased', date: undefined, notes: '' },
      {
        ...{ version: '1.1.0', date: '2026-02-03' },
        notes: '### Added\n\n- `one`, see [this](https://x.y).',
      },
      { version: '1.0.0', date: '2026-01-02', notes: 'First.' },
    ]))
})

describe('a release', () => {
  it.each([
    ['v1.0.0', '1.0.0', { notes: 'First.' }],
    ['v1.0.0', '1.1.0', { wrong: 'The tag is v1.0.0; package.json says 1.1.0.' }],
    ['1.0.0', '1.0.0', { wrong: 'The tag is 1.0.0; package.json says 1.0.0.' }],
    ['v1.2.0', '1.2.0', { wrong: 'CHANGELOG.md has no dated section [1.2.0].' }],
    ['vUnreleased', 'Unreleased', { wrong: 'CHANGELOG.md has no dated section [Unreleased].' }],
  ])('%s of %s', (tag, version, result) =>
    expect(releaseNotes(tag, version, CHANGELOG)).toEqual(result),
  )

  it('says something', () =>
    expect(releaseNotes('v2.0.0', '2.0.0', '## [2.0.0] - 2026-01-01\n')).toEqual({
      wrong: 'CHANGELOG.md says nothing of 2.0.0.',
    }))
})

describe('this version', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  const changelog = readFileSync('CHANGELOG.md', 'utf8')

  it('has a dated section with notes', () =>
    expect(releaseNotes(`v${version}`, version, changelog)).toEqual({ notes: expect.any(String) }))

  it('is in the lock file too', () =>
    expect(JSON.parse(readFileSync('package-lock.json', 'utf8'))).toMatchObject({
      version,
      packages: { '': { version } },
    }))

  it('is the newest, below what is not released', () => {
    const [unreleased, newest, ...older] = sectionsOf(changelog)
    expect([unreleased?.version, newest?.version]).toEqual(['Unreleased', version])
    const dates = [newest, ...older].map((section) => section?.date ?? '')
    expect(dates).toEqual([...dates].sort().reverse())
    expect(dates).not.toContain('')
  })
})

describe('the subject of a commit', () => {
  it.each([
    ['Fix the tree', []],
    ['x'.repeat(72), []],
    ['x'.repeat(73), ['x'.repeat(73)]],
    ['节'.repeat(72), []],
    [' ', [' ']],
  ])('%j', (subject, wrong) => expect(unfit([subject])).toEqual(wrong))
})

import { describe, expect, it } from 'vitest'
import { releasesIn } from '../../src/usage/release-words.ts'

describe('releases in words', () => {
  it.each([
    ['1.24', '1.24 to 1.24'],
    ['v1.24', '1.24 to 1.24'],
    ['in 1.24', '1.24 to 1.24'],
    ['v1.31.2', '1.31 to 1.31'],
    ['since v1.30', '1.30 on'],
    ['after 1.30', '1.30 on'],
    ['1.24 to 1.26', '1.24 to 1.26'],
    ['from v1.24 to v1.26', '1.24 to 1.26'],
    ['1.24-1.26', '1.24 to 1.26'],
    ['1.24..1.26', '1.24 to 1.26'],
    ['从 1.24 到 1.26', '1.24 to 1.26'],
    ['从v1.30', '1.30 on'],
    ['1.30 以来', '1.30 on'],
    ['v1.36 的变化', '1.36 to 1.36'],
    ['在 v1.36 中的变化', undefined],
  ])('%s', (words, wanted) => {
    const said = releasesIn(words)
    const until = said?.until?.join('.')
    expect(said && `${said.since.join('.')}${until ? ` to ${until}` : ' on'}`).toBe(wanted)
  })

  it.each(['', 'ingress', '1', 'ingress 1.24', '1.24 ingress', 'v', '2021', 'since'])(
    'are not in %j',
    (words) => expect(releasesIn(words)).toBeUndefined(),
  )
})

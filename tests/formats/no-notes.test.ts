import { expect, it } from 'vitest'
import { hasNoNotes } from '../../src/formats/no-notes.ts'

it.each([
  ...[
    'LICENSE.txt',
    'license.md',
    'LICENCE.txt',
    'COPYING.txt',
    'NOTICE.md',
    'LICENSE-MIT.txt',
    'LICENSE.zh.md',
  ],
  ...[
    'requirements.txt',
    'requirements-dev.txt',
    'dev-requirements.txt',
    'robots.txt',
    'CMakeLists.txt',
  ],
  ...['CODE_OF_CONDUCT.md', 'CONTRIBUTING.md', 'SECURITY.md', 'Drawing 2024-01-01.excalidraw.md'],
])('%s has no notes', (name) => expect(hasNoNotes(name)).toBe(true))

it.each([
  ...[
    'security.md',
    'Contributing.md',
    'Licensing.md',
    'requirements.md',
    'Requirements of a cluster.txt',
  ],
  ...['robots.md', 'notes.txt', 'README.md', 'excalidraw.md', 'authors and books.md'],
])('%s may have notes', (name) => expect(hasNoNotes(name)).toBe(false))

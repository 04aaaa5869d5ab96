import { expect, it } from 'vitest'
import { parseOutline } from '../../../src/core/reading/parse.ts'
import { documentsOf } from '../../../src/formats/index.ts'
import { markdown } from '../../../src/formats/markdown.ts'

const rootOf = (text: string) => {
  const { nodes } = documentsOf(markdown.read(text, 'x.md'), 'x.md')
  const outline = parseOutline(nodes, 'x').library?.outline
  const root = outline?.topics.get(outline.root)
  return root && [root.title.en, ...root.aliases]
}

it.each([
  ['---\ntitle: Winds\n---\n# Mistral\n## Cold\n', ['Mistral', 'Winds']],
  ['---\ntitle: Winds\n---\n# Winds\n', ['Winds']],
  ['---\ntitle: Winds\n---\n# Mistral\n# Föhn\n', ['Winds']],
  ['---\ntitle: Winds\naliases: [air]\n---\n# Mistral\n', ['Mistral', 'air', 'Winds']],
])('a document is found by what it is called: %j', (text, names) =>
  expect(rootOf(text)).toEqual(names),
)

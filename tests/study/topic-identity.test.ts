import { describe, expect, it } from 'vitest'
import { deskWith, treeOf } from '../support/desk.ts'

const TEA = treeOf('Tea', 'Green', 'Black', 'White', 'Oolong')

/** The titles of the topics that were answered before a file was changed to this text. */
async function answeredAfter(text: string): Promise<string[]> {
  const desk = deskWith({ '/tea.md': TEA })
  await desk.drill('/tea.md', 4)
  desk.files.set('/tea.md', text)
  const { library, history } = await desk.open('/tea.md')
  const { topics } = library.outline
  return history.reviews.map(({ question }) => {
    const topic = topics.get(question.slice(0, question.indexOf('/')))
    return topic ? topic.title.en : `${question} is gone`
  })
}

describe('the history of a topic without an id', () => {
  it.each([
    ['where nothing changed', TEA, ['Green', 'Black', 'White', 'Oolong']],
    [
      'where its title was mended',
      treeOf('Tea', 'Green', 'Blck', 'White', 'Oolong tea'),
      ['Green', 'Blck', 'White', 'Oolong tea'],
    ],
    [
      'where topics were moved and added',
      treeOf('Tea', 'Yellow', 'Oolong', 'White', 'Black', 'Green'),
      ['Green', 'Black', 'White', 'Oolong'],
    ],
    [
      'where an equal title was put above it',
      `# Tea\n## Japan\n### Green\n## Green\n## Black\n## White\n## Oolong`,
      ['Green', 'Black', 'White', 'Oolong'],
    ],
    [
      'where the id it has was written beside another title',
      TEA.replace('Green', 'Verde {#green}'),
      ['Verde', 'Black', 'White', 'Oolong'],
    ],
    [
      'where another one took its place',
      treeOf('Tea', 'Green', 'Coffee', 'White', 'Oolong'),
      ['Green', 'black/~parent is gone', 'White', 'Oolong'],
    ],
  ])('is its own %s', async (_, text, titles) => expect(await answeredAfter(text)).toEqual(titles))

  it('is not that of an equal title which was put above it', async () => {
    const desk = deskWith({ '/tea.md': TEA })
    await desk.drill('/tea.md', 4)
    desk.files.set('/tea.md', '# Tea\n## Japan\n### Green\n## Green\n## Black\n## White\n## Oolong')
    const { library } = await desk.open('/tea.md')
    const { topics } = library.outline
    expect([...topics.values()].map(({ id, parent = '' }) => `${parent}/${id}`)).toEqual([
      '/tea',
      'tea/japan',
      'japan/japan.green',
      'tea/green',
      'tea/black',
      'tea/white',
      'tea/oolong',
    ])
  })
})

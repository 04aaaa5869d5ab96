import { describe, expect, it } from 'vitest'
import type { Review } from '../../src/core/log/event.ts'
import { idOfWords } from '../../src/core/model/flashcard.ts'
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

describe('the history of a card whose id is made from its words', () => {
  const CARD = 'Where is it from?::China'
  const NOTES = `# Tea\n## Green\n${CARD}\n## Black\nb\n`

  /** The questions that were answered, by their ids once the notes are these. */
  async function questionsAfter(text: string): Promise<string[]> {
    const desk = deskWith({ '/tea.md': NOTES })
    const outline = await desk.drill('/tea.md', 4)
    const question = `green/${idOfWords('Where is it from?')}`
    desk.log.push({ ...(desk.log.at(-1) as Review), id: 'card', outline, question })
    desk.files.set('/tea.md', text)
    const { history } = await desk.open('/tea.md')
    return history.reviews.flatMap((each) => (/card-/.test(each.question) ? [each.question] : []))
  }

  it.each([
    ['follows it below another title', `# Tea\n## Green\n## Black\nb\n\n${CARD}\n`, 'black/'],
    [
      'follows it below a new title',
      `# Tea\n## Green\n## Black\nb\n## Oolong\n${CARD}\n`,
      'oolong/',
    ],
    ['stays where the card still is', `${NOTES}\n${CARD}\n`, 'green/'],
    [
      'is lost where two others have its words',
      `# Tea\n## Green\n## Black\n${CARD}\n## White\n${CARD}\n`,
      'green/',
    ],
  ])('%s', async (_, text, topic) => {
    const [question = ''] = await questionsAfter(text)
    expect(question.slice(0, question.indexOf('card-'))).toBe(topic)
  })
})

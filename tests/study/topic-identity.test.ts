import { describe, expect, it } from 'vitest'
import type { Review } from '../../src/core/log/event.ts'
import { idOfWords } from '../../src/core/model/flashcard.ts'
import { topicOfQuestion } from '../../src/core/model/question.ts'
import { deskWith, treeOf } from '../support/desk.ts'
import { NOON } from '../support/questions.ts'
import { review } from '../support/studies.ts'

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
      'where its title was corrected',
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

describe('the history of what says the same about itself', () => {
  const HEAD = 'Country,Capital,Population\n'
  const ROWS = ['Turkey,Ankara,85', 'Chile,Santiago,19', 'Myanmar,Naypyidaw,54', 'Peru,Lima,34']

  /** The titles of the topics that were answered before a table was changed. */
  async function titlesAfter(...rows: readonly string[]): Promise<string[]> {
    const desk = deskWith({ '/a.csv': HEAD + ROWS.join('\n') })
    await desk.drill('/a.csv', 9)
    desk.files.set('/a.csv', HEAD + rows.join('\n'))
    const { library, history } = await desk.open('/a.csv')
    const { topics } = library.outline
    const ids = new Set(history.reviews.map(({ question }) => topicOfQuestion(question)))
    ids.delete(library.outline.root)
    return [...ids].map((id) => topics.get(id)?.title.en ?? `${id} is gone`).sort()
  }

  it.each([
    [
      'is kept under another title',
      ['The Turkey,Ankara,85', 'Chile,Santiago,19', 'Mianmar,Naypyidaw,54', 'Peru,Lima,34'],
      ['Chile', 'Mianmar', 'Peru', 'The Turkey'],
    ],
    [
      'is kept where a row came beside it',
      [
        'Fiji,Suva,1',
        'The Turkey,Ankara,85',
        'Chile,Santiago,19',
        'Myanmar,Naypyidaw,54',
        'Peru,Lima,34',
      ],
      ['Chile', 'Myanmar', 'Peru', 'The Turkey'],
    ],
    [
      'is not kept where something else is said',
      ['Fiji,Suva,1', 'Chile,Santiago,19', 'Myanmar,Naypyidaw,54', 'Peru,Lima,34'],
      ['Chile', 'Myanmar', 'Peru', 'turkey is gone'],
    ],
    [
      'is not kept where another thing has what was said of it',
      ['Ghana,Ankara,85', 'Chile,Santiago,19', 'Myanmar,Naypyidaw,54', 'Peru,Lima,34'],
      ['Chile', 'Myanmar', 'Peru', 'turkey is gone'],
    ],
    [
      'is not kept where two rows say it',
      [
        'The Turkey,Ankara,85',
        'Turkey there,Ankara,85',
        'Chile,Santiago,19',
        'Myanmar,Naypyidaw,54',
        'Peru,Lima,34',
      ],
      ['Chile', 'Myanmar', 'Peru', 'turkey is gone'],
    ],
    [
      'is not kept at another place',
      ['Chile,Santiago,19', 'Myanmar,Naypyidaw,54', 'Peru,Lima,34', 'The Turkey,Ankara,85'],
      ['Chile', 'Myanmar', 'Peru', 'turkey is gone'],
    ],
  ])('%s', async (_, rows, titles) => expect(await titlesAfter(...rows)).toEqual(titles))
})

describe('the history of an item with a text', () => {
  const LIST = (item: string): string =>
    `# Caves\n\n## Shapes\n\n- ${item}\n- Column: from floor to ceiling\n- Curtain: folded sheet of stone\n`

  /** The title under which what was learned of the first item counts after it was changed. */
  async function titleAfter(before: string, now: string): Promise<string | undefined> {
    const desk = deskWith({ '/c.md': LIST(before) })
    await desk.drill('/c.md', 3)
    desk.files.set('/c.md', LIST(now))
    const { library, history } = await desk.open('/c.md')
    const [first] = history.reviews.map(({ question }) => topicOfQuestion(question))
    return library.outline.topics.get(first ?? '')?.title.en
  }

  it.each([
    ['Stalactite: hangs from the ceiling of caves', 'Stalagmite: grows from the floor of caves'],
    ['Diary: a book for what happens each day', 'Dairy: where milk is made into butter'],
    ['Angel: a messenger of God', 'Angle: between two lines that meet'],
    ['Insulin: lowers sugar in the blood', 'Inulin: a fibre of chicory roots'],
    ['Market: where goods are bought', 'Market failure: an outcome that is not efficient'],
    ['Arteritis: inflammation of arteries', 'Arthritis: inflammation of joints'],
    ['Perineal: relating to the perineum', 'Peroneal: relating to the fibula'],
    [
      'Stalactite: limestone formation that hangs from the cave ceiling',
      'Stalagmite: limestone formation that grows from the cave floor',
    ],
    ['Iron (Fe): 铁是一种金属', 'Irony (Fe): 反话的一种说法'],
  ])('is not that of another one: %s → %s', async (before, now) =>
    expect(await titleAfter(before, now)).toBeUndefined(),
  )

  it.each([
    ['Stalagtite: hangs from the ceiling of caves', 'Stalactite: hangs from the ceiling of caves'],
    ['Stalagtite: hangs form the cieling of caves', 'Stalactite: hangs from the ceiling of caves'],
    [
      'Stalagtite: hangs from ceilings',
      'Stalactite: a long stone that hangs from ceilings of caves',
    ],
    ['Market: where goods are bought', 'Markets: where all goods and services are bought'],
    [
      'Stalagtite: limestone formation that hangs from the cave ceiling',
      'Stalactite: limestone formation that hangs from the roof of a cave',
    ],
    ['细胞核: 储存遗传信息的地方', '真核细胞核: 贮存遗传信息的地方'],
    ['细胞核: 储存遗传信息的地方', '真核细胞核: 储存遗传信息之处'],
    ['Stalactite: it hangs', 'Stalactite: grows from the ceiling'],
  ])('is its own: %s → %s', async (before, now) =>
    expect(await titleAfter(before, now)).toBe(now.replace(/:.*/, '')),
  )
})

describe('the history of a card whose words were corrected', () => {
  const CARDS = [
    'What is the symbl of gold?::Au',
    'Oxygen has the number ==8== and carbon ==6==.',
    'What is the symbol of iron?::Fe',
    'Is gold a metal?::yes',
    'Water boils at ==99 °C==.',
  ]

  /** How many of the answers, one to each question, are of a question there is, after each text in turn. */
  async function keptAfter(...changes: ReadonlyArray<readonly string[]>): Promise<string> {
    const textOf = (cards: readonly string[]): string => `# Chem\n## Facts\n${cards.join('\n\n')}\n`
    const desk = deskWith({ '/c.md': textOf(CARDS) })
    const { library, log } = await desk.open('/c.md')
    const { id: outline } = library.outline
    for (const [i, { id: question }] of library.questions().entries())
      log.append(review(question, { id: `r${i}`, outline, at: NOON }))
    let study = await desk.open('/c.md')
    for (const cards of changes) {
      desk.files.set('/c.md', textOf(cards))
      study = await desk.open('/c.md')
    }
    const { history, find } = study
    const kept = new Set(history.reviews.map(({ question }) => question).filter(find))
    return `${kept.size} of ${history.reviews.length}`
  }

  const corrected = (...pairs: ReadonlyArray<readonly [string, string]>): string[] =>
    CARDS.map((card) => pairs.reduce((words, [before, now]) => words.replace(before, now), card))

  it.each<[string, ReadonlyArray<readonly string[]>, string]>([
    ['is kept where nothing was', [CARDS], '6 of 6'],
    ['is kept where a question was', [corrected(['symbl', 'symbol'])], '6 of 6'],
    [
      'is kept where what is to be filled in was',
      [corrected(['==6==', '==6 protons=='])],
      '6 of 6',
    ],
    [
      'is kept where the sentence around it was',
      [corrected(['boils', 'starts to boil'])],
      '6 of 6',
    ],
    [
      'is kept where several were',
      [corrected(['symbl', 'symbol'], ['99', '100'], ['==6', '==6 or so'])],
      '6 of 6',
    ],
    [
      'is kept where it is alone in its place, whatever others have the same short answer',
      [corrected(['Is gold', 'Is gold really'])],
      '6 of 6',
    ],
    [
      'is lost where another one beside it might be it as well',
      [['Is ice warm?::yes', ...corrected(['99', '100'], ['Is gold', 'Is gold really'])]],
      '5 of 6',
    ],
    [
      'is kept when it is corrected twice',
      [corrected(['99', '99.9']), corrected(['99', '100'], ['symbl', 'symbol'])],
      '6 of 6',
    ],
    [
      'is lost where another one has the same answer',
      [corrected(['What is the symbl of gold', 'Where is the Latin word aurum from'])],
      '5 of 6',
    ],
    [
      'is lost where another one of its form has the same answer',
      [corrected(['symbl of gold', 'symbl of money'])],
      '5 of 6',
    ],
    [
      'is lost where another one alone has the same short answer',
      [corrected(['Is gold a metal', 'Is two a prime number'])],
      '5 of 6',
    ],
    [
      'is lost where another sentence has the same filling',
      [corrected(['Water boils', 'Alan Turing was ill'])],
      '5 of 6',
    ],
    ['is lost where the sentence fits two things', [corrected(['99 °C', 'last'])], '5 of 6'],
    ['is kept when that is taken back', [corrected(['99', '100']), CARDS], '6 of 6'],
    [
      'is kept where a card came beside it',
      [['New?::Nu', ...corrected(['symbl', 'symbol'])], corrected(['symbl', 'symbol'])],
      '6 of 6',
    ],
    [
      'is lost where another one took its place',
      [corrected(['What is the symbl of gold?::Au', 'Who found radium?::Curie'])],
      '5 of 6',
    ],
    [
      'is lost where another one only has the same short answer',
      [[...CARDS.filter((card) => !card.includes('a metal')), 'Is ice warm?::yes']],
      '5 of 6',
    ],
    [
      'is lost where two others have its answer',
      [['What is Gold?::Au', ...corrected(['symbl', 'symbol'])]],
      '5 of 6',
    ],
  ])('%s', async (_, changes, kept) => expect(await keptAfter(...changes)).toBe(kept))
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

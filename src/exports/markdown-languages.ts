import { isEmpty, type Text, wordings } from '../core/base/text.ts'
import { rightsOf } from '../core/model/flashcard.ts'
import { topicOf } from '../core/model/walk.ts'
import { spoken } from '../view/page.ts'
import type { Exported } from './exporter.ts'
import { stepsOf } from './tree.ts'

/**
 * What is between the wordings of a text in two languages, where they are on one line: a dot between
 * blanks, or as many of them as no wording has. A reader knows by it where a language begins. Undefined
 * for a document in one language, or if no text differs between the two.
 */
export function separatorIn(exported: Exported): string | undefined {
  if (exported.page.languages.length !== 2) return undefined
  const texts = [...textsIn(exported)]
  if (texts.every((text) => spoken(exported.page, text).length === 1)) return undefined
  const words = texts.flatMap(wordings).map((each) => ` ${each} `)
  for (let dots = '·'; ; dots += '·')
    if (!words.some((each) => each.includes(` ${dots} `))) return ` ${dots} `
}

/** Every text that is written in the document. */
function* textsIn(exported: Exported): Generator<Text> {
  const { library } = exported
  yield topicOf(library.outline, exported.topic.id).title
  for (const { topic } of stepsOf(exported)) {
    const { summary, cards = [] } = library.knowledge(topic.id)
    yield topic.title
    if (!isEmpty(summary)) yield summary
    for (const card of cards)
      yield* [
        ...[card.ask, ...rightsOf(card), ...(card.wrong ?? [])],
        ...(card.explain ? [card.explain] : []),
      ]
  }
}

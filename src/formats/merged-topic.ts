import { same, type Text, wordings } from '../core/base/text.ts'
import { cardSaid, NOTED, tableSaid, titleSaid } from './imported.ts'
import { type IdentifiedCard, mergedCards } from './merged-cards.ts'
import { mergedList, mergedText, type Three } from './merged-values.ts'
import { listOf, type Value, type Values } from './values.ts'

/** A topic's table of a document, with the cards in it. */
export interface TopicTable {
  readonly table: Values
  readonly cards: readonly IdentifiedCard[]
}

/** A topic's table, and the parts (`summary.zh`) that a person and the notes had changed both. */
interface MergedTable {
  readonly table: Values
  readonly disputed: readonly string[]
}

/**
 * What is written at a topic: of what notes can say, what a person or the notes changed since the
 * last import; all else as it is.
 */
export function mergedTable(
  { table: mine, cards }: TopicTable,
  theirs: Values,
  said: Three<Value>['said'],
): MergedTable {
  const disputed: string[] = []
  const noted = NOTED.flatMap((key) => {
    const three = { mine: mine[key], theirs: theirs[key], said }
    if (key === 'summary') {
      const { value, disputed: both } = mergedText(key, three)
      for (const each of both) disputed.push(key + each)
      return value === undefined ? [] : [[key, value] as const]
    }
    if (key !== 'cards') {
      const value = mergedList(key, three)
      return value === undefined ? [] : [[key, value] as const]
    }
    const merged = mergedCards({ mine: cards, theirs: listOf(theirs[key]) as Values[], said })
    for (const each of merged.disputed) disputed.push(each)
    return merged.cards.length === 0 ? [] : [[key, merged.cards] as const]
  })
  const made: Values = Object.fromEntries(noted)
  const fresh = noted.filter(([key]) => !Object.hasOwn(mine, key))
  const rest = Object.entries(mine).flatMap(([key, value]) => {
    const now = NOTED.includes(key) ? made[key] : value
    return now === undefined ? [] : [[key, now] as const]
  })
  return { table: Object.fromEntries([...fresh, ...rest]), disputed }
}

/**
 * A title of two, language by language, as `mergedText`. Where nobody knows what the notes said, a
 * title in one language is theirs: what people add is rather another language.
 */
export function mergedTitle({ mine, theirs, said }: Three<Text>): {
  readonly title: Text
  /** As in `MergedText`. */
  readonly disputed: readonly string[]
} {
  if (!said && wordings(mine).length === 1) return { title: theirs, disputed: [] }
  const { value, disputed } = mergedText('title', {
    ...{ mine: { ...mine }, theirs: { ...theirs }, said },
  })
  return typeof value === 'string'
    ? { title: same(value), disputed }
    : { title: { ...mine, ...(value as Values) } as Text, disputed }
}

/** Whether notes said all of a topic before: a person added nothing to it. */
export function isOfNotes(
  title: Text,
  { table, cards }: TopicTable,
  said: ReadonlySet<string> | undefined,
): boolean {
  const { cards: _, ...rest } = table
  const own = [
    ...titleSaid(title),
    ...tableSaid(rest),
    ...cards.flatMap(({ id, card }) => cardSaid({ ...card, id })),
  ]
  return own.every((each) => said?.has(each))
}

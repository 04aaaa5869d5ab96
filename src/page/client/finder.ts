import { lazy } from '../../core/base/collections.ts'
import { hasHan, type Script } from '../../core/base/script.ts'
import { wordings } from '../../core/base/text.ts'
import { find } from '../../core/lookup/find.ts'
import { meaningsOf } from '../../core/lookup/meanings.ts'
import { fullNames, keyOfName } from '../../core/model/names.ts'
import type { Topic } from '../../core/model/topic.ts'
import type { HitReason, SearchHits } from './hits.ts'
import type { PageLibrary } from './page-library.ts'
import { rankedIn } from './ranking.ts'

/** Characters around what was found in a text. */
const AROUND = 24
/** Fewer letters are in nearly every name, or in every text. */
const LEAST_IN_NAME = 2
const LEAST_IN_TEXT = 3

/**
 * Finds topics as `explain` does, then by parts of names, then by what is said of them; what nothing is
 * called, by most of its words. Traditional characters find Simplified ones, too.
 */
export function finderIn(library: PageLibrary, script: Script): (term: string) => SearchHits {
  const find = namesFinder(library, script)
  const ranked = lazy(() => rankedIn(library, script))
  return (term) => {
    const plain = script(term)
    const found = find(term)
    if (found.hits.size > 0) return found
    const again = plain === term ? found : find(plain)
    return again.hits.size > 0 ? again : { hits: ranked()(plain), near: found.near }
  }
}

function namesFinder(library: PageLibrary, script: Script): (term: string) => SearchHits {
  const { outline } = library
  const meanings = lazy(() => meaningsOf(library, script))
  const texts = lazy(() =>
    [...outline.topics.keys()].map((id) => {
      const { summary, facts } = library.knowledge(id)
      const all = [summary, ...facts.map(({ text }) => text)].flatMap(wordings)
      return [id, all.map((words) => words.replaceAll('`', ''))] as const
    }),
  )
  const used = lazy(() => [
    ...new Set(
      texts().flatMap(([, said]) =>
        said.flatMap((each) => each.toLowerCase().match(/[a-z]+/g) ?? []),
      ),
    ),
  ])
  const index = { meanings: (word: string) => meanings().get(word) ?? [], words: used }
  return (term) => {
    const hits = new Map<string, HitReason>()
    const { topics, guessed, near } = find(outline, term, index)
    for (const topic of topics)
      hits.set(
        topic.id,
        guessed ? { kind: 'read' } : (byName(topic, keyOfName(term)) ?? { kind: 'meant' }),
      )
    const folded = keyOfName(term)
    if (folded.length >= LEAST_IN_NAME || hasHan(folded))
      for (const topic of outline.topics.values()) {
        const reason = hits.has(topic.id) || guessed ? undefined : byPart(topic, folded)
        if (reason) hits.set(topic.id, reason)
      }
    if (hits.size === 0 && (term.trim().length >= LEAST_IN_TEXT || hasHan(term)))
      for (const [id, said] of texts()) {
        const words = passageIn(said, term.trim())
        if (words !== undefined) hits.set(id, { kind: 'says', words })
      }
    return { hits, near }
  }
}

/** How a topic is called so, in full. */
function byName(topic: Topic, folded: string): HitReason | undefined {
  if (wordings(topic.title).some((title) => keyOfName(title) === folded)) return { kind: 'title' }
  const name = fullNames(topic).find((each) => keyOfName(each) === folded)
  return name === undefined ? undefined : { kind: 'called', name }
}

/** In which of its names a part is. */
function byPart(topic: Topic, folded: string): HitReason | undefined {
  if (wordings(topic.title).some((title) => keyOfName(title).includes(folded)))
    return { kind: 'title' }
  if (!topic.keys.some((key) => key.includes(folded))) return undefined
  const name = fullNames(topic).find((each) => keyOfName(each).includes(folded))
  return name === undefined ? undefined : { kind: 'called', name }
}

/** The place of a term in one of several texts, with what is around it. */
function passageIn(texts: readonly string[], term: string): string | undefined {
  const wanted = term.toLowerCase()
  for (const words of texts) {
    const at = words.toLowerCase().indexOf(wanted)
    if (at < 0) continue
    const from = Math.max(0, at - AROUND)
    const to = at + term.length + AROUND
    return `${from > 0 ? '…' : ''}${words.slice(from, to).trim()}${to < words.length ? '…' : ''}`
  }
  return undefined
}

import { same } from '../../core/base/text.ts'
import { linkOf } from '../../core/document/source.ts'
import { shortTitle } from '../../core/model/short-names.ts'
import { topicOf } from '../../core/model/walk.ts'
import { type Child, make } from './dom.ts'
import { hashOf, type Sight } from './view.ts'

/** A link to a topic by what it is called in a sentence; without a link if the page does not have it. */
export function topicLink({ library, speech }: Sight, id: string): Child {
  if (!library.outline.topics.has(id)) return speech.text(library.elsewhere.get(id) ?? same(id))
  const topic = topicOf(library.outline, id)
  const address = hashOf({ view: 'topic', topic: id })
  return make('a', { href: address }, speech.text(shortTitle(library.outline, topic)))
}

/** Links to topics, with commas between them. */
export const topicLinks = (sight: Sight, ids: readonly string[]): Child =>
  ids.flatMap((id, i) => [i > 0 ? sight.speech.say('comma') : '', topicLink(sight, id)])

/** A link to the web, if it is one: no other address is ever a link. */
export function webLink(source: string): Child {
  const address = linkOf(source)
  if (!/^https?:\/\//i.test(address)) return make('span', {}, source)
  return make('a', { href: address, rel: 'noopener noreferrer', target: '_blank' }, address)
}

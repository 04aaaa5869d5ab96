import type { PackedQuestion } from '../data.ts'
import type { PageLibrary } from './page-library.ts'
import type { Speech } from './speech.ts'

/** What every view of the page is made of. */
export interface Sight {
  readonly speech: Speech
  readonly library: PageLibrary
  /** Unpacked when they are first asked for. */
  readonly questions: () => Promise<readonly PackedQuestion[]>
}

/** Where the page is, by the part of its address behind `#`. No topic's id begins with a hyphen. */
export type PagePlace =
  | { readonly view: 'map' | 'tree' }
  | { readonly view: 'cards'; readonly topic?: string }
  | { readonly view: 'topic'; readonly topic: string }

/** The address of a place in the page. */
export const hashOf = (place: PagePlace): string =>
  place.view === 'topic'
    ? `#${encodeURIComponent(place.topic)}`
    : place.view === 'cards' && place.topic !== undefined
      ? `#-cards/${encodeURIComponent(place.topic)}`
      : `#-${place.view}`

/** The place of an address; undefined if it is none in this page. */
export function pagePlaceOf(
  address: string,
  isTopic: (id: string) => boolean,
): PagePlace | undefined {
  const [, name = ''] = /^#(.*)$/s.exec(address) ?? []
  const [view, of] = decoded(name).split(/\/(.*)/s, 2)
  if (view === '-map') return { view: 'map' }
  if (view === '-tree') return { view: 'tree' }
  if (view === '-cards') return of && isTopic(of) ? { view: 'cards', topic: of } : { view: 'cards' }
  return isTopic(decoded(name)) ? { view: 'topic', topic: decoded(name) } : undefined
}

/** What an address says; one that is not well formed says what it is. */
function decoded(words: string): string {
  try {
    return decodeURIComponent(words)
  } catch {
    return words
  }
}

import type { Text } from '../../core/base/text.ts'
import { isComposed, make } from './dom.ts'
import type { SearchHits } from './hits.ts'
import type { Speech } from './speech.ts'

/** What a search does to the rest of the page. */
interface Found {
  /** Called after each change of what is typed; without findings if nothing is. */
  readonly onFind: (term: string, found: SearchHits | undefined) => void
  /** Called with the best topic when Enter is pressed. */
  readonly onPick: (id: string) => void
  /** Called when a reader goes from the field to what was found. */
  readonly onDown: () => void
  /** What a topic is called in a sentence. */
  readonly nameOf: (id: string) => Text
  /** It looks in the map, and names what is there as examples. */
  readonly isOfMap: boolean
}

/** A search box with a line that says how many topics were found. */
export function searchBox(
  speech: Speech,
  find: (term: string) => SearchHits,
  { onFind, onPick, onDown, nameOf, isOfMap }: Found,
): { readonly box: HTMLElement; readonly input: HTMLInputElement } {
  const input = make('input', {
    ...{ type: 'search', id: '-search', autocomplete: 'off', spellcheck: 'false' },
    ...{ autocapitalize: 'off', enterkeyhint: 'go' },
  })
  speech.label(input, 'placeholder', isOfMap ? 'example' : 'lookFor')
  const status = make('p', { role: 'status' })
  let best: string | undefined
  const search = (): void => {
    const term = input.value.trim()
    const found = term === '' ? undefined : find(term)
    const [first] = found?.hits.keys() ?? []
    best = first
    status.replaceChildren()
    if (found) {
      const { hits, near } = found
      const said =
        best !== undefined
          ? [
              speech.say('found', `${hits.size}`),
              make(
                'span',
                { class: 'enters' },
                speech.say('enters'),
                ' ',
                speech.text(nameOf(best)),
              ),
            ]
          : [
              speech.say('nothing', term),
              ...(near.length > 0
                ? [' ', speech.say('near', near.join(speech.line('comma')))]
                : []),
            ]
      status.append(make('span', {}, said))
    }
    onFind(term, found && found.hits.size > 0 ? found : undefined)
  }
  input.addEventListener('input', search)
  input.addEventListener('keydown', (event) => {
    if (isComposed(event)) return
    if (event.key === 'Enter' && best !== undefined) onPick(best)
    if (event.key === 'ArrowDown' && best !== undefined) {
      event.preventDefault()
      onDown()
    }
    if (event.key === 'Escape' && input.value !== '') {
      input.value = ''
      search()
    }
  })
  const box = make(
    'div',
    { role: 'search' },
    make('label', { for: '-search', class: 'unseen' }, speech.say('lookFor')),
    input,
    status,
  )
  return { box, input }
}

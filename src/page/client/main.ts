import { lazy } from '../../core/base/collections.ts'
import { scriptOf } from '../../core/base/script.ts'
import { shortTitle } from '../../core/model/short-names.ts'
import { topicOf } from '../../core/model/walk.ts'
import type { PackedQuestion, PackedTopics, PageData } from '../data.ts'
import { type CardsLeft, cardsViewOf } from './cards-view.ts'
import { asChosen, choiceOfLanguage, foldButtons, tabsOf, themeButton } from './controls.ts'
import { give, isTaken, make } from './dom.ts'
import { finderIn } from './finder.ts'
import { mapViewOf } from './map-view.ts'
import { unpacked } from './packed.ts'
import { libraryOf } from './page-library.ts'
import { searchBox } from './search-box.ts'
import { speechOf } from './speech.ts'
import { topicView } from './topic-view.ts'
import { trailIn } from './trail.ts'
import { treeViewOf } from './tree-view.ts'
import { hashOf, type PagePlace, pagePlaceOf, type Sight } from './view.ts'

/** Below this width one thing is shown at a time: the tree, or what is beside it. */
const NARROW = '(max-width: 56rem)'

const data = JSON.parse(document.getElementById('-data')?.textContent ?? '{}') as PageData
const speech = speechOf(data)
const find = <E extends HTMLElement>(selector: string): E =>
  document.querySelector<E>(selector) as E
const tree = find('#-tree')
const main = find('#-main')

document.documentElement.dataset['script'] = ''
asChosen(speech)
speech.label(tree, 'aria-label', 'topics')
unpacked<PackedTopics>(data.topics).then(begin, () => {
  main.append(make('p', { class: 'old' }, speech.say('tooOld')))
})

/** Makes the page a program, once its topics are unpacked. */
function begin(packed: PackedTopics): void {
  const library = libraryOf(packed)
  const { outline } = library
  const questions = lazy(() => unpacked<PackedQuestion[]>(data.questions))
  const sight: Sight = { speech, library, questions }
  const treeView = treeViewOf(tree, speech)
  // Drawn when it is first seen: four hundred topics take a tenth of a second.
  const map = lazy(() => {
    const view = mapViewOf(sight, packed.spots)
    main.prepend(view.element)
    return view
  })
  const cards = cardsViewOf(sight)
  const topic = make('div', { class: 'topic' })
  main.append(topic, cards.element)
  let hits: ReadonlySet<string> | undefined
  const finder = lazy(() => finderIn(library, scriptOf(packed.simplified)))
  const go = (place: PagePlace): void => {
    location.hash = hashOf(place)
  }
  /** Where the tree is all that is shown, it is the main part of the page. */
  const landmark = (): void => {
    const isAlone = matchMedia(NARROW).matches && document.body.dataset['view'] === 'tree'
    give(find('#-side'), { role: isAlone && 'main' })
  }
  const search = searchBox(speech, (term) => finder()(term), {
    onFind: (term, found) => {
      treeView.filter(term, found)
      hits = found && new Set(found.hits.keys())
      if (found && matchMedia(NARROW).matches && document.body.dataset['view'] !== 'tree') {
        // The page that was left is a step back.
        leave()
        shown = { view: 'tree' }
        history.pushState(null, '', hashOf(shown))
        trail.arrive()
        document.body.dataset['view'] = 'tree'
        tabs.show('tree', { topic: last, branch })
      }
      landmark()
      if (document.body.dataset['view'] !== 'map') return
      // The line below the field makes the header higher.
      map().measure()
      map().search(hits, true)
    },
    onPick: (id) => go({ view: 'topic', topic: id }),
    onDown: treeView.focusBest,
    nameOf: (id) => shortTitle(outline, topicOf(outline, id)),
    isOfMap: packed.baseline !== undefined,
  })
  const tabs = tabsOf(speech)
  find('header .controls').append(
    search.box,
    tabs.element,
    choiceOfLanguage(speech),
    themeButton(speech),
  )
  find('#-tree .controls').append(...foldButtons(speech, treeView))

  let last: string = outline.root
  let branch: string | undefined
  let shown: PagePlace = { view: 'map' }
  const trail = trailIn<{
    readonly article?: Element | null
    readonly cards?: CardsLeft | undefined
  }>(main)
  const leave = (): void =>
    trail.leave({
      ...(shown.view === 'topic' && { article: topic.firstElementChild }),
      ...(shown.view === 'cards' && { cards: cards.left() }),
    })
  /** Beside a tree that is always there something else is shown. */
  const fitting = (place: PagePlace): PagePlace =>
    place.view !== 'tree' || matchMedia(NARROW).matches
      ? place
      : last === outline.root
        ? { view: 'map' }
        : { view: 'topic', topic: last }
  /** An address that is no place of the page, as that of the link to the content, changes nothing. */
  const stay = (): void => {
    const isContent = location.hash === '#-main'
    trail.correct(hashOf(shown))
    if (!isContent) return
    const part = { topic, cards: cards.element, map: main, tree: main }[shown.view]
    ;(part.querySelector<HTMLElement>('h2') ?? main).focus({ preventScroll: true })
  }
  const title = (): void => {
    const ids = shown.view === 'topic' ? [shown.topic, outline.root] : [outline.root]
    document.title = ids.map((id) => speech.name(topicOf(outline, id).title)).join(' · ')
  }
  speech.onChange(title)
  const arrive = (isFirst: boolean): void => {
    const start: PagePlace =
      data.start !== undefined && outline.topics.has(data.start)
        ? { view: 'topic', topic: data.start }
        : { view: matchMedia(NARROW).matches ? 'tree' : 'map' }
    const known = pagePlaceOf(location.hash, (id) => outline.topics.has(id))
    if (!isFirst && !known && location.hash !== '') {
      stay()
      return
    }
    const place = fitting(known ?? start)
    if (!isFirst) leave()
    shown = place
    const left = trail.arrive()
    if (isFirst && place === start && data.start !== undefined) trail.correct(hashOf(place))
    document.body.dataset['view'] = place.view
    landmark()
    title()
    if (place.view === 'topic') {
      last = place.topic
      topic.replaceChildren(left?.article ?? topicView(sight, topicOf(outline, last)))
      treeView.reveal(last)
    }
    if (place.view === 'cards') {
      branch = place.topic
      void cards.show(branch, left?.cards)
    }
    tabs.show(place.view, { topic: last, branch })
    if (place.view === 'map') {
      map().measure()
      map().mark(last, left !== undefined)
      map().search(hits, left === undefined && last === outline.root)
    }
    // A reader in the list of branches stays in it.
    if (document.activeElement?.matches('select')) return
    const part = { topic, cards: cards.element, map: null, tree: null }[place.view]
    const heading = part?.querySelector<HTMLElement>('h2') ?? null
    if (!isFirst) trail.resume(heading)
    // The browser has gone to the topic's line in the tree, where the Tab key would go on.
    else if (known) heading?.focus({ preventScroll: true })
  }
  addEventListener('hashchange', () => arrive(false))
  addEventListener('resize', () => {
    // A phone was turned, or a window made wider: the tree is beside something.
    if (fitting(shown) !== shown) location.hash = hashOf(fitting(shown))
    landmark()
    if (document.body.dataset['view'] === 'map') map().measure()
  })
  addEventListener('keydown', (event) => {
    // A key in the tree, or in a list at the top, is theirs.
    const isElsewhere =
      find('#-side').contains(event.target as Node) || find('header').contains(event.target as Node)
    if (document.body.dataset['view'] === 'cards' && !isElsewhere) cards.key(event)
    if (event.key === '/' && !isTaken(event)) {
      event.preventDefault()
      search.input.focus()
    }
    if (event.key === 'Escape' && main.contains(document.activeElement)) treeView.focus()
  })
  printOpen()
  arrive(true)
}

/** Unfolds everything while the page is printed. */
function printOpen(): void {
  let closed: HTMLDetailsElement[] = []
  addEventListener('beforeprint', () => {
    closed = [...document.querySelectorAll('details')].filter(({ open }) => !open)
    for (const each of closed) each.open = true
  })
  addEventListener('afterprint', () => {
    for (const each of closed) each.open = false
  })
}

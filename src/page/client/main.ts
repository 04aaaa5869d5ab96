import { lazy } from '../../core/base/collections.ts'
import { scriptOf } from '../../core/base/script.ts'
import type { Language } from '../../core/base/text.ts'
import { topicOf } from '../../core/model/walk.ts'
import { type PackedQuestion, type PackedTopics, type PageData, tagOf } from '../data.ts'
import { cardsViewOf } from './cards-view.ts'
import { type Child, give, isTaken, make } from './dom.ts'
import { finderIn } from './finder.ts'
import { mapViewOf } from './map-view.ts'
import { unpacked } from './packed.ts'
import { libraryOf } from './page-library.ts'
import { searchBox } from './search-box.ts'
import { type Speech, speechOf } from './speech.ts'
import { topicView } from './topic-view.ts'
import { type TreeView, treeViewOf } from './tree-view.ts'
import { hashOf, type PagePlace, pagePlaceOf, type Sight } from './view.ts'

/** Below this width one thing is shown at a time: the tree, or what is beside it. */
const NARROW = '(max-width: 56rem)'

const data = JSON.parse(document.getElementById('-data')?.textContent ?? '{}') as PageData
const speech = speechOf(data)
const root = document.documentElement
const find = <E extends HTMLElement>(selector: string): E =>
  document.querySelector<E>(selector) as E
const tree = find('#-tree')
const main = find('#-main')

root.dataset['script'] = ''
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
      if (document.body.dataset['view'] === 'map') map().search(hits)
      if (found && matchMedia(NARROW).matches && document.body.dataset['view'] !== 'tree') {
        // The page that was left is a step back.
        shown = { view: 'tree' }
        history.pushState(null, '', hashOf(shown))
        document.body.dataset['view'] = 'tree'
        tabs.show('tree', last)
      }
      landmark()
    },
    onPick: (id) => go({ view: 'topic', topic: id }),
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

  const whole = document.title
  let last: string = outline.root
  let shown: PagePlace = { view: 'map' }
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
    history.replaceState(null, '', hashOf(shown))
    if (!isContent) return
    const part = { topic, cards: cards.element, map: main, tree: main }[shown.view]
    ;(part.querySelector<HTMLElement>('h2') ?? main).focus({ preventScroll: true })
  }
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
    shown = place
    if (isFirst && place === start && data.start !== undefined)
      history.replaceState(null, '', hashOf(place))
    document.body.dataset['view'] = place.view
    landmark()
    document.title =
      place.view === 'topic'
        ? `${speech.name(topicOf(outline, place.topic).title)} · ${whole}`
        : whole
    if (place.view === 'topic') {
      last = place.topic
      topic.replaceChildren(topicView(sight, topicOf(outline, last)))
      treeView.reveal(last)
    }
    if (place.view === 'cards') void cards.show(place.topic)
    tabs.show(place.view, last)
    if (place.view === 'map') {
      map().measure()
      map().mark(last)
      map().search(hits)
    }
    if (isFirst || place.view === 'map' || place.view === 'tree') return
    // A reader in the list of branches stays in it.
    if (document.activeElement?.matches('select')) return
    scrollTo(0, 0)
    main.scrollTop = 0
    const heading = place.view === 'topic' ? topic : cards.element
    heading.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
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

/** Links to the views; the one that is shown is marked. */
function tabsOf(of: Speech): { element: HTMLElement; show: (view: string, topic: string) => void } {
  const tab = (view: string, words: Child) => make('a', { class: `tab to-${view}` }, words)
  const all = {
    tree: tab('tree', of.say('topics')),
    map: tab('map', of.say('map')),
    topic: tab('topic', of.say('topic')),
    cards: tab('cards', of.say('questions')),
  }
  const element = make('nav', { class: 'tabs' }, Object.values(all))
  of.label(element, 'aria-label', 'views')
  return {
    element,
    show: (view, topic) => {
      for (const [name, link] of Object.entries(all)) {
        if (name === view) link.setAttribute('aria-current', 'page')
        else link.removeAttribute('aria-current')
        link.href = hashOf(
          name === 'topic' ? { view: 'topic', topic } : { view: name as 'map' | 'tree' | 'cards' },
        )
      }
    },
  }
}

/** A list of the page's languages, alone and English beside a Chinese one. */
function choiceOfLanguage(of: Speech): HTMLElement {
  /** What a language calls itself. */
  const nameOf = (language: Language): string =>
    new Intl.DisplayNames([tagOf(language)], { type: 'language' }).of(tagOf(language)) ?? language
  const pairs = of.languages
    .filter((each) => each !== 'en' && of.languages.includes('en'))
    .map((each) => ['en', each] as const)
  const choices = [...of.languages.map((each) => [each] as const), ...pairs]
  const select = make(
    'select',
    { class: 'language' },
    choices.map((each) => make('option', { value: each.join(' ') }, each.map(nameOf).join(' · '))),
  )
  select.value = of.shown().join(' ')
  select.addEventListener('change', () => {
    of.show(choices.find((each) => each.join(' ') === select.value) ?? of.languages)
  })
  return of.label(select, 'aria-label', 'language')
}

/** Light, if it is dark, and dark, if it is light; at first as the system is. */
function themeButton(of: Speech): HTMLElement {
  const button = make('button', { type: 'button', class: 'theme' }, '◐')
  button.addEventListener('click', () => {
    const isDark = root.dataset['theme']
      ? root.dataset['theme'] === 'dark'
      : matchMedia('(prefers-color-scheme: dark)').matches
    root.dataset['theme'] = isDark ? 'light' : 'dark'
  })
  of.label(button, 'title', 'theme')
  return of.label(button, 'aria-label', 'theme')
}

function foldButtons(of: Speech, view: TreeView): HTMLElement[] {
  return (['unfold', 'fold'] as const).map((key) => {
    const button = make('button', { type: 'button' }, of.say(key))
    button.addEventListener('click', () => view.unfold(key === 'unfold'))
    return button
  })
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

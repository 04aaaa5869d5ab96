import { lazy } from '../../core/base/collections.ts'
import type { Language } from '../../core/base/text.ts'
import { tagOf } from '../data.ts'
import { keepInBrowser, keptInBrowser } from './browser-store.ts'
import { type Child, make } from './dom.ts'
import type { Speech } from './speech.ts'
import type { TreeView } from './tree-view.ts'
import { hashOf, type PagePlace } from './view.ts'

/** What the page is shown with: its theme, and the language that it was made with. */
const shown = (): DOMStringMap => document.documentElement.dataset

/** The name of the theme that is kept. */
const THEME = 'theme'

/**
 * The name of the language that is kept: one is chosen instead of that which the page was made with. It is first asked
 * for when the page is still in that one.
 */
const languageName = lazy(() => `language ${shown()['shown']}`)

/** Shows the page in the language and the theme that were chosen at an earlier visit. */
export function asChosen(of: Speech): void {
  const languages = choicesOf(of).find((each) => each.join(' ') === keptInBrowser(languageName()))
  if (languages) of.show(languages)
  const theme = keptInBrowser(THEME)
  if (theme === 'dark' || theme === 'light') shown()['theme'] = theme
}

/** Each language of the page, and English beside each other one. */
function choicesOf(of: Speech): ReadonlyArray<readonly Language[]> {
  const others = of.languages.filter((each) => each !== 'en' && of.languages.includes('en'))
  return [...of.languages.map((each) => [each]), ...others.map((each) => ['en', each] as const)]
}

/** What was last seen of the views that show one of many things; no branch is all questions. */
interface LastSeen {
  readonly topic: string
  readonly branch: string | undefined
}

/** Links to the views; the one that is shown is marked. */
export function tabsOf(of: Speech): {
  element: HTMLElement
  /** Marks a view; the others lead to the topic and to the branch of the questions that were last seen. */
  show: (view: string, last: LastSeen) => void
} {
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
    show: (view, { topic, branch }) => {
      const places: Readonly<Record<keyof typeof all, PagePlace>> = {
        tree: { view: 'tree' },
        map: { view: 'map' },
        topic: { view: 'topic', topic },
        cards: { view: 'cards', ...(branch !== undefined && { topic: branch }) },
      }
      for (const name of ['tree', 'map', 'topic', 'cards'] as const) {
        const link = all[name]
        if (name === view) link.setAttribute('aria-current', 'page')
        else link.removeAttribute('aria-current')
        link.href = hashOf(places[name])
      }
    },
  }
}

/** A list of the page's languages, alone and English beside a Chinese one. */
export function choiceOfLanguage(of: Speech): HTMLElement {
  /** What a language calls itself. */
  const nameOf = (language: Language): string =>
    new Intl.DisplayNames([tagOf(language)], { type: 'language' }).of(tagOf(language)) ?? language
  const choices = choicesOf(of)
  const select = make(
    'select',
    { class: 'language' },
    choices.map((each) => make('option', { value: each.join(' ') }, each.map(nameOf).join(' · '))),
  )
  select.value = of.shown().join(' ')
  select.addEventListener('change', () => {
    of.show(choices.find((each) => each.join(' ') === select.value) ?? of.languages)
    keepInBrowser(languageName(), select.value)
  })
  return of.label(select, 'aria-label', 'language')
}

/** Light, if it is dark, and dark, if it is light; at first as the system is. */
export function themeButton(of: Speech): HTMLElement {
  const button = make('button', { type: 'button', class: 'theme' }, '◐')
  button.addEventListener('click', () => {
    const isDark = shown()['theme']
      ? shown()['theme'] === 'dark'
      : matchMedia('(prefers-color-scheme: dark)').matches
    const theme = isDark ? 'light' : 'dark'
    shown()['theme'] = theme
    keepInBrowser(THEME, theme)
  })
  of.label(button, 'title', 'theme')
  return of.label(button, 'aria-label', 'theme')
}

/** Buttons that unfold and fold the whole tree. */
export function foldButtons(of: Speech, view: TreeView): HTMLElement[] {
  return (['unfold', 'fold'] as const).map((key) => {
    const button = make('button', { type: 'button' }, of.say(key))
    button.addEventListener('click', () => view.unfold(key === 'unfold'))
    return button
  })
}

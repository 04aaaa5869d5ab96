import { type Child, isTaken, make } from './dom.ts'
import type { HitReason, SearchHits } from './hits.ts'
import type { Speech } from './speech.ts'
import { hashOf } from './view.ts'

/** The tree of the page, which is there without the script too. */
export interface TreeView {
  /** Opens what a topic is in, marks the topic and brings it into sight. */
  readonly reveal: (id: string) => void
  /**
   * Shows only what was found, with its ancestors, its children and the reason, and marks the best; everything
   * without findings. What is unfolded then is whole.
   */
  readonly filter: (term: string, found: SearchHits | undefined) => void
  /** Moves the focus to the best of what was found, if there is any. */
  readonly focusBest: () => void
  readonly unfold: (isOpen: boolean) => void
  /** Moves the focus to the topic that is marked. */
  readonly focus: () => void
}

/** Lets titles lead to the topics' pages, and the arrow keys walk through the tree. */
export function treeViewOf(tree: HTMLElement, speech: Speech): TreeView {
  const nodes = [...tree.querySelectorAll('details')]
  const byId = new Map(nodes.map((node) => [node.id, node]))
  /** What was open before the search. */
  let before: ReadonlySet<HTMLDetailsElement> | undefined
  /** What the search has opened: there, only the way to what was found is shown. */
  const opened = new Set<HTMLDetailsElement>()
  let best: HTMLElement | undefined
  for (const node of nodes) linkTopic(node, speech)
  tree.addEventListener('click', openTitle)
  tree.addEventListener('keydown', (event) => walk(event, tree))
  const atFold = (target: Node): void => {
    if (!before || !(target instanceof HTMLDetailsElement)) return
    if (!target.open) opened.delete(target)
    // What a reader unfolds is whole.
    else if (!opened.has(target)) {
      target.classList.remove('way')
      for (const each of target.querySelectorAll(':scope > ul > li')) each.removeAttribute('hidden')
    }
  }
  // Not at `toggle`, of which there is only one for two quick presses that fold and unfold.
  new MutationObserver((all) => {
    for (const { target } of all) atFold(target)
  }).observe(tree, { attributeFilter: ['open'], subtree: true })
  const marked = (): HTMLElement | null => tree.querySelector('[aria-current]')
  return {
    reveal: (id) => {
      const node = byId.get(id)
      if (!node) return
      marked()?.removeAttribute('aria-current')
      node.classList.remove('way')
      lineIn(node)?.setAttribute('aria-current', 'true')
      // It is in sight, also among what a search has found.
      for (const each of [node, ...ancestorsOf(node)]) {
        if (each !== node && !each.open) opened.add(each)
        each.open = true
        each.parentElement?.toggleAttribute('hidden', false)
      }
      lineIn(node)?.scrollIntoView({ block: 'nearest' })
    },
    filter: (term, found) => {
      for (const mark of tree.querySelectorAll('.why, .enter')) mark.remove()
      const hits = found?.hits
      before ??= hits && new Set(nodes.filter(({ open }) => open))
      for (const [id, reason] of hits ?? []) {
        const why = reasonOf(speech, term, reason)
        if (why) lineIn(byId.get(id))?.append(make('span', { class: 'why' }, why))
      }
      const isHit = (node: Element | undefined): boolean => hits?.has(node?.id ?? '') ?? false
      opened.clear()
      // From the last topic to the first, so that those above are met after those below.
      for (const node of nodes.toReversed()) {
        const parent = parentOf(node)
        if (parent && (isHit(node) || opened.has(node))) opened.add(parent)
        const isShown = !hits || isHit(node) || isHit(parent) || opened.has(node)
        node.parentElement?.toggleAttribute('hidden', !isShown)
        node.classList.toggle('hit', isHit(node))
        node.classList.toggle('way', opened.has(node) && !isHit(node))
        if (hits) node.open = opened.has(node)
      }
      const [first = ''] = hits?.keys() ?? []
      best = lineIn(byId.get(first))
      best?.append(make('span', { class: 'enter', 'aria-hidden': true }, '↵'))
      if (best) scrollWithin(tree, best)
      if (hits || !before) return
      // Folded again as it was; what was opened meanwhile is where the reader is.
      const current = marked()?.closest('details')
      const here = new Set(current && [current, ...ancestorsOf(current)])
      for (const node of nodes) node.open = before.has(node) || here.has(node)
      before = undefined
    },
    focusBest: () => best?.focus(),
    unfold: (isOpen) => {
      for (const node of nodes) node.open = isOpen || node === nodes[0]
    },
    focus: () => marked()?.focus(),
  }
}

const lineIn = (node: Element | undefined): HTMLElement | undefined =>
  node?.querySelector<HTMLElement>(':scope > summary') ?? undefined

const parentOf = (node: Element): HTMLDetailsElement | undefined =>
  node.parentElement?.closest('details') ?? undefined

/** Brings a line into sight where the tree is scrolled itself; on a phone, the field would leave the screen. */
function scrollWithin(tree: HTMLElement, line: HTMLElement): void {
  const { top, height } = line.getBoundingClientRect()
  const over = top - tree.getBoundingClientRect().top
  if (over < 0 || over + height > tree.clientHeight) tree.scrollTop += over - tree.clientHeight / 3
}

/** The disclosures around one. */
function ancestorsOf(node: HTMLDetailsElement): HTMLDetailsElement[] {
  const found: HTMLDetailsElement[] = []
  let above = parentOf(node)
  while (above) {
    found.push(above)
    above = parentOf(above)
  }
  return found
}

/** A link to the topic's page below its line: no link may be in the line, which is a button itself. */
function linkTopic(node: HTMLDetailsElement, speech: Speech): void {
  const title = lineIn(node)?.querySelector('.t')
  const name = make('span', { class: 'unseen' })
  for (const child of title?.childNodes ?? []) name.append(child.cloneNode(true))
  const href = hashOf({ view: 'topic', topic: node.id })
  const link = make('a', { class: 'more', href }, speech.say('more'), ' ', name)
  const said = node.querySelector(':scope > p')
  if (said) said.append(' ', link)
  else lineIn(node)?.after(make('p', {}, link))
}

/** A press on a title opens its page; the rest of its line folds and unfolds it. */
function openTitle(event: Event): void {
  const title = event.target instanceof Element ? event.target.closest('summary .t') : null
  if (title) openTopic(event, title)
}

function openTopic(event: Event, within: Element): void {
  const node = within.closest('details')
  if (!node) return
  event.preventDefault()
  node.open = true
  location.hash = hashOf({ view: 'topic', topic: node.id })
}

/** Why a topic was found; nothing if its title says it. */
function reasonOf(speech: Speech, term: string, reason: HitReason): Child {
  if (reason.kind === 'called') return speech.say('called', reason.name)
  if (reason.kind === 'says') return speech.say('says', reason.words)
  if (reason.kind === 'read') return speech.say('read', term)
  return reason.kind === 'meant' ? speech.say('meant') : undefined
}

/**
 * Enter opens the topic's page, the space bar folds; up and down go from line to line; left and right
 * fold, unfold, or go to the parent or a child.
 */
function walk(event: KeyboardEvent, tree: HTMLElement): void {
  if (isTaken(event) || !(event.target instanceof Element)) return
  const node = event.target.closest('details')
  if (!node) return
  const lines = [...tree.querySelectorAll('summary')].filter((each) => each.checkVisibility())
  const at = lines.indexOf(node.querySelector('summary') as HTMLElement)
  const go = (line: HTMLElement | null | undefined): void => {
    if (!line) return
    line.focus()
    event.preventDefault()
  }
  const { key } = event
  const isToRight = key === 'ArrowRight'
  const isToLeft = key === 'ArrowLeft'
  if (key === 'Enter' && event.target.matches('summary')) openTopic(event, node)
  else if (key === 'ArrowDown') go(lines[at + 1])
  else if (key === 'ArrowUp') go(lines[at - 1])
  else if (key === 'Home') go(lines[0])
  else if (key === 'End') go(lines.at(-1))
  else if (isToRight && node.open) go(node.querySelector<HTMLElement>(':scope > ul summary'))
  else if (isToLeft && !node.open) go(parentOf(node)?.querySelector<HTMLElement>('summary'))
  else if (isToRight || isToLeft) {
    node.open = isToRight
    event.preventDefault()
  }
}

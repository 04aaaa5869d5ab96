import { type Child, isTaken, make } from './dom.ts'
import type { HitReason, SearchHits } from './hits.ts'
import type { Speech } from './speech.ts'
import { hashOf } from './view.ts'

/** The tree of the page, which is there without the script too. */
export interface TreeView {
  /** Opens what a topic is in, marks the topic and brings it into sight. */
  readonly reveal: (id: string) => void
  /** Shows only what was found, with its ancestors and the reason; everything without findings. */
  readonly filter: (term: string, found: SearchHits | undefined) => void
  readonly unfold: (isOpen: boolean) => void
  /** Moves the focus to the topic that is marked. */
  readonly focus: () => void
}

/** Lets titles lead to the topics' pages, and the arrow keys walk through the tree. */
export function treeViewOf(tree: HTMLElement, speech: Speech): TreeView {
  const nodes = [...tree.querySelectorAll('details')]
  const byId = new Map(nodes.map((node) => [node.id, node]))
  let folded: ReadonlySet<HTMLDetailsElement> | undefined
  for (const node of nodes) linkTopic(node, speech)
  tree.addEventListener('click', openTitle)
  tree.addEventListener('keydown', (event) => walk(event, tree))
  const marked = (): HTMLElement | null => tree.querySelector('[aria-current]')
  return {
    reveal: (id) => {
      const node = byId.get(id)
      if (!node) return
      marked()?.removeAttribute('aria-current')
      lineOf(node)?.setAttribute('aria-current', 'true')
      // It is in sight, also among what a search has found.
      for (const each of [node, ...ancestorsOf(node)]) {
        each.open = true
        each.parentElement?.toggleAttribute('hidden', false)
      }
      lineOf(node)?.scrollIntoView({ block: 'nearest' })
    },
    filter: (term, found) => {
      for (const why of tree.querySelectorAll('.why')) why.remove()
      const hits = found?.hits
      folded ??= hits && new Set(nodes.filter(({ open }) => !open))
      const kept = new Set<Element>()
      for (const [id, reason] of hits ?? []) {
        const node = byId.get(id)
        if (!node) continue
        kept.add(node)
        for (const each of ancestorsOf(node)) {
          kept.add(each)
          each.open = true
        }
        const why = reasonOf(speech, term, reason)
        if (why) node.querySelector('summary')?.append(make('span', { class: 'why' }, why))
      }
      for (const node of nodes) {
        node.classList.toggle('hit', hits?.has(node.id) ?? false)
        node.parentElement?.toggleAttribute('hidden', hits !== undefined && !kept.has(node))
      }
      if (hits || !folded) return
      // Folded again as it was; what was opened meanwhile is where the reader is.
      const current = marked()?.closest('details')
      const around = current ? [current, ...ancestorsOf(current)] : []
      for (const node of folded) node.open = around.includes(node)
      folded = undefined
    },
    unfold: (isOpen) => {
      for (const node of nodes) node.open = isOpen || node === nodes[0]
    },
    focus: () => marked()?.focus(),
  }
}

const lineOf = (node: Element): HTMLElement | null =>
  node.querySelector<HTMLElement>(':scope > summary')

/** The disclosures around one. */
function ancestorsOf(node: HTMLDetailsElement): HTMLDetailsElement[] {
  const found: HTMLDetailsElement[] = []
  let above = node.parentElement?.closest('details')
  while (above) {
    found.push(above)
    above = above.parentElement?.closest('details')
  }
  return found
}

/** A link to the topic's page below its line: no link may be in the line, which is a button itself. */
function linkTopic(node: HTMLDetailsElement, speech: Speech): void {
  const title = lineOf(node)?.querySelector('.t')
  const name = make('span', { class: 'unseen' })
  for (const child of title?.childNodes ?? []) name.append(child.cloneNode(true))
  const href = hashOf({ view: 'topic', topic: node.id })
  const link = make('a', { class: 'more', href }, speech.say('more'), ' ', name)
  const said = node.querySelector(':scope > p')
  if (said) said.append(' ', link)
  else lineOf(node)?.after(make('p', {}, link))
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
  if (event.key === 'Enter' && event.target.matches('summary')) openTopic(event, node)
  else if (event.key === 'ArrowDown') go(lines[at + 1])
  else if (event.key === 'ArrowUp') go(lines[at - 1])
  else if (event.key === 'Home') go(lines[0])
  else if (event.key === 'End') go(lines.at(-1))
  else if (event.key === 'ArrowRight' && node.open)
    go(node.querySelector<HTMLElement>(':scope > ul summary'))
  else if (event.key === 'ArrowLeft' && !node.open)
    go(node.parentElement?.closest('details')?.querySelector<HTMLElement>('summary'))
  else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
    node.open = event.key === 'ArrowRight'
    event.preventDefault()
  }
}

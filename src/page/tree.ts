import type { Language } from '../core/base/text.ts'
import { isEmpty } from '../core/base/text.ts'
import type { Library } from '../core/model/library.ts'
import type { Topic } from '../core/model/topic.ts'
import { topicOf } from '../core/model/walk.ts'
import { escaped, spans } from './markup.ts'
import { masteryMark } from './mastery.ts'
import type { PageWords } from './page-words.ts'

/** What is drawn in the tree. */
interface Drawn {
  readonly languages: readonly Language[]
  readonly words: PageWords
  readonly shares: ReadonlyMap<string, number> | undefined
}

/**
 * The tree as nested disclosures, which need no script: each topic has its id, so that `#kube-proxy` opens
 * what it is in. With a loop, because an outline may be deeper than the call stack.
 */
export function treeHtml({ outline, knowledge }: Library, drawn: Drawn): string {
  const html: string[] = ['<ul>']
  const stack: Array<Topic | string> = [topicOf(outline, outline.root)]
  while (stack.length > 0) {
    const next = stack.pop() as Topic | string
    if (typeof next === 'string') {
      html.push(next)
      continue
    }
    const { summary } = knowledge(next.id)
    const share = drawn.shares?.get(next.id)
    html.push(
      `<li><details id="${escaped(next.id)}"${next.id === outline.root ? ' open' : ''}><summary>`,
      `<span class="t">${spans(next.title, drawn.languages)}</span>`,
      share === undefined ? '' : masteryMark(share, drawn.words, drawn.languages),
      '</summary>',
      isEmpty(summary) ? '' : `<p>${spans(summary, drawn.languages)}</p>`,
    )
    stack.push('</details></li>')
    if (next.children.length === 0) continue
    html.push('<ul>')
    stack.push('</ul>')
    for (const child of next.children.toReversed()) stack.push(topicOf(outline, child))
  }
  html.push('</ul>')
  return html.join('')
}

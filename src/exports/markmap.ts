import { inline } from '../view/page.ts'
import type { Exported } from './exporter.ts'
import { markedSteps, signsOf } from './markdown-shape.ts'
import { inMarkdown, inYaml } from './markdown-text.ts'

/** From this level on, branches keep the colour of the one above: more of them look like confetti. */
const COLOURS = 2
/** How many levels are open at first. */
const OPEN = 2

/**
 * The tree as Markdown for markmap, with the options that it reads in front matter
 * (https://markmap.js.org/docs/json-options). It shows Markdown as HTML: no title may be markup.
 */
export function* markmapPieces(exported: Exported): Generator<string> {
  const { page, topic: root } = exported
  yield [
    '---',
    `title: ${inYaml(inline(page, root.title))}`,
    'markmap:',
    `  colorFreezeLevel: ${COLOURS}`,
    `  initialExpandLevel: ${OPEN}`,
    '---',
    '',
  ].join('\n')
  let wasHeading = true
  for (const { topic, mark } of markedSteps(exported, false)) {
    const isHeading = 'heading' in mark
    const gap = isHeading || wasHeading ? '\n' : ''
    yield `${gap}${signsOf(mark).first}${inMarkdown(inline(page, topic.title))}\n`
    wasHeading = isHeading
  }
}

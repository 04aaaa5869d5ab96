import { LANGUAGES } from '../core/base/text.ts'
import { pageHtml } from '../page/page-html.ts'
import type { Exported } from './exporter.ts'

/**
 * The topic and everything below it as a page for a browser, in every language: one file that loads
 * nothing. Throws a RangeError without what a page needs: that is a bug.
 */
export async function htmlPieces(exported: Exported): Promise<Iterable<string>> {
  const { library, topic, page, questions, learner, forPage } = exported
  if (!forPage) throw new RangeError('nothing of what a page needs')
  const { plain, parts, script, version } = await forPage()
  const html = await pageHtml(
    {
      library: { ...library, outline: { ...library.outline, root: topic.id } },
      ...{ questions: questions(), shares: learner?.mastery() },
      ...{ languages: LANGUAGES, shown: page.languages, plain, script, version },
    },
    parts,
  )
  return [html]
}

import type { Language } from '../../src/core/base/text.ts'
import type { Library } from '../../src/core/model/library.ts'
import { topicOf } from '../../src/core/model/walk.ts'
import type { Exported } from '../../src/exports/exporter.ts'
import { EXPORTS, type ExportName } from '../../src/exports/index.ts'
import { questionsBelow } from '../../src/study/questions.ts'
import { library } from './outlines.ts'
import { pageOf } from './pages.ts'

/** What differs from the export of a whole outline in English. */
interface Differing extends Partial<Omit<Exported, 'library' | 'topic' | 'page'>> {
  readonly topic?: string
  readonly lang?: Language | 'both'
}

/** What `k8smap export` gives an exporter for a library. */
export function exportedOf(of: Library, { topic, lang = 'en', ...more }: Differing = {}): Exported {
  const root = topicOf(of.outline, topic ?? of.outline.root)
  return {
    ...{ library: of, topic: root, page: pageOf(lang), depth: Number.POSITIVE_INFINITY },
    questions: () => questionsBelow(of, root.id, new Map()),
    noteTypes: { basic: 'Basic', cloze: 'Cloze' },
    isOwn: false,
    ...more,
  }
}

/** A library as the text of a format. */
export async function textIn(
  name: ExportName,
  of: Library,
  differing: Differing = {},
): Promise<string> {
  const write = await EXPORTS[name].load()
  return [...(await write(exportedOf(of, differing)))].join('')
}

const q = JSON.stringify

/** An outline with titles that are something else in nearly every format. */
export const NASTY = library(`
format: 1
id: nasty
tree:
  - ${q('root | "Root" & <b>all</b> | 根 & "全部"')}:
      - ${q('script | <script>alert(1)</script>')}:
          - ${q('brackets | [x] a [link](https://x.y) ![i] {#no}')}
          - ${q('pipes | a \\| b \\| c')}
      - ${q('signs | # *a* _b_ ~c~ `d` \\e $f$')}:
          - ${q('formula | =1+1 | ＝1+1')}
          - ${q("minus | -1 | '=2")}
          - ${q('deep | 1. first')}:
              - ${q('deeper | > quote')}:
                  - ${q('deepest | ::card:: ==cloze== :tea: #tag @home %%x%% https://x.y')}
      - ${q('emoji | 🫖 tea | 🫖 茶')}
topics:
  script:
    aliases: [ ${q('--> "x"')}, ${q('@y')} ]
    summary: { en: ${q('A <i>summary</i> with `code`, "quotes", a | b.')}, zh: ${q('含 <i>、`代码` 的“摘要”。')} }
    links: [ ${q('https://example.com/a(b)?c=1&lt;2')}, ${q('https://example.com/second')} ]
  formula:
    summary: { en: ${q('=HYPERLINK("https://evil")')}, zh: ${q('+1')} }
  deepest:
    summary: { en: ${q('- not an item')}, zh: ${q('1. 不是列表')} }
    aliases: [ end ]
`)

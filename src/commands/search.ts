import { asWritten, hasHan } from '../core/base/script.ts'
import { type Hit, search } from '../core/lookup/search.ts'
import { EXIT } from '../errors.ts'
import { look, openLibrary, unknownTopic } from '../study/library.ts'
import { defineCommand } from '../usage/command.ts'
import { flag, optionOr, wholeNumber, words } from '../usage/takes.ts'
import { inline, type Page, paragraph } from '../view/page.ts'

/** How many results are printed if no other number is given. */
const RESULTS = 20

/** Topics and facts that mention the words. */
export const command = defineCommand({
  takes: {
    words: words('<words...>', (help) => help.searchWords),
    limit: optionOr(RESULTS, {
      flags: '-n, --limit <n>',
      about: (help) => help.limit,
      read: wholeNumber('--limit', 1, 1_000_000),
    }),
    json: flag('--json', (help) => help.json),
  },
  examples: [
    'k8smap search leader election',
    'k8smap search 证书 续期',
    'k8smap search nftables --json',
  ],
  run: async ({ world, output, outline }, { words, limit, json }) => {
    const library = await openLibrary(world.outlines, outline)
    // Words with Chinese characters match in either script; other words need no table.
    const script = words.some(hasHan) ? await world.script() : asWritten
    const hits = search(library, words, script)
    const shown = hits.slice(0, limit)
    if (json) {
      output.printJson({
        version: 1,
        results: shown.map(({ topic, match }) => ({ topic: topic.id, title: topic.title, match })),
      })
      return hits.length > 0 ? EXIT.done : EXIT.failed
    }
    if (hits.length === 0) {
      const term = words.join(' ')
      const { near } = await look(library, term, world.script)
      throw unknownTopic(term, near, 'nothing-found')
    }
    output.print(shown.flatMap((hit) => hitLines(output.page, hit)))
    if (hits.length > shown.length)
      output.tell([output.errors.words.search.more(hits.length - shown.length)])
    return EXIT.done
  },
})

function hitLines(page: Page, { topic, match }: Hit): string[] {
  const title = inline(page, topic.title)
  const head = page.theme.title(title) + (topic.id === title ? '' : page.theme.dim(`  ${topic.id}`))
  return [head, ...paragraph(page, match, '  ').filter((line) => line.trim() !== title)]
}

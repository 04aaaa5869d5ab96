import { asWritten, hasHan, type Script } from '../core/base/script.ts'
import { type Hit, search as searchLibrary } from '../core/lookup/search.ts'
import { EXIT, type Exit } from '../errors.ts'
import {
  type Context,
  done,
  look,
  openLibrary,
  print,
  printJson,
  tell,
  unknownTopic,
} from '../study/context.ts'
import { inline, paragraph } from '../view/page.ts'

export interface SearchOptions {
  readonly words: readonly string[]
  readonly limit: number
  readonly json: boolean
}

export async function search(
  context: Context,
  { words, limit, json }: SearchOptions,
): Promise<Exit> {
  const library = await openLibrary(context)
  const hits = searchLibrary(library, words, await scriptFor(context, words))
  const shown = hits.slice(0, limit)
  if (json) {
    printJson(context, {
      version: 1,
      results: shown.map(({ topic, match }) => ({ topic: topic.id, title: topic.title, match })),
    })
    return hits.length > 0 ? done : EXIT.failed
  }
  if (hits.length === 0) {
    const term = words.join(' ')
    throw unknownTopic(term, (await look(context, library, term)).near, 'nothing-found')
  }
  print(
    context,
    shown.flatMap((hit) => hitLines(context, hit)),
  )
  if (hits.length > shown.length)
    tell(context, [context.errors.words.search.more(hits.length - shown.length)])
  return done
}

/** Words with Chinese characters mean the same in either script; others need no table. */
const scriptFor = async ({ world }: Context, words: readonly string[]): Promise<Script> =>
  words.some(hasHan) ? world.script() : asWritten

function hitLines({ page }: Context, { topic, match }: Hit): string[] {
  const title = inline(page, topic.title)
  const head = page.theme.title(title) + (topic.id === title ? '' : page.theme.dim(`  ${topic.id}`))
  return [head, ...paragraph(page, match, '  ').filter((line) => line.trim() !== title)]
}

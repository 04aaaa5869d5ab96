import type { Language } from '../core/base/text.ts'
import { wordsOf } from '../i18n/index.ts'
import type { Words } from '../i18n/words.ts'

/** Words of the page in each of its languages; arguments are in braces, counted from 0. */
type Phrase = Readonly<Partial<Record<Language, string>>>

/** What each language says: a sentence, or one with gaps. */
const sayings = (words: Words) => {
  const { page, topic, verdicts, graph, comma } = words
  const { levels, ...own } = page
  return {
    ...own,
    ...{ comma, level1: levels[1], level2: levels[2], level3: levels[3] },
    ...{ facts: topic.facts, looksLike: topic.looksLike, gone: topic.gone, below: topic.below },
    ...{ stops: topic.without.stops, goesOn: topic.without['goes-on'] },
    ...{ notice: topic.without.notice, related: topic.related, then: topic.then },
    ...{ in2021: topic.in2021, verdict: topic.verdict, today: topic.today },
    ...{ confused: topic.confused, exams: topic.exams, sources: topic.sources, links: topic.links },
    ...{ since: topic.since, renamedIn: topic.renamed },
    ...{ deprecated: topic.deprecated, removed: topic.removed },
    ...{ heading: verdicts.heading, still_true: verdicts.still_true, nuance: verdicts.nuance },
    ...{ incomplete: verdicts.incomplete, renamed: verdicts.renamed },
    ...{ outdated: verdicts.outdated, opinion: verdicts.opinion, quoted: words.quoted },
    ...{ takesPart: graph.takesPart, meanwhile: graph.meanwhile, why: graph.why },
    ...{ see: graph.see, breaks: graph.breaks, optional: graph.optional },
    ...{ dependents: graph.dependents, further: graph.further },
    ...graph.natures,
  }
}

/** The key of a phrase of the page. */
export type PageWord = keyof ReturnType<typeof sayings>
/** All phrases of the page. */
export type PageWords = Readonly<Record<PageWord, Phrase>>

/** Every phrase of the page in its languages, loaded from the words of the interface. */
export async function pageWords(languages: readonly Language[]): Promise<PageWords> {
  const said = await Promise.all(
    languages.map(async (language) => [language, sayings(await wordsOf(language))] as const),
  )
  const keys = Object.keys(said[0]?.[1] ?? {}) as PageWord[]
  return Object.fromEntries(
    keys.map((key) => [
      key,
      Object.fromEntries(said.map(([language, all]) => [language, withGaps(all[key])])),
    ]),
  ) as PageWords
}

const withGaps = (said: string | ((...given: string[]) => string)): string =>
  typeof said === 'string' ? said : said('{0}', '{1}', '{2}')

import type { Script } from '../core/base/script.ts'
import { type Language, mapText, same, type Text, wordsIn } from '../core/base/text.ts'
import type { Library } from '../core/model/library.ts'
import type { Question } from '../core/model/question.ts'
import type { Outline } from '../core/model/topic.ts'
import { topicOf } from '../core/model/walk.ts'
import type { PageParts } from '../ports.ts'
import { columnsIn, cut } from './cut.ts'
import type { PageData } from './data.ts'
import { tagOf } from './data.ts'
import { escaped, jsonInScript, spans } from './markup.ts'
import { packedQuestions } from './packed-question.ts'
import { packedTopics } from './packed-topics.ts'
import { hashSource, packed } from './packing.ts'
import { type PageWord, type PageWords, pageWords } from './page-words.ts'
import { phraseIn } from './phrase.ts'
import { treeHtml } from './tree.ts'

/** Columns of the page's title: of one that has room beside the list of languages, and of any. */
const HEAD = { beside: 24, most: 56 } as const

/** What a page shows. */
export interface PageContent {
  readonly library: Library
  readonly questions: readonly Question[]
  /** The languages that the page has, and those of them that it shows at first. */
  readonly languages: readonly Language[]
  readonly shown: readonly Language[]
  /** The topic that is opened first; without it, the whole map is shown. */
  readonly start?: string | undefined
  /** Each topic's mastery, 0 to 1: only if the learner asked for it, because a page is shared. */
  readonly shares?: ReadonlyMap<string, number> | undefined
  /** The outline as it is written: only without derived languages are its names in Simplified characters. */
  readonly plain: Outline
  /** How words of either Chinese script are compared. */
  readonly script: Script
  /** The version of k8smap. */
  readonly version: string
}

/**
 * The map as a page: one HTML file that loads nothing. Without its script it is the tree; a content
 * security policy lets nothing run but that script, which is known by its hash.
 */
export async function pageHtml(
  content: PageContent,
  { script, style }: PageParts,
): Promise<string> {
  const { library, questions, languages, shown, start, shares, plain, version } = content
  const { outline } = library
  const root = topicOf(outline, outline.root)
  const words = await pageWords(languages)
  const first = shown[0] ?? languages[0] ?? 'en'
  const data: PageData = {
    ...{ languages, words },
    ...(start !== undefined && { start }),
    topics: packed(packedTopics(library, plain, content), languages),
    questions: packed(packedQuestions(outline, questions), languages),
  }
  const policy = `default-src 'none'; script-src ${hashSource(script)}; style-src ${hashSource(style)}; img-src data:; base-uri 'none'; form-action 'none'`
  const say = speaker(words, languages)
  const { baseline } = outline
  return [
    '<!doctype html>',
    `<html lang="${tagOf(first)}" data-shown="${shown.join(' ')}"${shown.length > 1 ? ' data-several' : ''}>`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<meta name="generator" content="k8smap ${escaped(version)}">`,
    `<title>${escaped(wordsIn(root.title, first))}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body data-view="map">',
    `<a class="skip" href="#-main">${say('skip')}</a>`,
    '<header>',
    headHtml(root.title, languages),
    '<div class="controls"></div>',
    '</header>',
    '<div id="-side">',
    `<nav id="-tree" aria-label="${escaped(phraseIn(words.topics, first))}">`,
    '<div class="controls"></div>',
    treeHtml(library, { languages, words, shares }),
    '</nav>',
    '</div>',
    '<main id="-main" tabindex="-1"></main>',
    `<footer>${baseline ? `<span>${spans(baseline.of, languages)}</span>` : ''}<span>${say('made', version)}</span></footer>`,
    `<script type="application/json" id="-data">${jsonInScript(data)}</script>`,
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/**
 * The title of the page in its head, which has room for two lines on a phone; the whole title is that of the root
 * in the tree.
 */
function headHtml(title: Text, languages: readonly Language[]): string {
  const columns = languages.map((each) => columnsIn(wordsIn(title, each)))
  const isLong = Math.max(...columns) > HEAD.beside
  return `<h1 class="${isLong ? 'long' : 'short'}">${spans(
    mapText(title, (words) => cut(words, HEAD.most)),
    languages,
  )}</h1>`
}

/** Says phrases of the page in all of its languages. */
const speaker =
  (words: PageWords, languages: readonly Language[]) =>
  (key: PageWord, given = ''): string =>
    spans(
      {
        ...same(''),
        ...Object.fromEntries(
          languages.map((each) => [each, phraseIn(words[key], each).replace('{0}', () => given)]),
        ),
      },
      languages,
    )

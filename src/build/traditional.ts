import { ConverterBuilder, ConverterFactory, type DictLike } from 'opencc-js/core'
import { configs, from, to } from 'opencc-js/preset/cn2t'
import { pairsOf } from '../core/base/script.ts'
import { simplified } from '../io/script.ts'
import { TAIWAN, TAIWAN_CHARACTERS } from './taiwan.ts'

type Pair = readonly [from: string, to: string]

const pairsIn = (dictionary: DictLike): Pair[] =>
  typeof dictionary === 'string'
    ? pairsOf(dictionary)
    : dictionary.map(([source, made]): Pair => [source, made])

/**
 * OpenCC's name for the conversion from Simplified to Taiwan's Traditional Chinese with Taiwan's
 * words: it splits the text into words, then converts in two steps.
 */
const NAME = 's2twp'
const opencc = configs[NAME]
if (!opencc) throw new Error(`OpenCC has no ${NAME} any more`)
const [characters = [], words = []]: ReadonlyArray<readonly DictLike[]> = opencc.conversionChain

/**
 * The words that are different in Taiwan, for the first step: OpenCC knows them only in the second
 * step, and so may split them before it (集 | 群里).
 */
const regional = words
  .flatMap((dictionary) => pairsIn(dictionary))
  .filter(([word]) => word.length > 1)
  .map(([word]): Pair => [simplified(word), word])

/** The words that a text is split into: the longest at each place, from left to right. */
const segmentation = [
  [opencc.segmentation].flat().flatMap((each) => pairsIn(each)),
  regional,
  TAIWAN,
].flat()

/** How long the longest of some words is that begins at a place of a text; 0 is none of two characters. */
function longestOf(words: readonly string[]): (text: string, at: number) => number {
  const all = new Set(words)
  const most = Math.max(...words.map((word) => word.length))
  return (text, at) => {
    let length = Math.min(most, text.length - at)
    while (length > 1 && !all.has(text.slice(at, at + length))) length--
    return length > 1 ? length : 0
  }
}
const longest = longestOf(segmentation.map(([word]) => word))
const longestMeant = longestOf([...regional, ...TAIWAN].map(([word]) => word))

/** Where a text has it, no word begins before it and ends behind it. */
const SPLIT = '\u2060'

/**
 * A text that is split before words of computing that begin at the end of a rarer word: 任 | 何干 | 扰, where
 * 何干 is what somebody has to do with it. It is not where the rarer one is followed by such a word, too,
 * which ends no sooner: 放回 | 调度.
 */
function withSplits(text: string): string {
  let out = ''
  for (let at = 0; at < text.length; ) {
    const end = at + (longest(text, at) || 1)
    const last = end + longestMeant(text, end)
    const isMeant = longestMeant(text, at) === end - at
    let next = at + 1
    while (next < end && (isMeant || last >= next + longestMeant(text, next))) next++
    out += text.slice(at, next) + (next < end ? SPLIT : '')
    at = next
  }
  return out
}

const toTaiwan = ConverterBuilder({
  from,
  to,
  configs: {
    [NAME]: {
      segmentation,
      // A word of ours gets its final form in the first step and keeps it in the second.
      conversionChain: [
        [TAIWAN, ...characters, regional],
        [TAIWAN.map(([, word]): Pair => [word, word]), ...words],
      ],
    },
  },
})({ from: 'cn', to: 'twp' })
const lastTouch = ConverterFactory([TAIWAN_CHARACTERS])

/** Simplified Chinese as Taiwan writes it, including its quotation marks. */
export const toTraditional = (words: string): string =>
  lastTouch(toTaiwan(withSplits(words)).replaceAll(SPLIT, ''))
    .replaceAll('“', '「')
    .replaceAll('”', '」')
    // A single one is an apostrophe.
    .replace(/‘([^’]*)’/g, '『$1』')

/** What is in quotes, with the spaces beside it: Taiwan's quotation marks need none, as wide as they are. */
const IN_QUOTES = / ?(“[^”]*”) ?/

/**
 * A text of the map as Taiwan writes it; Chinese words in code are placeholders.
 * @param quoted whether words are a quotation of a document, which keeps its own script
 */
export const textToTraditional = (
  words: string,
  quoted: (words: string) => boolean = () => false,
): string =>
  words
    .split(IN_QUOTES)
    .map((part) => {
      const said = part.slice(1, -1)
      return part.startsWith('“') && quoted(said) ? `「${said}」` : toTraditional(part)
    })
    .join('')

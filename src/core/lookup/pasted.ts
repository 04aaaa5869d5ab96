import type { Topic } from '../model/topic.ts'
import { LONGEST_NAME } from './distance.ts'

/** The most words of a command that are held against what is known. */
const LONGEST_COMMAND = 6

/** What the words of a line are asked. */
interface Meanings {
  /** The topics that some words mean without a guess. */
  readonly meant: (words: string) => readonly Topic[]
  /** Whether a topic is a program that is typed on a command line. */
  readonly isTool: (topic: Topic) => boolean
}

/**
 * The topic that a line is about that was pasted from a terminal; undefined if it names none, or several. Of a command
 * with arguments the longest beginning counts (`kubectl drain node-1`), of anything else the names that programs write
 * (`Warning  FailedScheduling  0/3 nodes are available`). Nothing in a very long text is looked at but its beginning.
 */
export function topicPasted(line: string, { meant, isTool }: Meanings): Topic | undefined {
  const text = line.slice(0, LONGEST_NAME)
  const command = commandPasted(text, { meant, isTool })
  return command ? command.topic : onlyOne(namesIn(text).flatMap(meant))
}

/**
 * Verbs that work on an object of any kind: a line with one of them is about the object that it names, or about what is
 * done to it by its options.
 */
const OF_ANY_OBJECT: readonly string[] = ['create', 'delete', 'edit', 'get', 'scale', 'set']

/**
 * The topic of a command with arguments whose verb says what it is about: no bare option, and no verb that works on an
 * object of any kind, unless the beginning that means the topic has that object too (`kubectl delete namespace`).
 */
export function topicOfVerb(line: string, meanings: Meanings): Topic | undefined {
  const { topic, words = [] } = commandPasted(line, meanings) ?? {}
  const [, verb = '', ...more] = words
  return verb === '' || (more.length === 0 && OF_ANY_OBJECT.includes(verb)) ? undefined : topic
}

/** What shows objects of a kind. */
const SHOWS = /\bkubectl (get|describe) (?=[a-z])/

/** A state or a reason in what is shown: in small letters there are names, in capitals columns, and behind `=` values. */
const SEEN = {
  get: /(?<![\w=./-])(?:[A-Z]{1,4}[a-z][A-Za-z]{3}|Init:)/,
  describe: /(?<![\w=./-])(?:[A-Z]{2,4}[a-z]|[A-Z][a-z]{1,40}[A-Z][a-z])/,
}

/** What is asked of something seen with a command, without the command: `kubectl get pods shows OOMKilled` is about that. */
export function withoutShowing(words: string): string {
  const shows = SHOWS.exec(words)
  if (!shows) return words
  const rest = words.slice(shows.index + shows[0].length)
  return SEEN[shows[1] === 'get' ? 'get' : 'describe'].test(rest)
    ? words.slice(0, shows.index) + rest
    : words
}

/** Its value is the name of a format, also where it is typed without the option. */
const OUTPUT = '-o'

/**
 * What a line asks of an object of any kind by an option with a value, `kubectl get pods -o wide`: the topic that the
 * option means, and the option. Undefined if it is no such line, or if no option means just one topic.
 */
export function optionAsked(
  line: string,
  { meant, isTool }: Meanings,
): { readonly topic: Topic; readonly option: string } | undefined {
  const [tool = '', verb = ''] = line.trim().split(/\s+/, 2)
  if (!OF_ANY_OBJECT.includes(verb) || !meant(tool).some(isTool)) return undefined
  const typed = line.slice(0, LONGEST_NAME).split(/\s+/)
  for (const [i, word] of typed.entries()) {
    if (!/^-[a-z]/i.test(word)) continue
    // `-o wide`, `-owide`, `-o jsonpath=…`
    const name = word.slice(0, 2)
    const value = (word.slice(2) || typed[i + 1] || '').split('=', 1)[0] ?? ''
    const option = `${name} ${value}`
    const topic = onlyOne(meant(option)) ?? (name === OUTPUT ? onlyOne(meant(value)) : undefined)
    if (topic && value !== '') return { topic, option }
  }
  return undefined
}

/**
 * The topic of a command with arguments, by the longest beginning that means one, and the words of that; without it if
 * none does, or if it is several. Undefined if the line is no command of a tool.
 */
export function commandPasted(
  line: string,
  { meant, isTool }: Meanings,
): { readonly topic?: Topic | undefined; readonly words?: readonly string[] } | undefined {
  const words = line
    .slice(0, LONGEST_NAME)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
  const tool = onlyOne(meant(words[0] ?? ''))
  if (!tool || !isTool(tool)) return undefined
  for (let length = Math.min(LONGEST_COMMAND, words.length - 1); length > 1; length--) {
    const beginning = words.slice(0, length)
    const topics = meant(beginning.join(' '))
    if (topics.length > 0) return { topic: onlyOne(topics), words: beginning }
  }
  // A tool with nothing but options, and their values.
  return words[1]?.startsWith('-') ? { topic: tool } : {}
}

/** A message without the names that it quotes, which are of the cluster that it comes from: `secret "db" not found`. */
export const withoutQuoted = (words: string): string => words.replace(/"[^"]{1,200}"/g, ' ')

/** The most errors within each other that are looked at. */
const MOST_NESTED = 12

/** The least words of a message: one alone may be any word. */
const LEAST_WORDS = 2

/** The least words of an error within others: `not found` and `permission denied` end many. */
const LEAST_WORDS_INNER = 3

const wordsIn = (words: string): number => (words.match(/[a-z]\S*/gi) ?? []).length

/** Whether words are the name of a field of `kubectl describe`: `Last State`. */
const isLabel = (words: string): boolean =>
  words
    .trim()
    .split(/\s+/)
    .every((each) => /^[A-Z]/.test(each))

/** What happened, whatever is within it: how the probe found out. */
const PROBED = /\bprobe (?:failed|errored)$/i

/** The kind of object before a name that was quoted: of `services "web" already exists` the rest is the message. */
const QUOTED_KIND = /^\s*[a-z][a-z.]{1,60} {2,}/

/**
 * What a message may be that was pasted, without what it quotes and what was typed before it (报错): with the errors in
 * which it is, `Unable to connect to the server: x509: …`, without the first of them, the second, and so on; then each of
 * them alone, the last one first. None has fewer than two words, and no inner one fewer than three.
 */
export function messagesIn(words: string): string[] {
  const plain = withoutQuoted(words).replace(/^\s*\p{Script=Han}{1,4}[\s：:，,]+(?=[a-z])/iu, '')
  const parts = plain.split(/: +/, MOST_NESTED)
  const [whole = '', ...inner] = parts.map((_, i) => parts.slice(i).join(': '))
  const [outer = '', ...others] = parts
  return [
    ...[whole].filter((each) => wordsIn(each) >= LEAST_WORDS),
    ...parts.filter((each) => PROBED.test(each)),
    ...[...inner, ...(inner.length > 0 ? others.reverse() : [])].filter(
      (each) => wordsIn(each) >= LEAST_WORDS_INNER,
    ),
    ...[outer].filter((each) => wordsIn(each) >= LEAST_WORDS && !isLabel(each)),
    ...[whole.replace(QUOTED_KIND, '')].filter(
      (each) => each !== whole && wordsIn(each) >= LEAST_WORDS,
    ),
  ]
}

/** The names as programs write them: five letters or more, with a capital inside (`OOMKilled`, `nodeName`). */
const namesIn = (text: string): string[] =>
  (text.match(/[A-Za-z]{5,}/g) ?? []).filter((word) => /[a-z]/.test(word) && /.[A-Z]/.test(word))

function onlyOne(topics: readonly Topic[]): Topic | undefined {
  const [topic, ...more] = new Set(topics)
  return more.length === 0 ? topic : undefined
}

/** A command without its arguments: `kubectl cp`. */
export const verbOf = (words: string): string => words.trim().split(/\s+/, 2).join(' ')

/** The long options of a command, without their values: a sentence that has them is about just that command. */
export const optionsIn = (words: string): string =>
  (words.match(/(?<=\s)--[a-z][a-z-]{1,40}/g) ?? []).join(' ')

/** A path of fields from the object or its spec on, as a manifest has it: `deployment.spec.strategy`, `.status.phase`. */
const FIELD_PATH =
  /^\.?(?:[a-z]{1,60}\.)?(?:spec|status|metadata|template)\.(?:\w{1,60}(?:\[[\d*]{0,3}\])?\.){0,11}([a-z]\w{1,60})$/i

/** The field at the end of a path of fields: it is what is asked for; '' if the words are no such path. */
export const fieldAt = (words: string): string => FIELD_PATH.exec(words.trim())?.[1] ?? ''

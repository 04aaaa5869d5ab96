import { lazy } from '../base/collections.ts'
import { looseSingulars } from '../base/english.ts'
import { hasHan } from '../base/script.ts'
import {
  fold,
  foldedParts,
  fullNames,
  hasPictures,
  isPictures,
  keyOfName,
  partsOf,
} from '../model/names.ts'
import type { Outline, Topic } from '../model/topic.ts'
import { topicOf } from '../model/walk.ts'
import { distance, LONGEST_NAME } from './distance.ts'
import type { Index } from './index.ts'
import { codeKey, meaningKey } from './meanings.ts'
import { misspelt } from './misspelling.ts'

/**
 * What a term means in an outline: the topics it names or, if it names none, the nearest names,
 * best first. `guessed` is true if the term had to be read as a misspelling.
 */
export interface Found {
  readonly topics: readonly Topic[]
  readonly guessed: boolean
  readonly near: readonly string[]
}

const NEAR = 5

const NOTHING: Found = { topics: [], guessed: false, near: [] }

/** The topics with this id, title, alias, or plural of one; case, width, spaces, hyphens do not count. */
export function topicsCalled(outline: Outline, term: string): readonly Topic[] {
  const exact = outline.topics.get(term)
  if (exact) return [exact]
  if (isTooLong(term)) return []
  const words = wordsOf(term)
  if (words.length === 0) return []
  const having = namesIn(outline)
  for (const word of [...words, ...words.flatMap(looseSingulars)]) {
    const found = having(word)
    if (found.length > 0) return found
  }
  const [signs = ''] = words
  return isPictures(term)
    ? [...outline.topics.values()].filter((topic) => hasPictures(topic, signs))
    : []
}

/**
 * The topics that a term means without any guess: by a name, by what else means them, by the field at
 * the end of a path, or by what is beside the outline's own name.
 */
export function topicsMeant(
  outline: Outline,
  term: string,
  index?: Pick<Index, 'meanings'>,
): readonly Topic[] {
  const ids = lazy(() => [...outline.topics.keys()])
  const meant = (words: readonly string[]): Topic[] => {
    for (const word of index ? words : []) {
      const found =
        index?.meanings(word).flatMap((number) => outline.topics.get(ids()[number] ?? '') ?? []) ??
        []
      if (found.length > 0) return found
    }
    return []
  }
  const inWhole = (part: string): readonly Topic[] => {
    const called = topicsCalled(outline, part)
    if (called.length > 0 || isTooLong(part)) return called
    const words = wordsOf(part)
    return meant([codeKey(part), ...words, ...words.flatMap(looseSingulars), meaningKey(part)])
  }
  const whole = inWhole(term)
  if (whole.length > 0 || isTooLong(term)) return whole
  const path = fieldsIn(term)
  const field = meant(path.slice(1).map((_, i) => fold(path.slice(i + 1).join('.'))))
  if (field.length > 0) return field
  const parts = [
    ...namesInPath(path),
    ...path.slice(0, 1),
    ...besideTheOutline(outline, term),
    ...withoutForm(term),
  ]
  return parts.map(inWhole).find((found) => found.length > 0) ?? []
}

const isTooLong = (term: string): boolean => term.trim().length > LONGEST_NAME

/**
 * Finds what a term means or, if it means nothing, a close misspelling. Nothing else is guessed: a
 * term without a meaning finds nothing.
 */
export function find(
  outline: Outline,
  term: string,
  index?: Pick<Index, 'meanings' | 'words'>,
): Found {
  const topics = topicsMeant(outline, term, index)
  if (topics.length > 0) return { ...NOTHING, topics }
  const [whole] = wordsOf(term)
  if (whole === undefined || isTooLong(term)) return NOTHING
  // A word that the outline uses is not mistyped: `process` is no `probes`.
  const isUsed = index?.words().includes(term.trim().toLowerCase()) ?? false
  const guesses = isUsed ? [] : misspelt(outline, term)
  return guesses.length > 0
    ? { topics: guesses, guessed: true, near: [] }
    : { ...NOTHING, near: nearest(outline, whole) }
}

/** The term and, if it has brackets, what is outside and inside them, folded. */
const wordsOf = (term: string): string[] =>
  [term, ...partsOf(term)].map(keyOfName).filter((word) => word !== '')

/** Finds topics by a full name or, if there are none, by a part of a title. */
const namesIn =
  ({ topics }: Outline) =>
  (name: string): readonly Topic[] => {
    if (topics.called) return topics.called(name)
    const inFull: Topic[] = []
    for (const topic of topics.values()) if (topic.keys.includes(name)) inFull.push(topic)
    if (inFull.length > 0) return inFull
    const inPart: Topic[] = []
    for (const topic of topics.values()) if (foldedParts(topic).includes(name)) inPart.push(topic)
    return inPart
  }

/** A path of fields below a kind of object, as `kubectl explain` takes it: `pods.spec.containers`. */
const FIELDS =
  /^(?:[a-z]+\.(?:spec|status|metadata|data|rules|template)|(?:initC|c)ontainers(?:\[[\d*]{0,3}\])?|volumes|resources)(?:\.[a-z][\w[\]*-]*){0,12}$/i

/** Fields that are in the path to most others. */
const ON_THE_WAY = /^(?:spec|status|metadata|data|rules|template|items)$/

/**
 * What the end of a path may name, the nearest to the end first: as a part of what it is in or of its object
 * (`containers resources`, `deployment strategy`), or alone.
 */
function namesInPath([first = '', ...others]: readonly string[]): string[] {
  const fields = others.map((each) => each.replace(/\[[\d*]*\]$/, ''))
  return fields
    .flatMap((field, i) =>
      ON_THE_WAY.test(field)
        ? []
        : [[`${fields[i - 1] ?? first} ${field}`, `${first} ${field}`, field]],
    )
    .reverse()
    .flat()
}

/** The fields of a path; none if the term is something else that has dots. Most terms have none. */
const fieldsIn = (term: string): string[] =>
  term.includes('.') && FIELDS.test(term.trim()) ? term.trim().split('.') : []

/** What is beside a name in the forms that manifests and commands have: `port 6443`, `4789/udp`, `kind: Ingress`, `--v=4`. */
const FORMS: readonly RegExp[] = [
  /^(?:port|端口) ?:?(\d{1,5})$/i,
  /^:?(\d{1,5})(?:\/(?:tcp|udp)|端口)$/i,
  /^kind: ?([a-z]{1,60})$/i,
  /^(--[a-z][\w-]{0,60})[= ]\S/,
  // What it is a kind of, in Chinese behind its name: daemonset 控制器, RBAC权限.
  /^([a-z][\w .-]{0,60}?) ?(?:资源|对象|组件|控制器|算法|机制|协议|权限|节点)$/i,
  /^(?:the|an?) (.{1,60})$/i,
  /^([a-z]{1,60})\.(?:apps|batch|policy|autoscaling|[a-z.-]{1,60}\.k8s\.io)(?:\/v\d\w*)?$/,
  /^\.?(?:spec|status|metadata|template)(?:\.\w{1,60}){0,9}\.(\w{1,60})$/,
  // What is asked of a name alone.
  /^(?:default )?ports? (?:of|for) (?:the )?(.{1,60}?) ?\??$/i,
  /^(.{1,60}?) (?:default )?ports?(?: numbers?)? ?\??$/i,
  /^(.{1,40}?) ?的?(?:默认)?端口号? ?[?？]?$/,
  /^(?:what(?:['’]s| is| are)|explain|define) (?:the |an? )?(.{1,60}?) ?\??$/i,
  /^(?:什么是|何为|何谓|解释一?下?|介绍一?下?) ?(.{1,40}?) ?[?？]?$/,
  /^(.{1,40}?) ?是(?:什么|啥)(?:意思|东西)? ?[?？]?$/,
]

/** What a term names without what belongs only to the form in which it is written; none if it has no such form. */
const withoutForm = (term: string): string[] =>
  FORMS.flatMap((form) => form.exec(term.trim())?.[1] ?? [])

/** What is beside the outline's own name in the term: of `k8s master`, `master`. */
function besideTheOutline(outline: Outline, term: string): string[] {
  const words = term.trim().split(/\s+/)
  if (words.length === 1) return []
  const own = new Set(topicOf(outline, outline.root).keys)
  const rest = words.filter((word) => !own.has(fold(word)))
  return rest.length > 0 && rest.length < words.length ? [rest.join(' ')] : []
}

/**
 * Names to offer for a term that found nothing: those that differ in a third of their letters at
 * most, and those that contain the term or are contained in it. Short Chinese words that share a
 * character are not near: each character is a meaning of its own.
 */
function nearest(outline: Outline, word: string): string[] {
  const length = [...word].length
  const limit = hasHan(word) ? Math.floor(length / 4) : Math.max(1, Math.floor(length / 3))
  const ranked: Array<{ name: string; id: string; far: number }> = []
  for (const topic of outline.topics.values()) {
    let best: { name: string; far: number } | undefined
    for (const name of fullNames(topic)) {
      // A person who types Latin letters may not read the others.
      if (hasHan(name) && !hasHan(word)) continue
      const folded = fold(name)
      // Near too: a name that contains the term, and a name that makes up more than half of it.
      const holds =
        (length >= 3 && beginsIn(word, name) && !isAcross(word, name)) ||
        (word.includes(folded) && [...folded].length * 2 > length)
      const far = holds ? 0.5 : distance(word, folded, limit)
      if ((holds || far <= limit) && folded.length > 1 && (!best || far < best.far))
        best = { name, far }
    }
    if (best) ranked.push({ ...best, id: topic.id })
  }
  ranked.sort((a, b) => a.far - b.far || a.name.length - b.name.length)
  return ranked.slice(0, NEAR).map(({ name }) => name)
}

/** Whether a folded word is found only across the words within a name: `podman` in “a broken Pod manifest”. */
function isAcross(word: string, name: string): boolean {
  const words = name.split(/[^\p{L}\p{N}]+/u).map(fold)
  return (
    !hasHan(word) && !fold(name).startsWith(word) && !words.some((each) => each.startsWith(word))
  )
}

/** Whether the name, or a word in it, begins with a folded word; of Chinese, whether it is in the name. */
export function beginsIn(word: string, name: string): boolean {
  const words = name.split(/[^\p{L}\p{N}]+/u)
  const found = words.some((_, i) => fold(words.slice(i).join(' ')).startsWith(word))
  return found || (hasHan(word) && fold(name).includes(word))
}

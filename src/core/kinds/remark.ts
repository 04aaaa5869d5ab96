import { withoutArticle } from '../base/english.ts'
import type { Script } from '../base/script.ts'
import { fold } from '../model/names.ts'
import { isHedged, isOnlyHedge } from './hedges.ts'
import { contradicts } from './opposites.ts'
import type { Remarked } from './remarked.ts'
import { isWrittenLike, kinship, withoutJoin } from './siblings.ts'
import { areNumbersTold } from './sums.ts'
import { type Background, isKnown, type SaidWords, saidWordsIn, withoutDenied } from './told.ts'

/** What a remark is judged by. */
export interface Judging {
  readonly told: Background
  readonly script: Script
  /** Whether words are the name of something else, or a wrong answer that is known. */
  readonly isElse: (words: string) => boolean
  /** Whether a folded name is that of another topic. */
  readonly isOther: (name: string) => boolean
  /** Whether words are one of the accepted answers. */
  readonly isRight: (words: string) => boolean
}

/** What denies all that follows it, or is a second guess. */
const DENIAL =
  /^(?:and |but )?(?:not\b|or (?:the |an? )?\S{1,40}(?: \S{1,40})?$|and\b|nor\b|also\b|不是|并非|而非|除了|或|和 ?[A-Za-z])/i
/** What turns what is said into its contrary. */
const NEGATION =
  /\b(?:not|no|never|none|nothing|nobody|without|cannot|neither)\b|n['’]t\b|[不非没无未]/i

/** A verb that is denied, or whatever is in its place. */
const DENIED =
  /(?:\b(?:not|never|cannot)\b|n['’]t\b|[不没未]有?) ?(?:be |been |being |the |an? |any )?([\w-]{2,30}|\p{Script=Han})/giu

/** What says that the name and what follows are one thing. */
const EQUATES =
  /^(?:(?:it|that|this) )?(?:is|are|was|were|means|i\.e\.,?|that is,?|called|named|also called|是|就是|即|也叫|叫)(?: (?:called|simply|just|really|part of))? ?/i

/** The name of a kind of things, in several words or in Chinese: `TCP, e.g. UDP` is two guesses. */
const KIND = /\S \S|\p{Script=Han}/u

/** What begins a remark that a comma joins together with the next word. */
const LEADS_ON =
  /^(?:because|since|i\.e\.|e\.g\.|that is\b|which|so|such as|like|for example|因为|即|也就是|就是|例如|比如)/i

/** What begins a remark that is no name: an article, a preposition, a verb. */
const OPENS =
  /^(?:the|an?|its?|their|they|his|her|this|that|these|by|with|from|of|in|on|for|to|until|over|as|at|through|under|via|when|while|where|if|only|all|both|each|every\w*|no\w*|any\w*|set|deprecated|since|so|is|are|was|has|not|then|there|one|some|most|still|given|based|called|see|default|[a-z]+ed|[a-z]+ing|[a-z]+ly|[a-z]+s (?:the|an?|it|its))\b|^\p{Script=Han}|^\d\S* (?:\w+ \w|.*\p{Script=Han}{2})/u

/** A remark while it is judged. */
interface Judged extends Remarked, Judging {
  /** The remark without the sign that ends it. */
  readonly words: string
  readonly said: SaidWords
}

/** Whether what is said beside a right name is no second guess, and contradicts nothing that is told. */
export function isTrueRemark(remarked: Remarked, judging: Judging): boolean {
  const words = remarked.remark.replace(/[.。!！)）]$/u, '').trim()
  if (words === '' || judging.isRight(words)) return true
  const plain = judging.script(words)
  if (isOnlyHedge(plain)) return /^(?:comma|brackets|pause)$/.test(remarked.joint)
  if (isHedged(plain, judging.isRight)) return false
  const judged = { ...remarked, ...judging, words, said: saidWordsIn([words], judging.script) }
  return !isSibling(judged) && !isContrary(judged) && !isSecondGuess(judged) && isAboutIt(judged)
}

/** Whether a name in brackets or behind a comma is written as the right one is, `notAfter (notBefore)`, and no word on it. */
function isSibling({ name, joint, words, said, told }: Judged): boolean {
  if (joint !== 'brackets' && joint !== 'comma') return false
  const alike = kinship(withoutArticle(name), withoutArticle(words))
  return alike === 'siblings' || (alike === 'form' && !isKnown(said, told.near()))
}

/** Whether a remark denies what is told, has other numbers, or the other one of two opposites. */
function isContrary({ name, joint, words, said, told }: Judged): boolean {
  if (DENIAL.test(words) || isDenied(words, told)) return true
  // Beside a name, a number in brackets or of an example is what the learner knows besides.
  const mayHaveNumbers = (joint === 'brackets' || joint === 'example') && !/^v?\d/.test(name)
  if (!mayHaveNumbers && !areNumbersTold(words, name, told.near().numbers)) return true
  const texts = [told.core(), told.positive().text, told.answers()]
  return !NEGATION.test(words) && texts.some((text) => contradicts(said.text, text))
}

/** Whether a remark is, or has, the name of something else. */
function isSecondGuess(judged: Judged): boolean {
  const { name, joint, words, said, told, isElse, isOther, isRight } = judged
  const all = listed(words)
  // An example of a kind is one of the things that have names of their own, but no other kind.
  if (joint === 'example' && KIND.test(withoutArticle(name)))
    return all.some((each) => isElse(each) && !isOther(fold(withoutArticle(each))))
  const isGuess = (each: string): boolean => {
    // Where a thing is, the question may say.
    const isAsked = joint === 'relation' && told.ask().includes(each.toLowerCase())
    return !isRight(each) && isElse(each) && !isAsked
  }
  if (all.some((each) => [each, each.replace(EQUATES, ''), bareOf(each)].some(isGuess))) return true
  const rest = withoutArticle(words.replace(EQUATES, ''))
  const isSame = joint === 'same' || withoutArticle(words) !== rest
  if (isSame && isShort(rest) && joint !== 'example' && joint !== 'brackets')
    return !isPlain(rest) || sizeOf(said) === 0 || !isKnown(said, told.near())
  if (joint === 'brackets') return isWithAnother(judged)
  if (joint !== 'comma' && joint !== 'pause') return false
  const isShortOne = words.split(' ').length < 4 && !(joint === 'pause' && CLAUSE.test(words))
  const isBare =
    !OPENS.test(words) && (isShortOne || (joint === 'comma' && !isKnown(said, told.near())))
  return (joint === 'comma' && LEADS_ON.test(words)) || isBare
}

/**
 * Whether brackets have another name beside words that join it, or beside the right one: one that is told nowhere, or
 * is written like it.
 */
function isWithAnother(judged: Judged): boolean {
  const { words, told, script, isRight } = judged
  const parts = words.split(/[,，、;；|]| or | \/ |或者?/u).map((each) => each.trim())
  const names = parts.some(isRight) ? parts : [words]
  return names.some((each) => {
    const name = withoutJoin(each)
    if (name === '' || isRight(name)) return false
    if ([each, name].some((words) => isOneWordEach({ ...judged, words }))) return true
    // An old API may be what the right one is.
    const isKind = /^(?:deprecated|old|now|like|旧)/i.test(each)
    return (
      name !== words &&
      isShort(name) &&
      !(isKind && isKnown(saidWordsIn([name], script), told.near()))
    )
  })
}

/** Enough Chinese behind a Latin name to be a sentence. */
const CLAUSE = /\p{Script=Han}{4}/u

/**
 * Whether a name and what is in brackets are a word each, written alike: `TCP (UDP)`, `request (limit)`. What the question
 * shows is no guess, and of two fields one may hold the other.
 */
function isOneWordEach({ name, words, told }: Judged): boolean {
  const isShown = told.shown().includes(words.toLowerCase())
  const plain = withoutArticle(name)
  return (
    !isShown &&
    !OPENS.test(words) &&
    isWrittenLike(plain, words) &&
    CAPITALS.test(plain) === CAPITALS.test(words) &&
    !(FIELD.test(plain) && FIELD.test(words))
  )
}

const CAPITALS = /^[A-Z]+$/
const FIELD = /^[a-z]+[A-Z]/

/** Whether a remark is about what is asked: it is told there, or at least says little else. */
function isAboutIt(judged: Judged): boolean {
  const { name, joint, words, said, told, script, isOther } = judged
  if (joint === 'example' && KIND.test(withoutArticle(name))) return true
  const isBrief = joint === 'brackets' && (isShort(words) || sizeOf(said) === 1)
  const mayBeFar = isBrief || joint === 'example'
  const isStrange = (each: string): boolean =>
    isOther(fold(each)) &&
    !isKnown(saidWordsIn([each], script), told.near()) &&
    !(mayBeFar && told.far().text.includes(each.toLowerCase()))
  const isDenial = joint === 'brackets' && /^no /i.test(words)
  if (isDenial || namesIn(words).some(isStrange)) return isDenial
  if (isBrief || (joint === 'example' && /[.:=/_\d-]/.test(words))) return true
  // `F of f` is another writing of a path, which is compared as one.
  if (joint === 'relation')
    return isKnown(said, told.near()) && !/^(?:of|in|under|inside) [a-z][A-Za-z]*$/.test(words)
  return shareOf(words, told, script) > 0
}

const sizeOf = ({ terms, han }: SaidWords): number => terms.size + han.size

/** A field with a value that is a word: `restartPolicy: Never`. */
const VALUED =
  /^[`"']?((?!-)[\w.[\]/-]{2,60})[`"']?(?: ?[:=] ?| is | 是 ?)[`"']?([A-Za-z][\w -]{1,40})[`"']?$/u

/** Whether an answer has, behind a field, a value that is the name of something else, or the answer to another question. */
export function isWithWrongValue(answer: string, { isElse, isRight, told }: Judging): boolean {
  const [, field = '', value] = VALUED.exec(answer) ?? []
  return (
    value !== undefined &&
    !/^(?:true|false)$/.test(value) &&
    (isElse(value) || isOtherField(field, value)) &&
    !isRight(value) &&
    !told.ask().includes(value.toLowerCase()) &&
    !told.answers().includes(value.toLowerCase())
  )
}

/** Whether a value is another field, written as its own is: `maxAllowed: minAllowed`. */
const isOtherField = (field: string, value: string): boolean =>
  FIELD.test(value) && kinship(field, value) === 'siblings'

/** Whether a remark denies what is told, in the same words. */
const isDenied = (words: string, { near, positive }: Background): boolean =>
  [...words.matchAll(DENIED)].some(([, verb = '']) => {
    const plain = verb.toLowerCase().replace(/(?:e?s|e?d|ing)$/, '')
    const forms = ['', 'e', 's', 'es', 'd', 'ed', 'ing'].map((ending) => plain + ending)
    const denied = [...near().text.matchAll(DENIED)].map(([, each = '']) => each.toLowerCase())
    return (
      /[a-z]/i.test(verb) &&
      forms.some((form) => positive().words.has(form)) &&
      !forms.some((form) => denied.includes(form))
    )
  })

/** Whether words are ordinary ones: no code, no number, no word with a capital, and in Chinese more than one word. */
const isPlain = (words: string): boolean =>
  /^[a-z][a-z -]*$/.test(words)
    ? / /.test(words) || /(?:ed|ly|able|-only)$/.test(words)
    : /\p{Script=Han}{4}/u.test(words)

const isShort = (words: string): boolean =>
  words.split(/\s+/).length <= 2 && words.replace(/[^\p{Script=Han}]/gu, '').length <= 8

/**
 * How much more of what is said is said about the question than elsewhere or nowhere: above 0 it is about it. What is told
 * as denied only, and said without that, is told otherwise.
 */
function shareOf(
  words: string,
  { near, positive, about, far }: Background,
  script: Script,
): number {
  const said = saidWordsIn([words], script)
  const claimed = saidWordsIn([withoutDenied(words)], script)
  const weigh = (of: (wording: SaidWords) => ReadonlySet<string>): number => {
    let [sum, isAbout] = [0, false]
    for (const each of of(said))
      if (of(of(claimed).has(each) ? positive() : near()).has(each)) sum++
      else if (!isAbout && of(about()).has(each) && !of(near()).has(each)) {
        sum += OF_TOPIC
        isAbout = true
      } else sum -= of(near()).has(each) || of(far()).has(each) ? 1 : UNKNOWN
    return sum
  }
  if (sizeOf(said) === 0) return 1
  return weigh(({ terms }) => terms) + weigh(({ han }) => han) / 2
}

/** What a word weighs that says what the topic is. */
const OF_TOPIC = 0.5
/** What a word weighs that is told nowhere: most of them are no names of anything. */
const UNKNOWN = 0.6

/** What is said, and each part of it if it is several things: `OnFailure or Never`. */
function listed(words: string): string[] {
  const parts = words
    .replace(/(?<=^|\s)\/\S+/gu, ' ')
    .split(/[,，、;；|/()（）]| or | and |或者?|和/u)
    .map((name) => name.trim())
  // A sentence names several things, too.
  return [
    words,
    ...parts.filter((part) => part !== words && parts.every((each) => each.split(' ').length <= 4)),
  ]
}

/** Words without what joins them to a name: `with the scheduler`, 由调度器. */
const bareOf = (words: string): string =>
  words.replace(
    /^(?:(?:of|in|on|for|from|with|by|over|under|through|via|as|at|because|since|that is,?|so|of|an?|the|its?|their|all|both|part)[ ,]{1,2}){1,4}|^[由在的把被用从]/i,
    '',
  )

/** What may be names in a text: one to three Latin words beside each other. */
function namesIn(text: string): string[] {
  const words = text.match(/[A-Za-z][A-Za-z\d.-]*[A-Za-z\d]/g) ?? []
  return words.flatMap((word, i) => [
    word,
    words.slice(i, i + 2).join(' '),
    words.slice(i, i + 3).join(' '),
  ])
}

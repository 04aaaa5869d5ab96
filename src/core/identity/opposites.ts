/** Words that turn a title into its opposite, or into something beside it, when they are added. */
const TURNING: ReadonlySet<string> = new Set(
  `against anti arent cannot cant contra counter de dis doesnt dont ex except isnt less neither
  never no non none nor not off pseudo quasi semi un versus vs without wont`.split(/\s+/),
)

/** Chinese characters that do the same. */
const TURNING_CHARACTERS = /[非反不无無未免没沒否逆去抗防禁半伪偽假]/u

/** Beginnings of words that differ in a letter or two, and in everything: `` is no beginning. */
const BEGINNINGS = pairs(
  `/a /an /bi /co /de /en /ex /il /im /in /ir /no /re /un /up a/de at/de ab/ad ante/anti bi/tri di/tri
  e/im e/in en/de endo/exo hyper/hypo im/ex in/de in/ex inter/intra macro/micro max/min north/south
  pre/pro sub/sup uni/bi uni/tri`,
)

/** Ends of words that do the same: `employer` and `employee`, `nitrate` and `nitrite`. */
const ENDS = pairs(`ane/ene ane/yne ase/ose ate/ite east/west ene/yne er/ee ide/ate ide/ite or/ee`)

/** Words that look like a plural, and are another thing. */
const SECURE = pairs('http/https imap/imaps ldap/ldaps')

function pairs(words: string): ReadonlyArray<readonly [string, string]> {
  return words.split(/\s+/).map((pair) => {
    const [one = '', other = ''] = pair.split('/')
    return [one, other] as const
  })
}

/** Whether a word (in lower case) that is added to a title makes it say something else. */
export const isTurning = (word: string): boolean => TURNING.has(word)

/** Whether Chinese characters that are added to a title make it say something else. */
export const areTurning = (characters: string): boolean => TURNING_CHARACTERS.test(characters)

/**
 * Whether two words (in lower case) that are spelt nearly alike are known to be two things:
 * `encryption` and `decryption`, `maxreplicas` and `minreplicas`.
 */
export const areOpposite = (a: string, b: string): boolean =>
  differs(a, b) || differs(b, a) || isTurning(a) !== isTurning(b)

const differs = (a: string, b: string): boolean =>
  BEGINNINGS.some(
    ([one, other]) =>
      a.startsWith(one) && b.startsWith(other) && a.slice(one.length) === b.slice(other.length),
  ) ||
  ENDS.some(
    ([one, other]) =>
      a.endsWith(one) && b.endsWith(other) && a.slice(0, -one.length) === b.slice(0, -other.length),
  ) ||
  SECURE.some(([one, other]) => a === one && b === other)

import { dashesTold } from './dashes.ts'

/** What LaTeX's commands show; of a function its name. */
const COMMANDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ times: '×', cdot: '·', div: '÷', pm: '±', mp: '∓', infty: '∞', to: '→', rightarrow: '→' },
    ...{ le: '≤', leq: '≤', ge: '≥', geq: '≥', ne: '≠', neq: '≠', lt: '<', gt: '>', approx: '≈' },
    ...{ alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ε', theta: 'θ', lambda: 'λ' },
    ...{ mu: 'μ', pi: 'π', rho: 'ρ', sigma: 'σ', phi: 'φ', omega: 'ω', Delta: 'Δ', Omega: 'Ω' },
    ...{ sin: 'sin', cos: 'cos', tan: 'tan', ln: 'ln', log: 'log', exp: 'exp', circ: '°' },
    ...{ left: '', right: '', cap: '∩', cup: '∪', in: '∈', partial: '∂', int: '∫', sum: '∑' },
  }),
)

/** Greek letters as they are named where a keyboard has none. */
const GREEK: ReadonlyArray<readonly [letter: string, name: RegExp]> = [
  ['α', /alpha/giu],
  ['β', /beta/giu],
  ['γ', /gamma/giu],
  ['δ', /(?<!\p{L})delta/gu],
  ['Δ', /(?<!\p{L})delta/giu],
  ['ε', /epsilon/giu],
  ['θ', /theta/giu],
  ['κ', /kappa/giu],
  ['λ', /lambda/giu],
  ['π', /(?<!\p{L})pi(?!\p{L})/giu],
  ['ρ', /(?<!\p{L})rho(?!\p{L})/giu],
  ['σ', /sigma/giu],
  ['φ', /(?<!\p{L})phi(?!\p{L})/giu],
  ['ω', /omega/giu],
  ['Ω', /ohms?|omega/giu],
]

/** What is one writing of signs instead of others, in this order. */
const WRITINGS: ReadonlyArray<readonly [other: RegExp, one: string]> = [
  // Mathematics within words, without the signs around it.
  [/(?<=[^$])\$(?!\s)([^$\n]{1,200})(?<!\s)\$(?!\d)/gu, '$1'],
  [/(?<!^)\\\(([^\n\\]{1,200})\\\)/gu, '$1'],
  [/\\(?:text|mathrm|mathbf|ce)\{([^{}]{1,60})\}/gu, '$1'],
  [/√\((\d{1,9}|\p{L})\)/gu, '√$1'],
  [/⁄/gu, '/'],
  // Powers and indexes.
  [/(?<=\d)\*\*(?=[-\d])/gu, '^'],
  [/\^[{(]([-−+]?[\p{L}\d]{1,6}[-−+]?)[)}]/gu, '^$1'],
  [/(?<=(?<!\p{L})\p{L}{1,2})_\{?(\d{1,2})\}?(?![\w])/gu, '$1'],
  // Of a chemical formula it is the number of an element or a group: `HNO_3`, `Ca(OH)_2`.
  [/(?<=(?:\p{Lu}\p{Ll}?|[)\]]))_\{?(\d{1,2})\}?(?![\p{Ll}\d_])/gu, '$1'],
  [/_\{([\p{L}\d]{1,12})\}/gu, '_$1'],
  // A charge is written with and without the sign of a power: `Ca^2+`.
  [/\^(?=\d?[-−+](?![\p{L}\p{N}(]))/gu, ''],
  [/[公西]元前|紀元前/gu, '前'],
  [/公元(?=\d)/gu, ''],
  // Dashes.
  [/[−‐‒]|[–—](?=[\d.])|(?<![\p{L}\p{N})] ?)–(?=\S)/gu, '-'],
  [/(?<=\d) ?年 ?(?=(?:[-–—~〜至到]|から) ?前?\d)/gu, ''],
  [/^(?:between|zwischen) (\d[\d.,]{0,20}) (?:and|und) (?=\d)/iu, '$1-'],
  [/^(?:from|von|[从從]) ?(?=\d[^ ]{0,20} ?(?:-|to|bis|[至到]))/iu, ''],
  [/(?<=\d[%°]?) ?(?:[-–—~〜至到]| to | bis |から) ?(?=\d)/giu, '-'],
  [/(?<=\d-\d{1,4}) ?年$/gu, ''],
  [/(?<=\d) ?(°[CF]?|%|℃|\p{L}{1,6}) ?[-–~] ?(?=\d[\d.]{0,9} ?\1)/gu, '-'],
  // Numbers.
  [
    /^(?:c(?:a|irca)?\.? |about |around |approx(?:imately|\.)? |roughly |[~≈] ?|大?[约約] ?)(?=[$€£¥]?\d)/iu,
    '',
  ],
  [/(?<=(?<!\p{Script=Latin} ?\d{0,6}|\.\d{0,6})\d)\.0{1,3}(?![\d.])/gu, ''],
  [/(?<=(?<![\d.,])[1-9]\d{0,2}(?:,\d{3}){0,6}),(?=\d{3}(?!\d))/gu, ''],
  [/(?<![\d.,])0,(?=\d{3}(?!\d))/gu, '0.'],
  [/(?<![\p{L}\d.])(\d{1,20}(?:\.\d{1,20})?)e\+?(-?\d{1,3})(?![\p{L}\d.])/giu, '$1 × 10^$2'],
  [/(?<![\p{L}\d.)])\.(?=\d)/gu, '0.'],
  [/(?<=\d)(?<!(?<![\d.])0) ?(?:[x×*·⋅∙✕]| by ) ?(?=\d)/giu, ' × '],
  [/(?<=(?<![\p{L}\d.])[\d.]{1,9}) ?[*×] ?(?=\p{L})/gu, ''],
  [/(?<=(?<!\p{L})\p{L}) ?[*×] ?(?=[\p{L}\d](?!\p{L}))/gu, ' × '],
  [/(?<=\d) ?(?:%|per ?cent(?!\p{L})|prozent(?!\p{L}))/giu, '%'],
  [/(?<=\d) ?(?:(?:degrees? |grad |° ?)c(?:elsius)?(?!\p{L})|[摄攝]氏度)/giu, ' °C'],
  [/(?<=\d) ?(?:(?:degrees? |grad |° ?)f(?:ahrenheit)?(?!\p{L})|[华華]氏度)/giu, ' °F'],
  [/(?<=\d) ?(?:(?:degrees?|grad)(?!\p{L})|度)/giu, '°'],
  [/^(?:us)?([$€£¥₹]) ?(\d[^$€£¥₹]{0,200})$/iu, '$2 $1'],
  [/(?<=\d|illion) ?(?:(?:us )?dollars?|usd|美元)$/iu, ' $'],
  [/(?<=\d) ?(?:euros?|eur|[欧歐]元)$/iu, ' €'],
  [/ ?÷ ?/gu, '/'],
  [
    /(?<=[\p{Script=Latin}\p{Script=Greek}]\d?) ?[·⋅∙] ?(?=[\p{Script=Latin}\p{Script=Greek}])/gu,
    ' ',
  ],
  // Signs in words.
  [/\bplus(?: or |-| )minus\b|\+ ?\/ ?-|\+-(?=\s?[\d\p{L}√])|正[负負]/giu, '±'],
  [/(?:\b(?:minus|negative) |[负負]|零下|マイナス)(?=\d)/giu, '-'],
  [/\bminus (?=(?:sin|cos|tan|ln|log|exp)[a-z]?(?!\p{L})|\p{L}(?!\p{L}))/giu, '-'],
  [/\bplus (?=\d)/giu, '+'],
  [/(?<=(?<!\p{L})(?:AB|[ABO]|Rh)) ?(?:positive|[阳陽]性)(?!\p{L})/gu, '+'],
  [/(?<=(?<!\p{L})(?:AB|[ABO]|Rh)) ?(?:negative|[阴陰]性)(?!\p{L})/gu, '-'],
  [/♯/gu, '#'],
  [/(?<=(?<!\p{L})(?:[A-G]|[a-g](?= sharp (?:major|minor))))[ -]sharp(?!\p{L})/gu, '#'],
  [/(?<=(?<!\p{L})(?:[A-G]|[a-g](?=♭|[ -]flat (?:major|minor))))(?:♭|[ -]flat(?!\p{L}))/gu, 'b'],
  // Comparisons.
  [/ (?:-{1,2}|=)> /gu, ' → '],
  [/!=|<>|\/=(?= ?\d)/gu, '≠'],
  [/<=|⩽|≦/gu, '≤'],
  [/>=|⩾|≧/gu, '≥'],
  [
    /(?:\b(?:at least|no less than|not less than) |大[于於]等[于於]|不[小低少][于於]|至少) ?(?=\d)/giu,
    '≥ ',
  ],
  [
    /(?:\b(?:at most|no more than|not more than) |小[于於]等[于於]|不[大高多][于於]|不超[过過]|至多) ?(?=\d)/giu,
    '≤ ',
  ],
  [
    /(?:\b(?:more|greater|higher|larger|over|above)(?: than)? |[大高多][于於]|超[过過]) ?(?=\d)/giu,
    '> ',
  ],
  [/(?:\b(?:less|smaller|lower|fewer|under|below)(?: than)? |[小低少][于於]) ?(?=\d)/giu, '< '],
  [/^(?:only )?(?:iff?|when|wenn|[当當若]) ?(?=[^<>≤≥≠]{1,60}[<>≤≥≠])/giu, ''],
  [/^(\d[^\n]{0,30}) or (?:more|greater|higher|above|over)$/giu, '≥ $1'],
  [/^(\d[^\n]{0,30}) or (?:less|fewer|lower|below|under)$/giu, '≤ $1'],
  [/⌘ ?\+? ?/gu, 'cmd '],
  // Keys that are pressed together, and a sign that changes nothing.
  [/\b(ctrl|control|strg|cmd|command|alt|option|shift|win|super|meta|fn) ?[+-] ?(?=\S)/giu, '$1 '],
  [/(?<![\p{L}\p{N})\]|!+] ?)\+(?=[\p{L}\p{N}∞])/gu, ''],
]

/** A formula with the roots and fractions of LaTeX in one line: `(-b ± √(b^2-4ac))/(2a)`. */
const inLine = (formula: string): string =>
  formula
    .replace(/\\sqrt ?\{([^{}]{1,30})\}/gu, '√($1)')
    .replace(/\\sqrt(?=[\s\d])|(?<!\p{L})sqrt ?(?=\()/giu, '√')
    .replace(/\\[dt]?frac\{([^{}]{1,60})\}\{([^{}]{1,40})\}/gu, (_, above: string, below: string) =>
      [
        /[-+±−]/.test(above) ? `(${above})` : above,
        /^(?:\d+|d?\p{L})$/u.test(below) ? below : `(${below})`,
      ].join('/'),
    )

/** What is raised, where it is written in characters of its own. */
const RAISED = /[⁰¹²³⁴-⁹⁺⁻ⁿ]{1,20}/gu

/** What is made narrow: not the signs between the parts of a list, nor the numbers before them. */
const NARROWED = /[^①-⑳（）；，、／]+/gu

/** Raised characters as a power, `10^23`, or as a charge, `Na+`. */
const lowered = (words: string): string =>
  words.replace(RAISED, (raised, at: number, whole: string) => {
    const plain = raised.normalize('NFKC')
    return /^[+−]$/u.test(plain) || !/[\p{L}\p{N})\]}]/u.test(whole[at - 1] ?? '')
      ? plain
      : `^${plain}`
  })

/**
 * An answer with its signs, numbers and powers in one of their many writings: `10²³` as `10^23`, `7.35 to 7.45` as
 * `7.35-7.45`, `at least 3` as `≥ 3`. A dash that is a minus or a negative charge is `−`, and any other one `-`.
 * @param asks what is asked, which tells the dash of a flag from a minus
 */
export function inOneWriting(words: string, asks: readonly string[]): string {
  const text = lowered(words.trim().replace(/(?<=[^.。\s])[.。]$/u, ''))
    .replace(NARROWED, (part) => part.normalize('NFKC'))
    .replace(/\\([a-zA-Z]{2,12})(?![a-zA-Z]) ?/gu, (all, name: string) => COMMANDS.get(name) ?? all)
  return dashesTold(
    WRITINGS.reduce((rest, [other, one]) => rest.replace(other, one), inLine(text)),
    asks,
  )
}

/**
 * A typed answer in the writing of those that are accepted: a comma within a number where they have a point, the name
 * of a Greek letter or of a sign that they have.
 */
export function inWritingOf(given: string, accepted: readonly string[]): string {
  const all = accepted.join('\n').normalize('NFKC')
  const powers = /(?<!\p{L})x(?:\^|[²³])/u.test(accepted.join('\n'))
    ? given.replace(/x(?=[23](?!\d))/gu, 'x^')
    : given
  const same = accepted.find((each) => each.endsWith('-') && isSameName(given, each))
  if (same !== undefined) return same
  let words = unmarked(powers).replace(
    /(?<![\d.,])(\d{1,20})([.,])(\d{1,20})(?![\d.,])/gu,
    (number, a, sign, b) => {
      const other = `${a}${sign === ',' ? '.' : ','}${b}`
      return all.includes(other) && !all.includes(number) ? other : number
    },
  )
  for (const [letter, name] of GREEK) if (all.includes(letter)) words = words.replace(name, letter)
  if (all.includes('+')) words = words.replace(/ plus(?=$| plus)/giu, '+')
  if (all.includes('·')) words = words.replace(/(?<=\p{L}\d?) ?\* ?(?=\p{L})/gu, '·')
  if (/×|\\times/u.test(all)) words = words.replace(/(?<=\p{L})(?: x | ?[·⋅] ?)(?=\p{L})/gu, ' × ')
  if (all.includes('μ')) words = words.replace(/(?<=\d ?)(?:u|mc)(?=[glm])/giu, 'μ')
  if (/\p{L}(?:⁻|\^-)/u.test(accepted.join('\n')))
    words = words.replace(/(?<=\p{L})-(?=[1-4](?!\d))/gu, '^-')
  if (all.includes('#')) words = words.replace(/ sharp$/iu, '#')
  // A designation is typed in small letters, too: `b-12` is B12.
  return /(?<!\p{L})[\p{Lu}\p{Script=Greek}]-?\d/u.test(all)
    ? words.replace(/(?<!\p{L})(\p{L})-(?=\d)/gu, '$1')
    : words
}

const isSameName = (given: string, accepted: string): boolean =>
  given.trim().toLowerCase() === accepted.toLowerCase()

/** An answer without the signs of Markdown or mathematics around the whole of it. */
const unmarked = (words: string): string =>
  words
    .trim()
    .replace(/^(\*\*|\*|`|\${1,2})(?=\S)([^*`$]{1,200})(?<=\S)\1$/u, '$2')
    .replace(/^\\\((.{1,200})\\\)$/u, '$1')

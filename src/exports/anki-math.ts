/**
 * What a formula of notes may have to be shown as one: what draws signs, letters and their places. MathJax has commands
 * that lead to an address, set a style, load code or define others (`\\href`, `\\style`, `\\require`, `\\def`); these,
 * and what is unknown, leave a formula as it is written.
 */
const COMMANDS: ReadonlySet<string> = new Set(
  [
    'alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi varpi rho varrho',
    'sigma varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega',
    'frac dfrac tfrac cfrac binom sqrt over choose times cdot div pm mp ast star circ bullet oplus otimes odot wedge vee',
    'le leq ge geq ne neq lt gt ll gg approx equiv sim simeq cong propto prec succ perp parallel mid nmid models vdash',
    'in notin ni subset subseteq supset supseteq cup cap setminus emptyset varnothing forall exists nexists neg lnot land lor',
    'to gets rightarrow leftarrow leftrightarrow Rightarrow Leftarrow Leftrightarrow implies iff mapsto longrightarrow',
    'rightleftharpoons xrightarrow xleftarrow uparrow downarrow infty partial nabla hbar ell Re Im aleph angle triangle degree',
    'int iint iiint oint sum prod coprod lim limsup liminf max min sup inf arg det dim ker gcd deg Pr',
    'sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh ln log lg exp mod bmod pmod operatorname',
    'hat bar vec dot ddot tilde widehat widetilde overline underline overrightarrow overbrace underbrace overset underset',
    'stackrel prime text textbf textit mathrm mathbf mathit mathsf mathtt mathbb mathcal mathfrak boldsymbol rm bf it',
    'left right big Big bigg Bigg bigl bigr langle rangle lfloor rfloor lceil rceil vert Vert lvert rvert ldots cdots',
    'vdots ddots dots quad qquad displaystyle limits nolimits begin end hline ce pu boxed cancel therefore because',
  ].flatMap((names) => names.split(' ')),
)

/** A formula in some words: where it begins and ends with its signs, and what is in it. */
interface Formula {
  readonly start: number
  readonly end: number
  readonly words: string
  /** It is a line of its own. */
  readonly isBlock: boolean
  /** It is in dollars, as prices may be. */
  readonly isInDollars: boolean
}

/** Signs that begin a formula, those of MathJax and of Markdown: not in a path, `C:\(x86\)`, nor behind a price. */
const OPENING = /(?<![A-Za-z\d:\\])\\[([]|(?<![\p{L}\d\\$])\${1,2}(?![\s$])/gu
const CLOSING: Readonly<Record<string, string>> = { '\\(': '\\)', '\\[': '\\]', $: '$', $$: '$$' }

/** No formula is longer. */
const LONGEST = 300

function formulasIn(words: string): readonly Formula[] {
  const found: Formula[] = []
  for (const { 0: opening, index } of words.matchAll(OPENING)) {
    if (index < (found.at(-1)?.end ?? 0)) continue
    const closing = CLOSING[opening] as string
    const start = index + opening.length
    const length = words.slice(start, start + LONGEST).indexOf(closing)
    const inside = words.slice(start, start + length)
    const end = start + length + closing.length
    const isInDollars = closing.startsWith('$')
    if (length < 1 || inside.includes('\n')) continue
    if (isInDollars && (/\s$/.test(inside) || /^[\p{L}\d$]/u.test(words.slice(end, end + 2))))
      continue
    const isBlock = closing === '\\]' || closing === '$$'
    found.push({ start: index, end, words: inside, isBlock, isInDollars })
  }
  return found
}

/** What only a formula has: a command, a power or an index, a sign of equality. */
const IS_MATHEMATICS = /\\[a-zA-Z]{2}|[\p{L}\d)}\]][_^][\p{L}\d({\\+-]|=/u

/** Whether MathJax does nothing with it but draw signs. */
const isDrawn = (formula: string): boolean =>
  [...formula.matchAll(/\\([a-zA-Z]+|.)/gu)].every(
    ([, command = '']) => COMMANDS.has(command) || /^[\\,;:!{}|&%$#_ ]$/.test(command),
  )

/**
 * Words in which each formula is as Anki shows it, in MathJax, which it draws in the page (`[latex]`, which runs programs,
 * it never becomes). What may be another sign, `\(a\)` in a pattern, is a formula where the words have a plain one.
 * @param others makes of other words, and of what is in a formula, a part of a field
 */
export function withFormulas(
  words: string,
  others: {
    readonly words: (words: string) => string
    readonly formula: (words: string) => string
  },
): string {
  const found = formulasIn(words)
  if (!found.some((each) => IS_MATHEMATICS.test(each.words))) return others.words(words)
  let from = 0
  const parts: string[] = []
  for (const { start, end, words: formula, isBlock, isInDollars } of found) {
    if ((isInDollars && !IS_MATHEMATICS.test(formula)) || !isDrawn(formula)) continue
    const [open, close] = isBlock ? ['\\[', '\\]'] : ['\\(', '\\)']
    parts.push(others.words(words.slice(from, start)), open, others.formula(formula), close)
    from = end
  }
  return parts.join('') + others.words(words.slice(from))
}

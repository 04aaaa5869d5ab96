import { describe, expect, it } from 'vitest'
import { isAcceptedOfCard } from '../../../src/core/kinds/card-answer.ts'

/** A card, as a person notes it down, `ask::answer`, with answers that are right and some that are wrong. */
type Case = readonly [card: string, right: readonly string[], wrong: readonly string[]]

const check = (rule: string, cases: readonly Case[]): void => {
  describe(rule, () => {
    it.each(cases)('%s', (card, right, wrong) => {
      const [ask = '', ...accepted] = card.split('::')
      const verdict = (given: string): boolean => isAcceptedOfCard(given, accepted, { asks: [ask] })
      expect([right.filter(verdict), wrong.filter(verdict)]).toEqual([right, []])
    })
  })
}

check('the sign of a number, of a charge or of a formula is part of it', [
  [
    'Derivative of cos?::-sin(x)',
    ['-sin(x)', '-sin x', '−sin(x)', '- sin(x)', 'minus sin x', 'it is -sin(x)', '–sin(x)'],
    ['sin(x)', 'sin x', 'sin x or -sin x', '-sin x or sin x', '-cos x', '+sin(x)', '±sin x'],
  ],
  [
    'Derivative of sin?::cos(x)',
    ['cos(x)', 'cos x', '+cos(x)'],
    ['-cos(x)', '−cos x', 'minus cos x'],
  ],
  [
    'Oxidation state of O in water?::-2',
    ['-2', '−2', '–2', '－2', 'minus 2', 'negative 2', '-II'].slice(0, 6),
    ['+2', '2', '±2', '＋2', '-3', '2 or -2', '--2'].slice(0, 6),
  ],
  ['氧的化合价::-2', ['-2', '负2', '－2', '负二'].slice(0, 3), ['＋2', '+2', '2']],
  ['Roots of x² = 4?::±2', ['±2', '+/-2', '+-2', 'plus or minus 2'], ['2', '-2', '+2']],
  ['Oxidation state of Ca?::+2', ['+2', '2', '＋2'], ['-2', '±2', '+3']],
  [
    'Melting point of mercury?::-39 °C',
    ['-39 °C', '−39°C', '-39 degrees C', '零下39°C'],
    ['39 °C', '-38 °C', '-39 °F'],
  ],
  [
    'Absolute zero?::-273.15 °C',
    ['-273,15 °C', '−273.15°C'],
    ['273.15 °C', '-27315 °C', '-2731.5 °C'],
  ],
  [
    'Sodium ion?::Na+',
    ['Na+', 'Na⁺', 'na+', 'Na^+', 'Na +'].slice(0, 4),
    ['Na-', 'Na', 'Na−', 'Na2+', 'K+'],
  ],
  ['Chloride::Cl-', ['Cl-', 'Cl⁻', 'Cl−', 'cl-'], ['Cl+', 'Cl', 'Br-']],
  [
    'Calcium ion::Ca²⁺',
    ['Ca2+', 'Ca^2+', 'Ca^{2+}', 'Ca²⁺', '$Ca^{2+}$'],
    ['Ca2-', 'Ca2', 'Ca+', 'Ca²⁻', 'Ca'],
  ],
  [
    'Sulfate?::SO4 2-',
    ['SO4 2-', 'SO42-', 'SO₄²⁻', 'SO4^2-'],
    ['SO4 2+', 'SO42', 'SO4-', 'SO3 2-'],
  ],
  ['Universal donor?::O-', ['O-', 'O−', 'O negative', 'o-'], ['O+', 'O', 'AB-', 'O positive']],
  ['Universal recipient?::AB+', ['AB+', 'AB positive', 'AB阳性'], ['AB-', 'AB', 'A+']],
  [
    'Planck?::6.626e-34 J·s',
    ['6.626e-34 J·s', '6.626 × 10^-34 J·s', '6.626*10^-34 Js', '6.626 x 10⁻³⁴ J s'],
    ['6.626e34 J·s', '6.626 × 10^34 J·s', '6.626e-33 J·s', '66.26e-34 J·s'],
  ],
  [
    'pH of 10 mM?::10^-7 mol/L',
    ['10^-7 mol/L', '10⁻⁷ mol/L', '10^{-7} mol/L'],
    ['10^7 mol/L', '10-7 mol/L', '10^-6 mol/L'],
  ],
  [
    '1 mol?::6.022 × 10²³',
    ['6.022 × 10^23', '6.022 x 10^23', '6.022e23', '6,022 × 10^23', '6.022*10²³'],
    ['6.022 × 1023', '6.022 × 10^22', '6022 × 10^23', '6.022 × 10^-23'],
  ],
  ['Number of subsets?::2^n', ['2^n', '2ⁿ', '2 ^ n'].slice(0, 2), ['2n', 'n^2', '2^(n-1)']],
  ['Sum?::n(n+1)/2', ['n(n+1)/2', 'n (n + 1)/2', '$n(n+1)/2$'], ['n(n-1)/2', 'n(n+1)', 'n(n1)/2']],
  ['Last index?::n-1', ['n-1', 'n - 1', 'n−1'], ['n+1', 'n', 'n1', 'n+ 1']],
  ['Solution?::x = -3', ['x=-3', 'x = −3'], ['x=3', 'x = +3']],
  [
    'Vertex?::(-1, 2)',
    ['(-1, 2)', '(-1,2)', '-1, 2', '(−1, 2)'],
    ['(1, 2)', '(-1, -2)', '(2, -1)', '(1, -2)'],
  ],
  ['Diagonal?::√2', ['√2', 'sqrt(2)', '√ 2'], ['2', '√3']],
  ['Limit?::-∞', ['-∞', '−∞'], ['∞', '+∞', '0']],
  ['Domain?::[0, 1)', ['[0, 1)', '[0,1)'], ['(0, 1]', '[0, 1]', '(0, 1)']],
  ['Domain?::(-∞, 0]', ['(-∞, 0]', '(−∞,0]'], ['(-∞, 0)', '[0, ∞)', '(∞, 0]']],
  ["Newton's derivative?::f'(x)", ["f'(x)", 'f’(x)', 'f′(x)'], ['f(x)', "f''(x)"]],
  ['How many orders?::n!', ['n!'], ['n', 'n²']],
  ['Magnitude?::|x|', ['|x|'], ['x', '-x']],
  [
    'Hypokalemia with?::↑ aldosterone',
    ['↑ aldosterone', '↑aldosterone'],
    ['↓ aldosterone', 'aldosterone'],
  ],
  ['Hooke?::-kx', ['-kx', '−kx', '- kx'].slice(0, 2), ['kx', '+kx']],
  ['Kraft?::2·m·g', ['2·m·g', '2*m*g'].slice(0, 1), ['2·m+g']],
  ['pH of blood?::pH 7.4', ['pH 7.4', 'pH 7,4', 'ph7.4'], ['pH 74', 'pH 4.7']],
])

check('a comparison is part of an answer', [
  [
    'Hypotension?::<90 mmHg',
    ['<90 mmHg', '< 90 mmHg', '＜90mmHg', 'less than 90 mmHg', 'below 90 mmHg'],
    ['>90 mmHg', '90 mmHg', '≤ 90 mmHg', 'over 90 mmHg', '<80 mmHg'],
  ],
  [
    'Fever?::> 38 °C',
    ['> 38 °C', '>38°C', 'above 38 °C', 'more than 38 °C', '高于38°C'],
    ['< 38 °C', '38 °C', '>= 38 °C', '> 39 °C'],
  ],
  [
    'Obesity?::BMI ≥ 30',
    ['BMI ≥ 30', 'BMI >= 30', 'bmi≥30', 'BMI at least 30'],
    ['BMI < 30', 'BMI > 30', 'BMI 30', 'BMI ≤ 30'],
  ],
  ['When?::x > y', ['x > y', 'x>y'], ['x < y', 'x y', 'x ≥ y', 'x = y', 'y > x']],
  ['发烧？::＞38℃', ['>38℃', '大于38℃', '＞38°C'], ['<38℃', '38℃', '低于38℃']],
  ['Reactivity?::Zn > Fe > Cu', ['Zn > Fe > Cu', 'Zn>Fe>Cu'], ['Zn < Fe < Cu', 'Cu > Fe > Zn']],
  ['What is the minimum?::3', ['3', 'at least 3', '≥ 3'], ['< 3', '> 3', '≤ 3']],
  ['Where is it?::File > Open', ['File > Open', 'File → Open', 'File -> Open'], ['File']],
  [
    'When does it converge?::If $|r| < 1$.',
    ['|r| < 1', 'If |r| < 1', '$|r|<1$', 'when |r| < 1', 'if |r|<1.'],
    ['|r| > 1', 'r < 1', '|r| ≤ 1', '|r| = 1'],
  ],
])

check('a sign is part of a name, and the case of a flag counts', [
  [
    'Language of Stroustrup?::C++',
    ['C++', 'c++', 'C plus plus', 'C ++'].slice(0, 3),
    ['C#', 'C', 'C+'],
  ],
  ['Language of .NET?::C#', ['C#', 'c#', 'C sharp', 'C♯'], ['C++', 'C', 'F#']],
  ['Language of Ritchie?::C', ['C', 'c'], ['C#', 'C++']],
  ['Fifth of G?::F#', ['F#', 'F♯', 'F sharp'], ['F', 'Fb', 'F flat']],
  ['Second key?::B♭', ['B♭', 'Bb', 'B flat'], ['B', 'B#']],
  ['Streaming?::Disney+', ['Disney+', 'disney plus', 'Disney +'].slice(0, 2), ['Disney']],
  ['Search algorithm?::A*', ['A*', 'a*'], ['A']],
  [
    'Long listing?::ls -l',
    ['ls -l', '`ls -l`', 'LS -l'].slice(0, 2),
    ['ls -L', 'ls', 'ls -a', 'ls l'],
  ],
  ['Which flag of ls lists in long form?::-l', ['-l', 'l'], ['-L', 'L', '-a']],
  ['Which flag?::--all', ['--all', 'all'], ['--any']],
  ['Copy?::Ctrl+C', ['Ctrl+C', 'ctrl-c', 'Ctrl C', 'Ctrl + C'], ['Ctrl+V', 'C']],
  ['Suffix of nouns?::-ness', ['-ness', 'ness', '–ness'], ['-less']],
  ['Latin prefix for again?::re-', ['re-', 're'], ['de-']],
  ['before::pre-', ['pre-', 'pre'], ['post-']],
  ['nouns from adjectives::-keit', ['-keit', 'keit'], ['-heit']],
])

check('a hyphen, quotation marks, markup and a full stop are not', [
  [
    'What programs the rules?::kube-proxy',
    ['kube-proxy', 'kube proxy', 'kubeproxy', '`kube-proxy`', 'kube–proxy'],
    ['kubelet'],
  ],
  ['Fighter?::F-16', ['F-16', 'F16', 'f-16', 'F 16'], ['F-15']],
  ['Vitamin?::B12', ['B12', 'B-12', 'b-12', 'vitamin B12'].slice(0, 3), ['B6', 'B-6']],
  ['Dating?::carbon-14', ['carbon-14', 'carbon 14', 'Carbon 14'], ['carbon-12']],
  ['Diode?::p-n junction', ['p-n junction', 'pn junction', 'p–n junction'], ['p-p junction']],
  ['Rays?::X-ray', ['X-ray', 'x ray', 'X-rays'], ['gamma ray']],
  ['Virus?::COVID-19', ['COVID-19', 'covid 19', 'Covid19'], ['COVID-20']],
  ['Isomer?::2-butene', ['2-butene', '2 butene'], ['1-butene']],
  ['Wort?::Haupt- und Nebensatz', ['Haupt- und Nebensatz', 'Haupt und Nebensatz'], ['Hauptsatz']],
  ['Author?::“Goethe”', ['Goethe', '"Goethe"', 'Goethe.', '**Goethe**', 'Goethe!'], ['Schiller']],
  ['Fruit?::🍎 apple', ['apple', '🍎 apple'], ['pear']],
  [
    'Cross?::Mentha × piperita',
    ['Mentha × piperita', 'Mentha x piperita', 'Mentha piperita'].slice(0, 1),
    ['Mentha'],
  ],
])

check('numbers, ranges and powers are right in any writing', [
  [
    'Blood pH?::7.35-7.45',
    [
      '7.35-7.45',
      '7.35–7.45',
      '7.35 to 7.45',
      '7.35 - 7.45',
      'between 7.35 and 7.45',
      'from 7.35 to 7.45',
      '7,35-7,45',
      '7.35~7.45',
    ],
    ['7.35', '7.45-7.35', '735-745', '7.35-7.55', '-7.35-7.45'],
  ],
  [
    'Sodium?::135–145 mmol/L',
    ['135-145 mmol/L', '135 to 145 mmol/L'],
    ['135 mmol/L', '135-155 mmol/L'],
  ],
  [
    'Speed of light?::3 × 10^8 m/s',
    ['3 x 10^8 m/s', '3×10⁸ m/s', '3*10^8 m/s', '3e8 m/s', '3 · 10^8 m/s'],
    ['3 × 108 m/s', '3 × 10^8 km/s', '3 + 10^8 m/s', '3 × 10^-8 m/s'],
  ],
  [
    'Cost?::$1,200',
    ['$1200', '1200', '$1,200', '1,200', '1200 dollars', '$ 1200'],
    ['€1200', '$120', '$12.00', '$1,300'],
  ],
  ['Preis?::1.200 €', ['1200 €', '1.200 €', '€1.200'].slice(1), ['1.300 €', '$1.200']],
  [
    'Pythagoras?::a²+b²=c²',
    ['a^2+b^2=c^2', 'a² + b² = c²', 'a2+b2=c2'],
    ['a²-b²=c²', 'a²+b²=c', 'a^3+b^3=c^3'],
  ],
  [
    'Probability?::0.5',
    ['0.5', '0,5', '.5', '1/2', 'half'].slice(0, 3),
    ['5', '0.05', '05', '0.51'],
  ],
  ['Kreiszahl?::3,14', ['3,14', '3.14'], ['314', '3,41']],
  ['Grams?::0,125', ['0,125', '0.125'], ['125', '0125']],
  [
    'Angles of a triangle?::180°',
    ['180°', '180度', '180 degrees', '180', '180 °'],
    ['360°', '18°'],
  ],
  [
    '一战？::1914-1918年',
    ['1914—1918', '1914-1918', '1914年-1918年', '1914年至1918年', '1914–1918年'],
    ['1914', '1914-1919', '1918-1914'],
  ],
  [
    'WWI?::1914–1918',
    ['1914-1918', '1914 to 1918', 'from 1914 to 1918', '1914~1918'],
    ['1914', '1915-1918'],
  ],
  ['Receptor?::α1', ['alpha 1', 'α1', 'alpha-1', 'Alpha1'], ['α2', 'beta 1', 'alpha 2']],
  [
    'Drug?::β-blocker',
    ['beta blocker', 'beta-blocker', 'β blocker'],
    ['α-blocker', 'alpha blocker'],
  ],
  ['Water?::H₂O', ['H2O', 'H₂O', '$H_2O$', 'h2o'], ['HO2', 'H2O2']],
  ['Area?::cm²', ['cm²', 'cm2', 'cm^2'], ['cm³', 'cm']],
  ['Fraction?::½', ['1/2', '½'], ['1/3', '12']],
  ['Share?::5 %', ['5%', '5 %', '5 percent'], ['50%', '0.5%']],
])

check('a list is right with other signs between its parts', [
  [
    'Antidote?::Atropine + pralidoxime (2-PAM)',
    [
      'atropine and pralidoxime',
      'Atropine + pralidoxime',
      'atropine plus pralidoxime',
      'pralidoxime + atropine',
    ].slice(0, 3),
    ['atropine', 'atropine and naloxone'],
  ],
  [
    'Elements of negligence?::duty; breach; damage',
    ['duty breach and damage', 'duty, breach, damage', 'damage, duty and breach'],
    ['duty and breach', 'duty breach and loss'],
  ],
  [
    '三権？::立法・行政・司法',
    ['行政、立法、司法', '立法、行政、司法', '立法 行政 司法', '立法・行政・司法'],
    ['立法・行政', '立法、行政、軍事'],
  ],
  [
    'Wer malte die Mona Lisa?::レオナルド・ダ・ヴィンチ',
    ['レオナルド・ダ・ヴィンチ', 'レオナルドダヴィンチ', 'レオナルド ダ ヴィンチ'],
    ['ヴィンチ・ダ・レオナルド'],
  ],
  ['Ions?::Na+, K+ and Cl-', ['K+, Na+, Cl-', 'Na⁺, K⁺, Cl⁻'], ['Na, K, Cl', 'Na-, K+, Cl-']],
])

check('so it is in every subject', [
  ['Derivative of e^(-x)?::-e^(-x)', ['-e^(-x)', '-e^-x', '−e^{-x}'], ['e^(-x)', '-e^x', 'e^x']],
  ['Derivative of x³?::3x²', ['3x^2', '3x²', '3x2', '3*x^2'], ['3x', '3x³', '-3x²']],
  ['(a-b)²?::a² - 2ab + b²', ['a^2-2ab+b^2'], ['a²+2ab+b²', 'a² - 2ab - b²', 'a²-2ab']],
  ['a²-b²?::(a+b)(a-b)', ['(a + b)(a − b)'], ['(a+b)(a+b)', '(a-b)(a-b)']],
  ['Integral?::ln|x| + C', ['ln|x|+C', 'ln |x| + c'], ['ln|x|', 'ln x + C', 'ln|x| - C']],
  [
    'Quadratic formula?::$x = \\frac{-b \\pm \\sqrt{b^2-4ac}}{2a}$',
    ['x = (-b ± √(b²-4ac))/(2a)', 'x=(-b+-sqrt(b^2-4ac))/(2a)'],
    ['x = (b ± √(b²-4ac))/(2a)', 'x = (-b + √(b²-4ac))/(2a)'],
  ],
  ['x² = 9?::x = ±3', ['±3', 'x=+/-3'], ['3', 'x=3', '-3']],
  ['Solve::x=-1 or x=3', ['x=3 or x=-1', 'x = -1, x = 3'], ['x=3', 'x=1 or x=-3']],
  ['方程::x=-1或x=3', ['x=3或x=-1', 'x=-1, x=3'], ['x=1或x=3', 'x=-1']],
  ['Slope?::-1/2', ['-1/2', '-0.5'], ['1/2', '0.5', '-2', '-12']],
  ['Slope?::2/3', ['2/3'], ['3/2', '2-3', '23']],
  ['Ohm::V = IR', ['V=I*R', 'V = I R', 'V=I·R'], ['V=I/R', 'V=I+R']],
  ['Gravity::F = G·m1·m2/r²', ['F = G*m1*m2/r^2', 'F=G·m₁·m₂/r²'], ['F = G·m1·m2/r']],
  ['Merge sort?::O(n log n)', ['O(n*log n)', 'o(n log n)'], ['O(log n)', 'O(n)', 'O(n²)']],
  ['Torque?::N·m', ['Nm', 'N m', 'N*m'], ['N/m']],
  ['Newton?::kg·m/s²', ['kg m/s^2', 'kg*m/s²'], ['kg·m/s', 'kg/m/s²']],
  ['Unit::m s⁻²', ['m s^-2', 'm s-2'], ['m s⁻¹', 'm s²']],
  ['Size?::m×n', ['m x n', 'm*n'], ['n×m', 'm+n']],
  ['Dose?::5 µg', ['5 ug', '5 mcg', '5 μg'], ['5 mg', '5 g']],
  ['Domain?::(-∞, 2)∪(3, +∞)', ['(−∞,2) ∪ (3,∞)'], ['(-∞,2]∪[3,+∞)', '(-∞,2)∩(3,+∞)']],
  ['Point?::(1, -2, 3)', ['(1,-2,3)', '(1, −2, 3)'], ['(1, 2, 3)', '(-1, 2, 3)']],
  ['GCS?::≤ 8', ['<=8', 'at most 8', '8 or less'], ['8', '<8', '≥8']],
  [
    'Hypertension?::≥ 140/90 mmHg',
    ['>=140/90 mmHg'],
    ['140/90 mmHg', '≥14090 mmHg', '>140/90 mmHg'],
  ],
  ['血糖?::≥7.0 mmol/L', ['≥7 mmol/L', '大于等于7.0 mmol/L'], ['≥70 mmol/L', '<7.0 mmol/L']],
  ['When?::c. 300 BC', ['300 BC', 'about 300 BC'], ['300 AD', '30 BC', '300']],
  ['秦::公元前221年', ['前221年', '公元前221年'], ['221年', '公元221年']],
  ['Life?::(1756–1791)', ['1756-1791'], ['17561791', '1756']],
  ['Mauerfall?::9.11.1989', ['9. November 1989', '9 November 1989'], ['11.9.1989', '9.12.1989']],
  ['Einheit?::3. Oktober 1990', ['3.10.1990', '3 October 1990'], ['3. November 1990', '10.3.1990']],
  ['Heterozygous?::Aa', ['Aa'], ['aa', 'AA']],
  ['Cells?::CD4+ T cells', ['CD4⁺ T cells', 'cd4+ t-cells'], ['CD4- T cells', 'CD8+ T cells']],
  ['Feedback?::negative feedback', ['Negative feedback'], ['positive feedback', 'feedback']],
  ['Balance?::benefits plus costs', ['benefits + costs'], ['benefits minus costs', 'costs']],
  ['Selector?::#id', ['#id', 'id'], ['.id']],
  ['Articles?::der/die/das', ['der, die, das', 'die der das'], ['der', 'der, die']],
  ['Key?::E♭ major', ['Eb major', 'E-flat major', 'e flat major'], ['E major', 'E# major']],
])

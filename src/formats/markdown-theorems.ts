import type { Seen } from './markdown-words.ts'

/** A statement with a label in bold: what it is called, and what it says. */
export interface Theorem {
  /** `Definition 1.1`. */
  readonly label: string
  /** In brackets behind the label; undefined if it has none. */
  readonly name: string | undefined
  readonly text: string
}

/** The label of a statement that is numbered, its name in brackets, and a stop. */
const THEOREM =
  /^((?:Definition|Theorem|Lemma|Proposition|Corollary|Axiom|Satz|Hilfssatz|Korollar|Definición|Teorema|Lema|Proposición|Corolario|Définition|Théorème|Lemme|Corollaire|定义|定義|定理|引理|命题|命題|推论|推論|公理) ?\d{1,3}(?:\.\d{1,3}){0,3})[.。]? ?(?:[(（]([^()（）]{2,80})[)）])?[.。:：]?(?:\s|(?<=[。：]))/i

/** Reads a statement as books of mathematics have it: `**Theorem 1.3 (Bolzano).** Every …`; undefined of other words. */
export function theoremIn({ words, marks }: Pick<Seen, 'words' | 'marks'>): Theorem | undefined {
  const found = THEOREM.exec(words)
  if (!found) return undefined
  const [lead, label = '', name] = found
  const isBold = marks.some(
    ({ kind, start, end }) => kind === 'strong' && start === 0 && end >= label.length,
  )
  const text = words.slice(lead.length).trim()
  return isBold && /\p{L}/u.test(text) ? { label, name: name?.trim(), text } : undefined
}

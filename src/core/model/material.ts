/** What a question may show: what a command printed, lines of a log, a manifest, another file. */
export const MATERIAL_KINDS = ['output', 'log', 'manifest', 'file'] as const
/** What the lines of a material are. */
export type MaterialKind = (typeof MATERIAL_KINDS)[number]

/** Lines that a question is about, the same in every language. */
export interface Material {
  readonly kind: MaterialKind
  /** As they are on a screen: a space is a space, and no line is broken. */
  readonly lines: readonly string[]
  /** Where lines of this form are to be seen; empty if that is not said. */
  readonly source: string
}

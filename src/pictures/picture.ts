/** A graph to be drawn as a picture: its words are chosen already. */
export interface Picture {
  readonly title: string
  readonly nodes: ReadonlyArray<{
    readonly id: string
    readonly label: string
    /** The one it is all about. */
    readonly isCentre: boolean
  }>
  /** Arrows, each with the words on it. */
  readonly edges: ReadonlyArray<{
    readonly from: string
    readonly to: string
    readonly label: string
  }>
}

import type { Picture } from './picture.ts'

/** Draws a picture as the text of a file. */
type Draw = (picture: Picture) => string

/** The kinds of pictures, by the endings of their files; each is loaded when it is drawn. */
export const PICTURES = {
  svg: async (): Promise<Draw> => (await import('./svg.ts')).svg,
  dot: async (): Promise<Draw> => (await import('./dot.ts')).dot,
  mmd: async (): Promise<Draw> => (await import('./mermaid.ts')).mermaid,
} as const

/** How to draw the kind of picture that a file's name ends with; undefined for any other ending. */
export function pictureFor(path: string): (() => Promise<Draw>) | undefined {
  const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(PICTURES, ending) ? PICTURES[ending as keyof typeof PICTURES] : undefined
}

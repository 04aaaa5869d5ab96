import { fromColumns, type TextColumns } from '../columns.ts'

/** What `packed` made, unpacked. Rejects where the browser has no `DecompressionStream`. */
export async function unpacked<T>(base64: string): Promise<T> {
  const binary = atob(base64)
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))
  return fromColumns((await new Response(stream).json()) as TextColumns) as T
}

import { Unzip, UnzipInflate, unzipSync } from 'fflate'

/** More files than any document has that is a zip. */
const MOST_FILES = 10_000
/** What is unpacked at a time; it may become a thousand times as much. */
const PIECE = 1 << 14

/** Ends the reading of a zip. */
class Enough extends Error {}
/** Ends the reading of a file that is larger than it may be. */
class TooLarge extends Error {}

/**
 * The content of the first of these files that is in a zip; undefined if there is none or if the bytes
 * are no zip, and `too-large` if the file is larger than it may be. Nothing else is unpacked, and the size that a
 * zip declares is not believed: a small file can say little and become gigabytes.
 * @param most the most bytes of the content
 */
export function fileInZip(
  bytes: Uint8Array,
  names: readonly string[],
  most: number,
): Uint8Array | 'too-large' | undefined {
  try {
    const sizes = sizesIn(bytes)
    const name = names.find((each) => sizes.has(each))
    if (name === undefined) return undefined
    return (sizes.get(name) as number) > most ? 'too-large' : unpacked(bytes, name, most)
  } catch (error) {
    // Whatever else is wrong with a zip, its content cannot be had.
    return error instanceof TooLarge ? 'too-large' : undefined
  }
}

/** The files that a zip lists, with their declared sizes. */
function sizesIn(bytes: Uint8Array): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>()
  let files = 0
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (++files > MOST_FILES) throw new Enough()
      sizes.set(name, originalSize)
      return false
    },
  })
  return sizes
}

function unpacked(bytes: Uint8Array, name: string, most: number): Uint8Array | undefined {
  const pieces: Uint8Array[] = []
  let length = 0
  let isWhole = false
  const zip = new Unzip((file) => {
    if (file.name !== name || length > 0) return
    file.ondata = (error, piece, isLast) => {
      length += piece?.length ?? 0
      if (error) throw new Enough()
      if (length > most) throw new TooLarge()
      pieces.push(piece)
      isWhole = isLast
    }
    file.start()
  })
  zip.register(UnzipInflate)
  for (let from = 0; from < bytes.length && !isWhole; from += PIECE)
    zip.push(bytes.subarray(from, from + PIECE), from + PIECE >= bytes.length)
  return isWhole ? joined(pieces, length) : undefined
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

import { aligned, type CompiledScript, type Contents, type Shelf } from './code-cache.ts'
import { type OwnWriting, writeOwn } from './own-folder-writing.ts'

/** Keeps code under a name, as `writeOwn` does. */
export const writeCode = (
  shelf: Shelf,
  name: string,
  scripts: ReadonlyMap<string, CompiledScript>,
  writing: OwnWriting,
): void => writeOwn(shelf, name, encode(scripts, shelf.key), writing)

/**
 * The bytes of a file: the length of its contents, the contents, and the code of each script, twice.
 * V8 crashes on code with a damaged byte, and to compare two copies takes a hundredth of the time of
 * a checksum.
 */
function encode(scripts: ReadonlyMap<string, CompiledScript>, key: string): readonly Buffer[] {
  const list = [...scripts].map(([name, { code, ...script }]) => ({
    name,
    ...script,
    length: code.length,
  }))
  const contents = Buffer.from(JSON.stringify({ key, scripts: list } satisfies Contents))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(contents.length)
  const codes = [...scripts.values()].flatMap(({ code }) => [filled(code), filled(code)])
  return [filled(Buffer.concat([length, contents])), ...codes]
}

/** Bytes, and zeros up to the place where the next may begin. */
const filled = (bytes: Buffer): Buffer =>
  Buffer.concat([bytes, Buffer.alloc(aligned(bytes.length) - bytes.length)])

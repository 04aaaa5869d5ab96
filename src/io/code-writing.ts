import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { attempt } from './attempt.ts'
import { aligned, type CompiledScript, type Contents, isOwn, type Shelf } from './code-cache.ts'

/** Files of code that nothing has written for so long are removed, in milliseconds. */
const FORGOTTEN = 60 * 86_400_000

const PRIVATE = 0o700

/**
 * Keeps code under a name, for its owner alone. Where that is not possible (a full disk, a folder of
 * somebody else), nothing is kept.
 * @param unique part of the name of the file that is written first; no other process has the same
 * @param now in milliseconds since 1970
 */
export function writeCode(
  { folder, user, key }: Shelf,
  name: string,
  scripts: ReadonlyMap<string, CompiledScript>,
  { unique, now }: { readonly unique: string; readonly now: number },
): void {
  const beside = join(folder, `${name}.${unique}.tmp`)
  try {
    if (!makeOwn(folder, user)) return
    rmSync(beside, { force: true })
    writeFileSync(beside, encode(scripts, key), { flag: 'wx', mode: 0o600 })
    renameSync(beside, join(folder, name))
    forget(folder, now - FORGOTTEN)
  } catch {
    remove(beside)
  }
}

/** Makes a folder for its owner alone, unless that would leave it in a folder of somebody else. */
function makeOwn(folder: string, user: number | undefined): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false })
  if (found) return found.isDirectory() && isOwn(found, user)
  const above = dirname(folder)
  if (above === folder) return false
  const parent = statSync(above, { throwIfNoEntry: false })
  // Under sudo the home may be that of the user before: root's folders in it would lock them out.
  if (parent ? user !== undefined && parent.uid !== user : !makeOwn(above, user)) return false
  mkdirSync(folder, PRIVATE)
  // A file system may give a new folder another mode than was asked for.
  chmodSync(folder, PRIVATE)
  return true
}

/** Removes what other versions left behind, and processes that were killed while they wrote. */
function forget(folder: string, before: number): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (lstatSync(path).mtimeMs < before) remove(path)
  }
}

/** Removes a file; one that stays is in the way of nothing. */
const remove = (path: string): void => attempt(() => rmSync(path, { force: true }))

/**
 * The bytes of a file: the length of its contents, the contents, and the code of each script, twice.
 * V8 crashes on code with a damaged byte, and to compare two copies takes a hundredth of the time of
 * a checksum.
 */
function encode(scripts: ReadonlyMap<string, CompiledScript>, key: string): Buffer {
  const list = [...scripts].map(
    ([name, { size, changed, code }]) => [name, size, changed, code.length] as const,
  )
  const contents = Buffer.from(JSON.stringify({ key, scripts: list } satisfies Contents))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(contents.length)
  const codes = [...scripts.values()].flatMap(({ code }) => [filled(code), filled(code)])
  return Buffer.concat([filled(Buffer.concat([length, contents])), ...codes])
}

/** Bytes, and zeros up to the place where the next may begin. */
const filled = (bytes: Buffer): Buffer =>
  Buffer.concat([bytes, Buffer.alloc(aligned(bytes.length) - bytes.length)])

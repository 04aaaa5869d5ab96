import { existsSync, readdirSync, statSync } from 'node:fs'
import { homedir, hostname } from 'node:os'
import { join } from 'node:path'
import { lazy } from '../core/base/collections.ts'
import { fingerprint } from '../core/base/hash.ts'
import { attempt } from './attempt.ts'
import { replaceFile } from './files.ts'
import { LARGEST, readRegular } from './own-files.ts'

/** This device, as its part of the log is named. */
export interface Device {
  /** Its name, looked up when it is first asked for; asking writes nothing. */
  readonly name: () => string
  /** Writes down how the device is known again, if that is not written yet. Never fails. */
  readonly keep: () => void
}

/** What a machine says about itself. */
interface Machine {
  readonly host: string
  readonly home: string
  /** The text of its id file; '' if it has none. */
  readonly id: string
}

/** A device's file: its name, and what it is known by. */
interface Claim {
  readonly name: string
  readonly marks: readonly string[]
}

/** What this device is known by; undefined if there is no such thing here. */
interface Marks {
  readonly folder?: string | undefined
  /** Whether no other folder can have the folder's mark. */
  readonly isCertain: boolean
  readonly machine?: string | undefined
}

/** A name, which is also part of a file's name: no dots, no slashes. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N}-]{0,63}$/u
const MARK = /^(?:folder|machine):[0-9a-f]{8}$/
/** More than any person has devices, and more than a device is moved; the latest marks stay. */
const MOST = { claims: 1000, marks: 16 } as const

/** The log of a device with that name, in the data folder. */
export const logOf = (name: string): string => `reviews-${name}.jsonl`
const claimOf = (name: string): string => `device-${name}.json`

/**
 * The device that a data folder is on. A device is what writes into one copy of the folder: it
 * keeps its name when its host, its network, its container or the spelling of its home changes, and
 * two devices that sync the folder never share one. So the folder itself says which of the devices
 * in it this one is: its inode number and the time it was made are not synced and do not depend on
 * the host. If the folder was moved to another disk, the machine's id says it.
 * @param unique part of a file's name that no other process has
 */
export function deviceIn(
  folder: string,
  unique: string,
  machine: () => Machine = thisMachine,
): Device {
  const name = lazy(() => {
    const here = machine()
    const marks = marksOf(folder, here)
    const claims = claimsIn(folder)
    return known(claims, marks)?.name ?? newName(folder, { here, marks, claims })
  })
  let isKept = false
  return {
    name,
    keep: () => {
      if (isKept) return
      isKept = true
      try {
        claim(folder, name(), { marks: marksOf(folder, machine()), unique })
      } catch {
        // The answer is in the log; the device is known by its old name as long as its host is.
      }
    },
  }
}

/** The claim that is this device's own: its folder counts more than its machine. */
function known(claims: readonly Claim[], marks: Marks): Claim | undefined {
  const ranked = claims
    .map((each) => ({ each, rank: rankOf(each, marks) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
  return ranked[0]?.each
}

/** How surely a claim is this device's own, from 0, which means that it is not. */
function rankOf({ marks }: Claim, { folder, isCertain, machine }: Marks): number {
  const has = (mark: string | undefined): boolean => mark !== undefined && marks.includes(mark)
  const isMachine = has(machine)
  // Two machines may have folders with the same inode number.
  const isOther = !isMachine && machine !== undefined && marks.some((each) => /^machine/.test(each))
  const isFolder = has(folder) && (isCertain || !isOther)
  return (isFolder ? 2 : 0) + (isMachine ? 1 : 0)
}

/**
 * The name of a device that has none yet. Earlier versions had no claims: a log with the name that
 * they made of the host goes on, unless another device has claimed it.
 */
function newName(
  folder: string,
  {
    here,
    marks,
    claims,
  }: { readonly here: Machine; readonly marks: Marks; readonly claims: readonly Claim[] },
): string {
  const { host, home, id } = here
  const readable = host
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 24)
  const named = (...more: readonly string[]): string =>
    `${readable || 'device'}-${fingerprint([host, home, id, ...more].join('\n'))}`
  const isTaken = (name: string): boolean =>
    claims.some((each) => each.name.toLowerCase() === name) ||
    // A name that comes from the folder may have a log already: this device's own, from a drill
    // without an answer. A further one would be another device's.
    (!own.includes(name) && existsSync(join(folder, logOf(name))))
  const own = [named(), ...(marks.folder ? [named(marks.folder)] : [])]
  let name = own.find((each) => !isTaken(each))
  for (let i = 2; name === undefined; i++) {
    const further = named(marks.folder ?? '', String(i))
    if (!isTaken(further)) name = further
  }
  return name
}

/** Every device's file in the folder that is whole and has the name it says. */
function claimsIn(folder: string): Claim[] {
  try {
    return readdirSync(folder)
      .filter((file) => /^device-.+\.json$/.test(file))
      .sort()
      .slice(0, MOST.claims)
      .flatMap((file) => readClaim(folder, file) ?? [])
  } catch {
    return []
  }
}

/** A device's file, which may come from anywhere; undefined if it is not what it should be. */
function readClaim(folder: string, file: string): Claim | undefined {
  try {
    const text = readRegular(join(folder, file), LARGEST.device).toString('utf8')
    const { v, name, marks } = JSON.parse(text) as Readonly<Record<string, unknown>>
    if (v !== 1 || typeof name !== 'string' || !NAME.test(name)) return undefined
    if (file !== claimOf(name) || !Array.isArray(marks)) return undefined
    const isMark = (mark: unknown): mark is string => typeof mark === 'string' && MARK.test(mark)
    return { name, marks: marks.filter(isMark).slice(-MOST.marks) }
  } catch {
    return undefined
  }
}

/** Writes this device's file, if a mark is not in it. */
function claim(
  folder: string,
  name: string,
  { marks, unique }: { readonly marks: Marks; readonly unique: string },
): void {
  const mine = [marks.folder, marks.machine].filter((mark) => mark !== undefined)
  const old = readClaim(folder, claimOf(name))
  if (mine.every((mark) => old?.marks.includes(mark))) return
  // Another device took the name since it was looked up: the next run finds another one.
  if (old && rankOf(old, marks) === 0) return
  const others = old?.marks.filter((mark) => !mine.includes(mark)) ?? []
  const all = [...others, ...mine].slice(-MOST.marks)
  replaceFile(
    join(folder, claimOf(name)),
    `${JSON.stringify({ v: 1, name, marks: all })}\n`,
    unique,
  )
}

function marksOf(folder: string, { home, id }: Machine): Marks {
  // An image that no machine has started yet has an empty id, or a word in place of it.
  const hasId = /^[0-9a-f]{32}\s*$/.test(id)
  const machine = hasId ? `machine:${fingerprint(`${id.trim()}\n${home}`)}` : undefined
  try {
    const { ino, birthtimeNs } = statSync(folder, { bigint: true })
    // Some file systems do not know when a folder was made, and answer with 1970.
    const isCertain = birthtimeNs > 0n
    const made = isCertain ? `${ino}\n${birthtimeNs}` : String(ino)
    return { folder: `folder:${fingerprint(made)}`, isCertain, machine }
  } catch {
    return { isCertain: false, machine }
  }
}

function thisMachine(): Machine {
  return {
    host: attempt(hostname) ?? '',
    home: attempt(homedir) ?? '',
    id: attempt(machineId) ?? '',
  }
}

/** The id that Linux has; other systems have no file of that name. */
const machineId = (): string =>
  readRegular('/etc/machine-id', LARGEST.device).toString('utf8').slice(0, 64)

import { DAY } from '../core/base/time.ts'
import type { Begun, Hold, LogEvent } from '../core/log/event.ts'
import type { LoggedDrill } from '../core/log/history.ts'
import { undoneIn } from '../core/log/undone.ts'
import type { World } from '../ports.ts'

/** What is needed to know who holds a drill. */
export type Here = Pick<World, 'process' | 'liveness'>

/** The process that holds a drill now, and whether that is certain; undefined if there is none. */
export type OtherHolder = { readonly pid: number; readonly isSure: boolean } | undefined

/**
 * A drill, a placement or a paper that was interrupted longer ago, in milliseconds, is not resumed
 * by itself: other questions are due by now.
 */
export const STALE = DAY

/**
 * When a drill was last held: when it was begun or resumed, or an answer in it was given.
 * @param answers in it, oldest first
 */
export const lastIn = (
  { at, claims }: Pick<LoggedDrill, 'at' | 'claims'>,
  answers: ReadonlyArray<{ readonly at: number }>,
): number => Math.max(claims.at(-1)?.at ?? at, answers.at(-1)?.at ?? at)

/** A claim on a drill: the event that begins it, or one by which it is resumed. */
export type Claim = Begun | Hold

/**
 * Which other process of this device holds a drill. A process on another device cannot be asked; if
 * it still is there, it lets go when it reads the log.
 */
export function otherHolder(
  { claims, ended }: Pick<LoggedDrill, 'claims' | 'ended'>,
  device: string,
  here: Here,
): OtherHolder {
  if (ended) return undefined
  const others = claims
    .filter((claim) => claim.device === device && !isSelf(claim, here))
    .map((claim) => ({ pid: claim.pid, state: here.liveness(claim) }))
  const sure = others.find(({ state }) => state === 'running')
  const perhaps = sure ?? others.find(({ state }) => state === 'unknown')
  return perhaps && { pid: perhaps.pid, isSure: perhaps === sure }
}

const isSelf = ({ pid, process }: Claim, { process: self }: Here): boolean =>
  pid === self.pid && process === self.process

/** The drills that other processes of this device hold, each with who holds it. */
export const drillsHeld = (
  drills: readonly LoggedDrill[],
  device: string,
  here: Here,
): ReadonlyArray<readonly [LoggedDrill, NonNullable<OtherHolder>]> =>
  drills.flatMap((drill) => {
    const holder = otherHolder(drill, device, here)
    return holder ? [[drill, holder] as const] : []
  })

/**
 * The questions of drills that other processes of this device hold: asked here too, they would
 * count twice.
 */
export const questionsHeld = (
  ...where: Parameters<typeof drillsHeld>
): ReadonlyMap<string, NonNullable<OtherHolder>> =>
  new Map(
    drillsHeld(...where).flatMap(([{ questions }, holder]) =>
      questions.map((question) => [question, holder] as const),
    ),
  )

/** The claims among events, in their order, without those that were taken back. */
export function claimsIn(events: readonly LogEvent[]): readonly Claim[] {
  const undone = undoneIn(events)
  return events.filter(isClaim).filter(({ id }) => !undone.has(id))
}

/**
 * The claims of other processes that are before a claim in the file. The file alone decides which
 * one was first: all processes append to the same one, and each reads what is before its own line.
 * A file that was replaced meanwhile may have lost that line: then all of it is before.
 * @param news what was appended since the log was opened
 */
export function claimsBefore(
  news: readonly LogEvent[],
  { id, device }: Claim,
  here: Here,
): readonly Claim[] {
  const all = claimsIn(news)
  const own = all.findIndex((each) => each.id === id)
  return (own === -1 ? all : all.slice(0, own)).filter(
    (each) => each.device === device && !isSelf(each, here) && here.liveness(each) !== 'gone',
  )
}

const isClaim = (event: LogEvent): event is Claim =>
  event.event === 'drill' || event.event === 'hold'

/** The drill that a claim is on. */
export const drillOf = (claim: Claim): string => (claim.event === 'hold' ? claim.drill : claim.id)

/** Whether the drill that is held by a claim was resumed elsewhere. */
export const isTakenOver = (news: readonly LogEvent[], { id }: Pick<Claim, 'id'>): boolean =>
  claimsIn(news).some((event) => event.event === 'hold' && event.from === id)

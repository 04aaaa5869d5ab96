import type { Begun, Hold, LogEvent } from '../core/log/event.ts'
import type { LoggedDrill } from '../core/log/history.ts'
import type { World } from '../ports.ts'
import type { StudyLog } from './log.ts'

/** What is needed to know who holds a drill. */
export type Here = Pick<World, 'process' | 'liveness'>

/** The process that holds a drill now, and whether that is certain; undefined if there is none. */
export type OtherHolder = { readonly pid: number; readonly isSure: boolean } | undefined

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

/**
 * The questions of drills that other processes of this device hold: asked here too, they would
 * count twice.
 */
export function questionsHeld(
  drills: readonly LoggedDrill[],
  device: string,
  here: Here,
): ReadonlyMap<string, NonNullable<OtherHolder>> {
  const held = new Map<string, NonNullable<OtherHolder>>()
  for (const drill of drills) {
    const holder = otherHolder(drill, device, here)
    if (holder) for (const question of drill.questions) held.set(question, holder)
  }
  return held
}

/** Claims of other processes that were not in the log when it was read. */
export interface Rivals {
  /** They are before the own claim in the file. */
  readonly before: readonly Claim[]
  readonly after: readonly Claim[]
}

/**
 * Writes a claim, and returns those of other processes that were written meanwhile. The file alone
 * decides who was first: all processes append to the same one, and each reads what is before its
 * own line.
 */
export function takeHold(log: StudyLog, event: Claim, here: Here): Rivals {
  log.append(event)
  const news = log.news()
  const own = news.findIndex(({ id }) => id === event.id)
  const others = (events: readonly LogEvent[]): Claim[] =>
    events
      .filter(isClaim)
      .filter((other) => !isSelf(other, here) && here.liveness(other) !== 'gone')
  return { before: others(news.slice(0, own)), after: others(news.slice(own + 1)) }
}

const isClaim = (event: LogEvent): event is Claim =>
  event.event === 'drill' || event.event === 'hold'

/** Whether somebody else resumed the drill that is held by this claim. */
export const isTakenOver = (news: readonly LogEvent[], drill: string, held: string): boolean =>
  news.some((event) => event.event === 'hold' && event.drill === drill && event.from === held)

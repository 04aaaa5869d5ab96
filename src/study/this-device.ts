import type { Answered, History, LoggedDrill } from '../core/log/history.ts'

/**
 * Which answers were given on this device: an answer from another device is not the learner's last
 * answer here. An answer of a drill whose beginning is not in the log may be from anywhere.
 */
export function ownAnswers(
  { drills }: History,
  { device }: { readonly device: string },
): (review: Answered) => boolean {
  const byId = new Map(drills.map((each) => [each.id, each]))
  return (review) => {
    if (review.drill === undefined) return true
    const drill = byId.get(review.drill)
    return drill !== undefined && deviceOf(drill, review) === device
  }
}

/** The device on which a drill was held when an answer was given. */
function deviceOf({ claims, device }: LoggedDrill, { at, order }: Answered): string {
  const held = claims.findLast((claim) =>
    order !== undefined && claim.order !== undefined ? claim.order < order : claim.at <= at,
  )
  return held?.device ?? device
}

import type { Act } from '../core/log/event.ts'
import { lastWritten } from '../core/log/last-written.ts'
import { isWrittenAfter } from '../core/log/merge.ts'
import type { Study } from './study.ts'
import { ownAnswers } from './this-device.ts'

/** What was done last on this device besides answering, if it was done after the last answer here. */
export function lastAct({ history, log }: Study): Act | undefined {
  const act = history.acts[lastWritten(history.acts, ({ device }) => device === log.device)]
  const answer = history.reviews[lastWritten(history.reviews, ownAnswers(history, log))]
  return act && (!answer || isWrittenAfter(act, answer)) ? act : undefined
}

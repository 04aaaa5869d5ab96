import type { Act } from '../core/log/event.ts'
import type { Answered } from '../core/log/history.ts'
import { lastWritten } from '../core/log/last-written.ts'
import { isWrittenAfter } from '../core/log/merge.ts'
import type { Study } from './study.ts'

/**
 * What was done last on this device besides answering, if it was done after the last answer here.
 * @param answer the last answer here
 */
export function lastAct({ history, log }: Study, answer: Answered | undefined): Act | undefined {
  const act = history.acts[lastWritten(history.acts, ({ device }) => device === log.device)]
  return act && (!answer || isWrittenAfter(act, answer)) ? act : undefined
}

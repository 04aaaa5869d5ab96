import { fromEventColumns, toEventColumns } from '../../src/core/log/columns.ts'
import type { LogEvent } from '../../src/core/log/event.ts'

/**
 * Events as a long log has them when it is read again: reviews are rows without fields of their own. Nothing that
 * is done with a log may depend on which they are.
 */
export function inRows(events: readonly LogEvent[]): LogEvent[] {
  const parts = toEventColumns(events)
  if (!parts) throw new Error('These events are not kept')
  return fromEventColumns((name) => Buffer.from(parts[name] ?? ''))
}

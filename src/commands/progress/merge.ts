import type { LogEvent } from '../../core/log/event.ts'
import { merge } from '../../core/log/merge.ts'
import { EXIT, Failure } from '../../errors.ts'
import { keepInLog, skippedNotes } from '../../study/log.ts'
import { defineCommand } from '../../usage/command.ts'
import { flag, offering, words } from '../../usage/takes.ts'

/**
 * How many events are written at once when a log is merged: one of them is about a hundred bytes.
 */
const BATCH = 10_000

/** Merges other logs: adds the events that this log does not have yet. */
export const command = defineCommand({
  takes: {
    paths: offering(
      'paths',
      words('<files...>', (help) => help.mergeFiles),
    ),
    json: flag('--json', (help) => help.json),
  },
  examples: [],
  run: async ({ world, output }, { paths, json }) => {
    const journal = await world.journal()
    const rows: Array<{ readonly path: string; readonly new: number; readonly known: number }> = []
    const known = new Set(journal.read().events.map(({ id }) => id))
    // All are read before anything is added: a file that is no log leaves this one as it was.
    const logs = paths.map((path) => {
      const { events, skipped } = journal.readFrom(path)
      output.note(skippedNotes(skipped))
      if (events.length === 0 && skipped.length > 0) throw new Failure('no-log', { path })
      return { path, events }
    })
    for (const { path, events } of logs) {
      const all = merge(events)
      const news: LogEvent[] = all.filter(({ id }) => !known.has(id))
      for (let i = 0; i < news.length; i += BATCH) keepInLog(journal, ...news.slice(i, i + BATCH))
      for (const { id } of news) known.add(id)
      const { merged } = output.errors.words.progress
      const row = { path, new: news.length, known: all.length - news.length }
      rows.push(row)
      if (!json) output.tell([merged(path, row.new, row.known)])
    }
    if (json) output.printJson({ version: 1, merged: rows })
    return EXIT.done
  },
})

import { maxOf } from '../core/base/collections.ts'
import { sanitizeLine } from '../core/base/control-characters.ts'
import { dateOf, dayOf } from '../core/base/time.ts'
import { type LogEvent, merge } from '../core/log/event.ts'
import { EXIT, Failure } from '../errors.ts'
import { keepInLog, readLog, skippedNotes } from '../study/log.ts'
import { orphansIn } from '../study/orphans.ts'
import { openStudy } from '../study/study.ts'
import { defineCommand } from '../usage/command.ts'
import { flag, words } from '../usage/takes.ts'
import { pad, width } from '../view/width.ts'

/**
 * How many events are written at once when a log is merged: one of them is about a hundred bytes.
 */
const BATCH = 10_000

/** Merges other logs: adds the events that this log does not have yet. */
const merging = defineCommand({
  takes: { paths: words('<files...>', (help) => help.mergeFiles) },
  examples: [],
  run: async ({ world, output }, { paths }) => {
    const journal = await world.journal()
    const known = new Set(journal.read().events.map(({ id }) => id))
    for (const path of paths) {
      const { events, skipped } = journal.readFrom(path)
      output.note(skippedNotes(skipped))
      if (events.length === 0 && skipped.length > 0) throw new Failure('no-log', { path })
      const all = merge(events)
      const news: LogEvent[] = all.filter(({ id }) => !known.has(id))
      for (let i = 0; i < news.length; i += BATCH) keepInLog(journal, ...news.slice(i, i + BATCH))
      for (const { id } of news) known.add(id)
      const { merged } = output.errors.words.log
      output.tell([merged(path, news.length, all.length - news.length)])
    }
    return EXIT.done
  },
})

/** Lists questions that were answered but are no longer in the outline; their history is kept. */
const orphans = defineCommand({
  takes: { json: flag('--json', (help) => help.json) },
  examples: [],
  run: async ({ world, output, outline, settings }, { json }) => {
    const study = await openStudy(world, { ...settings, outline })
    output.note(study.notes)
    const rows = orphansIn(study)
    const { page, errors } = output
    if (json)
      output.printJson({
        version: 1,
        orphans: rows.map(({ last, ...row }) => ({ ...row, last: new Date(last).toISOString() })),
      })
    else if (rows.length === 0) output.tell([errors.words.log.noOrphans])
    else {
      const wide = maxOf(rows, ({ question }) => width(sanitizeLine(question)))
      const date = (at: number): string => dateOf(dayOf(at, world.zone))
      output.print(
        rows.map(({ question, reviews, last }) => {
          const name = pad(sanitizeLine(question), wide)
          return `${name}  ${page.words.log.orphan(reviews, date(last))}`
        }),
      )
    }
    return EXIT.done
  },
})

/** Shows where the log is, and what is in it. */
export const command = defineCommand({
  takes: { json: flag('--json', (help) => help.json) },
  examples: [
    'k8smap progress',
    'k8smap progress merge ~/old-laptop/reviews.jsonl',
    'k8smap progress orphans',
  ],
  subcommands: { merge: merging, orphans },
  run: async ({ world, output }, { json }) => {
    const journal = await world.journal()
    const { events, notes } = readLog(journal)
    output.note(notes)
    const counts = new Map<string, number>()
    for (const event of events)
      if (event.event === 'review') counts.set(event.outline, (counts.get(event.outline) ?? 0) + 1)
    const outlines = [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
    const { folder, device } = journal
    const { log } = output.page.words
    if (json)
      output.printJson({
        version: 1,
        folder,
        device,
        outlines: outlines.map(([outline, reviews]) => ({ outline, reviews })),
      })
    else
      output.print([
        log.folder(folder),
        ...outlines.map(([outline, count]) => log.outline(outline, count)),
      ])
    return EXIT.done
  },
})

import { dateOf, dayOf } from '../core/base/time.ts'
import { type LogEvent, merge } from '../core/log/event.ts'
import { type Exit, Failure } from '../errors.ts'
import { type Context, done, openLibrary, print, printJson, tell } from '../study/context.ts'
import { keepInLog, progressOf, readEvents, tellSkipped } from '../study/progress.ts'
import { questionsBelow } from '../study/questions.ts'
import { sanitize } from '../view/page.ts'
import { pad, width } from '../view/width.ts'

/** Events written at once when a log is taken in: a line of them is some hundred bytes. */
const BATCH = 10_000

/** Where the log is, and what is in it. */
export async function showLog(context: Context, json: boolean): Promise<Exit> {
  const { world, page } = context
  const journal = await world.journal()
  const events = readEvents(context, journal)
  const reviews = new Map<string, number>()
  for (const event of events)
    if (event.event === 'review') reviews.set(event.outline, (reviews.get(event.outline) ?? 0) + 1)
  const outlines = [...reviews].sort(([a], [b]) => (a < b ? -1 : 1))
  if (json)
    printJson(context, {
      version: 1,
      folder: journal.folder,
      device: journal.device,
      outlines: outlines.map(([outline, count]) => ({ outline, reviews: count })),
    })
  else
    print(context, [
      page.words.log.folder(journal.folder),
      ...outlines.map(([outline, count]) => page.words.log.outline(sanitize(outline), count)),
    ])
  return done
}

/** Takes in the events of other logs: those this one does not have yet. */
export async function mergeLogs(context: Context, paths: readonly string[]): Promise<Exit> {
  const { world, errors } = context
  const journal = await world.journal()
  const known = new Set(journal.read().events.map(({ id }) => id))
  for (const path of paths) {
    const { events, skipped } = journal.readFrom(path)
    tellSkipped(context, skipped)
    if (events.length === 0 && skipped.length > 0) throw new Failure('no-log', { path })
    const all = merge(events)
    const news: LogEvent[] = all.filter(({ id }) => !known.has(id))
    for (let i = 0; i < news.length; i += BATCH) keepInLog(journal, ...news.slice(i, i + BATCH))
    for (const { id } of news) known.add(id)
    tell(context, [errors.words.log.merged(sanitize(path), news.length, all.length - news.length)])
  }
  return done
}

/** Questions that were answered and are no longer in the outline; their history is kept. */
export async function orphans(context: Context, json: boolean): Promise<Exit> {
  const { world, page, errors } = context
  const library = await openLibrary(context)
  const { outline } = library
  const { history, cards } = await progressOf(context, library)
  const there = new Set(questionsBelow(library, outline.root, cards).map(({ id }) => id))
  const gone = new Map<string, { reviews: number; last: number }>()
  for (const { question, at } of history.reviews)
    if (!there.has(question)) {
      const held = gone.get(question)
      gone.set(question, {
        reviews: (held?.reviews ?? 0) + 1,
        last: Math.max(at, held?.last ?? at),
      })
    }
  const rows = [...gone].sort(([a], [b]) => (a < b ? -1 : 1))
  if (json)
    printJson(context, {
      version: 1,
      orphans: rows.map(([question, { reviews: count, last }]) => ({
        question,
        reviews: count,
        last: new Date(last).toISOString(),
      })),
    })
  else if (rows.length === 0) tell(context, [errors.words.log.noOrphans])
  else {
    const wide = rows.reduce((most, [id]) => Math.max(most, width(sanitize(id))), 0)
    print(
      context,
      rows.map(
        ([id, { reviews: count, last }]) =>
          `${pad(sanitize(id), wide)}  ${page.words.log.orphan(count, dateOf(dayOf(last, world.zone)))}`,
      ),
    )
  }
  return done
}

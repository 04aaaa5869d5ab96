import { maxOf } from '../../core/base/collections.ts'
import { sanitizeLine } from '../../core/base/control-characters.ts'
import { dateOf, dayOf } from '../../core/base/time.ts'
import { EXIT } from '../../errors.ts'
import type { Output } from '../../output/output.ts'
import { orphansIn, outlinesElsewhere } from '../../study/orphans.ts'
import type { LoggedOutline } from '../../study/outlines-in-log.ts'
import { outlinesNow } from '../../study/outlines-now.ts'
import { openStudy } from '../../study/study.ts'
import { defineCommand, type Invocation } from '../../usage/command.ts'
import { flag } from '../../usage/takes.ts'
import { commandLine } from '../../view/command-line.ts'
import { pad, width } from '../../view/width.ts'

/**
 * Lists answers that no question of the outline has any more: in this outline, and in others that
 * are in the log and that cannot be opened any more. Their history is kept.
 */
export const command = defineCommand({
  takes: { json: flag('--json', (help) => help.json) },
  examples: [],
  isRead: true,
  run: async ({ world, output, outline, settings }, { json }) => {
    const study = await openStudy(world, { ...settings, outline })
    output.note(study.notes)
    const here = orphansIn(study)
    const all = await outlinesNow(world, study.log, { ...settings, spec: outline.spec })
    const there = new Set(all.flatMap((each) => (each.reached ? each.outline : [])))
    const others = outlinesElsewhere(study).filter((each) => !there.has(each.outline))
    if (json) {
      const dated = <T extends { readonly last: number | undefined }>({ last, ...row }: T) => ({
        ...row,
        last: last === undefined ? null : new Date(last).toISOString(),
      })
      output.printJson({
        version: 1,
        orphans: here.map(dated),
        outlines: others.map(({ answers, ...each }) => dated({ ...each, reviews: answers })),
      })
      return EXIT.done
    }
    const rows = here.map(({ question, reviews, last }) => ({ name: question, reviews, last }))
    printRows(output, rows, world)
    // To an outline without answers, that would say that nothing was lost.
    if (rows.length === 0 && (others.length === 0 || study.history.reviews.length > 0))
      output.tell([output.errors.words.progress.noOrphans])
    if (others.length > 0) printOthers(output, others, { ...world, outline })
    return EXIT.done
  },
})

/** The other outlines of the log. */
function printOthers(
  output: Output,
  others: readonly LoggedOutline[],
  {
    zone,
    outlines,
    outline,
  }: Pick<Invocation['world'], 'zone' | 'outlines'> & Pick<Invocation, 'outline'>,
): void {
  const { progress } = output.page.words
  output.say([progress.others])
  printRows(
    output,
    others.map(({ outline, path, answers, last = 0 }) => ({
      name: `  ${path === undefined ? outline : progress.at(outline, path)}`,
      reviews: answers,
      last,
    })),
    { zone },
  )
  // A shipped outline says who it is: what is elsewhere was not answered in it.
  if (!outlines.whereabouts(outline.spec)) return
  const adopt = commandLine(outline.spec, 'progress adopt <id>')
  output.tell([output.errors.words.progress.adopts(adopt)], output.errors.theme.dim)
}

/** Names in one column, and what was answered under each of them in another. */
function printRows(
  { page, say }: Output,
  rows: ReadonlyArray<{ readonly name: string; readonly reviews: number; readonly last: number }>,
  { zone }: Pick<Invocation['world'], 'zone'>,
): void {
  const names = rows.map(({ name }) => sanitizeLine(name))
  const wide = maxOf(names, width)
  say(
    rows.map(({ reviews, last }, i) => {
      const answers = page.words.progress.orphan(reviews, dateOf(dayOf(last, zone)))
      return `${pad(names[i] ?? '', wide)}  ${answers}`
    }),
  )
}

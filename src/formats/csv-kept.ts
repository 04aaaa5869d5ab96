import type { Skipped } from '../core/document/skipped.ts'
import type { Columns } from './csv-columns.ts'
import { cellAt, placeAt } from './csv-row.ts'
import type { TableRow } from './csv-rows.ts'

/** What programs call columns in which they keep when a row was made, and by whom, or by what they know it. */
const KEPT =
  /^(?:(?:created|last edited|last modified|updated|added)(?: time| by| at| on| date)|date (?:created|added|modified|updated)|last (?:edited|modified|updated|reviewed)|next review|创建时间|最后编辑时间|上次编辑时间|更新时间|创建者|创建人|guid|uuid|note ?id|card ?id)$/i
/** What columns are called that may only count the rows; a `number` may be that of an element. */
const COUNT = /^(?:index|idx|num|row|lp|番号)\.?$/i
/** What people call columns in which they keep how far they are with a row. */
const STATE = /^(?:status|state|progress|learned|mastery|done|状态|状態|狀態|进度|掌握程度)$/i
/** What such a column has where it is about learning. */
const LEARNING =
  /^(?:new|learn(?:ed|t|ing)|known|unknown|reviewed|reviewing|(?:to|needs) review|master(?:ed|ing)|not started|in progress|to ?do|doing|done|complete[d]?|finished|yes|no|true|false|☐|☑|✅|❌|未学|学习中|已学|已掌握|未掌握|待复习|未开始|进行中|已完成|完成)$/i

/** Whether a cell has one more than the one above it, from 0 or 1 on. */
const countsOn = (words: string, i: number, cells: readonly string[]): boolean =>
  words === String(Number(cells[0]) + i) && /^[01]$/.test(cells[0] ?? '')

/** Whether a column, by its name and the cells with words, says only what its owner keeps of the rows. */
const isKept = (name: string, cells: readonly string[]): boolean =>
  KEPT.test(name) ||
  (COUNT.test(name) && cells.length > 1 && cells.every(countsOn)) ||
  (STATE.test(name) && cells.every((words) => LEARNING.test(words)))

/**
 * The columns of a table without those in which a program or a person keeps when a row was made and whether it is
 * learned: they say nothing of what it is about. Their cells are counted as properties.
 */
export function withoutKept(
  columns: Columns,
  rows: readonly TableRow[],
  skipped: Skipped,
): Columns {
  const filled = (column: number): readonly TableRow[] =>
    rows.filter((row) => cellAt(row, column) !== '')
  const others = columns.others.filter(([name, column]) => {
    const told = filled(column)
    const [first] = told
    const isOut =
      isKept(
        name,
        told.map((row) => cellAt(row, column)),
      ) && first !== undefined
    if (isOut) skipped.add('property', placeAt(first, column), told.length)
    return !isOut
  })
  return { ...columns, others }
}

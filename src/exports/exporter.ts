import type { Zone } from '../core/base/time.ts'
import type { Answered } from '../core/log/history.ts'
import type { Library } from '../core/model/library.ts'
import type { Question } from '../core/model/question.ts'
import type { Topic } from '../core/model/topic.ts'
import type { PageContent } from '../page/page-html.ts'
import type { PageParts } from '../ports.ts'
import type { Page } from '../view/page.ts'

/** What the learner of an outline has done, as far as an export may show it. */
export interface Learner {
  /** Each topic's mastery, 0 to 1. */
  readonly mastery: () => ReadonlyMap<string, number>
  /** The answers that count, oldest first. */
  readonly reviews: readonly Answered[]
  /** When the learner said of a question that it is known, by the question's id. */
  readonly known: ReadonlyMap<string, number>
  readonly zone: Zone
}

/** The names of Anki's two note types: they are in the language in which Anki was first started. */
export interface NoteTypes {
  readonly basic: string
  readonly cloze: string
}

/** What is exported, and how. */
export interface Exported {
  readonly library: Library
  /** It is exported with everything below it: the root for the whole outline. */
  readonly topic: Topic
  /** The languages of what is written, and the words of what the program says itself. */
  readonly page: Pick<Page, 'languages' | 'words'>
  /** How many levels below the topic a tree has. */
  readonly depth: number
  /** The questions of the topic and all below it, in tree order. */
  readonly questions: () => readonly Question[]
  /** Absent unless the export is about the learner: what is shared says nothing about anybody. */
  readonly learner?: Learner
  readonly noteTypes: NoteTypes
  /** The outline is the user's own. */
  readonly isOwn: boolean
  /** What only a page needs, looked up when it is asked for. */
  readonly forPage?: () => Promise<ForPage>
}

/** What a page has in it besides an outline. */
interface ForPage extends Pick<PageContent, 'plain' | 'script' | 'version'> {
  readonly parts: PageParts
}

/** Writes an export, in pieces that follow each other. */
export type Write = (exported: Exported) => Iterable<string> | Promise<Iterable<string>>

import type { ScriptTable } from '../core/base/script.ts'
import type { Language, Text } from '../core/base/text.ts'
import type { Asked } from '../core/kinds/kind.ts'
import type { Exam } from '../core/model/exam.ts'
import type { Flow, FlowStep } from '../core/model/flow.ts'
import type { PlaceInGraph } from '../core/model/library.ts'
import type { CommonParts } from '../core/model/question.ts'
import type {
  Baseline,
  Fact,
  Knowledge,
  Relation,
  RelationType,
  Topic,
} from '../core/model/topic.ts'
import type { PageWords } from './page-words.ts'

/** What the script of a page is given in the page, as JSON. */
export interface PageData {
  /** The languages of the page, in the order they are shown. */
  readonly languages: readonly Language[]
  readonly words: PageWords
  /** The topic that is opened where the address names none. */
  readonly start?: string
  /** A `PackedTopics` and the questions, packed. */
  readonly topics: string
  readonly questions: string
}

/** What is known of a topic besides what the tree in the page says: its title and its summary. */
type PackedTopic = Pick<Topic, 'also' | 'foundBy'> &
  Omit<Knowledge, 'summary' | 'facts' | 'relations'> & {
    readonly facts: ReadonlyArray<Omit<Fact, 'id'>>
    readonly relations: ReadonlyArray<Omit<Relation, 'source'>>
    /** In either script, if the page has both; '' at the end where one of them has fewer names. */
    readonly aliases: readonly Text[]
    readonly place: PlaceInGraph
    /** How much of it the learner would recall now, 0 to 1. */
    readonly share?: number
  }

/** Where a topic is drawn in the mind map, in the order of the tree. */
export interface MapSpot {
  /** Its middle, from the middle of the root; to the left it is negative. */
  readonly x: number
  readonly y: number
  readonly width: number
}

/** A flow with what the page shows of it: its steps have no sources, which `k8smap trace` lists. */
export interface PackedFlow extends Omit<Flow, 'steps'> {
  readonly steps: readonly PackedStep[]
}

/** A step as the page shows it. */
export interface PackedStep
  extends Omit<FlowStep, 'id' | 'source' | 'see' | 'breaks' | 'stopsWithout'> {
  readonly see?: Text
  readonly breaks?: Text
}

/** All that is known of the topics, in the order of the tree. */
export interface PackedTopics {
  readonly topics: readonly PackedTopic[]
  readonly relationTypes: ReadonlyArray<readonly [string, RelationType]>
  readonly flows: readonly PackedFlow[]
  /** What topics are called in a sentence that the page does not have but names, by their ids. */
  readonly elsewhere: ReadonlyArray<readonly [id: string, name: Text]>
  /** Null for a topic that is not drawn. */
  readonly spots: ReadonlyArray<MapSpot | null>
  readonly baseline?: Baseline
  /** The domains of each exam, as topics name them, with what they are called. */
  readonly domains: ReadonlyArray<readonly [exam: string, Exam['domains']]>
  /** Traditional characters, and the Simplified ones that the page's words have. */
  readonly simplified: ScriptTable
}

/** A question as it is asked, and the right answer. */
export interface PackedQuestion
  extends Pick<CommonParts, 'topic' | 'material' | 'ask' | 'explain'>,
    Partial<Pick<Asked, 'options' | 'left'>> {
  readonly answer: Text
  /** The title of its topic gives the answer away. */
  readonly isToldByTopic?: true
}

/** The tag of a language as HTML has it: BCP 47, with the script of the Chinese. */
export const tagOf = (language: Language): string => (language === 'zh' ? 'zh-Hans' : language)

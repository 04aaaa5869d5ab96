import { spaced } from '../base/punctuation.ts'
import { combine, type Text } from '../base/text.ts'
import { shortTitle } from './short-names.ts'
import type { Outline, Versions } from './topic.ts'
import { topicOf } from './walk.ts'

/** What is seen from outside, or goes wrong, at a step. */
export interface Remark {
  readonly text: Text
  /** Undefined if the step's own source says it. */
  readonly source?: string
}

/** One act of one actor in a flow. */
export interface FlowStep extends Versions {
  /** Local to its flow. */
  readonly id: string
  /** The topic that acts, or at which it happens. */
  readonly topic: string
  /** The subject, if that is not the title of the topic. */
  readonly who?: Text
  /** The predicate: subject and predicate make one sentence. */
  readonly does: Text
  /** The topic to which it is done. */
  readonly to?: string
  readonly why?: Text
  readonly source: string
  readonly see?: Remark
  readonly breaks?: Remark
  /** It goes on while the step before it does: neither is the first. */
  readonly isMeanwhile?: boolean
  /** The topics without which the flow stops at this step. */
  readonly stopsWithout: readonly string[]
}

/** An ordered story across topics: who does what to whom, and why. */
export interface Flow {
  readonly id: string
  readonly title: Text
  /** The topic at which it is at home. */
  readonly topic: string
  readonly aliases: readonly string[]
  readonly summary: Text
  readonly steps: readonly FlowStep[]
}

/** A flow in which a topic takes part, and the places of its steps there, counted from 1. */
export interface Part {
  readonly flow: string
  readonly title: Text
  readonly steps: readonly number[]
  /** At its home: what the flow is. */
  readonly summary?: Text
  /** At its home: what else the flow is called. */
  readonly aliases?: readonly string[]
}

/** The flow that is at home at a topic, of the topic's parts: it is the first of them. */
export const homeOf = ([first]: readonly Part[]): string | undefined => first?.aliases && first.flow

/** The topics of a step: who acts, and to whom. */
export const topicsOfStep = ({ topic, to }: Pick<FlowStep, 'topic' | 'to'>): string[] =>
  to === undefined || to === topic ? [topic] : [topic, to]

/** A step as a sentence: who does what. */
export const stepSentence = (
  outline: Outline,
  { topic, who, does }: Pick<FlowStep, 'topic' | 'who' | 'does'>,
): Text =>
  combine([who ?? shortTitle(outline, topicOf(outline, topic)), does], (parts) => spaced(parts))

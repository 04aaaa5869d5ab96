import { shortTitle } from '../core/model/short-names.ts'
import type { Outline, Topic } from '../core/model/topic.ts'
import { measurable, type Page } from './page.ts'

/** What a topic is called in a sentence, on this page. */
export const nameIn = (page: Page, outline: Outline, topic: Topic): string =>
  measurable(page, shortTitle(outline, topic))

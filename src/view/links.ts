import { shortTitle } from '../core/model/names.ts'
import type { Topic } from '../core/model/topic.ts'
import { measurable, type Page } from './page.ts'

/** What a topic is called in a sentence, on this page. */
export const nameIn = (page: Page, topic: Topic): string => measurable(page, shortTitle(topic))

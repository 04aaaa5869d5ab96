import { type Text, wordings } from '../base/text.ts'

const QUESTION = /[?？]["'”’]?$/u
/** What a learner is told to do, as a sentence: `Nenne die drei Regeln.` Without a stop it may be a name, `Name resolution`. */
const INSTRUCTION =
  /^(?:name|list|give|state|define|describe|explain|compare|nennen?|beschreiben?|erklären?|erläutern?|definieren?|vergleichen?|cite[rz]?|décri(?:s|vez)|explique[rz]?|nombr[ae]|describ[ae]|expli(?:ca|que))\s.{1,400}\.$/iu
const CHINESE_INSTRUCTION = /^(?:请|請|[简簡]述|列[举舉]|[说說]明|[写寫]出).{2,400}。$/u
/** Fewer words, or characters of Chinese, may be a name: `Why?`, `isValid?` */
const NAME = /^(?:\S{1,80}|[^\p{Script=Han}]?\p{Script=Han}{1,3})[?？]$/u

/** Whether a title asks for something, in every language, and is the name of nothing. */
export const isAsking = (title: Text): boolean =>
  wordings(title).every(
    (words) =>
      INSTRUCTION.test(words) ||
      CHINESE_INSTRUCTION.test(words) ||
      (QUESTION.test(words) && (!NAME.test(words) || /\p{Script=Han}{4}/u.test(words))),
  )

/** Headings above what says once more what was said before. */
const SUMMARIES =
  /^(?:summary|conclusions?|recap|key takeaways|takeaways|zusammenfassung|fazit|résumé|resumen|conclusión|[总總][结結]|小[结結]|[结結][语語論论]|摘要|まとめ)$/iu

/** Whether a title only says what the text below it does, in every language. */
export const isSummary = (title: Text): boolean =>
  wordings(title).every((words) => SUMMARIES.test(words.trim()))

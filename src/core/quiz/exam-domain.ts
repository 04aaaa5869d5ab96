import { wordings } from '../base/text.ts'
import type { Domain, Exam } from '../model/exam.ts'
import { quotas } from './quota.ts'

/** The exam's domain with that name, in any letter case and in any language it has a name in. */
export function domainNamed({ domains }: Pick<Exam, 'domains'>, name: string): Domain | undefined {
  const wanted = name.trim().toLowerCase()
  return domains.find(({ name: own, title }) =>
    [own, ...wordings(title)].some((words) => words.toLowerCase() === wanted),
  )
}

/**
 * An exam of one of its domains, to practise it: as many questions and as much time as the domain
 * has in a whole paper. It has no pass mark: nobody passes one domain.
 */
export function narrowed({ pass: _, ...exam }: Exam, domain: Domain): Exam {
  const weights = exam.domains.map(({ weight }) => weight)
  const share = quotas(exam.questions, weights)[exam.domains.indexOf(domain)] ?? 0
  const questions = Math.max(1, share)
  return { ...exam, domains: [domain], questions, minutes: minutesFor(exam, questions) }
}

/** The minutes for so many questions of an exam, at the pace of a whole paper; at least one. */
export const minutesFor = (exam: Pick<Exam, 'minutes' | 'questions'>, questions: number): number =>
  Math.max(1, Math.round((exam.minutes * questions) / exam.questions))

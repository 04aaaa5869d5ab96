import { type ChildProcess, fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Result } from './study.ts'
import type { Job } from './worker.ts'

const WORKER = join(import.meta.dirname, 'worker.ts')

/** Runs jobs in as many processes as the machine has cores; the results are in the order of the jobs. */
export async function inParallel(
  jobs: readonly Job[],
  done: (job: Job, results: Result[]) => void = () => undefined,
): Promise<Result[][]> {
  const results: Result[][] = []
  let next = 0
  const work = async (): Promise<void> => {
    // NaN passes only in this form.
    const child = fork(WORKER, { execArgv: ['--import', 'tsx'], serialization: 'advanced' })
    try {
      for (let i = next++; i < jobs.length; i = next++) {
        const job = jobs[i] as Job
        results[i] = await answer(child, job)
        done(job, results[i] as Result[])
      }
    } finally {
      child.kill()
    }
  }
  const workers = Math.min(availableParallelism(), jobs.length)
  await Promise.all(Array.from({ length: workers }, work))
  return results
}

function answer(child: ChildProcess, job: Job): Promise<Result[]> {
  return new Promise((resolve, reject) => {
    const ended = (): void => reject(new Error(`a worker ended at ${JSON.stringify(job)}`))
    child.once('exit', ended)
    child.once('message', (results) => {
      child.off('exit', ended)
      resolve(results as Result[])
    })
    child.send(job)
  })
}

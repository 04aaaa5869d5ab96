import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { PoolRunnerInitializer, PoolWorker } from 'vitest/node'

/**
 * A pool for vitest that keeps its one thread from run to run, with every module loaded. Vitest
 * starts a new thread for each run, and Stryker starts a run for each mutant: loading the modules
 * again took five of six seconds per mutant.
 */
type Message = Parameters<PoolWorker['send']>[0]
type Listener = (argument: unknown) => void

let thread: Worker | undefined

class WarmWorker implements PoolWorker {
  readonly name = 'warm'
  private readonly listeners: Array<readonly [string, Listener]> = []
  private config: unknown
  private isNew = false
  private isAsked = false
  private readonly entry: string
  private readonly options: { env: NodeJS.ProcessEnv; execArgv: string[] }

  constructor(entry: string, options: { env: NodeJS.ProcessEnv; execArgv: string[] }) {
    this.entry = entry
    this.options = options
  }

  async start(): Promise<void> {
    this.isNew = thread === undefined
    thread ??= new Worker(this.entry, this.options)
    thread.ref()
  }

  on(event: string, listener: Listener): void {
    this.listeners.push([event, listener])
    thread?.on(event, listener)
  }

  off(event: string, listener: Listener): void {
    thread?.off(event, listener)
  }

  send(message: Message): void {
    switch (message.type) {
      case 'start':
        this.config = message.context.config
        if (this.isNew) thread?.postMessage(message)
        else this.answer('started')
        break
      case 'stop':
        this.isAsked = true
        this.answer('stopped')
        break
      case 'run':
        // The thread has the settings of its first run; each run has its own filter of tests.
        thread?.postMessage({ ...message, context: { ...message.context, config: this.config } })
        break
      default:
        thread?.postMessage(message)
    }
  }

  deserialize(data: unknown): unknown {
    return data
  }

  /** If the thread is stopped without being asked first, it hangs and must be terminated. */
  async stop(): Promise<void> {
    for (const [event, listener] of this.listeners) thread?.off(event, listener)
    if (this.isAsked) thread?.unref()
    else {
      await thread?.terminate()
      thread = undefined
    }
  }

  private answer(type: 'started' | 'stopped'): void {
    for (const [event, listener] of this.listeners)
      if (event === 'message') listener({ type, __vitest_worker_response__: true })
  }
}

export const warmPool: PoolRunnerInitializer = {
  name: 'warm',
  createPoolWorker: ({ distPath, env, execArgv }) =>
    new WarmWorker(resolve(distPath, 'workers/threads.js'), { env, execArgv }),
}

import type { Script } from './core/base/script.ts'
import type { Language } from './core/base/text.ts'
import type { Problem } from './core/document/problem.ts'
import type { Holder, LogEvent } from './core/log/event.ts'
import type { Unread } from './core/log/line.ts'
import type { Index } from './core/lookup/index.ts'
import type { Vocabulary } from './core/lookup/vocabulary.ts'
import type { Library, WrittenPlace } from './core/model/library.ts'
import type { Recollection } from './core/statistics/evidence.ts'

/** Where text goes. After the reader is gone, writing does nothing; `isClosed` says so. */
export interface Sink {
  readonly write: (text: string) => void
  readonly isTerminal: boolean
  /** Display columns; undefined if nobody looks (a pipe, a file). */
  readonly columns: () => number | undefined
  /** Display rows; undefined if nobody looks. */
  readonly rows: () => number | undefined
  /** Colours to use: 0 none, 1 sixteen, 2 256, 3 all. */
  readonly colour: 0 | 1 | 2 | 3
  /** Whether it shows links behind words (OSC 8); looked up when it is asked for. */
  readonly links: () => boolean
  /** Whether it may show nothing but ASCII: by the locale, or as an old console of Windows. */
  readonly isAscii: boolean
  readonly isClosed: () => boolean
  /** Puts this in place of the last line on a terminal, which has no end; '' takes it away. */
  readonly overwrite: (line: string) => void
}

/** Told how far some work is, from 0 to 1, now and then; 0 at its beginning only if it will take long. */
export type OnShare = (share: number) => void

/** Work that may take long. */
export type Work = 'log' | 'outline' | 'index' | 'export'

/** Standard input. */
export interface Input {
  readonly isTerminal: boolean
  /** Lines without their ends, as they arrive; ends with the input. */
  readonly lines: () => AsyncIterator<string>
  /** Begins to wait for that many milliseconds. */
  readonly alarm: (milliseconds: number) => Alarm
}

/** A time that is waited for. */
export interface Alarm {
  /** Kept when the time is over. */
  readonly rings: Promise<void>
  /** Stops waiting: it never rings. */
  readonly cancel: () => void
}

/** An opened outline, and the findings in it. */
export interface Opened {
  readonly library: Library | undefined
  readonly problems: readonly Problem[]
  /** How many documents were read: files, or 1 for a compiled outline. */
  readonly files: number
}

/** Where a user's own outline is. */
export interface Whereabouts {
  /** Absolute, with all links followed. */
  readonly path: string
  /** The name of the file or folder, without its ending. */
  readonly name: string
}

/**
 * The shipped outlines and the user's own. `spec` is a path, `-` for standard input, the name of one in
 * the folder for outlines, `map` or `2021`; undefined is the map.
 */
export interface Outlines {
  /** Opens an outline; its texts also have those of the languages that are derived. */
  readonly open: (
    spec: string | undefined,
    languages: readonly Language[],
    told?: OnShare,
  ) => Promise<Opened>
  /** Where a user's own outline is; undefined for a shipped one. */
  readonly whereabouts: (spec: string | undefined) => Whereabouts | undefined
  /** The same outline in words that mean it in every folder: a path is absolute, a name stays. */
  readonly settled: (spec: string) => string
  /** The outlines in the folder for them, each of which can be opened by its name. */
  readonly listed: () => readonly Whereabouts[]
  /** A string that changes whenever a shipped outline does; undefined for a user's own. */
  readonly stamp: (spec: string | undefined) => string | undefined
  /** What a search needs of an outline that was opened as this library; a user's own is made. */
  readonly index: (spec: string | undefined, library: Library, told?: OnShare) => Promise<Index>
  /** What a search knows of the languages. */
  readonly vocabulary: () => Vocabulary
  /**
   * Reads the outline's source files, even for a shipped outline, so that every finding has a
   * place.
   */
  readonly read: (spec: string | undefined, told?: OnShare) => Promise<Opened>
}

/** A line of the log that was skipped; line 0 is a whole file that could not be read. */
export interface SkippedLine {
  readonly file: string
  readonly line: number
  readonly reason: Unread | 'unreadable'
}

/** Events read from files, in any order; some may occur twice. */
export interface Log {
  readonly events: readonly LogEvent[]
  /** How many of them, from the first one on, are once each and oldest first; none if it is not said. */
  readonly settled?: number
  readonly skipped: readonly SkippedLine[]
}

/** The log of reviews: every device's file, merged. */
export interface Journal {
  readonly folder: string
  /** This device's name in the log. */
  readonly device: string
  readonly read: (told?: OnShare) => Log
  /**
   * Reads a log from another place, a file or a folder. Throws Failure `log-unreadable`, or
   * `no-log` if it is not a log.
   */
  readonly readFrom: (path: string) => Log
  /**
   * What was appended to this device's own file since it was last read or asked for, in the order of
   * the file: by other processes and by this one.
   */
  readonly news: () => readonly LogEvent[]
  /** A string that changes whenever any file of the log does. */
  readonly state: () => string
  /** The system's error code if nothing can be written; otherwise undefined. */
  readonly obstacle: () => string | undefined
  /** Returns when all events are on disk; throws Failure `answer-not-kept` if that fails. */
  readonly append: (...events: readonly LogEvent[]) => void
}

/** The settings file: JSON that a person may edit, and that `k8smap settings` writes. */
export interface SettingsFile {
  readonly path: string
  /** Its text; undefined if there is no file. */
  readonly read: () => string | undefined
  /**
   * Replaces its text by what is made of the one it has, while no other process changes it.
   * Throws Failure `setting-not-kept`, and what `update` throws.
   */
  readonly change: (update: (text: string | undefined) => string) => void
}

/** The parts of the page that the build makes. */
export interface PageParts {
  readonly script: string
  readonly style: string
}

/** Small things that may be lost: they are made again from the log when they are missing or old. */
export interface Cache {
  readonly read: (name: string) => string | undefined
  /** Does nothing if it cannot write. */
  readonly write: (name: string, text: string) => void
  /** Writes a file for another program, and returns its path. Throws Failure `not-saved`. */
  readonly keep: (name: string, text: string) => string
}

/**
 * What a learner did at a prompt: gave an answer, ended the input, pressed Ctrl-C, or did nothing
 * before the time for it was over.
 */
export type Reply =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'end' }
  | { readonly kind: 'interrupt' }
  | { readonly kind: 'late' }

/**
 * Which keys a prompt takes: `ahead` also those that were typed before it was drawn, `fresh` only
 * those that came a moment after that.
 */
export type Typed = 'ahead' | 'fresh'

/** The keys a prompt takes, and what it says below itself when another one is pressed. */
export interface PromptKeys {
  readonly keys: readonly string[]
  readonly otherwise: string
}

/** Something that can be picked: what it is, on one line, and the text of the reply. */
interface Pickable {
  readonly line: string
  readonly value: string
}

/** A list that follows what is typed. */
export interface PromptList {
  /** What can be picked when that was typed; nothing was typed at first. */
  readonly find: (typed: string) => Promise<readonly Pickable[]>
  /** What is typed already. */
  readonly initial: string
  /** What is said where nothing is found, and in lines below the list. */
  readonly nothing: string
  readonly keys: readonly string[]
  /** What is before the line at hand, and paints it. */
  readonly cursor: string
  readonly paint: (line: string) => string
}

/** Questions on a terminal. */
export interface Prompter {
  /**
   * Waits for one key press, one of `allowed`, or any key. An arrow to the left or right is the key
   * `<` or `>`.
   * @param within the milliseconds after which the reply is `late`; without it, it never is
   */
  readonly key: (
    message: string,
    allowed: PromptKeys | 'any',
    typed: Typed,
    within?: number,
  ) => Promise<Reply>
  /** Waits for one line, edited and ended with Enter; `within` as above. */
  readonly line: (message: string, typed: Typed, within?: number) => Promise<Reply>
  /** Waits until something in a list is picked; Escape ends it. Nothing of it is left on the screen. */
  readonly pick: (message: string, list: PromptList) => Promise<Reply>
  /** Opens the person's editor at a line, from 1, and waits for its end; false if there is none. */
  readonly edit: (at: WrittenPlace) => Promise<boolean>
  /**
   * Draws what is above the prompt, from now on, whenever the terminal was given away by Ctrl-Z and is
   * back.
   */
  readonly onReturn: (draw: () => void) => void
  readonly close: () => void
}

/** Fits the weights of FSRS-6 to a learner's answers. */
export interface Optimiser {
  /**
   * @param evidence oldest first
   * @returns 21 weights; rejects if it cannot make any
   */
  readonly fit: (evidence: readonly Recollection[]) => Promise<readonly number[]>
}

/** A process as the log names it. */
export type ProcessName = Pick<Holder, 'pid' | 'process'>

/**
 * Whether a process that wrote an event still runs on this machine: `unknown` if there is a process
 * with its number, and the system does not say when that began.
 */
export type Liveness = 'running' | 'gone' | 'unknown'

/** Everything outside: streams, clock, chance, files. Nothing inside uses them directly. */
export interface World {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly version: string
  readonly out: Sink
  readonly err: Sink
  readonly input: Input
  /** Milliseconds since 1970, UTC. */
  readonly clock: () => number
  /** Minutes the local clock is ahead of UTC at that time. */
  readonly zone: (at: number) => number
  /** This process, as the log names it. */
  readonly process: ProcessName
  readonly liveness: (holder: ProcessName & Pick<LogEvent, 'at'>) => Liveness
  /** A new seed for the dice, a whole number below 2^32. */
  readonly seed: () => number
  /** An id that no other review on any device has. */
  readonly newId: () => string
  readonly outlines: Outlines
  readonly settings: () => SettingsFile
  /** How words of either Chinese script are compared: a table, loaded when it is asked for. */
  readonly script: () => Promise<Script>
  readonly cache: () => Promise<Cache>
  readonly journal: () => Promise<Journal>
  readonly prompter: () => Promise<Prompter>
  /** The text of a file that is to be replaced; undefined if there is none. Throws Failure `not-saved`. */
  readonly saved: (path: string) => Promise<string | undefined>
  /**
   * Shows a text in a pager and waits for its end. Resolves to why that could not be started.
   * @param command as a person wrote it; undefined for what the system has
   */
  readonly pager: (text: string, command: string | undefined) => Promise<string | undefined>
  /** Writes a file that a person asked for. Throws Failure `not-saved`. */
  readonly save: (path: string, text: string) => Promise<void>
  /** What every page of an outline has in it. Throws Failure `map-missing`. */
  readonly pageParts: () => Promise<PageParts>
  /** Opens a file or an address in the browser; false if there is none, or nobody who could see it. */
  readonly browse: (path: string) => Promise<boolean>
  /** Shows how far work is; at 1 it is done. */
  readonly working: (work: Work, share: number) => void
  /** An optional part: undefined if it is not installed. */
  readonly optimiser: () => Promise<Optimiser | undefined>
}

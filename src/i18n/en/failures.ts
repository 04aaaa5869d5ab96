import { say, type WordsFor } from '../../core/base/codes.ts'
import { lazy } from '../../core/base/collections.ts'
import type { ProblemArgs, ShapeArgs, SkippedKind, YamlFault } from '../../core/document/problem.ts'
import type { FailureArgs, Remedy } from '../../errors.ts'
import { s } from '../plural.ts'
import { languages } from './languages.ts'
import { why } from './reasons.ts'

/** What to do about a fault of the system. */
const remedies: Readonly<Record<Remedy, string>> = {
  space: 'Nothing more fits there: make room, and try again.',
  rights: 'The system does not allow that: look at the permissions.',
  'fewer-files': 'Too many files are open: close other programs, or allow more (ulimit -n).',
  path: 'Look whether that path is right.',
  device: 'The disk or the terminal does not answer: look whether it is still there.',
  none: 'That is a fault of the system, not of k8smap.',
}

/** A sentence for every failure. */
export const failures = lazy(
  (): WordsFor<FailureArgs> => ({
    'unknown-topic': (a) => `Nothing is called “${a.term}”.`,
    'ambiguous-topic': (a) => `“${a.term}” could mean several topics: ${a.topics}.`,
    'nothing-found': (a) =>
      `Nothing mentions “${a.term}”.${a.changes ? ` What a version changed: ${a.changes}` : ''}`,
    'no-flow': ({ topic }) => `${topic} takes part in no flow. k8smap trace lists the flows.`,
    'no-relations': ({ topic }) => `${topic} has no relations to be drawn.`,
    'same-topic': ({ topic, title }) => `Both names mean ${title}. See it: k8smap explain ${topic}`,
    unconnected: ({ from, to, nearest }) =>
      `Nothing in this outline connects ${from} with ${to}. ${
        nearest === ''
          ? `${from} has no relations.`
          : `The nearest to ${to} that ${from} is connected with: ${nearest}.`
      }`,
    'release-unknown': (a) =>
      `${a.release} is newer than this outline, which is of ${a.newest}: it says nothing about it.`,
    'not-saved': (a) => `${a.path} could not be written: ${why(a.reason)}.`,
    'picture-too-large': (a) =>
      `${a.topics} topics are too many to be laid out in an SVG: at most ${a.most}. Take a smaller --depth, or *.dot for Graphviz.`,
    'second-missing': ({ topic }) =>
      `All these words are the name of one topic, ${topic}: a second one is missing.`,
    'reversed-range': (a) => `${a.from} is later than ${a.to}: there is nothing between them.`,
    'nothing-to-ask': (a) => `There is nothing to ask about ${a.topic} yet.`,
    'nothing-due': (a) =>
      `Nothing of ${a.topic} is due now. Without --due, what is new is asked, or what comes next.`,
    'nothing-new': (a) => `Nothing of ${a.topic} is new: all that this asks for was met before.`,
    'outline-missing': (a) => `There is no outline at ${a.path}.`,
    'outline-lost': (a) => `${a.path} is a link that leads nowhere.`,
    'outline-no-file': (a) =>
      `${a.path} is no regular file. The outline “-” is what comes on standard input.`,
    'outline-too-large': (a) =>
      `${a.path} is too large for an outline: ${a.size} MB, and at most ${a.most} MB are read.`,
    'outline-unreadable': (a) => `${a.path} cannot be read: ${why(a.reason)}.`,
    'outline-broken': (a) => `${a.path} cannot be used: ${s(a.errors, 'error')}.`,
    'map-missing': (a) => `The map is not built: ${a.path} is missing. Run: npm run build`,
    'bad-setting': (a) =>
      `${a.name === '' ? 'The settings' : a.name} cannot be “${a.value}” (${a.path}). Allowed: ${a.allowed}.`,
    'settings-unreadable': (a) => `${a.path} cannot be read: ${why(a.reason)}.`,
    'setting-not-kept': (a) => `The setting could not be saved: ${a.path}: ${why(a.reason)}.`,
    'nothing-to-resume': () => 'There is no drill to go on with.',
    'branch-too-large': ({ topics, most }) =>
      `This branch has ${topics} topics; at most ${most} can be reset. Reset smaller ones, or the whole outline.`,
    'unknown-outline': ({ outline, known }) =>
      `The log has no outline “${outline}”.${known === '' ? '' : ` Outlines: ${known}.`}`,
    'ambiguous-outline': (a) => `“${a.outline}” could mean several outlines: ${a.known}.`,
    'same-outline': ({ outline }) => `${outline} cannot adopt its own answers.`,
    'drill-open': ({ pid }) =>
      `This drill is open elsewhere (process ${pid}). Go on there, or end it there first.`,
    'drill-resumed-elsewhere': () =>
      'This drill was resumed elsewhere, so this answer is NOT kept. All answers before it are.',
    'nothing-to-undo': ({ elsewhere, there }) =>
      elsewhere === 0
        ? `There is no answer to take back${there && ` here; what was answered in another outline: ${there}`}.`
        : `There is no answer of this device to take back: ${s(elsewhere, 'answer')} ${elsewhere === 1 ? 'was' : 'were'} given on another device, or before this folder was copied, and only there can be taken back.`,
    'not-put-away': (a) => `Nothing of “${a.name}” is put away.`,
    'unknown-exam': (a) =>
      a.known === ''
        ? `There is no exam “${a.exam}” here: this outline names none.`
        : `There is no exam “${a.exam}”. Exams: ${a.known}.`,
    'unknown-exam-domain': (a) => `${a.exam} has no domain “${a.domain}”. Domains: ${a.known.en}.`,
    'no-paper': (a) => `No paper of ${a.exam} has been handed in yet.`,
    'nothing-missed': (a) =>
      `Nothing of the last ${a.exam} paper is left: all of it is right by now.`,
    'log-not-kept': (a) => `Nothing could be saved in ${a.path}: ${why(a.reason)}.`,
    'no-log': (a) => `${a.path} is no log of k8smap: no event of one was found there.`,
    'log-unreadable': (a) => `${a.path} cannot be read: ${why(a.reason)}.`,
    'no-optimiser': ({ install }) =>
      `FSRS’s optimiser is not installed here: it is an optional part of k8smap, and all else works without it. This gets it: ${install}`,
    'fit-failed': ({ reason }) => `The optimiser could not fit any weights: ${reason}`,
    'day-passed': (a) => `A plan needs a day after today, and ${a.date} is none.`,
    'day-too-far': (a) => `${a.date} is too far off: a plan reaches ${a.most} days ahead.`,
    'bad-date': (a) => `“${a.value}” is no date. Write it as 2027-03-01.`,
    'answer-not-kept': (a) =>
      `This answer could NOT be saved and does not count: ${a.path}: ${why(a.reason)}. All earlier answers are safe.`,
    'needs-option': (a) => `${a.option} needs ${a.other} beside it.`,
    'already-there': (a) =>
      `${a.path} is there already. With ${a.option} it is brought up to date, and what you added to it is kept.`,
    'nothing-kept': () =>
      'An outline on standard input has no name under which answers could be kept: write it into a file first.',
    'own-notes': (a) => `${a.path} is the notes themselves: write the outline into another file.`,
    'not-imported': (a) =>
      `${a.path} is no outline in YAML that could be brought up to date. Nothing was changed: write into another file.`,
    'already-full': (a) =>
      `${a.path} is in the full form already: use it as it is, with --outline.`,
    'not-together': (a) => `${a.option} and ${a.other} do not go together.`,
    'unknown-command': (a) => `There is no command “${a.command}”. Commands: ${a.known}.`,
    'unknown-option': (a) =>
      `There is no option “${a.option}” here. Options: ${a.known}.${a.words === undefined ? '' : ` Words that begin with a dash go behind --: k8smap ${a.words} -- …`}`,
    'option-too-early': (a) =>
      `${a.option} belongs behind the command: k8smap ${a.command} ${a.option}.`,
    'missing-value': (a) => `The option ${a.option} needs a value.`,
    'missing-argument': (a) => `Something is missing: <${a.name}>.`,
    'needs-terminal': (a) => `${a.option} needs a terminal, and somebody at it.`,
    'no-source': (a) => `Nothing that is said of ${a.topic} has a source.`,
    'too-many-arguments': (a) => `Too many words: “${a.argument}” is one more than fits here.`,
    'only-two': (a) =>
      `This takes two topics, and these are ${a.names.length}: ${a.names.join(', ')}.`,
    'bad-choice': (a) => `${a.option} cannot be “${a.value}”. Allowed: ${a.allowed}.`,
    'not-a-version': (a) =>
      `${a.option} cannot be “${a.value}”: it takes a version such as v1.31${a.year === '' ? '' : `, or ${a.year} for the old outline`}.`,
    'no-dates': (a) =>
      `Changes are told by version, without dates: name a version in place of ${a.year}, as in --since 1.30. --since ${a.old} tells the old outline, line by line.`,
    'not-two-names': (a) =>
      `--note-types cannot be “${a.value}”: it takes two names with a comma, of the type for questions and of that for gaps, as in Basic,Cloze.`,
    'bad-number': (a) =>
      `${a.option} cannot be “${a.value}”. Allowed: a whole number from ${a.least} to ${a.most}.`,
    'relative-home': (a) =>
      `K8SMAP_HOME cannot be “${a.path}”: in every folder that would be another place. Set it to a whole path, from the root on.`,
    'no-home': () =>
      'There is no home folder to keep anything in: set K8SMAP_HOME to the whole path of a folder.',
    'system-fault': (a) => `${a.what} failed: ${why(a.reason)}. ${remedies[a.remedy]}`,
    interrupted: () => 'Interrupted.',
  }),
)

/** What is wanted where a document has another shape. */
export const shapes = lazy(
  (): WordsFor<ShapeArgs> => ({
    text: () => 'a text is wanted: one string, or {en: …, zh: …}',
    list: () => 'a list is wanted',
    table: () => 'a table of keys and values is wanted',
    key: () => 'a key must be plain text',
    title: () => 'a title is wanted: “title”, “id | title” or “id | English | 中文”',
    items: (a) => `from ${a.least} to ${a.most} items are wanted`,
    'more-wrong': (a) => `at least ${a.least} wrong options are wanted`,
    'more-right': (a) => `at least ${a.least} right options are wanted`,
  }),
)

/** What a reader of notes skipped, with its number. */
const skippedOf: { readonly [W in SkippedKind]: (count: number) => string } = {
  prose: (n) => `${s(n, 'line')} of prose`,
  code: (n) => s(n, 'code block'),
  table: (n) => `${s(n, 'table')} without names`,
  html: (n) => `${s(n, 'piece')} of HTML`,
  picture: (n) => s(n, 'picture'),
  contents: (n) => `${s(n, 'table')} of contents`,
  property: (n) => s(n, 'property', 'properties'),
  value: (n) => `${s(n, 'value')} without words`,
  file: (n) => s(n, 'file'),
}

/** What is wrong with a text that is not YAML, and what to do. */
const yamlFaults: { readonly [F in YamlFault]: (sign: string, reason: string) => string } = {
  colon: () => 'a second colon with a blank behind it; put the words with colons in quotes',
  sign: (sign) => `words that begin with ${sign} have to be in quotes`,
  quote: () =>
    "there are words behind the closing quote; put all of them in one pair of quotes, and double a ' between single ones",
  open: (sign) => `this ${sign} is never closed`,
  tab: () => 'a tab cannot indent a line; use blanks',
  escape: () => 'a backslash has a meaning between double quotes; double it, or use single quotes',
  mixed: () =>
    'lines at one level are either all keys with a colon and a blank behind them, or all items with a dash',
  indent: () => 'this is not indented as the lines around it are',
  other: (_, reason) => reason,
}

/** Why a file of an outline is not read, where the system's code says it. */
const FILE_REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its link leads nowhere',
  EILSEQ: 'its name is not UTF-8; rename it',
}

/** A sentence for every finding in an outline. */
export const problems = lazy(
  (): WordsFor<ProblemArgs> => ({
    'not-yaml': (a) => `this is not YAML: ${yamlFaults[a.fault](a.sign, a.reason)}`,
    'not-utf8': ({ looksLike }) =>
      looksLike === ''
        ? 'this is not UTF-8 text: save it as UTF-8, or turn it into that: iconv -f ENCODING -t UTF-8 FILE > NEW-FILE'
        : `this is not UTF-8 text; it looks like ${looksLike}. This turns it into UTF-8: iconv -f ${looksLike} -t UTF-8 FILE > NEW-FILE`,
    'read-as': ({ encoding, count }) =>
      count === 1
        ? `this is not UTF-8; it was read as ${encoding}`
        : `${count} files are not UTF-8; they were read as ${encoding}, the first one here`,
    'unread-kind': (a) =>
      `k8smap does not read ${a.kind === '' ? 'files of this kind' : a.kind}; it reads ${a.known}`,
    'large-content': (a) => `its content is too large when unpacked: at most ${a.most} MB are read`,
    'file-unreadable': (a) => FILE_REASONS[a.reason] ?? `it cannot be read: ${a.reason}`,
    unreadable: (a) => `this is not ${a.format}: ${a.reason}`,
    'bare-words': (a) =>
      `this is not JSON: “${a.words}” is not in quotes. JSON has no comments: take them out`,
    'document-type': () =>
      'a document type (<!DOCTYPE …>) is not read: it can name other files and grow without end; take it out',
    'looks-like-data': (a) =>
      `this looks like data and not like an outline: ${a.keys} ${a.keys.includes(', ') ? 'are keys with values' : 'is a key with values'}. An outline is a list of titles`,
    empty: () => 'the document is empty',
    alias: () => 'YAML anchors and aliases (&, *) are not read in an outline: write it out',
    'too-deep': () => 'nested too deep: an outline has at most about 200 levels',
    'too-many': (a) => `more entries than any outline has: at most ${a.most} are read`,
    'not-an-outline': () => 'an outline is a list of titles, or begins with “format: 1”',
    'no-tree': () => 'there is no tree here: no title was found',
    'unknown-format': (a) => `format ${a.format} is not known here; format 1 is`,
    'duplicate-key': (a) => `the key “${a.key}” stands here twice`,
    'duplicate-id': (a) => `“${a.id}” is already taken, in ${a.file}:${a.line}`,
    'repeated-id': (a) =>
      `the title at ${a.line}:${a.column} has the id “${a.id}” already: this one gets another, and what names “${a.id}” as its parent is below the first`,
    'bad-id': (a) => `“${a.id}” cannot be an id: use letters, digits and hyphens`,
    'unknown-key': (a) => `the key “${a.key}” means nothing here; known: ${a.known}`,
    'missing-key': (a) => `“${a.key}” is missing here`,
    'wrong-shape': (a) => `wrong shape: ${say(shapes(), a.wanted, a)}`,
    'wrong-value': (a) => `“${a.value}” is not possible here; allowed: ${a.allowed}`,
    'unknown-topic': (a) => `there is no topic “${a.topic}” in the tree`,
    'unknown-parent': (a) =>
      `there is no parent “${a.parent}”: ${s(a.count, 'topic')} at the top instead, the first one here`,
    'unknown-relation': (a) => `there is no relation “${a.type}”; known: ${a.known}`,
    'unknown-fact': (a) => `this topic has no fact “${a.fact}”`,
    'unknown-exam': (a) => `there is no exam “${a.exam}”; known: ${a.known}`,
    'unknown-domain': (a) => `the exam ${a.exam} has no domain “${a.domain}”; known: ${a.known}`,
    'retired-in-use': ({ id }) => `“${id}” is retired, and is still an id of this outline`,
    'unknown-heir': ({ id }) =>
      `“${id}” cannot be an heir: it is no id of this outline, or one is a topic and the other a question`,
    'unasked-fact': (a) => `no question asks for the fact “${a.fact}”, so it cannot be taught`,
    'needs-later': (a) =>
      `a topic of level ${a.own} cannot need “${a.topic}”, which is of level ${a.level}`,
    'mixed-levels': (a) => `the unit “${a.unit}” has topics of several levels: ${a.levels}`,
    'self-reference': (a) => `“${a.topic}” cannot be related to itself: name another topic`,
    cycle: (a) => `“${a.type}” runs in a circle: ${a.cycle}`,
    'contradicted-ask': ({ topic }) =>
      `the relations of this outline do not bear out what is said of “${topic}” here`,
    'unrelated-step': (a) =>
      `this step goes from “${a.topic}” to “${a.other}”, which have no relation to each other`,
    'hole-count': () => 'a cloze has exactly one hole, ____, in each language',
    'long-material': (a) =>
      `what a question shows has 1 to ${a.lines} lines of at most ${a.columns} characters`,
    'empty-title': () => 'a title is empty',
    'control-character': () => 'control characters were taken out of this text',
    'missing-language': (a) => `this text has no ${languages[a.language]} (${a.language})`,
    'no-old-name': () => '“renamed” needs “before”, which says what the name was',
    'missing-source': () => 'no source is given',
    'unknown-source': (a) =>
      `“${a.source}” has no known form of a source (/docs/…#…, RFC 7348, KEP-3866, veth(4), https://…)`,
    'ambiguous-name': (a) => `the name “${a.name}” already finds ${a.topic}`,
    'answer-in-stem': (a) => `the question says its own answer: “${a.answer}”`,
    'wordless-heading': () => 'this heading has no words and was passed over',
    'first-row': () =>
      'this row was read like all others; if it is a header, call a column “title” or “question”',
    skipped: (a) => `${skippedOf[a.what](a.count)} not read, the first one here`,
    'skipped-file': ({ found }) =>
      `this file was skipped: ${say(problems(), found.code, found.args)}`,
    'other-files': ({ count, kinds }) =>
      `${s(count, 'file')} of other kinds not read, the first one here: ${kinds}`,
    'unasked-card': () =>
      'this card is not asked: its answer is too long to be typed, and too few other cards offer wrong ones',
    'more-findings': (a) => `${s(a.count, 'more finding')} not shown here`,
  }),
)

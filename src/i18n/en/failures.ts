import type { Args } from '../args.ts'
import { s } from '../plural.ts'

export const failures = {
  'unknown-topic': (a: Args) => `Nothing is called “${a['term']}”.`,
  'ambiguous-topic': (a: Args) => `“${a['term']}” could mean several topics: ${a['topics']}.`,
  'nothing-found': (a: Args) => `Nothing mentions “${a['term']}”.`,
  'nothing-to-ask': (a: Args) => `There is nothing to ask about ${a['topic']} yet.`,
  'outline-missing': (a: Args) => `There is no outline at ${a['path']}.`,
  'outline-too-large': (a: Args) =>
    `${a['path']} is too large for an outline: ${a['size']} MB, and at most ${a['most']} MB are read.`,
  'outline-unreadable': (a: Args) => `${a['path']} cannot be read: ${a['reason']}.`,
  'outline-broken': (a: Args) => `${a['path']} cannot be used: ${s(a['errors'], 'error')}.`,
  'map-missing': (a: Args) => `The map is not built: ${a['path']} is missing. Run: npm run build`,
  'bad-setting': (a: Args) =>
    a['reason'] !== undefined
      ? `${a['path']} cannot be read: ${a['reason']}.`
      : `${a['name'] === '' ? 'The settings' : a['name']} cannot be “${a['value']}” (${a['path']}). Allowed: ${a['allowed']}.`,
  'setting-not-kept': (a: Args) => `The setting could not be saved: ${a['path']}: ${a['reason']}.`,
  'nothing-to-resume': (_: Args) => 'There is no drill to go on with.',
  'nothing-to-undo': (_: Args) => 'There is no answer to take back.',
  'unknown-exam': (a: Args) =>
    a['known'] === ''
      ? `There is no exam “${a['exam']}” here: this outline names none.`
      : `There is no exam “${a['exam']}”. Exams: ${a['known']}.`,
  'log-not-kept': (a: Args) => `Nothing could be saved in ${a['path']}: ${a['reason']}.`,
  'no-log': (a: Args) => `${a['path']} is no log of k8smap: not one line of it could be read.`,
  'log-unreadable': (a: Args) => `${a['path']} cannot be read: ${a['reason']}.`,
  'day-passed': (a: Args) => `${a['date']} is not to come: a plan needs a later day than today.`,
  'day-too-far': (a: Args) =>
    `${a['date']} is too far off: a plan reaches ${a['most']} days ahead.`,
  'bad-date': (a: Args) => `“${a['value']}” is no date. Write it as 2027-03-01.`,
  'answer-not-kept': (a: Args) =>
    `This answer could NOT be saved and does not count: ${a['path']}: ${a['reason']}. All earlier answers are safe.`,
  'needs-option': (a: Args) => `${a['option']} needs ${a['other']} beside it.`,
  'not-together': (a: Args) => `${a['option']} and ${a['other']} do not go together.`,
  'unknown-command': (a: Args) => `There is no command “${a['command']}”. Commands: ${a['known']}.`,
  'unknown-option': (a: Args) =>
    `There is no option “${a['option']}” here. Options: ${a['known']}.`,
  'missing-value': (a: Args) => `The option ${a['option']} needs a value.`,
  'missing-argument': (a: Args) => `Something is missing: <${a['name']}>.`,
  'too-many-arguments': (a: Args) =>
    `Too many words: “${a['argument']}” is one more than fits here.`,
  'bad-choice': (a: Args) => `${a['option']} cannot be “${a['value']}”. Allowed: ${a['allowed']}.`,
  'bad-number': (a: Args) =>
    `${a['option']} cannot be “${a['value']}”. Allowed: a whole number from ${a['least']} to ${a['most']}.`,
  interrupted: (_: Args) => 'Interrupted.',
}

export const shapes = {
  text: (_: Args): string => 'a text is wanted: one string, or {en: …, zh: …}',
  list: (_: Args): string => 'a list is wanted',
  table: (_: Args): string => 'a table of keys and values is wanted',
  key: (_: Args): string => 'a key must be plain text',
  title: (_: Args): string => 'a title is wanted: “title”, “id | title” or “id | English | 中文”',
  items: (a: Args): string => `from ${a['least']} to ${a['most']} items are wanted`,
  'more-wrong': (a: Args): string => `at least ${a['least']} wrong options are wanted`,
  'more-right': (a: Args): string => `at least ${a['least']} right options are wanted`,
}

export const problems = {
  'not-yaml': (a: Args) => `this is not YAML: ${a['reason']}`,
  'not-utf8': (_: Args) => 'this is not UTF-8 text',
  empty: (_: Args) => 'the document is empty',
  alias: (_: Args) => 'YAML anchors and aliases (&, *) are not read in an outline: write it out',
  'too-deep': (_: Args) => 'nested too deep: an outline has at most about 200 levels',
  'too-many': (a: Args) => `more entries than any outline has: at most ${a['most']} are read`,
  'not-an-outline': (_: Args) => 'an outline is a list of titles, or begins with “format: 1”',
  'no-tree': (_: Args) => 'there is no tree here: no title was found',
  'unknown-format': (a: Args) => `format ${a['format']} is not known here; format 1 is`,
  'duplicate-key': (a: Args) => `the key “${a['key']}” stands here twice`,
  'duplicate-id': (a: Args) => `“${a['id']}” is already taken, in ${a['file']}:${a['line']}`,
  'bad-id': (a: Args) => `“${a['id']}” cannot be an id: use letters, digits and hyphens`,
  'unknown-key': (a: Args) => `the key “${a['key']}” means nothing here; known: ${a['known']}`,
  'missing-key': (a: Args) => `“${a['key']}” is missing here`,
  'wrong-shape': (a: Args) => `wrong shape: ${shapes[a['wanted'] as keyof typeof shapes](a)}`,
  'wrong-value': (a: Args) => `“${a['value']}” is not possible here; allowed: ${a['allowed']}`,
  'unknown-topic': (a: Args) => `there is no topic “${a['topic']}” in the tree`,
  'unknown-relation': (a: Args) => `there is no relation “${a['type']}”; known: ${a['known']}`,
  'unknown-fact': (a: Args) => `this topic has no fact “${a['fact']}”`,
  'unknown-exam': (a: Args) => `there is no exam “${a['exam']}”; known: ${a['known']}`,
  'unknown-domain': (a: Args) =>
    `the exam ${a['exam']} has no domain “${a['domain']}”; known: ${a['known']}`,
  cycle: (a: Args) => `“${a['type']}” runs in a circle: ${a['cycle']}`,
  'hole-count': (_: Args) => 'a cloze has exactly one hole, ____, in each language',
  'empty-title': (_: Args) => 'a title is empty',
  'control-character': (_: Args) => 'control characters were taken out of this text',
  'missing-language': (a: Args) =>
    `this text has no ${a['language'] === 'zh' ? 'Chinese' : 'English'} (${a['language']})`,
  'missing-source': (_: Args) => 'no source is given',
  'unknown-source': (a: Args) =>
    `“${a['source']}” has no known form of a source (/docs/…#…, RFC 7348, KEP-3866, veth(4), https://…)`,
  'ambiguous-name': (a: Args) => `the name “${a['name']}” already finds ${a['topic']}`,
  'answer-in-stem': (a: Args) => `the question says its own answer: “${a['answer']}”`,
}

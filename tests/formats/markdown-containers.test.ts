import { describe, expect, it } from 'vitest'
import { markdown } from '../../src/formats/markdown.ts'
import { drawn, skippedIn } from '../support/drawn-notes.ts'

const read = (text: string): string[] => {
  const { notes, problems } = markdown.read(text, 'tea.md')
  return [...drawn(notes.notes), ...skippedIn(problems)]
}

describe('a container', () => {
  it.each<[string, string, string[]]>([
    [
      'of colons holds what is read like the rest',
      '# Tea\n:::tip Hot\nWater.\n:::\n\nA drink.\n\n- Green\n\n  :::note\n  - Sencha\n  :::\n\n- Black\n',
      ['Tea:1 = A drink.', '  Green:8', '    Sencha:11', '  Black:14', '2 prose 2'],
    ],
    [
      'is a topic if titles are below it',
      '# Tea\n::: tip **Ways**\n- Green\n- Black\n:::\n:::info[Pots]\n### Clay\n:::\n::: {.callout-note title="Cups"}\n1. Glass\n:::\n',
      [
        'Tea:1',
        '  Ways:2',
        '    Green:3',
        '    Black:4',
        '  Pots:6',
        '    Clay:7',
        '  Cups:9',
        '    Glass:10',
      ],
    ],
    [
      'is none if its title says only what it is for',
      '# Tea\n:::warning 注意\n- Green\n:::\n:::info Info:\n- Black\n:::\n',
      ['Tea:1', '  Green:3', '  Black:6', '2 prose 2'],
    ],
    [
      'within another one',
      '# Tea\n::::tabs\n:::tab\n- Green\n:::\n:::tab\n- Black\n:::\n::::\n- Pot\n',
      ['Tea:1', '  Green:4', '  Black:7', '  Pot:10'],
    ],
    [
      'ends a list and code, and is not ended by code',
      '- Tea\n:::tip\n```\n:::\n- no\n```\n- Green\n:::\n- Black\n',
      ['Tea:1', 'Green:7', 'Black:9', '1 code 3'],
    ],
    [
      'that is folded is a card if it asks',
      '# Tea\n::: details What is it?\nLeaves.\n:::\n\n??? question "Green"\n\n    Steamed.\n\n??? success "Answer"\n    Fresh.\n\n??? note "Pots"\n    Clay.\nEnd.\n\n## Why?\n\n??? note "More"\n    Because.\n\n## Pot\n\n??? tip "More"\n    Clay.\n\n??? tip "Answer"\n    Glass.\n',
      [
        'Tea:1 = End.',
        '  ? What is it? => Leaves.',
        '  ? Green => Steamed.',
        '  Why?:17',
        '    ? Why? => Because.',
        '  Pot:22',
        '    ? Pot => Glass.',
        '5 prose 11',
      ],
    ],
    [
      'by indent ends where the indent does',
      '# Tea\n\n!!! note\n\n    - Green\n        - Sencha\n\n    Not hot.\n\nA drink.\n\n- Pots\n\n    !!! tip inline end "Clay"\n        Dark.\n\n    - Cups\n',
      ['Tea:1', '  Green:5', '    Sencha:6', '  Pots:12', '    Cups:17', '4 prose 8'],
    ],
    [
      'of tabs',
      '# Tea\n\n=== "Green"\n\n    - Sencha\n\n=== "Code"\n\n    ```\n    x\n    ```\n\n::: tabs\n@tab Black\nDark.\n:::\n',
      ['Tea:1', '  Green:3', '    Sencha:5', '2 prose 7', '1 code 9'],
    ],
    [
      'of a quote',
      '# Tea\n> [!NOTE]\n> Hot.\n\n> [!WARNING] Pots\n> Dark.\n\n> [!faq]- Why?\n> So.\n\n> [!definition] Sencha\n> A tea.\n\n> [!tip]+ Ways\n> - Green\n\n> [!note|right]\n> - Black\n',
      [
        'Tea:1',
        '  ? Why? => So.',
        '  Sencha:11 = A tea.',
        '  Ways:14',
        '    Green:15',
        '  Black:18',
        '3 prose 3',
      ],
    ],
    [
      'in an answer',
      '# Tea\n<details><summary>How?</summary>\n\n> [!NOTE]\n> Hot.\n\n:::tip Wait\nLong.\n:::\n</details>\n- Pots\n',
      ['Tea:1', '  ? How? => Hot. Wait; Long.', '  Pots:11'],
    ],
    [
      'without an end, or an end without it',
      '# Tea\n:::\n- Green\n:::tip\n- Black\n',
      ['Tea:1', '  Green:3', '  Black:5'],
    ],
    ['of layout may have the summary', '# Tea\n::: columns\nA drink.\n:::\n', ['Tea:1 = A drink.']],
  ])('%s', (_, text, wanted) => expect(read(text)).toEqual(wanted))

  it.each(['a:::b', '!!! this is "not" it', '??? what do you say', '=== x', '!!!', '??? "'])(
    'is not %s',
    (text) => expect(read(`# A\n${text}\n`)).not.toEqual(['A:1']),
  )
})

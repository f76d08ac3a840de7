/** Latin texts wrapped by hand: indents and names of decimals say what stands under what; sentences are no headings (TN-80 to TN-84). */
import { describe, expect, test } from 'vitest'
import { normalized, outlineOf } from './outline.ts'

const outline = async (...lines: string[]): Promise<string[]> => outlineOf(await normalized(lines.join('\n')))

const rules = [
  '        Rules of the River Society',
  '',
  '1. Introduction',
  '',
  '   The society keeps the river and its banks, and it meets four times in',
  '   every year in the old hall beside the lower bridge of the town.',
  '',
  '2. Members',
  '',
  '   Every member of the society is one of the following:',
  '    1. a rower;',
  '    2. a keeper of boats.',
  '',
  '  2.1. General rules',
  '',
  '    1. Nothing in these rules obliges anyone to row for the society. A',
  '       person who does not want to row need not do so at any time.',
  '    2. A member may hold several posts, but the keeper of the boats must',
  '       not be the keeper of the purse in the same year of the society.',
  '    3. Votes are cast by hand in a manner suitable to the keeper. They are',
  '       counted twice, by two members who do not stand for any post.',
  '',
  '3. Keepers',
  '',
  '  3.1. Powers',
  '',
  '   The keepers of the society may make any decision that is urgent, and',
  '   they tell the members of it at the meeting that follows the decision.',
  '',
  '  3.2. Procedure',
  '',
  '   The keepers meet when two of them ask for it, in the hall or wherever',
  '   else all of them agree to meet, and they write down what they decide.'
]

describe('numbers of a Latin text', () => {
  test('2.1 stands under the 2 that it names, and a list that is set in goes on with no row outside it', async () =>
    expect(await outline(...rules)).toEqual([
      'T Rules of the River Society',
      'A',
      '1 1. Introduction',
      '1 2. Members',
      '2 2.1. General rules',
      '1 3. Keepers',
      '2 3.1. Powers',
      '2 3.2. Procedure'
    ]))

  test('lines above every row of numbers stand over these; above one row of several they do not', async () => {
    const P =
      '   The society keeps the river and its banks, and it meets four times in\n   every year in the old hall.\n'
    const row = (name: string) =>
      `${name}\n\n${['Boats', 'Banks'].map((one, at) => `  ${at + 1}. ${one}\n${P}`).join('\n')}`
    expect(
      await outline('River Society', '', P, row('"The Contract" with the Town'), row('The Rules of the Hall'))
    ).toEqual([
      'T River Society',
      'A',
      '1 "The Contract" with the Town',
      ...['2 1. Boats', '2 2. Banks'],
      '1 The Rules of the Hall',
      ...['2 1. Boats', '2 2. Banks']
    ])
    const one = await outline('River Society', '', P, row('The Rules of the Hall'), P, row(P))
    expect(one.filter(line => /^1 /.test(line))).toEqual([
      '1 1. Boats',
      '1 2. Banks',
      '1 1. Boats',
      '1 2. Banks'
    ])
  })

  test('short names that open their paragraphs stay run-in headings', async () => {
    const text = (name: string) =>
      `   ${name} This licence names the river and all its boats, and whoever\n   rows one of them agrees to it by rowing, without a word or a sign.\n`
    expect(
      await outline('River Licence', '', ...['1. Terms.', '2. Grant of a Right to Row.', '3. End.'].map(text))
    ).toEqual(['T River Licence', 'A', '1r 1. Terms.', '1r 2. Grant of a Right to Row.', '1r 3. End.'])
  })
})

describe('lines with a rule of their length typed under them', () => {
  const P =
    'The society keeps the river and its banks, and it meets four times in\nevery year in the old hall beside the lower bridge of the town.\n'

  test('are headings, and the rules go', async () => {
    const all = await normalized(
      `What the society is\n===================\n\n${P}\nWho keeps the boats?\n====================\n\n${P}\nThe purse\n---------\n\n${P}`
    )
    expect(outlineOf(all).filter(line => /^\d/.test(line))).toEqual([
      '1 What the society is',
      '1 Who keeps the boats?',
      '2 The purse'
    ])
    expect(all.text).not.toMatch(/[=-]{4}/)
  })

  test('a rule of another length, or apart from its line, parts sections', async () => {
    const all = await normalized(
      `The society\n\n${P}\nBoats\n\n--------------------\n\n${P}\n--------------------\n\n${P}`
    )
    expect(outlineOf(all).filter(line => /^\d|^\*/.test(line))).toEqual(['***', '***'])
  })
})

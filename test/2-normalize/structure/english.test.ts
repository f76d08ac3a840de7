/** Latin texts wrapped by hand: indents and names of decimals say what stands under what; sentences are no headings (TN-80 to TN-84). */
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { normalize } from '../../../pipeline/2-normalize/index.ts'
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

  test('with numbers as well, and the first line where it is the only one', async () => {
    const numbered = await normalized(
      `A. The society\n==============\n\n${P}\nThe purse\n---------\n\n${P}\nB. The boats\n============\n\n${P}`
    )
    expect(outlineOf(numbered).filter(line => /^\d/.test(line))).toEqual([
      '1 A. The society',
      '2 The purse',
      '1 B. The boats'
    ])
    const first = await normalized(`The River Society\n=================\n\n${P}\n${P}`)
    expect(outlineOf(first)).toEqual(['T The River Society', 'A'])
    expect(first.text).not.toContain('===')
  })

  test('a rule of another length, or apart from its line, parts sections', async () => {
    const all = await normalized(
      `The society\n\n${P}\nBoats\n\n--------------------\n\n${P}\n--------------------\n\n${P}`
    )
    expect(outlineOf(all).filter(line => /^\d|^\*/.test(line))).toEqual(['***', '***'])
  })
})

describe('lines of plain text with number signs before them', () => {
  const P =
    'The society keeps the river and its banks, and it meets four times in\nevery year in the old hall beside the lower bridge of the town.\n'

  test('are headings, and the signs go', async () => {
    const all = await normalized(`# River Society\n\n${P}\n## Boats\n\n${P}\n## 2. Banks\n\n${P}`)
    expect(outlineOf(all)).toEqual(['T River Society', 'A', '1 Boats', '1 2. Banks'])
    expect(all.text).not.toContain('#')
    const file = new VFile({ path: 'a.txt' })
    await normalize(
      { file: 'a.txt', format: 'text', encoding: 'utf-8', base: `# Boats\n\n${P}\n## Banks\n\n${P}` },
      file
    )
    expect(file.messages.map(({ ruleId }) => ruleId)).toContain('heading-signs-read')
  })

  test('remarks in a program keep them', async () => {
    const all = await normalized(`${P}\n# open the gate\nopen --gate\n# close it\nclose --gate\n\n${P}`)
    expect(all.text).toContain('# open the gate')
  })
})

describe('entries that say the same again and again', () => {
  test('are no running heads where capitals begin the lines below them', async () => {
    const entry = (name: string): string =>
      `Boats: those of the ${name} bank and of the mill behind it\nOwner: River Society\n`
    const all = await normalized(['left', 'right', 'upper', 'lower'].map(entry).join('\n'))
    expect(all.dropped).toEqual([])
  })

  test('lines in the middle of sentences are', async () => {
    const parts = ['the river and its banks', 'four meetings in every year', 'the boats of the mill']
    const page = `The society keeps ${parts.join(' and also ')} as long as there is\n\nHandbook of the Society\n\nwater in it, which has been so for more than a hundred years in this town.\n`
    const all = await normalized(
      `${page}\n${page.replace('keeps', 'guards').replace('water in it', 'ice upon it')}`
    )
    expect(all.dropped).toEqual(['Handbook of the Society', 'Handbook of the Society'])
  })
})

test('a number over capitals stands in its row, a longer Latin name as well', async () => {
  const P = '   The society keeps the river and its banks, and it meets four times in\n   every year.\n'
  const names = [
    '1 Boats',
    '2 Copying, Lending and Mending Boats of the Society',
    '3 DISCLAIMER AND LIABILITY'
  ]
  expect(await outline('River Licence', '', ...names.map(name => `${name}\n\n${P}`))).toEqual([
    'T River Licence',
    'A',
    ...names.map(name => `1 ${name}`)
  ])
})

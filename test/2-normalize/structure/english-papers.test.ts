/** English licences, memoranda and read-me files: what is a title or a heading there, and what stays (TN-16, TN-17, TN-80, TN-83). */
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { normalize } from '../../../pipeline/2-normalize/index.ts'
import { normalized, outlineOf } from './outline.ts'

const P =
  'The society keeps the river and its banks, and it meets four times in\nevery year in the old hall beside the lower bridge of the town.\n'
const outline = async (...parts: string[]): Promise<string[]> => outlineOf(await normalized(parts.join('\n')))
const heads = (lines: readonly string[]): readonly string[] => lines.filter(line => /^\d/.test(line))

test('lines in a box of asterisks are lines like any others', async () => {
  const inner = ['', '2. Boats', '--------', '', ...P.trimEnd().split('\n'), '']
  const box = ['*'.repeat(74), ...inner.map(line => `*  ${line.padEnd(70)}*`), '*'.repeat(74)].join('\n')
  const base = `River Licence\n\n1. Banks\n--------\n\n${P}\n${box}\n\n3. End\n------\n\n${P}`
  const file = new VFile({ path: 'a.txt' })
  await normalize({ file: 'a.txt', format: 'text', encoding: 'utf-8', base }, file)
  expect(file.messages.map(({ ruleId }) => ruleId)).toContain('box-lifted')
  const all = await normalized(base)
  expect(heads(outlineOf(all))).toEqual(['1 1. Banks', '1 2. Boats', '1 3. End'])
  expect(all.text).not.toContain('*')
  expect(all.text).toContain('four times in every year')
  expect(await outline('River Song\n', '*'.repeat(12), '', P, '*'.repeat(12), '', P)).toContain('***')
})

test('pages with a foot that counts them in brackets, and the title of a memorandum below the two sides of its head', async () => {
  const foot = (page: number) => `Miller                 Informational                 [Page ${page}]\n\f`
  const head = 'Letter 12      Keeping of Boats by the River Society in Winter      May 1996\n\n'
  const part = (number: number, name: string) =>
    `${number}. ${name}\n\n   ${P.replaceAll('\n', '\n   ').trimEnd()}\n\n`
  const all = await normalized(
    `River Society                    P. Miller\nLetter: 12                       May 1996\n\n        Keeping of Boats by the River Society in Winter\n\n${part(1, 'Banks')}${part(2, 'Boats')}${part(3, 'Oars')}${foot(1)}${head}${part(4, 'Ropes')}${part(5, 'Gates')}${part(6, 'Locks')}${foot(2)}${head}${part(7, 'End')}${foot(3)}`
  )
  expect(all.title).toBe('Keeping of Boats by the River Society in Winter')
  expect(heads(outlineOf(all))).toHaveLength(7)
  expect(all.dropped.filter(line => /\[Page|^Letter 12/.test(line))).toHaveLength(5)
})

test('a line over a row that counts from nought is a heading, a semicolon within one too', async () => {
  const names = ['0. Definitions.', '1. Boats; Oars and Ropes of the Society.', '2. End.']
  expect(
    heads(
      await outline(
        '          River Licence\n',
        '               Preamble\n',
        `  ${P.replaceAll('\n', ' ')}\n`,
        '               TERMS\n',
        ...names.map(name => `  ${name}\n\n${P}`)
      )
    )
  ).toEqual(['1 Preamble', '1 TERMS', ...names.map(name => `2 ${name}`)])
})

test('a sentence, whose the text is and an address are no title, and stay', async () => {
  for (const line of [
    'This is the free handbook of the keepers of the boats.',
    'Copyright (c) 2015 River Society. All rights reserved.',
    'This handbook was copied from https://river.example/boats'
  ]) {
    const all = await normalized(`${line}\n\n${P}\n${P}`)
    expect(all.title).toBeNull()
    expect(all.dropped).toEqual([])
  }
  expect((await normalized(`Handbook of the River Society, Inc.\n\n${P}\n${P}`)).title).toBe(
    'Handbook of the River Society, Inc.'
  )
})

test('commands and addresses over paragraphs are no headings', async () => {
  const lines = ['gate --open', '/etc/river/gate.conf', 'p.miller@river.example', '(See the other gate.)']
  expect(heads(await outline('Handbook\n', P, ...lines.map(line => `${line}\n\n${P}`)))).toEqual([])
  const names = ['Opening the gate', 'Closing the gate', 'Where the key is']
  expect(heads(await outline('Handbook\n', P, ...names.map(name => `${name}\n\n${P}`)))).toHaveLength(3)
})

test('fields keep their lines, and Title names the title', async () => {
  const all = await normalized(
    `PEP: 12\nTitle: Keeping of Boats\nAuthor: P. Miller\nStatus: Active with all the members of the society\nType: Informational\n\n${P}\n${P}`
  )
  expect(all.title).toBe('Keeping of Boats')
  expect(all.text).toContain('society\n')
})

test('a number that a broken line begins with, before a small letter, opens no line', async () => {
  const all = await normalized(
    `River Licence\n\n2.1. Boats\n\n${P}\n2.2. Oars\n\n${P}\n${P}\n${P}\nWhoever rows one of the boats agrees to what is said of them in Section\n2.1 of this licence, and to all that the keeper of the boats has added.\n`
  )
  expect(all.text).toContain('in Section 2.1 of this licence')
})

test('4.0 stands over 4.1', async () => {
  const names = ['1.0 Banks', '1.1 Left bank', '1.2 Right bank', '2.0 Boats', '2.1 Oars', '2.2 Ropes']
  expect(heads(await outline('River Licence\n', ...names.map(name => `${name}\n\n${P}`)))).toEqual(
    names.map(name => `${name.includes('.0') ? 1 : 2} ${name}`)
  )
})

test('a section below references is none of them', async () => {
  const entries = ['[1] Miller, P. Boats.', '[2] Baker, A. Banks.', '[3] Cook, J. Oars.']
  const parts = [
    `1. Banks\n\n${P}`,
    `2. References\n\n${entries.join('\n\n')}\n`,
    `3. End\n\n${P}`,
    `4. Boats\n\n${P}`
  ]
  expect(heads(await outline('River Handbook\n', ...parts))).toEqual([
    '1 1. Banks',
    '1 2. References',
    '1 3. End',
    '1 4. Boats'
  ])
})

/** A profile of the user's own: what its file may say, and what it is told. */
import { describe, expect, test } from 'vitest'
import { memoryHost } from '../../pipeline/host/memory.ts'
import { loadManifest } from '../../pipeline/manifest/index.ts'
import { loadProfile } from '../../pipeline/manifest/load-profile.ts'
import { profileJsonSchema } from '../../pipeline/manifest/profile-schema.ts'
import { reportDesign } from '../../pipeline/manifest/report-design.ts'
import { mm, mmToPt } from '../../pipeline/model/units.ts'

const load = async (files: Record<string, string>, first = 'house.yaml') => {
  const { profile, files: said } = await loadProfile(memoryHost(files), first, first)
  return {
    profile,
    messages: said.flatMap(file =>
      file.messages.map(
        ({ line, column, ruleId, reason }) => `${file.path}:${line}:${column} ${ruleId}: ${reason}`
      )
    )
  }
}

describe('a right profile', () => {
  test('sizes by name or in points, lengths with their units, faces in the words of the trade', async () => {
    const { profile, messages } = await load({
      'house.yaml': [
        'extends: report',
        'paper: 16K',
        'margins: { head: 28mm, inside: 2.2cm }',
        'grid: { size: 五号, pitch: 17.5pt, characters: 38, lines: 34 }',
        'faces: { 小标宋: [甲宋, 乙宋], 黑: 丙黑 }',
        'styles:',
        '  heading1: { face: 黑, size: 四号, lines: 3, align: center, indent: 0 }',
        '  articleTitle: { face: 小标宋, size: 21.5pt, tracking: 0.1 }',
        'runIn: [黑, 楷]',
        'folio: { place: centre, form: dashes, size: 小五 }',
        'runningHead: { shown: false }',
        'punctuation: kaiming',
        'hanging: true',
        'bans: strict',
        'toc: { depth: 1 }',
        'print: { cropMarks: true }'
      ].join('\n')
    })
    expect(messages).toEqual([])
    expect(profile).toMatchObject({
      file: 'house.yaml',
      base: 'report',
      paper: '16K',
      margins: { head: mmToPt(mm(28)), inside: mmToPt(mm(22)) },
      grid: { size: 10.5, pitch: 17.5, characters: 38, lines: 34 },
      faces: { xiaobiaosong: ['甲宋', '乙宋'], 'sans-bold': ['丙黑'] },
      styles: {
        heading1: { face: 'sans-bold', size: 14, lines: 3, align: 'center', indent: 0 },
        articleTitle: { face: 'xiaobiaosong', size: 21.5, tracking: 0.1 }
      },
      runIn: ['sans-bold', 'kai'],
      folio: { place: 'centre', form: 'dashes', size: 9 },
      runningHead: { shown: false },
      lines: { marks: 'kaiming', hanging: true, level: 'strict' },
      toc: { depth: 1 },
      print: { cropMarks: true, bleed: 0, booklet: null }
    })
  })

  test('extends another file, relative to it, key by key', async () => {
    const { profile } = await load(
      {
        'a/own.yaml':
          'extends: ../base/house.yaml\nstyles: { heading1: { size: 三号 } }\ngrid: { lines: 30 }',
        'base/house.yaml':
          'extends: gongwen\nstyles: { heading1: { face: 楷, size: 四号 } }\ngrid: { size: 小四 }'
      },
      'a/own.yaml'
    )
    expect(profile).toMatchObject({
      base: 'gongwen',
      grid: { size: 12, lines: 30 },
      styles: { heading1: { face: 'kai', size: 16 } }
    })
    expect(profile?.places['grid.size']?.file).toBe('base/house.yaml')
  })

  test('the size of the body is that of the grid, wherever it is written', async () => {
    const { profile } = await load({ 'house.yaml': 'styles: { body: { face: 仿宋, size: 四号 } }' })
    expect(profile?.grid).toEqual({ size: 14 })
  })
})

describe('a wrong profile is told with line, column and the nearest right word', () => {
  test.each([
    ['marginz: {}', '1:1 manifest-unknown-key: “marginz” is no key here. Did you mean “margins”?'],
    ['margins: { haed: 30mm }', '1:12 manifest-unknown-key: “haed” is no key here. Did you mean “head”?'],
    [
      'margins: { head: 30 }',
      '1:18 manifest-wrong-value: “head” is 30; expected a length with its unit, such as 30mm.'
    ],
    [
      'styles: { heading: { size: 四号 } }',
      '1:11 manifest-unknown-key: “heading” is no key here. Did you mean “heading1”?'
    ],
    [
      'styles: { heading1: { sise: 四号 } }',
      '1:23 manifest-unknown-key: “sise” is no key here. Did you mean “size”?'
    ],
    [
      'grid: { size: 小4 }',
      '1:15 manifest-wrong-value: “size” is “小4”; expected a size by its name, such as 小四, or in points, such as 12pt.'
    ],
    [
      'punctuation: kaimin',
      '1:14 manifest-wrong-value: “punctuation” is “kaimin”; expected one of quanjiao, kaiming, banjiao, hangmobanjiao, cct, plain. Did you mean “kaiming”?'
    ],
    [
      'styles: { body: { face: 宋体 } }',
      '1:25 manifest-wrong-value: “face” is “宋体”; expected one of 宋, 宋粗, 宋特粗, 黑, 黑细, 楷, 楷粗, 仿宋, 小标宋. Did you mean “宋”?'
    ],
    [
      'extends: bok',
      '1:10 manifest-wrong-value: “extends” is “bok”; expected book, report, gongwen or a file such as house.yaml. Did you mean “book”?'
    ],
    ['extends: other.yaml', '1:10 profile-missing: There is no profile other.yaml']
  ])('%s', async (yaml, message) => {
    const { profile, messages } = await load({ 'house.yaml': yaml })
    expect(profile).toBeNull()
    expect(messages).toEqual([`house.yaml:${message}`])
  })

  test('files that extend one another', async () => {
    const { profile, messages } = await load({
      'house.yaml': 'extends: b.yaml',
      'b.yaml': 'extends: ./house.yaml'
    })
    expect(profile).toBeNull()
    expect(messages).toEqual([
      'b.yaml:1:1 profile-cycle: The profile extends itself: house.yaml → b.yaml → house.yaml'
    ])
    expect((await load({ 'house.yaml': 'extends: ./house.yaml' })).messages[0]).toContain('profile-cycle')
  })
})

describe('what cannot be set is told with the figures', () => {
  const told = async (yaml: string, paper: 'A4' | '32K' = 'A4') => {
    const { profile, messages } = await load({ 'house.yaml': yaml })
    expect(messages).toEqual([])
    return reportDesign(profile ?? 'book', paper).flatMap(file =>
      file.messages.map(
        ({ line, column, ruleId, reason, note }) => `${line}:${column} ${ruleId}: ${reason} ${note}`
      )
    )
  }

  test.each([
    [
      'grid: { size: 四号, pitch: 12pt }',
      '1:19 profile-pitch: Lines 12 pt apart overlap: the running text is 14 pt high Write a pitch of 19pt or more, or a smaller size.'
    ],
    [
      'grid: { characters: 50 }',
      '1:9 profile-block: The text block does not fit: width 211.7 mm on a page of 210 mm Ask for at most 47 characters, or for smaller margins (5 mm at least), a smaller size or pitch.'
    ],
    [
      'grid: { lines: 40 }',
      '1:9 profile-block: The text block does not fit: height 293.2 mm on a page of 297 mm Ask for at most 35 lines, or for smaller margins (5 mm at least), a smaller size or pitch.'
    ],
    [
      'margins: { inside: 30mm, outside: 40mm }\ngrid: { characters: 36 }',
      '2:9 profile-margins: Margins and text block do not make the page: of its width of 210 mm, 152.4 mm of text leave 27.6 mm for the second margin Leave one of the three out, or write 33 characters or 27.6mm.'
    ],
    [
      'margins: { inside: 30mm, outside: 26mm }',
      '1:26 profile-rest: The margins leave 154 mm, which is no whole number of characters of 12 pt: lines are set to 36, and 1.6 mm go to the outer margin Write outside: 27.6mm, or leave it out and write characters: 36.'
    ],
    [
      'styles: { articleTitle: { size: 初号, lines: 1 } }',
      '1:37 profile-lines: articleTitle of 42 pt does not fit into 1 line(s) of the grid Write lines: 2 or more, or a smaller size.'
    ]
  ])('%s', async (yaml, message) => {
    expect(await told(yaml)).toEqual([message])
  })

  test('margins for one paper on another', async () => {
    expect(
      await told('margins: { inside: 60mm, outside: 60mm }\ngrid: { characters: 20 }', '32K')
    ).toHaveLength(1)
    expect(await told('margins: { inside: 30mm, outside: 27.6mm }')).toEqual([])
  })
})

describe('a manifest', () => {
  const manifestOf = async (files: Record<string, string>) => {
    const host = memoryHost(files)
    return loadManifest(host, 'book/compilation.yaml', 'compilation.yaml', { title: '集' })
  }

  test('names a profile beside itself, and beats what it says', async () => {
    const { manifest } = await manifestOf({
      'book/compilation.yaml': 'profile: house.yaml\ntoc: { depth: 3 }',
      'book/house.yaml': 'extends: gongwen\npaper: 16K\narticles: run-on\ntoc: { depth: 1, authors: false }'
    })
    expect(manifest).toMatchObject({
      profile: { base: 'gongwen', file: 'house.yaml' },
      paper: '16K',
      articles: 'run-on',
      toc: { depth: 3, authors: false }
    })
  })

  test('is wrong where its profile is, or is not there', async () => {
    const wrong = await manifestOf({
      'book/compilation.yaml': 'profile: house.yaml',
      'book/house.yaml': 'papr: 16K'
    })
    expect(wrong.manifest).toBeNull()
    expect(wrong.beside.flatMap(file => file.messages.map(message => message.ruleId))).toEqual([
      'manifest-unknown-key'
    ])
    const absent = await manifestOf({ 'book/compilation.yaml': 'profile: hose.yaml' })
    expect(absent.manifest).toBeNull()
    expect(
      absent.file.messages.map(message => `${message.line}:${message.column} ${message.ruleId}`)
    ).toEqual(['1:10 profile-missing'])
  })
})

test('profile.schema.json, which editors read, is the schema that the loader has', async () => {
  await expect(`${JSON.stringify(profileJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
    '../../pipeline/manifest/profile.schema.json'
  )
})

/** Texts as people copy them from PDFs, theses, statutes and anthologies (TN-15, TN-16, TN-82 to TN-86). */
import { describe, expect, test } from 'vitest'
import { normalized, outlineOf } from './outline.ts'

const outline = async (...lines: string[]): Promise<string[]> => outlineOf(await normalized(lines.join('\n')))
const textOf = async (...lines: string[]): Promise<string> =>
  (await normalized(lines.join('\n'))).text.trimEnd()

const orchard =
  '果園在山坡的南面，老人每天清早提著水桶上去，沿著石階慢慢地走，一邊走一邊看葉子上的露水，到了第三層平台才停下來歇息。'
const ferry =
  '渡口的船夫姓林，已經在這條河上撐了四十年的船，他說從前過河的人多，一天要來回幾十趟，如今橋修好了，只有趕集的日子才有人坐船，船也舊了，他還是每天把它擦得乾乾淨淨。'

describe('lines that a program for PDFs broke', () => {
  test('with a blank line after each of them, beside a paragraph in one line', async () => {
    const lines = (ferry.repeat(2).match(/.{1,30}/g) ?? []).flatMap(line => [line, ''])
    const text = await textOf('渡口', '', ...lines, orchard.repeat(3), '', orchard.repeat(2))
    expect(text).toContain(ferry.repeat(2))
    expect(text.split('\n')).toContain('渡口')
  })

  test('verse of long lines with a blank line after each stays', async () => {
    const verse = Array.from(
      { length: 6 },
      (_, n) => `第${'一二三四五六'.charAt(n)}盞燈照著渡口的石階也照著沒有回來的船`
    )
    const text = await textOf('燈', '', ...verse.flatMap(line => [line, '']), orchard.repeat(3))
    for (const line of verse) expect(text.split('\n')).toContain(line)
  })

  test('the next item of a list with hanging lines opens a paragraph of its own', async () => {
    const item = (mark: string, text: string): string[] =>
      (text.match(/.{1,28}/g) ?? []).map((line, index) =>
        index === 0 ? `  ${mark}${line}` : `      ${line}`
      )
    const text = await textOf(
      '規則',
      '',
      ...item('(1)', ferry),
      ...item('(2)', ferry),
      ...item('(3)', orchard)
    )
    expect(text.split('\n').filter(line => /^[（(]\d/.test(line))).toHaveLength(3)
  })

  test('a title in English does not hide at what width the others were broken', async () => {
    const lines = (ferry.repeat(3).match(/.{1,34}/g) ?? []).join('\n')
    const wide = `Regulations Governing the Use of Ferries and Other Small Boats on the Upper River`
    expect(await textOf('渡口管理辦法', wide, '', lines)).toContain(ferry.repeat(3))
  })

  test('the first item of what a full line announces opens a paragraph', async () => {
    const lines = ferry.repeat(3).match(/.{1,33}/g) ?? []
    const announced = '渡口管理委員會的會議紀錄由船夫記載，記載的時候至少要有下列各事項：'
    const text = await textOf(
      '渡口管理辦法',
      '',
      ...lines,
      announced,
      '一、會議的時間和地點。',
      '二、主席的姓名。'
    )
    expect(text.split('\n')).toContain('一、會議的時間和地點。')
  })
})

describe('Page 3: words', () => {
  test('goes where it says the same on each page', async () => {
    const { tree } = await normalized(
      ['Page 1: 渡口紀事', 'Page 2: 渡口紀事', '', '前言', '', ferry, '', '結語', '', orchard].join('\n')
    )
    expect(JSON.stringify(tree)).not.toContain('"text","value":"Page')
  })

  test('a page number between a title in English and Chinese text joins nothing', async () => {
    const text = await textOf(
      '渡船操作手冊',
      '',
      'RIVER FERRY OPERATION HANDBOOK',
      '',
      '1',
      ferry,
      '',
      '2',
      orchard
    )
    expect(text.split('\n')).toContain(ferry)
  })

  test('stays where it opens a sentence', async () => {
    expect(await textOf('讀書筆記', '', ferry, '', `Page 12: 船夫說，橋修好了。`)).toContain('Page 12')
  })

  test('a numbered clause with a comma of the Latin keyboard is no running head', async () => {
    const clause = '(1)     除本章另有規定外,渡船由船夫自行管理'
    expect(
      await textOf('渡口管理辦法', '', '附註見後，本辦法自公布之日起施行於各處渡口', '', clause, '', ferry)
    ).toContain('渡船由船夫自行管理')
  })
})

describe('what is no heading that lost its line break (TN-86)', () => {
  test('items with a label before a colon', async () => {
    const found = await outline(
      '裝訂須知',
      '',
      '一、次序',
      `(一) 封面:依照所附的樣張印製,並且寫明書名。`,
      `(二) 扉頁:通常在封面後面留一張空白紙作為題贈之用。`,
      `(三) 目次:依次編排各章的名稱以及它們的頁次。`,
      '二、紙張',
      orchard
    )
    expect(found.filter(line => /通常|依次|依照/.test(line) && !/。/.test(line))).toEqual([])
  })

  test('short orders, and words before a quotation or a clause of a law', async () => {
    const text = await textOf(
      '排印要點',
      '',
      '一、字體',
      '1. 正文用宋體',
      '2. 第一、二層次標題請使用粗體。',
      '3. 第一層次標題置中,其餘靠左對齊。',
      '4. 來稿的結構,採用「前言」、「正文」、「結語」三段式,也可以只用一段完成。',
      '5. 稿費依照本社章程第3條第2項的規定計算,不得另行約定。',
      '二、紙張',
      orchard
    )
    expect(text).toContain('請使用粗體')
    for (const line of ['標題請使用粗體。', '標題置中', '採用「前言」', '章程第3條'])
      expect(text).toContain(line)
  })

  test('notes below the line that says 註釋', async () => {
    const found = await outline(
      '渡口謠',
      '',
      '船對岸，樹對山[1]',
      '',
      '燈火對柴關[2]',
      '',
      '註釋',
      '',
      '1、山:渡口南面的山坡。古人常登此山看水，今有石階。',
      '',
      '2、柴關:用柴木做的門。指船夫住的房子，也泛指鄉下人家。',
      '',
      '3、燈火:夜裡渡口所點的燈。見於縣志，今已不存。'
    )
    expect(found.filter(line => /^\d/.test(line))).toEqual([])
  })
})

describe('titles and lone headings', () => {
  test('the conference or the department above a title is not the title', async () => {
    const under = (above: string, title: string): Promise<string[]> =>
      outline(above, title, '', ferry, '', orchard)
    expect(await under('The 9th Conference on Rivers', '渡口生活方式變遷之研究')).toContain(
      'T 渡口生活方式變遷之研究'
    )
    expect(await under('河口大學水利系碩士班', '論文格式規範')).toContain('T 論文格式規範')
    expect(await under('清水镇人民政府', '渡口三十年')).toContain('T 清水镇人民政府')
  })

  test('neither a name with its unit nor half a sentence is a title', async () => {
    expect(
      (await outline('林渡口', '（河口圖書館）', ferry, orchard)).filter(line => /^T/.test(line))
    ).toEqual([])
    const cut = await outline(
      '各位鄉親，各位遠道而來的貴賓以及今天在場的',
      '朋友們，大家早安，歡迎來到渡口！',
      ferry,
      orchard
    )
    expect(cut.filter(line => /^T/.test(line))).toEqual([])
  })

  test('a date in brackets right below a line over verse makes it a title', async () => {
    const verse = ['船停在岸邊', '水從橋下流過', '沒有人說話', '只有燈', '照著石階']
    expect(await outline('渡口', '（1989年5月2日——6月4日）', ...verse)).toContain('T 渡口')
  })

  test('a lone 一、 between blank lines over a paragraph, and one in a list', async () => {
    const lead = '各位鄉親，大家早安，今天我們在渡口旁邊開會，有幾件事情要向大家報告。'
    expect(await outline('報告', '', lead, '', '一、渡口的意義', '', ferry, '', orchard)).toContain(
      '1 一、渡口的意義'
    )
    expect(await outline('報告', '', lead, '一、渡口的意義', ferry)).not.toContain('1 一、渡口的意義')
  })
})

/** What is not content: pages, sites, records, contents lists, and lines that several texts share. */
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { normalize } from '../../../pipeline/2-normalize/index.ts'
import { overrideLine } from '../../../pipeline/diagnostics/override.ts'
import { lineKey, usualRepairs } from '../../../pipeline/model/repair.ts'
import { sharedLines } from '../../../pipeline/model/shared-lines.ts'
import { normalized, outline } from './outline.ts'
import { body } from './texts.ts'

const dropped = async (base: string): Promise<readonly string[]> => (await normalized(base)).dropped

test('numbers of notes whose words were lost go, those of sections stay', async () => {
  expect(await dropped(['山路', body, body, '【1】', '【2】', '【3】'].join('\n'))).toEqual([
    '【1】',
    '【2】',
    '【3】'
  ])
  expect(await dropped(['山路', '【1】', body, '【2】', body].join('\n'))).toEqual([])
})

describe('TN-16 what pages leave', () => {
  const [first, second] = [body.slice(0, 40), body.slice(40)]

  test.each(['3', '— 3 —', '第3页', '[3]', 'Page 3', '青年文丛　　3', '3　　　青年文丛'])(
    'a sentence goes on over %s, where it stands in a run',
    async number => {
      const at = (value: number): string => number.replace('3', String(value))
      const page = `${body}${body}${body}${first}`
      const base = `题目\n${body}\n${page}\n${at(3)}\n${second}\n${page}\n${at(4)}\n${second}`
      expect(await dropped(base)).toEqual([at(3), at(4)])
      expect((await normalized(base)).text).toContain(`${first}${second}`)
    }
  )

  test('wrapped lines go on over a page, whatever its blank lines', async () => {
    const lines = body.repeat(6).match(/.{1,30}/g) ?? []
    const base = [
      ...lines.slice(0, 5),
      '',
      '- 1 -',
      '',
      ...lines.slice(5, 10),
      '',
      '- 2 -',
      '',
      ...lines.slice(10)
    ]
    expect((await normalized(base.join('\n'))).text).toBe(`${body.repeat(6)}\n`)
  })

  test.each([
    ['- 3 -', '校园文集 第二期'],
    ['校园文集 第二期', '第3页'],
    ['　　　　　　　　　　- 3 -', '　　　　　　　　校园文集 第二期']
  ])(
    'a number and a head that stand once go where a sentence goes on around them: %s',
    async (...residue) => {
      const base = ['题目', body, body, first, ...residue, second].join('\n')
      expect((await normalized(base)).text).toBe(['题目', body, body, `${first}${second}`, ''].join('\n'))
      expect(await dropped(base)).toEqual(residue.map(line => line.replace(/^　+/, '')))
    }
  )

  test('a short line beside a number stays where no sentence goes on', async () => {
    const base = ['题目', body, body, '- 3 -', '校园文集 第二期', body, body].join('\n')
    expect((await normalized(base)).text).toContain('校园文集')
  })

  test('numbers of sections, steps and tables stay', async () => {
    for (const base of [
      `秋天的书\n1\n${body}${body}\n2\n${body}${body}\n3\n${body}${body}`,
      `清单\n1\n铁锹\n2\n水桶\n3\n手套`,
      `观察\n1　引言\n${body}${body}${body}\n2　方法\n${body}${body}${body}`
    ])
      expect(await dropped(base)).toEqual([])
  })
})

describe('TN-12 titles spaced letter by letter', () => {
  test.each(['读 书 心 得', '读　书　心　得', '　　　　　　读  书  心  得', '读 《平 凡》 心 得'])(
    '%s is closed',
    async title => {
      expect((await normalized(`${title}\n\n${body}\n${body}`)).title).toBe(title.replace(/[\s\u3000]/g, ''))
    }
  )

  test('names and verse keep their blanks', async () => {
    const base = `出席人员\n${body}\n张 三　李 四　王 五\n${body}`
    expect((await normalized(base)).text).toContain('张 三')
  })
})

describe('records', () => {
  test.each([
    ['标题：春游记\n作者：林间', '春游记'],
    ['【标 题】春游记\n【作 者】林间\n【出处】某刊\n【正文】', '春游记'],
    ['[标题]春游记\n[作者]林间\n[分类]散文', '春游记'],
    ['Title: 春游记\nAuthor: 林间', '春游记']
  ])('%j names the title', async (record, title) => {
    const result = await normalized(`${record}\n${body}\n${body}`)
    expect(result.title).toBe(title)
    expect(result.text).not.toMatch(/标\s?题|Title|分类|正文/)
  })
})

const inFiles = (...bases: string[]): { file: string; base: string }[] =>
  bases.map((base, index) => ({ file: `${'abc'.charAt(index)}.txt`, base }))

describe('what several texts share', () => {
  const text = (title: string): string =>
    `墨水瓶文学网\n${title}\n石桥小学五年级\n${title}，${body}\n${body}${title}。\n扫码下载完整版\n天天向上\n我的朗诵完了\n谢谢大家！\n欢迎大家常来这里坐一坐看一看。`
  const shared = sharedLines(inFiles(text('春游记'), text('秋游记'), text('夏日记')))
  const inVolume = async (
    base: string,
    name = 'a.txt'
  ): Promise<{ dropped: readonly string[]; text: string; file: VFile }> => {
    const file = new VFile({ path: name })
    const source = { file: name, format: 'text', encoding: 'utf-8', base } as const
    const result = await normalize(source, file, { ...usualRepairs, sharedLines: shared })
    return { dropped: result?.dropped ?? [], text: result?.text ?? '', file }
  }

  test('lines at the edges of three texts are found, by what is the same in them', () => {
    expect(shared.map(({ key }) => key)).toContain('天天向上')
    expect(sharedLines(inFiles('甲乙丙丁1', '甲乙丙丁2'))).toEqual([])
    expect(sharedLines(inFiles('浏览12次甲', '浏览 3 次甲', '浏览５次甲'))).toEqual([
      { key: lineKey('浏览12次甲'), count: 3, files: ['a.txt', 'b.txt', 'c.txt'] }
    ])
  })

  test('copies of one text, and a draft of it, count as one: their lines are their author’s', () => {
    const verse = (last: string): string =>
      `窗前的灯\n风从巷口吹来\n一个人慢慢走\n另一个人在听\n远处有灯\n${last}`
    const copies = [verse('我等着回家'), verse('我等着回家'), verse('我不想回家')] as const
    expect(sharedLines(inFiles(...copies))).toEqual([])
    const others = inFiles(copies[0], text('春游记'), text('秋游记'), text('夏日记'))
    expect(sharedLines(others).map(({ key }) => key)).toContain('天天向上')
  })

  test('what also reads as a site’s is dropped', async () => {
    expect((await inVolume(text('春游记'))).dropped).toEqual(['墨水瓶文学网', '扫码下载完整版'])
  })

  const doubtAt = ({ messages }: VFile, place: number): VFile['messages'][number] | undefined =>
    messages.find(({ ruleId, line }) => ruleId?.endsWith('doubtful-shared-line') && line === place)

  test.each(['石桥小学五年级', '天天向上', '欢迎大家常来这里坐一坐看一看。'])(
    '%s stays and is pointed at, in the first text that has it, with what would drop it',
    async line => {
      const base = text('春游记')
      const result = await inVolume(base)
      expect(result.text.split('\n')).toContain(line)
      const place = base.split('\n').indexOf(line) + 1
      const message = doubtAt(result.file, place)
      expect(message?.doubt && overrideLine(message.doubt.remedy)).toMatch(/drop: true/)
      expect(message?.params).toMatchObject({ count: 3, others: 'b.txt, c.txt' })
      expect(doubtAt((await inVolume(base, 'b.txt')).file, place)).toBeUndefined()
    }
  )

  test.each(['我的朗诵完了', '谢谢大家！'])('%s stays, and is no doubt: speakers share it', async line => {
    const base = text('春游记')
    const result = await inVolume(base)
    expect(result.text.split('\n')).toContain(line)
    expect(doubtAt(result.file, base.split('\n').indexOf(line) + 1)).toBeUndefined()
  })

  test('numbers, dates and names are nobody’s doubt', async () => {
    const one = (title: string): string =>
      `${title}\n周平\n一、开头\n${title}${body}\n${title}${body}\n2025年3月2日`
    const all = sharedLines(inFiles(one('春游记'), one('秋游记'), one('夏日记')))
    const file = new VFile({ path: 'a.txt' })
    const source = { file: 'a.txt', format: 'text', encoding: 'utf-8', base: one('春游记') } as const
    await normalize(source, file, { ...usualRepairs, sharedLines: all })
    expect(file.messages.filter(({ ruleId }) => ruleId?.endsWith('doubtful-shared-line'))).toEqual([])
  })
})

test('a contents list goes, before the title or after it', async () => {
  const list = '目　　录\n一、防火\t1\n二、防水（3）'
  const rest = `一、防火\n${body}\n二、防水\n${body}`
  for (const base of [
    `校园安全手册\n${list}\n${body}\n${rest}`,
    `${list}\n\n校园安全手册\n\n${body}\n${rest}`
  ])
    expect(await outline(base)).toEqual(['T 校园安全手册', 'A', '1 一、防火', '1 二、防水'])
})

/** What stands at the end of a page, beside its number, keeps its line: titles of pieces, who wrote, who signs (TN-16). */
import { describe, expect, test } from 'vitest'
import { normalized, outline } from './outline.ts'

const half = '　　阅览室每天开放八个小时，来的人有老有少，有人看报，有人写字，有人只是坐着听'
const rest = '雨，谁也不打扰谁，日子就这样一页一页翻过去了。'
const body = `${half}${rest}`

describe('the title of a piece above the end of a page', () => {
  test.each(['【篇二】关于河湾镇阅览室改造情况的报告', '篇二：关于河湾镇阅览室改造情况的报告'])(
    '%s',
    async title => {
      const first = title.replace('二', '一')
      const text = `阅览室工作总结两篇\n${first}\n${body}\n— 1 —\n${body}\n${title}\n— 2 —\n${body}\n`
      expect(await outline(text)).toEqual(['T 阅览室工作总结两篇', `A ${first}`, `A ${title}`])
    }
  )

  test('without a number, by the kind that it names', async () => {
    const title = '关于推进河湾镇旧书修补工作的意见'
    const pieces = ['阅览室开放方案', title, '图书修补制度'].map(name => `${name}\n${body}\n`)
    const text = `阅览室文件3篇\n${pieces.join('').replace(`${title}\n`, `${title}\n2　　学习参考\n`)}学习参考　　3\n`
    expect(await outline(text)).toContain(`A ${title}`)
  })

  test('a sentence that speaks of a piece goes on', async () => {
    const cut = '　　第二篇文章写的是河湾镇的旧码头和那里的人，写得最细的是一个'
    const { text } = await normalized(`读后\n${body}\n— 1 —\n${body}\n${cut}\n— 2 —\n修船的老人。\n${body}\n`)
    expect(text).toContain('写得最细的是一个修船的老人。')
  })
})

describe('who wrote', () => {
  const far = '　'.repeat(10)

  test('below the last sentence as below the title, a number under the name', async () => {
    const text = `在阅览室开放日上的讲话\n${far}馆长 林间\n${body}\n第1页\n${body}\n${far}馆长 林间\n第2页\n${far}2022年1月27日\n第3页\n`
    const found = await normalized(text)
    expect(found.text.match(/馆长 林间/g)).toHaveLength(2)
    expect(found.dropped).toEqual(['第1页', '第2页', '第3页'])
  })

  test('below the title of a piece at the head of a page', async () => {
    const text = `给朋友的信两篇\n给远方的信\n林间\n${body}\n第1页\n给近处的信\n第2页\n林间\n${body}\n第3页\n`
    expect((await normalized(text)).text.match(/林间/g)).toHaveLength(2)
  })

  test('with a label behind a title that a page’s number parts from it', async () => {
    const title = '关于河湾镇阅览室改造情况的报告'
    const text = `总结两篇\n阅览室的夜\n作者：林间\n${body}\n1\n${half}\n2\n${rest}\n${title}\n3\n作者：林间\n${body}\n4\n`
    expect(await outline(text)).toContain(`A ${title}`)
  })

  test('a title that ends like the name of a body has its author below it', async () => {
    for (const author of ['作者：县志办公室', '　　　　县志办公室'])
      expect(await outline(`戏台与戏班\n${author}\n${body}\n${body}\n`)).toContain('T 戏台与戏班')
  })

  test('the title behind a label is a head, also between who signs and the day', async () => {
    const text = `文章标题：阅览室工作纪要\n发表日期：2022-11-03\n文章内容：\n${body}\n第5页\n阅览室工作纪要\n${body}\n${far}阅览室\n第6页\n阅览室工作纪要\n${far}2025年8月28日\n第7页\n`
    const { text: kept } = await normalized(text)
    expect(kept.match(/阅览室工作纪要/g)).toHaveLength(1)
    expect(kept).toMatch(/阅览室\n2025年8月28日/)
  })

  test('a head that cuts sentences goes, whoever it names', async () => {
    const other = half.replace('八个', '十个').replace('看报', '下棋')
    const text = `听雨\n${half}\n林间\n第1页\n${rest}\n${other}\n林间\n第2页\n${rest}\n`
    expect((await normalized(text)).text).not.toContain('林间')
  })
})

describe('breaks that became two ideographic spaces', () => {
  const sentence = '阅览室每天开放八个小时，来的人有老有少，谁也不打扰谁。'

  test('two sections in one line', async () => {
    const text = `阅览室工作方案　　${sentence}　　工作步骤　　${sentence}　　保障措施　　${sentence}\n`
    expect(await outline(text)).toEqual(['T 阅览室工作方案', 'A', '1 工作步骤', '1 保障措施'])
  })

  test('a form of labels and values keeps its line', async () => {
    const line = `姓名　　林间　　班级　　五年级二班。　　住址　　河湾镇石桥村三组。　　电话`
    expect((await normalized(`登记表\n${sentence}\n${line}\n${sentence}\n`)).text).toContain('林间　　班级')
  })
})

test('heads on two sides of short pages, one of them the title', async () => {
  const text = `阅览室活动方案\n${body}\n2　　学习参考（第6期）\n${body}\n阅览室活动方案　　3\n${body}\n`
  expect((await normalized(text)).dropped).toEqual(['2　　学习参考（第6期）', '阅览室活动方案　　3'])
  const sections = `阅览室活动方案\n1　　开馆\n${body}\n2　　借书\n${body}\n`
  expect((await normalized(sections)).dropped).toEqual([])
})

test('a sentence that ends in a low stop behind a unit is no heading', async () => {
  const text = `实验报告\n误差可能超过3℃.\n${body}\n器材\n${body}\n步骤\n${body}\n结论\n${body}\n`
  expect(await outline(text)).toEqual(['T 实验报告', 'A', '1 器材', '1 步骤', '1 结论'])
})

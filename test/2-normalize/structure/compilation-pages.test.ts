/** Collections as sharing sites and lists of texts print them: what of their pages is not content (G.7). */
import { describe, expect, test } from 'vitest'
import { normalized, outline } from './outline.ts'

const lines = (...of: string[]): string => of.join('\n')
const first =
  '清早下了一阵小雨，石板路上湿漉漉的，卖菜的人都把担子挪到了屋檐下面，说话的声音比平时轻，谁也不着急。'
const second =
  '午后太阳出来了，晒谷场上又热闹起来，孩子们追着鸡跑，老人坐在树下剥豆子，一边剥一边说着去年的收成。'

describe('what is not content', () => {
  test('the title said twice more with words of a site between; a refrain stays', async () => {
    const text = lines(
      '山前村小应急预案',
      '时间:2025-01-01 08:45:31 来源:作文网 作者:管理员',
      '山前村小应急预案',
      '精选',
      '欢迎下载',
      '山前村小应急预案',
      first,
      second
    )
    expect(
      (await normalized(text)).text.split('\n').filter(line => /^.{0,12}(?:预案|精选|下载)$/.test(line))
    ).toEqual(['山前村小应急预案'])
    const verse = lines(
      '老水车的歌谣',
      '水车转呀转',
      '转到天边去',
      '老水车的歌谣',
      '水车唱呀唱',
      '唱到月儿弯',
      '老水车的歌谣',
      '水车停了吧'
    )
    expect((await normalized(verse)).text.match(/老水车的歌谣/g)).toHaveLength(3)
  })

  test('the title again and again between paragraphs stood below pictures; once it may lead to a text', async () => {
    const title = '山前村小的水车游记'
    const text = lines(title, first, title, second, title, first)
    expect((await normalized(text)).text.match(/山前村小的水车游记/g)).toHaveLength(1)
    expect(
      (await normalized(lines(title, first, title, second))).text.match(/山前村小的水车游记/g)
    ).toHaveLength(2)
  })

  test('a title glued to its abstract is a line of its own', async () => {
    const text = lines(`论山前水车的修复摘要：${first}`, second, first)
    expect((await outline(text))[0]).toBe('T 论山前水车的修复')
  })

  test('words of the title above it and a lone counter go; ordinals alone on a line stay', async () => {
    const text = lines(
      '网站客服:3074922707',
      '水车',
      '讲稿',
      '村里',
      '村里的水车讲稿：它转了一百年',
      first,
      second
    )
    expect((await outline(text))[0]).toBe('T 村里的水车讲稿：它转了一百年')
    expect(
      (
        await outline(
          lines('0', '村里的水车讲稿精选', '发布于2024-06-08 20:19,全文约 18296 字', first, second)
        )
      )[0]
    ).toBe('T 村里的水车讲稿精选')
    expect(
      (await normalized(lines('1', '村里的水车与老井', first, '2', '村外的山路与石桥', second))).text
    ).toMatch(/^1/)
  })

  test('what a site hid in a paragraph leaves a mark of omission, and is told', async () => {
    const found = await normalized(
      lines('水车', `${first.slice(0, -1)}， ……此处隐藏924个字……${second}`, second)
    )
    expect(found.text).toContain('不着急，……午后')
    expect(found.dropped.join()).toContain('此处隐藏924个字')
    const told = '碑上说此处隐藏着三百个字，谁也没有见过，只有住在山上的人记得它们刻在石头背面。'
    expect((await normalized(lines('水车', told, second))).text).toContain(told)
  })

  test('it is told under its own rule also where blanks around it are closed up, and the sentence keeps its stop', async () => {
    for (const hidden of [
      ' ……此处隐藏924个字…… ',
      '  此处隐藏55个字 ',
      '（此处隐藏7个字）',
      '此处隐藏7个字。'
    ]) {
      const found = await normalized(lines('水车', `${first}${hidden}${second}`, second))
      expect(found.text).toContain(`${first}${second}`)
      expect(found.dropped).toEqual([hidden.trim()])
      expect(found.changes.filter(({ before }) => before.includes('隐藏')).map(({ rule }) => rule)).toEqual([
        'site-furniture'
      ])
    }
    const alone = await normalized(lines('水车', first, '此处隐藏2318个字。VIP会员可见', second))
    expect(alone.text).toBe(lines('水车', first, second, ''))
    expect(alone.dropped).toEqual(['此处隐藏2318个字。VIP会员可见'])
  })

  test.each(['(未完,全文共2426字,当前显示890字)', '……（水车文库省略834字，正式会员可完整阅读）……'])(
    'what a site that sells the rest says of it goes: %s',
    async words => {
      const found = await normalized(lines('水车', `${first}${words}${second}`, second))
      expect(found.dropped.join()).toContain(words)
      const told = `碑文（省略三十四字，会员名单也在其中）如下。${second}`
      expect((await normalized(lines('水车', told, second))).text).toContain(told)
    }
  )

  test.each([
    `${first}石桥文化网www.shiqiao.example为唯一售票网站。${second}`,
    `${first}石桥文化网 www.shiqiao.example 同步公布。${second}`,
    `石桥文化网www.shiqiao.example上的留言有三百多条。柳堤书评网www.liudi.example也不少。${second}`,
    `本启事内容（来源于石桥文化网 www.shiqiao.example）如有变动，另行告知。${second}`,
    `“村里平均每户有两架水车。”（来自石桥文化网 www.shiqiao.example）这一数字引起争议。${second}`,
    `报名表（可从www.shiqiao.example下载）填好以后，交到村口的邮局。${second}`,
    `村口收到来信：（摘自http://www.shiqiao.example/x）“我们那里没有水车。”${second}`,
    `墙上的字是“此处隐藏924个字”，谁也没有笑。${second}`
  ])('the name of a site and its address inside a paragraph are the author’s: %s', async paragraph => {
    const found = await normalized(lines('水车', paragraph, paragraph, second))
    expect(found.text.split(paragraph)).toHaveLength(3)
    expect(found.dropped).toEqual([])
  })
})

/** Texts of authors that have a site's words, forms and stamps in them, and must keep every line (precision before recall). */
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { normalize } from '../../../pipeline/2-normalize/index.ts'
import { normalized } from './outline.ts'
import { body } from './texts.ts'

const keeps = async (...lines: string[]): Promise<void> => {
  const { dropped, text } = await normalized(lines.join('\n'))
  expect(dropped).toEqual([])
  for (const line of lines) if (line !== '') expect(text).toContain(line)
}

describe('no line goes', () => {
  test.each<readonly [string, readonly string[]]>([
    [
      'a song whose refrain is its title',
      [
        '家乡的小河你好',
        '',
        '柳树青青',
        '石桥弯弯',
        '炊烟袅袅',
        '家乡的小河你好',
        '鱼儿游来',
        '家乡的小河你好'
      ]
    ],
    [
      'a poem that begins with its title',
      ['秋天来了吗', '秋天来了吗', '秋天在那金色的田野里', '这里有稻子呀', '那里有菊花']
    ],
    [
      'a diary with times',
      ['2021年3月4日 21:30', '今天下了一场雨。', '', '2021年3月5日 22:10', '今天天晴了。']
    ],
    [
      'a log with seconds',
      ['值班记录', '2021-03-04 08:00:00', '一切正常，没有来人。', '2021-03-04 12:00:00', '换班以后吃饭。']
    ],
    ['when a meeting is', ['开会通知', body, '会议时间：2021-03-04 14:30', '地点：三楼会议室']],
    [
      'rules of a platform',
      [
        '书画平台约定',
        '一、总则',
        '平台有权调整开放的日子。',
        '二、义务',
        body,
        '三、责任',
        '买卖由双方自己负责，平台不承担赔偿。',
        '平台有权请违约的人离开。'
      ]
    ],
    ['a sentence about rights', ['普法讲座', body, '如果有人侵犯了你的名誉权，要及时联系家长。', body]],
    ['an opening sentence', ['灯下漫谈', '本文由互联网说起，谈到纸和笔。', body, body]],
    ['books to read', ['怎样读史', body, body, '推荐阅读：', '《史记选》', '《资治通鉴选》']],
    [
      'whom to call',
      ['招新启事', body, '有意者请联系：', '微信：heliu2021', '电话：020-7654321', '地址：河边路5号']
    ],
    ['a form', ['借用合同', '编号：HL-2021-007', '类型：短期', body, '甲方（盖章）']],
    ['who checked', ['班会纪要', body, '记录：林间', '审核：何主任', '校对：周老师']],
    ['scores', ['期末成绩', '听力：25', '阅读：38', '写作：27', '大家都说有进步。']],
    ['weights', ['面饼的做法', '材料', '面粉 500g', '糖 50g', body]],
    ['prices', ['小店价目', body, '铅笔 ￥1', '橡皮 ￥2', '本子 ￥3']],
    ['stars', ['电影打分', body, '《青河往事》 ★★★★★', '《石桥》 ★★★★', '外婆也这样打分']],
    ['floors', ['教学楼介绍', body, '1楼', '图书室', '2楼', '音乐室']],
    ['what is asked of readers', ['图书室公约', body, '请分享座位', '请收藏好书卡', '请选择安静']],
    ['what came after a counter', ['第一次投稿', body, '我把它贴在网上', '点击量：305', '我高兴坏了']],
    ['names of laws', ['网上安全', body, '参考资料', '国家某办网站 http://www.example.cn', '《网络安全法》']],
    [
      'book titles in angle brackets',
      ['读书笔记', '今天读了<<青河往事>>', '明天读<<石桥>>', '读书真让人快乐。']
    ],
    ['a path in a program', ['电脑入门', '打开以后先点开始。', '文件 > 新建 > 文档', '这样就可以写字了。']],
    [
      'buttons that a text speaks of',
      ['翻页', '从前看书，现在点“下一页”。', '下一页', '这三个字改了人的习惯。', '上一页', '也是一样的道理。']
    ]
  ])('%s', async (_, lines) => {
    const { dropped } = await normalized(lines.join('\n'))
    expect(dropped).toEqual([])
  })

  test.each(['我的收藏', '我的首页', '分享', '打印', '关于我们', '联系我们', '附件：我的话'])(
    '%s is a title where nothing else is',
    async title => {
      await keeps(title, '', body, body)
      expect((await normalized(`${title}\n\n${body}\n${body}`)).title).toBe(title)
    }
  )
})

describe('what corroborates', () => {
  test('a lone disclaimer in the middle stays and is told, with the line that would drop it', async () => {
    const file = new VFile({ path: 'a.txt' })
    const base = `约定\n\n${body}\n${body}\n平台有权暂停违约者的使用。`
    await normalize({ file: 'a.txt', format: 'text', encoding: 'utf-8', base }, file)
    const doubt = file.messages.find(({ ruleId }) => ruleId?.endsWith('doubtful-site-line'))
    expect(doubt?.line).toBe(5)
  })

  test('the same words go beside a page’s own lines', async () => {
    const { dropped } = await normalized(
      `听雨\n\n${body}\n${body}\n推荐 收藏 分享 举报\n我要评论\n关闭窗口\n上一篇：观云\n下一篇：看山`
    )
    expect(dropped).toHaveLength(5)
  })
})

test('rows of a list stay below the links of a site', async () => {
  const rows = ['刘师傅，缝纫机一台，凤凰牌', '王秀兰，花瓶一只，有裂纹', '老孟，旧书十一本，多为小说']
  const told = '星期六上午，小广场上摆开了二十几张桌子，下面是参加的人和带来的东西，按报名先后排列。'
  const { dropped, text } = await normalized(
    ['旧物交换名单', '', told, '', '分享到：微信 微博', '', ...rows].join('\n')
  )
  for (const row of rows) expect(text).toContain(row)
  expect(dropped).toEqual(['分享到：微信 微博'])
})

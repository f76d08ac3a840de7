/** Collections as sharing sites and lists of texts print them: where pieces begin, and headings that a word counts (TN-81, TN-86). */
import { describe, expect, test } from 'vitest'
import { normalized, outline } from './outline.ts'

const lines = (...of: string[]): string => of.join('\n')
const first =
  '清早下了一阵小雨，石板路上湿漉漉的，卖菜的人都把担子挪到了屋檐下面，说话的声音比平时轻，谁也不着急。'
const second =
  '午后太阳出来了，晒谷场上又热闹起来，孩子们追着鸡跑，老人坐在树下剥豆子，一边剥一边说着去年的收成。'

describe('where pieces begin', () => {
  test('a program’s day and hour stands under each title, however short the lines below and long the title', async () => {
    const items = Array.from({ length: 9 }, (_, at) => `${at + 1}.石板路上湿漉漉的，卖菜的人都在屋檐下面。`)
    const long =
      '镇上中心小学二〇三一年秋季学期第三周每周一篇优秀习作选登及语文老师点评：雨后的巷子里走来的人'
    const text = lines(
      '雨天的句子',
      '2031-09-19 13:23:45',
      ...items,
      long,
      '2031-09-20 14:14:24',
      first,
      second
    )
    expect(await outline(text)).toEqual(['A 雨天的句子', `A ${long}`])
  })

  test('nor is the title above it a site’s line, whatever it speaks of', async () => {
    const title = (of: string): string => `河湾网必读河湾日报评论员文章：${of}`
    const text = lines(
      title('修桥'),
      '2031-09-19 13:23:45',
      first,
      second,
      title('铺路'),
      '2031-09-20 14:14:24',
      first
    )
    expect(await outline(text)).toEqual([`A ${title('修桥')}`, `A ${title('铺路')}`])
  })

  test('under a name it is what somebody said, and when', async () => {
    const text = lines(
      '林木生',
      '2031-09-19 13:23:45',
      '你到了吗？',
      '周小敏',
      '2031-09-19 13:24:10',
      '刚到桥头。'
    )
    expect((await normalized(text)).dropped).toEqual([])
  })

  test('each has its author on the line below, and one a subtitle below that', async () => {
    const text = lines(
      '乡村征文（精选3篇）',
      '晒谷场上的老人',
      '文/林木生',
      '——读《河湾志》有感',
      first,
      second,
      '雨中的巷子',
      '文/周小敏',
      second,
      first,
      '井台',
      '文/于山',
      first
    )
    expect((await outline(text)).filter(line => /^[TA] /.test(line))).toEqual([
      'T 乡村征文（精选3篇）',
      'A 晒谷场上的老人',
      'A 雨中的巷子',
      'A 井台'
    ])
  })

  test('each begins with a label like that of the first line', async () => {
    const text = lines(
      '2031年乡村征文：雨中的巷子',
      first,
      second,
      '2031年乡村征文：晒谷场上的老人',
      second,
      first,
      '镇上小学乡村征文：井台',
      first,
      second
    )
    expect(await outline(text)).toEqual([
      'A 2031年乡村征文：雨中的巷子',
      'A 2031年乡村征文：晒谷场上的老人',
      'A 镇上小学乡村征文：井台'
    ])
  })

  test('labels that the title does not have name parts of one text', async () => {
    const text = lines(
      '乡村征文：雨中的巷子',
      first,
      '最难忘的人：外婆',
      second,
      '最难忘的事：修桥',
      first,
      second
    )
    expect((await outline(text)).filter(line => line.startsWith('A '))).toEqual([])
  })

  test('each closes with a day, and the next title stands below a gap', async () => {
    const piece = (title: string, day: string): string =>
      lines(title, '', '', first, second, '', `　　　　　　${day}`)
    const text = lines(
      piece('雨中的巷子', '一九九五年四月三日。'),
      '',
      piece('晒谷场', '一九九五年九月九日。'),
      '',
      piece('井台', '一九九六年一月二日。')
    )
    expect((await outline(text)).filter(line => line.startsWith('A'))).toEqual([
      'A 雨中的巷子',
      'A 晒谷场',
      'A 井台'
    ])
  })

  test('a further paragraph of a note between two notes is no title; a mark at the head of a line is no note', async () => {
    const piece = (title: string, ...notes: string[]): string =>
      lines(
        `　　　　　　　　${title}〔１〕`,
        '',
        `　　${first}〔２〕`,
        '',
        ...notes.map(note => `　　${note}`),
        ''
      )
    const text = lines(
      piece(
        '雨中的巷子',
        '〔１〕本篇写于春天。',
        '〔２〕担子　旧时卖菜的人',
        '叹曰：担子重啊，路长！',
        '〔３〕石板路　见上。'
      ),
      piece('晒谷场', `〔２〕说起来，${second}`, '〔１〕本篇写于秋天。', '〔２〕晒谷场　在村口。'),
      piece('井台', '〔１〕本篇写于冬天。', '〔２〕井台　在村里。')
    )
    expect((await outline(text)).filter(line => line.startsWith('A'))).toEqual([
      'A 雨中的巷子',
      'A 晒谷场',
      'A 井台'
    ])
  })

  test('days in the middle of one text make no pieces of it', async () => {
    const text = lines(
      '村里的一年',
      '',
      first,
      '',
      '一九九五年四月三日',
      '',
      second,
      '',
      '一九九五年九月九日',
      '',
      first,
      second
    )
    expect((await outline(text)).filter(line => line.startsWith('A '))).toEqual([])
  })

  test('a number is parted from the greeting or the sentence behind it', async () => {
    const text = lines(
      '我的村小演讲稿集锦2篇',
      '我的村小演讲稿 篇1各位老师，同学们！大家好！',
      first,
      '我的村小演讲稿 篇2同学们：',
      second
    )
    expect(await outline(text)).toEqual([
      'T 我的村小演讲稿集锦2篇',
      'A 我的村小演讲稿 篇1',
      'A 我的村小演讲稿 篇2',
      'to 同学们：'
    ])
  })

  test('篇一： alone, and a list’s number before the number of the piece', async () => {
    const bare = lines('篇一:', '敬爱的党组织：', first, '篇二:', '敬爱的党组织：', second)
    expect((await outline(bare)).filter(line => line.startsWith('A'))).toEqual(['A 篇一：', 'A 篇二：'])
    const listed = lines('1.村小日记 篇一', first, '2.村小日记 篇二', second)
    expect(await outline(listed)).toEqual(['A 1.村小日记 篇一', 'A 2.村小日记 篇二'])
    const steps = lines('晒谷的步骤', '1.翻场', first, '2.收堆', second)
    expect((await outline(steps)).slice(1)).toEqual(['A', '1 1.翻场', '1 2.收堆'])
  })

  test('the column over a collection’s title is not its title', async () => {
    const text = lines(
      '三年级日记',
      '三年级日记（经典3篇）',
      '三年级日记 篇1',
      first,
      '三年级日记 篇2',
      second,
      '三年级日记 篇3',
      first
    )
    expect((await outline(text)).slice(0, 2)).toEqual(['T 三年级日记（经典3篇）', 'A 三年级日记 篇1'])
  })

  test('the collection’s title with a number in brackets is a piece’s title, not the title said again', async () => {
    const text = lines(
      '致家长的一封公开信',
      first,
      '致家长的一封公开信(一)',
      '尊敬的家长：',
      second,
      '致家长的一封公开信(二)',
      '尊敬的家长：',
      first
    )
    expect((await outline(text)).filter(line => /^[TA]/.test(line))).toEqual([
      'T 致家长的一封公开信',
      'A 致家长的一封公开信（一）',
      'A 致家长的一封公开信（二）'
    ])
  })

  test('a title behind the number stays with it', async () => {
    const text = lines('村小作文2篇', '篇一：晒谷场', first, '篇二：老井', second)
    expect((await outline(text)).slice(1)).toEqual(['A 篇一：晒谷场', 'A 篇二：老井'])
  })

  test('the author of a school stands under every title, the first one too', async () => {
    const text = lines('晒谷场', '二年级/林间', first, second, '老井', '二年级/周敏', second, first)
    expect((await outline(text)).filter(line => /^[TA]/.test(line))).toEqual(['A 晒谷场', 'A 老井'])
  })

  test('a button below every text parts them; one alone parts nothing', async () => {
    const list = lines(
      '村小工作总结范文精选',
      '校园绿化总结',
      first,
      '全文阅读',
      '图书整理总结',
      second,
      '全文阅读'
    )
    const found = await normalized(list)
    expect((await outline(list)).slice(1)).toEqual(['A 校园绿化总结', 'A 图书整理总结'])
    expect(found.text).not.toContain('全文阅读')
    expect((await normalized(lines('读书的办法', first, '全文阅读', second, first, second))).text).toContain(
      '全文阅读'
    )
  })

  test('stamps part pieces whose texts open with labels; those of a log stay', async () => {
    const piece = (title: string, at: string): string => lines(title, at, '【材料】', first + second)
    const text = lines(
      piece('范文点评：山路', '2010-11-24 17:29:51'),
      piece('“名师讲堂”第三周作业', '2010-11-26 11:25:04')
    )
    expect(await outline(text)).toEqual(['A 范文点评：山路', 'A “名师讲堂”第三周作业'])
    const log = lines(
      '泵站值班',
      '2010-11-24 17:29:51',
      '水位正常',
      '泵站交班',
      '2010-11-24 19:29:51',
      '水位略升'
    )
    expect((await normalized(log)).text).toContain('17:29:51')
  })

  test('no title is joined to what stands above it over a line that every piece ends with', async () => {
    const piece = (title: string): string =>
      lines(title, first, second, `${first}（作者单位：山前中学）`, '更多山前文章')
    const { text } = await normalized(lines(piece('山前杂记一'), piece('山前杂记二'), piece('山前杂记三')))
    expect(text).toContain('山前中学）\n')
  })
})

describe('headings that a word counts', () => {
  test('要求一：… with numbers under it', async () => {
    const text = lines(
      '写好通知的两个要求',
      first,
      '要求一：观点明确',
      first,
      '要求二：语言准确',
      '1.用词准确',
      second,
      '2.断句准确',
      first
    )
    expect((await outline(text)).slice(2)).toEqual([
      '1 要求一：观点明确',
      '1 要求二：语言准确',
      '2 1.用词准确',
      '2 2.断句准确'
    ])
  })

  test('第二题 with two questions in it is one heading; in a sentence it is none', async () => {
    const text = lines(
      '村官面试试题',
      '第一题想象题:请你用水车编个故事',
      first,
      '第二题专业题:你学什么?有何成果',
      second
    )
    expect((await outline(text)).slice(2)).toEqual([
      '1 第一题想象题：请你用水车编个故事',
      '1 第二题专业题：你学什么？有何成果'
    ])
    const told = lines('考场记', '第一题我不会做。', first, '第二题也不会。', second)
    expect((await outline(told)).filter(line => /^\d/.test(line))).toEqual([])
  })

  test('真题一：…。 under a heading', async () => {
    const text = lines(
      '面试讲解',
      first,
      '一、真题',
      '真题一:请介绍一下水车。',
      first,
      '真题二:你怎么看老井?',
      second,
      '二、建议',
      first
    )
    expect((await outline(text)).slice(2)).toEqual([
      '1 一、真题',
      '2 真题一：请介绍一下水车。',
      '2 真题二：你怎么看老井？',
      '1 二、建议'
    ])
  })

  test('questions of several sentences are whole headings; one that goes on as text is not', async () => {
    const asked = lines(
      '面试问答',
      '1.水车坏了谁来修？',
      first,
      '2.古时有人落水。有人去救，有人去喊。对此你怎么看？',
      second
    )
    expect((await outline(asked)).slice(2)).toEqual([
      '1 1.水车坏了谁来修？',
      '1 2.古时有人落水。有人去救，有人去喊。对此你怎么看？'
    ])
  })

  test('第四部分……。 alone is what a commentary tells', async () => {
    const text = lines(
      '范文点评',
      first,
      '第四部分即结尾，把水车比作村里的老人，使文章有了余味，并用一句问话作结。',
      second
    )
    expect((await outline(text)).filter(line => /^\d/.test(line))).toEqual([])
  })
})

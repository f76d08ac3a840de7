/** typesetting.md G.2 to G.6, rule by rule: what each does, and the nearest text that it must leave alone. */
import { describe, expect, it } from 'vitest'
import { outcome } from './apply.ts'

type Row = [rule: string, input: string, output: string, said?: readonly string[]]

/** Rule, input, output, and all that is said. Where nothing is said, the input is the near miss of its rule. */
const rows: readonly Row[] = [
  ['TN-3', '今天\u0007去了\u009f公园。', '今天去了公园。', ['repaired TN-3']],
  ['TN-3', '今天\u0000去了公园。', '今天去了公园。', ['damaged TN-3', 'repaired TN-3']],
  ['TN-4', '\ufeff中\u200b文\u200e字\u2060', '中文字', ['repaired TN-4']],
  ['TN-4', 'co\u00adoperate', 'co\u00adoperate'],
  ['TN-5', '宽\u2003A\u202f座', '宽A座', ['repaired TN-11', 'repaired TN-5']],
  ['TN-5', '重10\u00a0kg的', '重10\u00a0kg的'],
  ['TN-5', '姓名\t成绩', '姓名\t成绩', ['suspect TN-5']],
  ['TN-6', '樂\uf914\ufa1f', '樂樂\ufa1f', ['repaired TN-6']],
  ['TN-8', '⻬心⽇夜', '齐心日夜', ['repaired TN-8']],
  ['TN-8', '⺮是部首', '⺮是部首'],
  ['TN-9', '好\ufe0f，\ufe00再见\ufe0e', '好，\ufe00再见', ['repaired TN-9']],
  ['TN-9', '葛\u{e0100}城❤\ufe0f', '葛\u{e0100}城❤\ufe0f'],
  ['TN-10', '\ue78d\ue864', '\ufe10\u9fbb', ['repaired TN-10']],
  ['TN-10', '\uf0b7第一项', '\uf0b7第一项', ['damaged TN-10']],
  ['TN-10b', '他叫张〓，住在这里。', '他叫张〓，住在这里。', ['damaged TN-10b']],
  ['TN-10b', '他叫张\uffff，住在这里。', '他叫张\uffff，住在这里。', ['damaged TN-10b']],
  ['TN-10b', '我们??去公园。', '我们？？去公园。', ['repaired TN-22', 'suspect TN-10b']],
  ['TN-10b', '你去吗?我去。', '你去吗？我去。', ['repaired TN-22']],
  ['TN-11', '共 3 项，用 Word 写。', '共3项，用Word写。', ['repaired TN-11']],
  ['TN-11', '2026 年 5 月 4 日上午集合。', '2026年5月4日上午集合。', ['repaired TN-11']],
  ['TN-11', '2026 年 4 月 20 日', '2026年4月20日', ['repaired TN-11']],
  ['TN-11', '5 月 3 日雨天顺延。', '5月3日雨天顺延。', ['repaired TN-11']],
  [
    'TN-12',
    '（供稿：林间 摄影：周敏 编辑：何秀英）',
    '（供稿：林间 摄影：周敏 编辑：何秀英）',
    ['suspect TN-12']
  ],
  ['TN-12', '（他说：林间 很好，大家都来了。）', '（他说：林间很好，大家都来了。）', ['repaired TN-12']],
  ['TN-11', '5 月饼的做法', '5 月饼的做法'],
  ['TN-11', '3 日常管理', '3 日常管理'],
  ['TN-11', '热线 88001 邮编 210000', '热线88001 邮编210000', ['repaired TN-11']],
  ['TN-11', '费用：300 领队：方圆', '费用：300 领队：方圆'],
  ['TN-22', '他说：“What is your name?”我答不上来。', '他说：“What is your name?”我答不上来。'],
  ['TN-22', '他问：“叫Tom?”我点头。', '他问：“叫Tom？”我点头。', ['repaired TN-22']],
  // TN-62: room for answers, gaps between options, between a class and a name.
  ['TN-13', '哪一条是河流：（    ）', '哪一条是河流：（    ）'],
  ['TN-13', '小船(   )过了桥，很快。', '小船（   ）过了桥，很快。', ['repaired TN-23']],
  ['TN-13', '小船（ 慢慢 ）过了桥。', '小船（慢慢）过了桥。', ['repaired TN-13']],
  ['TN-11', 'A.河流 B.山谷 C.村庄', 'A.河流 B.山谷 C.村庄'],
  ['TN-13', '三、（1）对 （2）错 （3）对', '三、（1）对 （2）错 （3）对'],
  ['TN-11', '6.一江春水 7.两岸青山', '6.一江春水 7.两岸青山'],
  ['TN-11', '他坐 3.5路车去 B.村，很远。', '他坐3.5路车去B.村，很远。', ['repaired TN-11']],
  [
    'TN-12',
    '获奖的是初二1班 林木生、初二3班 何秀英。',
    '获奖的是初二1班 林木生、初二3班 何秀英。',
    ['suspect TN-12']
  ],
  ['TN-12', '我们全班 同学都去了，很好。', '我们全班同学都去了，很好。', ['repaired TN-12']],
  ['TN-13', '《谈谈写字》 河湾中学 林木生', '《谈谈写字》 河湾中学 林木生', ['suspect TN-12']],
  ['TN-13', '读《山中》 有感', '读《山中》有感', ['repaired TN-13']],
  ['TN-12', '我们 去公园，很好。', '我们去公园，很好。', ['repaired TN-12']],
  ['TN-12', '我们　去公园，很好。', '我们　去公园，很好。', ['suspect TN-12']],
  // Names, labels and couplets: the blank stands for a mark.
  ['TN-12', '校对：方圆 许多', '校对：方圆 许多', ['suspect TN-12']],
  ['TN-12', '顾问：方圆 许多', '顾问：方圆 许多', ['suspect TN-12']],
  ['TN-12', '监制：司马长风 袁野', '监制：司马长风 袁野', ['suspect TN-12']],
  ['TN-12', '监制：方　圆 许多', '监制：方　圆 许多', ['suspect TN-12']],
  ['TN-12', '领队：方圆 副领队：许多', '领队：方圆 副领队：许多', ['suspect TN-12']],
  ['TN-12', '集合：早上七点 地点：南门', '集合：早上七点 地点：南门', ['suspect TN-12']],
  ['TN-12', '上联：一江春水 两岸青山', '上联：一江春水 两岸青山', ['suspect TN-12']],
  // Letter-spaced words and what wraps left in sentences are none of these.
  ['TN-12', '主题：总 则', '主题：总则', ['repaired TN-12']],
  ['TN-12', '事由：通 知', '事由：通知', ['repaired TN-12']],
  ['TN-12', '地点：会议 室', '地点：会议室', ['repaired TN-12']],
  ['TN-12', '老师说：今天 放假', '老师说：今天放假', ['repaired TN-12']],
  ['TN-12', '主题：通 知要点：无', '主题：通知要点：无', ['repaired TN-12']],
  ['TN-12', '摘要：文章谈桥的 主要问题：锈', '摘要：文章谈桥的主要问题：锈', ['repaired TN-12']],
  ['TN-12', '结论：我们 成功了', '结论：我们成功了', ['repaired TN-12']],
  ['TN-12', '说明：这里的春天 来得很早，花也多。', '说明：这里的春天来得很早，花也多。', ['repaired TN-12']],
  ['TN-12', '说明：花开了，大家 去看：真美。', '说明：花开了，大家去看：真美。', ['repaired TN-12']],
  ['TN-13', '好 ，真 。 ', '好，真。', ['repaired TN-13']],
  ['TN-20', '甲,乙', '甲，乙', ['repaired TN-20']],
  ['TN-20', '坐标1,2和a,b', '坐标1,2和a,b'],
  ['TN-21', '我们都来了.', '我们都来了。', ['repaired TN-21']],
  ['TN-21', '这篇文章我们用的是很新的Word.', '这篇文章我们用的是很新的Word.', ['suggested TN-21']],
  ['TN-22', '他问:去吗?去!好;走', '他问：去吗？去！好；走', ['repaired TN-22']],
  ['TN-22', '比分3:2，网址a:b', '比分3:2，网址a:b'],
  ['TN-23', '他(她)和(二人）', '他（她）和（二人）', ['repaired TN-23']],
  ['TN-23', '他（她和我', '他（她和我', ['suspect TN-23']],
  ['TN-23', '1)早读；a)午休', '1)早读；a)午休'],
  ['TN-24', '看<<春天>>和<夏天>', '看<<春天>>和<夏天>', ['suggested TN-24']],
  ['TN-24', '书名>春天', '书名>春天', ['suspect TN-24']],
  ['TN-24', '若a<b则停', '若a<b则停'],
  ['TN-25', '１２：３０到Ｂ座，增长５％', '12：30到B座，增长5％', ['repaired TN-25', 'suggested TN-25']],
  ['TN-25', '百分之五％', '百分之五％'],
  ['TN-26', '走了…又回来．．．再走‥‥', '走了……又回来……再走……', ['repaired TN-26']],
  ['TN-26', '走了……………又回来', '走了……………又回来', ['suspect TN-26']],
  ['TN-26', '好。。再见', '好。。再见', ['suspect TN-26']],
  ['TN-27', '春天、夏天……等', '春天、夏天……等', ['suspect TN-27']],
  ['TN-27', '他走了。……我也走了', '他走了。……我也走了', ['suspect TN-27']],
  ['TN-30', '目标－－读书', '目标——读书', ['repaired TN-30']],
  ['TN-31', '目标———读书', '目标———读书', ['suspect TN-31']],
  ['TN-31', '一——二', '一——二'],
  ['TN-32', '100~200元', '100~200元', ['suggested TN-32']],
  ['TN-32', '2021-03-05，010-1234', '2021-03-05，010-1234'],
  ['TN-33', '好，，很：：好', '好，很：好', ['repaired TN-33']],
  ['TN-33', '好！！！真？！', '好！！！真？！'],
  ['TN-33', '好⁇真‼', '好？？真！！', ['repaired TN-33']],
  ['TN-34', '约翰‧史密斯和玛丽・居里', '约翰·史密斯和玛丽·居里', ['repaired TN-34']],
  ['TN-34', '约翰.史密斯', '约翰.史密斯', ['suggested TN-34']],
  ['TN-34', '参观玛丽.居里的故居', '参观玛丽.居里的故居', ['suggested TN-34']],
  ['TN-34', '阿尔伯特.爱因斯坦', '阿尔伯特.爱因斯坦', ['suggested TN-34']],
  ['TN-21', '他来到罗马.马上又走了', '他来到罗马。马上又走了', ['repaired TN-21']],
  ['TN-34', '●要点', '●要点'],
  ['TN-35', '好，。走（，是）', '好，。走（，是）', ['suspect TN-35']],
  ['TN-36', '一，总则', '一，总则', ['suggested TN-36']],
  ['TN-36', '一，二，三，走', '一，二，三，走', ['suggested TN-36']],
  [
    'TN-40',
    '他说"好",我说"不".',
    '他说“好”，我说“不”。',
    ['repaired TN-20', 'repaired TN-21', 'repaired TN-40']
  ],
  ['TN-40', '他说"好，我走了', '他说"好，我走了', ['suspect TN-40']],
  ['TN-40', '“错误“，改正', '“错误“，改正', ['suggested TN-40', 'suspect TN-35', 'suspect TN-40']],
  ['TN-40', '《评《春游》的结尾》', '《评《春游》的结尾》', ['suggested TN-40']],
  ['TN-40', '《春游》和《夏令营》', '《春游》和《夏令营》'],
  ['TN-50', '文字锟斤拷锟斤拷文字', '文字锟斤拷锟斤拷文字', ['damaged TN-50']],
  ['TN-51', '屯屯屯屯', '屯屯屯屯', ['damaged TN-51']],
  ['TN-51', '烫烫脚', '烫烫脚'],
  ['TN-52', '銆婃槬娓搞€', '銆婃槬娓搞€', ['damaged TN-52']],
  ['TN-53', 'ä¸­å›½ï¼Œ', 'ä¸­å›½ï¼Œ', ['damaged TN-53']],
  ['TN-54', 'ÎÒÃÇÈ¥', 'ÎÒÃÇÈ¥', ['damaged TN-54']],
  ['TN-54', 'café über alles', 'café über alles'],
  ['TN-55', '扂蠅腔ㄛ', '扂蠅腔ㄛ', ['damaged TN-55']],
  ['TN-55', '口腔科', '口腔科'],
  ['TN-56', '共1O0元，«春天»', '共1O0元，«春天»', ['suspect TN-56']],
  ['TN-56', '丶是笔画', '丶是笔画'],
  ['TN-57', 'Hеllo', 'Hеllo', ['suspect TN-57']],
  ['TN-57', '今天\u0301很好', '今天\u0301很好', ['suspect TN-57']],
  ['TN-57', 'Привет和Hello', 'Привет和Hello'],
  ['TN-58', '我们说这些话时，學習國語說話開會', '我们说这些话时，學習國語說話開會', ['suspect TN-58']],
  ['TN-61', '二○○九年，一九九O年', '二〇〇九年，一九九〇年', ['repaired TN-61']],
  ['TN-61', '100年，A○B', '100年，A○B']
]

describe('G.2 to G.5', () => {
  it.each<Row>([...rows])('%s %s', (_, input, output, said = []) => {
    const result = outcome(input)
    expect(result.text).toBe(output)
    expect([...new Set(result.said)].sort()).toEqual([...said].sort())
    expect(outcome(output).said.filter(message => message.startsWith('repaired'))).toEqual([])
  })
})

describe('G.6: what never changes silently', () => {
  it.each([
    ['TN-60', '他象往常一样，做为班长，把帐本的的确确放好了；那付样子，既使如此，也很好。'],
    ['TN-61', '二零二一年五月三日、2021年5月3日、21年、第三十二条、〔2021〕12号、壹佰元整、１'.slice(0, -1)],
    ['TN-62', '床前明月光，疑是地上霜。噫吁嚱，危乎高哉！侬晓得伐？'],
    ['TN-63', '他来了，她走了，我们留下了；天黑了，灯亮了：夜深了。']
  ])('%s %s', (_, text) => {
    expect(outcome(text)).toEqual({ text, said: [] })
  })
})

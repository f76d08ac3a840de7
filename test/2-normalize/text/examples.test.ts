import { describe, expect, it } from 'vitest'
import { outcome, repaired } from './apply.ts'

/** typesetting.md H.4: number, rule, input, output, what is said besides repairs. */
const examples: [number: number, rule: string, input: string, output: string, said?: string][] = [
  [66, 'TN-20', '你好,这是一句话.', '你好，这是一句话。'],
  [67, 'TN-18', '共3.5万元,增长12%', '共3.5万元，增长12%'],
  [68, 'TN-18', '15:30开会,地点在二楼', '15:30开会，地点在二楼'],
  [69, 'TN-21', '1.总则', '1.总则'],
  [70, 'TN-18', 'J.K.先生来了', 'J.K.先生来了'],
  [71, 'TN-23', '他(她)们', '他（她）们'],
  [72, 'TN-23', '函数f(x)递增', '函数f(x)递增'],
  [73, 'TN-23', '（三人)', '（三人）'],
  [74, 'TN-24', '某办[2021]12号', '某办[2021]12号', 'suggested TN-24'],
  [75, 'TN-25', 'Ａ型１２３号', 'A型123号'],
  [76, 'TN-26', '走了...又回来', '走了……又回来'],
  [77, 'TN-26', '走了。。。', '走了……'],
  [78, 'TN-26', '第一章…………………5', '第一章…………………5'],
  [79, 'TN-30', '目标--读书', '目标——读书'],
  [80, 'TN-31', '目标—读书', '目标—读书', 'suspect TN-31'],
  [81, 'TN-32', '1931-1945年', '1931-1945年', 'suggested TN-32'],
  [82, 'TN-32', '电话010-1234', '电话010-1234'],
  [83, 'TN-33', '好，，很好！！！！', '好，很好！！！！', 'suggested TN-33'],
  [84, 'TN-34', '约翰•史密斯', '约翰·史密斯'],
  [85, 'TN-40.2', '他说"好的"。', '他说“好的”。'],
  [86, 'TN-40.2', '5\'10"高', '5\'10"高'],
  [87, 'TN-40.3', '“错误“引号', '“错误“引号', 'suspect TN-40'],
  [89, 'TN-40.5', '“他说“好””。', '“他说“好””。', 'suggested TN-40'],
  [90, 'TN-11', '使用 Word 编辑', '使用Word编辑'],
  [91, 'TN-12', '今 天 天 气 很 好', '今天天气很好'],
  [93, 'TN-14', '　　今天天气很好', '今天天气很好'],
  [94, 'TN-6', '\uf90a', '金'],
  [95, 'TN-7', '①㎡％…（）', '①㎡％…（）'],
  [96, 'TN-8', '⼈⼤', '人大'],
  [97, 'TN-10', '\ue81e', '\u9fb4'],
  [98, 'TN-4', '中\u200b文\u00ad字', '中文字'],
  [99, 'TN-50', '文字锟斤拷文字', '文字锟斤拷文字', 'damaged TN-50'],
  [100, 'TN-52', '锛岀殑', '锛岀殑', 'damaged TN-52'],
  [101, 'TN-61', '二○○九年', '二〇〇九年'],
  [102, 'TN-61', '二零二一年五月', '二零二一年五月'],
  [105, 'TN-36', '1、总则', '1、总则', 'suggested TN-36'],
  [105, 'TN-36', '（一）、目标', '（一）、目标', 'suggested TN-36'],
  [105, 'TN-36', '第一、要快', '第一、要快', 'suggested TN-36']
]

describe('H.4', () => {
  it.each(examples)('%i %s %s', (_, rule, input, output, said) => {
    const result = outcome(input)
    expect(result.text).toBe(output)
    const besides = result.said.filter(s => !s.startsWith('repaired'))
    expect(besides).toEqual(said ? [said] : [])
    if (input !== output && !['TN-14', 'TN-18'].includes(rule)) {
      expect(result.said).toContain(`repaired ${rule.replace(/\.\d$/, '')}`)
    }
    // 113: nothing new in a second run.
    expect(outcome(result.text).said.filter(s => s.startsWith('repaired'))).toEqual([])
  })

  it('92 leaves spaces in a heading and says so (TN-12)', () => {
    const result = outcome('聚焦主题 服务大局', 'heading')
    expect(result).toEqual({ text: '聚焦主题 服务大局', said: ['suspect TN-12'] })
  })

  it('88 takes a quotation over several paragraphs for right (TN-40.4)', () => {
    expect(outcome('“甲说了话').said).toEqual([])
  })
})

describe('marks in context', () => {
  it.each([
    // Latin sentences and numbers stay.
    ['Hello, world. How are you? 你好!', 'Hello, world. How are you? 你好！'],
    ['He said "yes, no", then left.', 'He said "yes, no", then left.'],
    // LB-T7: with Han on the outer side the quotation marks are Chinese.
    ['搜索 “Elements” 就有', '搜索“Elements”就有'],
    ['比例1:500,时间8:30;得分3:2', '比例1:500，时间8:30；得分3:2'],
    ['版本v1.2.3,共1,234.5元', '版本v1.2.3，共1,234.5元'],
    ['见https://a.cn/b?c=1,2&d=中,然后', '见https://a.cn/b?c=1,2&d=中，然后'],
    ['写信到a.b@c.cn,谢谢', '写信到a.b@c.cn，谢谢'],
    ['打开C:\\a\\b.txt,再读说明.docx文件', '打开C:\\a\\b.txt，再读说明.docx文件'],
    ['公式$f(x), a$,中', '公式$f(x), a$，中'],
    ['花$5,中,$6', '花$5，中，$6'],
    ['一.总则', '一.总则'],
    ['（一）.总则', '（一）.总则'],
    ['他来了.她走了.', '他来了。她走了。'],
    ['约翰.史密斯说', '约翰.史密斯说'],
    ['“好”,他说:“走”.', '“好”，他说：“走”。'],
    ['他问:是吗?真的!', '他问：是吗？真的！'],
    ['学习Python:从入门开始', '学习Python：从入门开始'],
    ['若a!=b则停', '若a!=b则停'],
    // Brackets.
    ['(见附件)和(A)', '（见附件）和(A)'],
    ['他(Tom)说', '他（Tom）说'],
    ['(一)总则', '（一）总则'],
    ['(1)总则', '(1)总则'],
    ['甲(乙(丙)丁)戊', '甲（乙（丙）丁）戊'],
    // Ellipses and dashes.
    ['wait... what', 'wait... what'],
    ['他…走了‥好⋯⋯', '他……走了……好……'],
    ['目录..........12', '目录..........12'],
    ['使用--help选项', '使用--help选项'],
    ['————————', '————————'],
    ['人生⸺一次旅行', '人生——一次旅行'],
    ['好⁉真的‼', '好！？真的！！'],
    // Quotation marks.
    ['"你好"和"再见"', '“你好”和“再见”'],
    ['他说“这是"引用"的话”', '他说“这是‘引用’的话”'],
    ['他说"你好', '他说"你好'],
    ["这是'好'的", '这是‘好’的'],
    ["it's John's书", "it's John's书"],
    // Spaces.
    ['你好 ，世界 。', '你好，世界。'],
    ['他说 “好” 的。', '他说“好”的。'],
    ['第一章 总则说，好', '第一章 总则说，好'],
    ['1.1 目标，好', '1.1 目标，好'],
    ['出席：张三 李四 王五。', '出席：张三 李四 王五。'],
    ['我们去 公园玩，很好。', '我们去公园玩，很好。'],
    ['Hello   world', 'Hello world'],
    ['长10\u00a0km，宽\u00a0大', '长10\u00a0km，宽大']
  ])('%s', (input, output) => {
    expect(repaired(input)).toBe(output)
    expect(repaired(output)).toBe(output)
  })
})

describe('invisible characters and Unicode forms', () => {
  it('keeps joiners where emoji and other scripts need them (TN-4, TN-9)', () => {
    for (const text of ['👨‍👩‍👧', 'क्‍ष', '❤️', '葛󠄀']) expect(repaired(text)).toBe(text)
    expect(repaired('中\u200d文\ufe0f')).toBe('中文')
  })

  it('never folds compatibility (TN-7); the twelve unified ones stay (TN-6)', () => {
    const text = '①㈠㎡½ﾀ﨎﨏﨑⑴'
    expect(repaired(text)).toBe(text)
    expect(repaired('e\u0301cole Å')).toBe('école Å')
  })

  it('leaves a radical that is spoken of (TN-8)', () => {
    expect(repaired('部首“⼈”与⼈民')).toBe('部首“⼈”与人民')
  })

  it('only touches zeros of Chinese numbers (TN-61)', () => {
    expect(repaired('一二○号，O型血，二〇一O年，100年，○○学校')).toBe(
      '一二○号，O型血，二〇一〇年，100年，○○学校'
    )
  })
})

describe('damage', () => {
  it.each([
    ['烫烫烫烫', 'TN-51'],
    ['ä½\u00a0å¥½ï¼Œâ€œ', 'TN-53'],
    ['µÄÖÐÒ»ÊÇ', 'TN-54'],
    ['甲\ufffd乙', 'TN-10b'],
    ['甲\ud800乙', 'TN-10b'],
    ['甲\u0000乙', 'TN-3'],
    ['甲\ue000乙', 'TN-10']
  ])('%s is %s', (text, rule) => {
    expect(outcome(text).said).toContain(`damaged ${rule}`)
  })

  it('may be a box that stands for a character', () => {
    expect(outcome('缺□字').said).toEqual(['suspect TN-10b'])
  })

  it('finds none in clean text', () => {
    expect(outcome('某某省××××××市').said).toEqual([])
    expect(outcome('春天来了，花开了。“好！”他说：“去看《书》吧……”（笑）').said).toEqual([])
  })
})

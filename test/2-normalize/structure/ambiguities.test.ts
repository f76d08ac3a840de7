import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { normalize } from '../../../pipeline/2-normalize/index.ts'
import { readMarker } from '../../../pipeline/2-normalize/passes/structure/headings/marker.ts'
import { hanNumeralValue } from '../../../pipeline/2-normalize/passes/structure/headings/numerals.ts'
import { normalized, outline } from './outline.ts'
import { body } from './texts.ts'

const read = (text: string): string | null => {
  const marker = readMarker(text, 0)
  return marker && `${marker.family} ${marker.value}`
}

describe('TN-85 Han numerals', () => {
  test.each([
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['廿三', 23],
    ['卅', 30],
    ['一百零三', 103],
    ['一二', 12],
    ['二〇二一', 2021],
    ['两', 2],
    ['贰', 2]
  ])('%s is %i', (numeral, value) => {
    expect(hanNumeralValue(numeral)).toBe(value)
  })
})

describe('G.8 ordinals', () => {
  test.each([
    ['一、总则', 'han 1'],
    ['（二）原则', 'hanParen 2'],
    ['(三)原则', 'hanParen 3'],
    ['1、目的', 'digit 1'],
    ['1. 目的', 'digit 1'],
    ['1．目的', 'digit 1'],
    ['1)目的', 'digit 1'],
    ['（1）目的', 'digitParen 1'],
    ['①目的', 'circled 1'],
    ['㈢目的', 'circled 3'],
    ['第十二章 附则', 'chapter 12'],
    ['第３节 借书', 'section 3'],
    ['第一百零三条 本法', 'clause 103'],
    ['第二部分 正文', 'division 2'],
    ['1.2 方法', 'decimal2 2'],
    ['1.2.3 方法', 'decimal3 3'],
    ['甲、总述', 'stem 1'],
    ['IV. Results', 'roman 4'],
    ['a) item', 'letter 1']
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})

describe('TN-86 what looks like an ordinal and is none', () => {
  test.each([
    '一、二、三等奖共十名',
    '五、六月间',
    '一二·九运动',
    '三八节',
    '四个方面',
    '一方面',
    '一般来说',
    '一旦',
    '1.5万元',
    '3.14',
    '1.2版本号',
    '2021.9',
    '2021.9.5 晴',
    '（一）班的同学',
    '（2）号楼',
    '第三十条规定的情形',
    '第三条第一款',
    '第二章所称',
    'J.K.先生',
    '1:500',
    '15:30开会',
    '3 月底',
    '5 kg'
  ])('%s', text => {
    expect(read(text)).toBeNull()
  })

  test('十一、国庆 needs a tenth before it', async () => {
    const text = `假期安排\n${body}\n十一、国庆期间照常开放\n${body}\n${body}`
    expect(await outline(text)).toEqual(['T 假期安排', 'A'])
  })

  test.each([
    ['（一）班子建设', 'hanParen 1'],
    ['（二）中途换线', 'hanParen 2'],
    ['（3）号召大家', 'digitParen 3'],
    ['二、一年来的工作', 'han 2'],
    ['一、一等奖', 'han 1']
  ])('%s is one', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test('what may be an amount or a name is an ordinal where siblings say so', async () => {
    const text = (lines: readonly string[]): string =>
      `豆腐作坊\n${body}\n${lines.flatMap(line => [line, body]).join('\n')}`
    const found = async (...lines: string[]): Promise<string[]> => (await outline(text(lines))).slice(2)
    expect(await found('1 磨浆', '2 点卤', '3 压制')).toEqual(['1 1 磨浆', '1 2 点卤', '1 3 压制'])
    expect(await found('一、创业之初', '二、三年来的变化')).toEqual(['1 一、创业之初', '1 二、三年来的变化'])
    expect(await found('（1）班会安排', '（2）楼宇检查', '（3）值日')).toHaveLength(3)
    expect(await found('1 磨浆', '2 点卤', '3 月初开张')).toEqual(['1 1 磨浆', '1 2 点卤'])
  })

  test('一是……；二是……； stays in its paragraph', async () => {
    const text = `工作总结\n今年做了三件事：一是修路；二是种树；三是办学。${body}\n${body}`
    expect(await outline(text)).toEqual(['T 工作总结', 'A'])
  })

  test('（1）…；（2）…。 and ①…；②…。 inside a sentence are a list', async () => {
    const text = `说明\n要求：（1）结合材料，联系实际；（2）观点明确；（3）不少于八百字。①先看；②再写；③后改。${body}`
    expect(await outline(text)).toEqual(['T 说明', 'A'])
  })

  test('第一，第二 in running text', async () => {
    const text = `读书三要\n第一，要专心。${body}\n第二，要恒心。${body}`
    expect(await outline(text)).toEqual(['T 读书三要', 'A'])
  })

  test('附件：1. 名单 is a note on attachments', async () => {
    const text = `通知\n${body}\n附件：1. 名单\n2. 路线\n3. 时间`
    expect(await outline(text)).toEqual(['T 通知', 'A'])
  })

  test('a total that 之 does not number is an ordinary title', async () => {
    const text = `春之声\n${body}\n夏之歌\n${body}`
    const types = (await normalized(text)).tree.children.map(node => node.type)
    expect(types.filter(type => type === 'article')).toHaveLength(1)
  })

  test('list items that end in ； are no headings', async () => {
    const text = `公约\n我们约定：\n一、按时到校；\n二、爱护公物；\n三、团结同学。\n${body}`
    expect(await outline(text)).toEqual(['T 公约', 'A'])
  })

  test('questions of an interview are no headings', async () => {
    const lines = ['记者：您每天做些什么？', `林间：${body}`]
    expect(await outline(['采访记', ...lines, ...lines, ...lines].join('\n'))).toEqual(['T 采访记', 'A'])
  })

  test('a gap in the numbers does not end the sequence (TN-64)', async () => {
    const text = `总结\n一、做法\n${body}\n三、成效\n${body}\n四、打算\n${body}`
    expect((await outline(text)).slice(2)).toEqual(['1 一、做法', '1 三、成效', '1 四、打算'])
  })
})

describe('TN-86 and TN-80 to TN-82 over a whole text', () => {
  const under = (...lines: string[]): string => ['总结', ...lines.flatMap(line => [line, body])].join('\n')

  test('a missing line break: 一、总体要求今年以来…', async () => {
    const text = `工作要点\n一、总体要求今年以来，各项工作总体平稳，群众比较满意。${body}二、主要任务我们要继续修好三条路，种好两片林。${body}三、保障措施各组要按月检查，发现问题及时改正。${body}`
    expect((await outline(text)).slice(2)).toEqual(['1 一、总体要求', '1 二、主要任务', '1 三、保障措施'])
  })

  const said = async (base: string): Promise<readonly string[]> => {
    const file = new VFile({ path: 'a.txt' })
    await normalize({ file: 'a.txt', format: 'text', encoding: 'utf-8', base }, file)
    return file.messages.filter(one => one.ruleId === 'heading-may-end').map(one => one.message)
  }

  test('the same where only its own line break is missing, beside headings on lines of their own', async () => {
    const text = `工作总结\n\n一、总体要求今年以来各项工作平稳\n二、主要成绩\n${body}\n三、存在问题\n${body}`
    expect((await outline(text)).slice(2)).toEqual(['1 一、总体要求', '1 二、主要成绩', '1 三、存在问题'])
    const sentence = text.replace('平稳', '平稳推进，大家共同努力。')
    expect((await outline(sentence)).slice(2)).toEqual(['1 一、总体要求', '1 二、主要成绩', '1 三、存在问题'])
  })

  test('alone, it is only suggested (class S)', async () => {
    expect(await outline('一、总体要求今年以来各项工作平稳')).toEqual(['A'])
    expect(await said('一、总体要求今年以来各项工作平稳')).toEqual([
      expect.stringContaining('“一、总体要求”')
    ])
  })

  test('every line begins with a heading; one stands right before （一）', async () => {
    const text = [
      '关于防汛准备的报告',
      '一、总体要求以保证堤防安全为目标，落实责任，备足物资，加强值守，确保河道、水库和涵闸在汛期里不出一处险情。',
      '二、主要内容（一）巡查堤防。各段要定人定岗，发现渗漏及时上报。（二）备足沙袋。仓库里的存量不得少于三千条。',
      '三、工作步骤本次准备分为三个阶段进行，先检查，再整改，后演练，每个阶段都要留下记录，材料按时报到指挥部办公室。',
      '四、保障措施各段要高度重视，加强组织，落实人员，保证经费，对工作不力的要通报批评，对成绩突出的要给予表扬。'
    ].join('\n')
    expect((await outline(text)).slice(2)).toEqual([
      '1 一、总体要求',
      '1 二、主要内容',
      '2r （一）巡查堤防。',
      '2r （二）备足沙袋。',
      '1 三、工作步骤',
      '1 四、保障措施'
    ])
  })

  test('clauses stay what they are, and nothing is said of them', async () => {
    const text = [
      '借阅规定',
      '一、凡持有本馆借书证的读者，均可在开放时间内借阅图书，每次不得超过五册，期限为三十天，逾期应当补办续借手续。',
      '二、读者应当爱护图书，不得在书上涂写、折角、撕页，如有损坏或者遗失，须按照原价的两倍赔偿，珍贵图书另行议定。',
      '三、借书证只限本人使用，不得转借他人，遗失的应当及时到服务台挂失，挂失之前造成的损失由持证人自己承担。',
      '四、违反以上规定并且经劝告不改的，本馆可以暂停其借阅资格一至三个月，情节严重的，通知其所在单位处理。'
    ].join('\n')
    expect(await outline(text)).toEqual(['T 借阅规定', 'A'])
    expect(await said(text)).toEqual([])
  })

  test('one （一） without a second is a heading where others of its kind are', async () => {
    const text = under('一、主要做法', '（一）加强领导', '二、存在问题', '（一）认识不足', '（二）投入不够')
    expect((await outline(text)).slice(2).map(line => line.charAt(0))).toEqual(['1', '2', '1', '2', '2'])
    expect((await outline(under('一、主要做法', '（一）加强领导', '二、存在问题'))).slice(2)).toEqual([
      '1 一、主要做法',
      '1 二、存在问题'
    ])
  })

  test('十一、附则 after a tenth is a heading', async () => {
    const han = '一二三四五六七八九十'.split('')
    const text = under(...han.map(number => `${number}、要点`), '十一、附则')
    expect((await outline(text)).at(-1)).toBe('1 十一、附则')
  })

  test('甲、乙、丙 open paragraphs in order; 甲、乙两班 is no ordinal', async () => {
    expect((await outline(under('甲、缘起', '乙、经过', '丙、结果'))).slice(2)).toEqual([
      '1 甲、缘起',
      '1 乙、经过',
      '1 丙、结果'
    ])
    expect(read('甲、乙两班合在一起')).toBeNull()
  })

  test('一、 （一） 1. （1） ① are levels 1 to 5', async () => {
    const text = under('一、甲', '（一）乙', '1.丙', '（1）丁', '（2）戊', '2.己', '（二）庚', '二、辛')
    expect((await outline(text)).slice(2)).toEqual([
      '1 一、甲',
      '2 （一）乙',
      '3 1.丙',
      '4 （1）丁',
      '4 （2）戊',
      '3 2.己',
      '2 （二）庚',
      '1 二、辛'
    ])
  })

  test('编 章 节 nest, whatever comes first', async () => {
    const text = under('第一编 总则', '第一章 任务', '第二章 机构', '第一节 会议', '第二编 分则')
    expect((await outline(text)).slice(2).map(line => line.charAt(0))).toEqual(['1', '2', '2', '3', '1'])
  })

  test('1、 right under 一、 is level 2 (TN-82)', async () => {
    const text = under('一、做法', '1、修路', '2、种树', '二、打算', '1、办学', '2、架桥')
    expect((await outline(text)).slice(2).map(line => line.charAt(0))).toEqual(['1', '2', '2', '1', '2', '2'])
  })

  test.each([
    ['⒈目的', 'circled 1'],
    ['⑶目的', 'circled 3'],
    ['壹、目的', 'hanFormal 1'],
    ['第二篇 正文', 'division 2'],
    ['第三部分：正文', 'division 3'],
    ['第二十一条 本法', 'clause 21']
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})

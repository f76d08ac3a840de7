/** Out: texts of about a megabyte that are made to be slow to read: named, the same every time. */

const MEGABYTE = 1_000_000

/** Each alone in one line, and a line each. */
const units = [
  '一、',
  '（一）',
  '1、',
  '1.',
  '(1)',
  '①',
  '第一章',
  '第一条 ',
  '篇一',
  '一',
  '1',
  '12',
  ' ',
  '\u3000',
  '\t',
  '\u00a0',
  '(',
  ')',
  '（',
  '）',
  '"',
  "'",
  '“',
  '”',
  '「',
  '《',
  '》',
  '〈',
  '<<',
  '[',
  '【',
  ',',
  '.',
  '，',
  '。',
  '、',
  '：',
  '；',
  '？',
  '！',
  '．',
  '…',
  '—',
  '-',
  '·',
  '*',
  '=',
  '$',
  '/',
  'a/',
  '@',
  'a@',
  'http://',
  'a.',
  '1,',
  '1.1',
  '%',
  '&',
  '\\',
  '○',
  '一○',
  'O',
  'Ａ',
  '\ufffd',
  '\u200b',
  '\u200d',
  '\u0301',
  '\ue000',
  '😀',
  '锛',
  '锟斤拷',
  'ㄛ',
  'ã€',
  '中 ',
  '中。',
  '中，',
  '“中',
  '“中”',
  '（中）',
  '(中)',
  '中,',
  '题\n',
  '\n',
  '\n\n',
  '\r',
  '\f',
  '目录',
  '附件',
  '下一页',
  '作者：',
  '2026年1月1日',
  '—— ',
  '第1页',
  '一是',
  '是',
  '一、中。',
  '一、题（一）题1.题'
]

/** A line each, and nothing else, with any kind of line end. */
const lines = [
  '第一条',
  '王小明　李小红　张小华',
  '王小明\t李小红\t张小华',
  'Abc',
  'a b c',
  '- 中',
  '• 中',
  '2026年1月1日',
  '1月1日',
  '1.1 题',
  '〔1〕注',
  '[1] a',
  '此致',
  '敬礼',
  '摘要：',
  '附件1',
  '目录',
  '（中',
  '中）',
  '白日依山尽，',
  '记者：中',
  '总结与展望',
  '***',
  '　　中'
]

/** Kinds of lines that may have to do with one another. */
const pairs = [
  ['1', '中'],
  ['1', '2'],
  ['一', '1'],
  ['（', '）'],
  ['a', '1'],
  ['?', 'a'],
  ['-', '1'],
  ['一、', '1.'],
  ['', '1'],
  ['　1', '1'],
  ['1', '- 1 -']
]

const prose = '我们沿着河边的小路慢慢往前走，听见林子里有一阵清脆的鸟叫声，大家都停下来听。'

const short = units.filter(unit => unit.length === 1 && /[^\n\r\f\ufffd]/.test(unit))

export const hostileTexts = function* () {
  for (const unit of units) {
    yield [`${JSON.stringify(unit)} in one line`, filled(unit)]
    yield [`${JSON.stringify(unit)} a line each`, filled(`${unit}\n`)]
  }
  for (const line of lines) {
    yield [`${JSON.stringify(line)} a line each`, filled(`${line}\n`)]
    yield [`${JSON.stringify(line)} under a long line`, filled(`${line}\n${'中'.repeat(40)}\n`)]
  }
  for (const end of ['\r\n', '\r', '\u2028', '\u0085', '\f', '\n\n'])
    yield [
      `lines of one character, ${JSON.stringify(end)} between them`,
      mixed(short.map(unit => `${unit}${end}`))
    ]
  for (const [first, second] of pairs)
    yield [`${JSON.stringify(first)} and ${JSON.stringify(second)} by turns`, filled(`${first}\n${second}\n`)]
  yield ['lines, mixed', mixed(lines.map(line => `${line}\n`))]
  yield ['all of them mixed', mixed(units)]
  yield ['all of them mixed, without line ends', mixed(units.filter(unit => !/[\n\r\f]/.test(unit)))]
  yield ['lines of one character', mixed(short.map(unit => `${unit}\n`))]
  yield ['ordinals a line each, counted', counted(n => `${n}、题\n`)]
  yield ['chapters a line each, counted', counted(n => `第${n}章 题\n正文。\n`)]
  yield ['headings a line each, counted', counted(n => `${han(n)}、标题\n`)]
  yield ['headings in one line, counted', counted(n => `${han(n)}、标题`)]
  yield ['headings of three kinds by turns', counted(n => ['一、总则\n', '（一）目标\n', '1.要求\n'][n % 3])]
  yield ['a contents list that never ends', counted(n => `第${n}节 标题………………${n}\n`)]
  yield ['notes and their marks', counted(n => `正文[${n}]很好。[${n}] 见《书》第${n}页。\n`)]
  yield ['numbers a line each, counted', counted(n => `${n}\n`)]
  yield ['running heads with numbers', counted(n => `文化志 卷${n % 7} ${n}\n`)]
  yield [
    'dates a line each, counted',
    counted(n => `${2000 + (n % 30)}年${(n % 12) + 1}月${(n % 28) + 1}日\n`)
  ]
  yield [
    'verse by turns with prose',
    filled(`春风吹过山岗\n溪水流向远方\n我在桥头等你\n月光落在肩上\n${prose}\n`)
  ]
  yield ['lines of one width, no sentence ends', filled(`${prose.slice(0, 30)}\n`)]
  yield ['pages by name, counted', counted(n => `Page ${n % 9999}: 青年文丛\n`)]
  yield ['pages by name, other words each', counted(n => `Page ${n % 9999}: 青年${n}\n`)]
  yield ['headings of five kinds by turns', filled('一、中\n（一）中\n1.中\n（1）中\n①中\n')]
  yield ['page numbers', counted(n => `正文在这里还没有说完就到了页末的样子\n— ${n} —\n`)]
}

/** In bytes of UTF-8: a megabyte of Chinese is a third of a million characters. */
const filled = unit => unit.repeat(Math.ceil(MEGABYTE / new TextEncoder().encode(unit).length))

const mixed = list => {
  const sizes = list.map(unit => new TextEncoder().encode(unit).length)
  let state = 1
  const pieces = []
  for (let bytes = 0; bytes < MEGABYTE; ) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    const next = (state >>> 8) % list.length
    pieces.push(list[next])
    bytes += sizes[next]
  }
  return pieces.join('')
}

const han = number => [...String(number)].map(digit => '〇一二三四五六七八九'[Number(digit)]).join('')

const counted = lineOf => {
  const pieces = []
  for (let n = 1, length = 0; length < MEGABYTE / 3; n++) {
    pieces.push(lineOf(n))
    length += pieces.at(-1).length
  }
  return pieces.join('')
}

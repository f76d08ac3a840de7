import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { applyLedger, type Inspection, rebuildBase } from '../../pipeline/index.ts'
import { type Workplace, workplace } from '../support/command.ts'

let place: Workplace
afterEach(() => place.remove())

const TEXT = '春游记\n\n一、出发\n\n早上八点出发,大家都很高兴。\n\n二、回来\n\n下午四点回来。\n'

describe('inspect', () => {
  test('--json: one object a file, one a line, in the shape of the contract; nothing is written', () => {
    place = workplace({ 'x/1.txt': TEXT, 'x/2.md': '# 读书\n\n正文。\n', 'x/3.txt': '' })
    const ran = place.run(['inspect', '--json', 'x/1.txt', 'x/2.md', 'x/3.txt'])
    expect(ran.code).toBe(3)
    expect(ran.stderr).toBe('')
    expect(place.files()).toEqual(['x/1.txt', 'x/2.md', 'x/3.txt'])
    const objects = ran.stdout
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line) as Inspection)
    expect(objects.map(object => object.file)).toEqual(['x/1.txt', 'x/2.md', 'x/3.txt'])
    for (const object of objects)
      expect(Object.keys(object)).toEqual([
        'file',
        'encoding',
        'script',
        'title',
        'articles',
        'dropped',
        'text',
        'changes',
        'messages'
      ])
    const [first, second, third] = objects as [Inspection, Inspection, Inspection]
    expect(first).toMatchObject({ encoding: 'utf-8', script: 'hans' })
    expect(first.articles).toHaveLength(1)
    expect(first.articles[0]?.headings.map(({ level, text }) => ({ level, text }))).toEqual([
      { level: 1, text: '一、出发' },
      { level: 1, text: '二、回来' }
    ])
    expect(applyLedger(TEXT, first.changes)).toBe(first.text)
    expect(rebuildBase(first.text, first.changes)).toBe(TEXT)
    expect(second.title ?? second.articles[0]?.title).toBe('读书')
    expect(third).toMatchObject({ encoding: null, script: null, title: null, articles: [], text: '' })
    expect(third.messages).toMatchObject([{ code: 'empty-source', severity: 'error' }])
  })

  test('without --json: a tree on standard output, messages on standard error; a folder is its files', () => {
    place = workplace({ 'x/1.txt': TEXT })
    const ran = place.run(['inspect', 'x'])
    expect(ran.code).toBe(0)
    expect(ran.stdout).toContain('x/1.txt\n  utf-8 · hans · ')
    expect(ran.stdout).toContain('1 一、出发')
    expect(ran.stdout).toMatch(/\d+ changes, by rule:\n/)
    expect(ran.stdout).toMatch(/TN-20 ×1 {2}An ASCII comma .*\n {6}5:7 {2}‘,’ → ‘，’\n/)
    expect(ran.stdout).toContain('(chengce inspect --json lists every change.)')
  })

  test('a folder knows the lines that its texts share, as a build does; each with a line to paste', () => {
    const sentence = (of: string): string =>
      `${of}的早晨很安静，只有鸟在树上叫，一只叫完了另一只接着叫，谁也不着急，谁也不停下来歇一歇，叫到太阳出来才散。`
    const text = (of: string): string =>
      `${of}的早晨\n石桥小学五年级\n${sentence(of)}\n${sentence(`再说${of}`)}\n好好学习\n扫码下载完整版\n`
    const files = { 'x/1.txt': text('山村'), 'x/2.txt': text('海边'), 'x/3.txt': text('城里') }
    place = workplace(files)
    const ran = place.run(['inspect', 'x'])
    expect(ran.code).toBe(0)
    for (const words of ['石桥小学五年级', '好好学习'])
      expect(
        ran.stdout.match(new RegExp(`- \\{ at: \\d, words: "[^"]+", drop: true \\} +# .*${words}`, 'g'))
      ).toHaveLength(1)
    expect(ran.stdout).toMatch(/keep: true.*扫码下载完整版|扫码下载完整版.*keep: true/)
    expect(place.run(['init', 'x']).stderr).toMatch(/\b5\b/)
    const again = place.run(['inspect', 'x'])
    expect(again.stdout).toContain('石桥小学五年级')
    expect(place.run(['inspect', 'x/1.txt']).stdout).not.toContain('drop: true')
  })

  test('without --json: removed pieces with their lines, also where the same words are kept elsewhere', () => {
    place = workplace({
      'x/1.txt': `春游记\n\n早上八点出发，大家都很高兴。\n\n下午四点回来。\n\n浏览次数：12\n`
    })
    const ran = place.run(['inspect', 'x/1.txt'])
    const { dropped } = JSON.parse(place.run(['inspect', '--json', 'x/1.txt']).stdout) as Inspection
    expect(dropped).toEqual(['浏览次数：12'])
    expect(ran.stdout).toContain('1 piece removed, by line:\n     7  浏览次数：12  site-counter\n')
    const chinese = place.run(['inspect', 'x/1.txt', '--lang', 'zh']).stdout
    expect(chinese).toContain('删去 1 段，按行号：\n     7  浏览次数：12  site-counter\n')
  })

  test('a path that does not exist: exit 2, as in a build; with --json still one object', () => {
    place = workplace({ 'x/1.txt': TEXT })
    const ran = place.run(['inspect', 'x/1.text'])
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain('x/1.text does not exist. Did you mean “1.txt”?  path-missing')
    const json = place.run(['inspect', '--json', 'x/1.text'])
    expect(json.code).toBe(2)
    expect(JSON.parse(json.stdout)).toMatchObject({
      file: 'x/1.text',
      messages: [{ code: 'source-missing' }]
    })
  })

  test('a folder with pictures: one note', () => {
    place = workplace({ 'x/1.txt': TEXT, 'x/a.png': 'x' })
    const ran = place.run(['inspect', 'x'])
    expect(ran.code).toBe(0)
    expect(ran.stderr).toContain('files-passed-over')
  })
})

describe('explain', () => {
  test('takes --lang before the command, and proposes a rule that was written without its hyphen', () => {
    place = workplace()
    const before = place.run(['--lang', 'zh', 'explain', 'TN-20'])
    expect(before).toEqual(place.run(['explain', 'TN-20', '--lang', 'zh']))
    expect(before.code).toBe(0)
    expect(place.run(['explain', 'TN20']).stderr).toContain('TN-20')
    expect(place.run(['-p', 'book', 'explain']).stderr).toContain('stands behind an option')
  })

  test('codes and rules, in both languages', () => {
    place = workplace()
    const english = place.run(['explain', 'empty-source', 'tn-20', 'LB-7'])
    expect(english.code).toBe(0)
    expect(english.stdout).toContain(
      'empty-source · error\n  What it says: ‹file› is empty\n  What to do: Put text'
    )
    expect(english.stdout).toContain('TN-20 · Rule\n  An ASCII comma in Chinese')
    expect(english.stdout).toContain('LB-7 · Rule\n  Digits of one number')
    expect(place.run(['explain', 'empty-source', '--lang', 'zh']).stdout).toContain('意思：‹文件› 是空文件')
  })

  test('a message that is worded by its case is told case by case, each with its own next step', () => {
    place = workplace()
    const told = place.run(['explain', 'doubtful-heading', '--lang', 'zh']).stdout.split('意思：').slice(1)
    expect(told).toHaveLength(3)
    expect(told[0]).toMatch(/没有序号[\s\S]*如果它是正文/)
    expect(told[2]).toMatch(/到哪里为止不能确定[\s\S]*引用整个标题/)
  })

  test.each(['TN-99', 'LB-99', 'PU-9', 'XX-1', 'site-nothing'])('%s is no rule', rule => {
    place = workplace()
    expect(place.run(['explain', rule])).toMatchObject({ code: 2, stdout: '' })
  })

  test('every rule that the normalizer writes into the ledger', () => {
    place = workplace()
    const files = readdirSync('pipeline/2-normalize', { recursive: true, encoding: 'utf8' })
    const code = files
      .filter(file => file.endsWith('.ts'))
      .map(file => readFileSync(`pipeline/2-normalize/${file}`, 'utf8'))
    const names = code.flatMap(text => [
      ...text.matchAll(/rule: '([\w-]+)'|'((?:site|page|running|repeated|contents)-[a-z-]+)'/g)
    ])
    const rules = [...new Set(names.map(([, rule, name]) => rule ?? name ?? ''))].filter(
      rule => !rule.endsWith('-unknown')
    )
    expect(rules.length).toBeGreaterThan(20)
    for (const language of ['en', 'zh'])
      expect(place.run(['explain', ...rules, '--lang', language]), rules.join(' ')).toMatchObject({
        code: 0,
        stderr: ''
      })
  })

  test('Chinese help and messages have no English in them but names', () => {
    place = workplace({
      'x/a.txt': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2]),
      'x/compilation.yaml': 'title: [书'
    })
    expect(place.run(['--help', '--lang', 'zh']).stdout).toContain('用法： chengce [选项] [命令]')
    expect(place.run(['--help', '--lang', 'zh']).stdout).not.toMatch(/\[options\]|\[command\]|\(default/)
    expect(place.run(['build', '--help', '--lang', 'zh']).stdout).not.toMatch(/\[options\]|\(default/)
    expect(place.run(['build', '--help', '--lang', 'zh']).stdout).toContain('build [选项] [路径...]')
    expect(place.run(['x', '--lang', 'zh']).stderr).toContain('此处不合 YAML 写法：缩进有误，或括号没有配对')
    expect(place.run(['x/a.txt', '--lang', 'zh']).stderr).toContain('内容是 PNG 图片')
    expect(place.run(['--chek', '--lang', 'zh']).stderr).toContain('没有选项 --chek。是否想写 --check？')
  })

  test('help in both languages, version', () => {
    place = workplace()
    expect(place.run(['--help']).stdout).toContain('Exit codes: 0 done')
    expect(place.run(['--help', '--lang', 'zh']).stdout).toContain('退出码')
    expect(place.run(['build', '--help']).stdout).toContain('--fail-on <level>')
    expect(place.run(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

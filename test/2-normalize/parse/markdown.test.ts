import fc from 'fast-check'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { buildLedger } from '../../../pipeline/2-normalize/ledger.ts'
import { parseMarkdown } from '../../../pipeline/2-normalize/parse/markdown.ts'
import { applyLedger, rebuildBase } from '../../../pipeline/model/ledger.ts'
import { applyEdits } from '../../../pipeline/model/text.ts'

const sourceOf = (base: string) => ({ file: 'a.md', format: 'markdown' as const, encoding: 'utf-8', base })

const read = async (base: string, seconds?: number) => {
  const file = new VFile({ path: 'a.md' })
  const root = await parseMarkdown(sourceOf(base), file, seconds === undefined ? {} : { seconds })
  return { root, codes: file.messages.map(m => m.ruleId) }
}

interface AnyNode {
  type: string
  value?: string
  depth?: number
  url?: string
  children?: AnyNode[]
  data?: { trace?: { value: string; edits: { class: string }[] } }
}

/** `type[child child]`, a leaf as its value in quotes. */
const sketch = (node: AnyNode): string => {
  if (node.type === 'text') return `"${node.value}"`
  const name = node.type + (node.depth ?? '') + (node.value === undefined ? '' : `"${node.value}"`)
  return node.children ? `${name}[${node.children.map(sketch).join(' ')}]` : name
}

const sketchOf = async (base: string): Promise<string> => {
  const { root } = await read(base)
  return (root as unknown as AnyNode).children?.map(sketch).join(' ') ?? ''
}

describe('lines under a title', () => {
  it.each([
    ['作者：林间\n单位：三年二班', 'paragraph["作者：林间"] paragraph["单位：三年二班"]'],
    ['林间\n三年二班', 'paragraph["林间"] paragraph["三年二班"]'],
    ['**作者：** 林间  \n2026年3月', 'paragraph["作者： 林间"] paragraph["2026年3月"]']
  ])('are one paragraph each where they name author and body: %s', async (lines, expected) => {
    expect(await sketchOf(`# 春游\n\n${lines}\n\n正文。\n`)).toBe(
      `title["春游"] ${expected} paragraph["正文。"]`
    )
  })

  it.each(['我们走到\n春山脚下', '今天去看花，\n大家都高兴。'])(
    'are one paragraph where they are text: %s',
    async lines => {
      expect(await sketchOf(`# 春游\n\n${lines}\n`)).toBe(
        `title["春游"] paragraph["${lines.replace('\n', '')}"]`
      )
    }
  )
})

const leavesOf = (node: AnyNode): AnyNode[] =>
  node.value !== undefined && node.type !== 'dropped' ? [node] : (node.children ?? []).flatMap(leavesOf)

/** Every leaf is traced honestly, and the ledger holds. */
const expectTraced = async (base: string) => {
  const { root } = await read(base)
  if (!root) throw new Error('no tree')
  for (const leaf of leavesOf(root as unknown as AnyNode)) {
    const trace = leaf.data?.trace
    expect(trace?.value).toBe(leaf.value)
    expect(trace && applyEdits(base, trace as never)).toBe(leaf.value)
  }
  const { text, changes } = buildLedger(base, root)
  expect(applyLedger(base, changes)).toBe(text)
  expect(rebuildBase(text, changes)).toBe(base)
  return { text, changes }
}

describe('markdown', () => {
  it('makes a lone first heading the title; depths begin at 1 and skip none', async () => {
    expect(await sketchOf('# 春\n\n### 花\n\n##### 草\n\n### 树\n')).toBe(
      'title["春"] heading1["花"] heading2["草"] heading1["树"]'
    )
    expect(await sketchOf('# 春\n\n# 夏\n')).toBe('heading1["春"] heading1["夏"]')
  })

  it('closes soft line breaks: nothing beside Chinese, a space between words', async () => {
    expect(await sketchOf('春天\n来了，\n花\nopens\nnow **好**\n看\n')).toBe(
      'paragraph["春天来了，花opens now " strong["好"] "看"]'
    )
  })

  it('closes soft line breaks of any kind of line end', async () => {
    expect(await sketchOf('春天\r\n来了\rone\r\ntwo')).toBe('paragraph["春天来了one two"]')
  })

  it('reads emphasis next to Chinese marks', async () => {
    expect(await sketchOf('读**“重点”**内容')).toBe('paragraph["读" strong["“重点”"] "内容"]')
  })

  it('a first heading below a note is the title; below sentences it is a heading', async () => {
    expect(await sketchOf('> 译者：林间\n\n# 春\n\n文。\n\n## 花\n')).toMatch(
      /title\["春"\] paragraph\["文。"\] heading1\["花"\]$/
    )
    expect(await sketchOf('春天来了。\n\n# 春\n\n文。\n\n## 花\n')).toMatch(
      /heading1\["春"\] paragraph\["文。"\] heading2\["花"\]$/
    )
    expect(await sketchOf('全文如下。\n\n----\n\n春\n===\n\n文。\n\n## 花\n')).toMatch(
      /title\["春"\] paragraph\["文。"\] heading1\["花"\]$/
    )
  })

  it('names of languages are no title', async () => {
    expect(await sketchOf('# 简体中文 | [English](en.md)\n\n# 春\n\n文。\n\n## 花\n')).toMatch(
      /title\["春"\] paragraph\["文。"\] heading1\["花"\]$/
    )
    expect(await sketchOf('# 中文 | 英文写作\n\n文。\n')).toMatch(/^title/)
  })

  it('takes title and author from front matter where the text has no title, and keeps its values', async () => {
    const base = '---\ntitle: "春游"\nauthor: 林间\ntags: [a]\n---\n\n正文\n'
    const { root } = await read(base)
    expect((root as unknown as AnyNode).children?.map(sketch).join(' ')).toBe(
      'title["春游"] byline["林间"] paragraph["正文"]'
    )
    expect(root?.data).toEqual({ markupRule: 'MD', frontMatter: { title: '春游', author: '林间' } })
    expect((await expectTraced(base)).text).toBe('春游\n林间\n正文\n')
  })

  it('puts the author of front matter below the title of the text, unless a line there names the same', async () => {
    const head = '---\nauthor: 钱七\n---\n\n# 新街\n\n'
    const { root } = await read(`${head}正文\n`)
    expect((root as unknown as AnyNode).children?.map(sketch).join(' ')).toBe(
      'title["新街"] byline["钱七"] paragraph["正文"]'
    )
    expect((await expectTraced(`${head}正文\n`)).text).toBe('新街\n钱七\n正文\n')
    const { root: twice } = await read(`${head}作者：钱七\n\n正文\n`)
    expect((twice as unknown as AnyNode).children?.map(sketch).join(' ')).toBe(
      'title["新街"] paragraph["作者：钱七"] paragraph["正文"]'
    )
  })

  it('takes escapes, references and quotation marks out as class M', async () => {
    const base = '> 甲\\*乙 &amp; 丙&#20057;\n> 丁&nbsp;`a  b` \\\\ &foo;\n'
    const { text, changes } = await expectTraced(base)
    expect(text).toBe('甲*乙 & 丙乙丁\u00a0a  b \\ &foo;\n')
    expect(changes.every(c => c.class === 'M' && c.before.length <= 8)).toBe(true)
  })

  it('keeps the lines of code, without fences and indents', async () => {
    const base = '- 一\n\n  ```js\n  x\n    y\n  ```\n\n正文\r\n\r\n    a\r\n      b\r\n'
    expect((await expectTraced(base)).text).toBe('一\nx\n  y\n正文\na\n  b\n')
  })

  it('takes indented Chinese prose for paragraphs, and says so', async () => {
    const base = '# 题\n\n    春天来了，花开了。\n\n\t他说：好。 \n\n```\n春，夏。\n```\n\n    let x = 1\n'
    const { root, codes } = await read(base)
    expect((root as unknown as AnyNode).children?.map(sketch).join(' ')).toBe(
      'title["题"] paragraph["春天来了，花开了。"] paragraph["他说：好。"] code"春，夏。" code"let x = 1"'
    )
    expect(codes).toEqual(['indented-prose'])
    await expectTraced(base)
  })

  it('writes a table as rows of cells', async () => {
    expect((await expectTraced('| 甲 | 乙\\|丙 |\n| -- | -- |\n| `a\\|b` | 丁 |\n| | 戊 |\n')).text).toBe(
      '甲\t乙|丙\na|b\t丁\n戊\n'
    )
  })

  it('says that the boxes of a task list are left out', async () => {
    const tasks = await read('# 题\n\n- [x] 浇水\n- [ ] 松土\n- 施肥\n')
    expect(tasks.codes).toEqual(['task-marks-left-out'])
    expect((await read('# 题\n\n- [甲] 浇水\n- 施肥 [x]\n')).codes).toEqual([])
  })

  it('ends a bare address where Chinese begins', async () => {
    const { root } = await read('见https://a.cn/b，再看 www.b.cn 。')
    const links = ((root as unknown as AnyNode).children?.[0]?.children ?? []).filter(n => n.type === 'link')
    expect(links.map(n => [n.url, n.children?.[0]?.value])).toEqual([
      ['https://a.cn/b', 'https://a.cn/b'],
      ['http://www.b.cn', 'www.b.cn']
    ])
    expect((await expectTraced('见https://a.cn/b，再看 www.b.cn 。')).text).toBe(
      '见https://a.cn/b，再看 www.b.cn 。\n'
    )
  })

  it('keeps the text between HTML tags; comments and scripts are removed pieces with a message', async () => {
    const base =
      '甲<b>乙</b><!-- 记 -->丙<br>丁\n\n<div align="center">\n<p>戊 < 己</p>\n<script>x</script>\n</div>\n'
    const { root, codes } = await read(base)
    expect((root as unknown as AnyNode).children?.map(sketch).join(' ')).toBe(
      'paragraph["甲" "乙" dropped"<!-- 记 -->" "丙" break "丁"] paragraph["戊 < 己"] dropped"<script>x</script>"'
    )
    expect(codes).toEqual(['html-tags-ignored', 'html-comment-removed'])
    expect((await expectTraced(base)).text).toBe('甲乙丙\n丁\n戊 < 己\n')
  })

  it('resolves reference links and keeps images', async () => {
    const { root, codes } = await read('[书][b] ![图](x.png)\n\n[b]: http://a.cn\n')
    expect(JSON.stringify(root)).toContain('"url":"http://a.cn"')
    expect(JSON.stringify(root)).not.toContain('linkReference')
    expect(JSON.stringify(root)).toContain('"url":"x.png"')
    expect(codes).toEqual([])
  })

  it('keeps footnotes', async () => {
    expect(await sketchOf('引[^1]\n\n[^1]: 注\n    二\n')).toBe(
      'paragraph["引" footnoteReference] footnoteDefinition[paragraph["注二"]]'
    )
  })
})

describe('laws', () => {
  const piece = fc.constantFrom(
    ...[
      '甲',
      '乙乙',
      'word',
      ' ',
      '  ',
      '\n',
      '\n\n',
      '\r\n',
      '> ',
      '- ',
      '1. ',
      '    ',
      '\t',
      '`',
      '``',
      '```\n',
      '**',
      '*',
      '_',
      '~~'
    ],
    ...[
      '# ',
      '|',
      '|--|--|\n',
      '[',
      '](u)',
      '![',
      '<',
      '>',
      '<b>',
      '<!--',
      '-->',
      '<div>\n',
      '&amp;',
      '&#65;',
      '&copy;',
      '&bad;',
      '\\',
      '\\*',
      '[^1]',
      '[^1]: ',
      '---\n',
      'www.a.cn',
      '，',
      '“',
      '𠀀',
      '\u0000',
      '\ufeff',
      '\u3000'
    ]
  )
  it('every leaf is traced and the ledger holds, whatever the markup', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async pieces => {
        await expectTraced(pieces.join(''))
      }),
      { numRuns: 1500, seed: 4 }
    )
  })
})

describe('the deadline', () => {
  it('reads 1 MB of usual Markdown', async () => {
    const sentence = '读书使人明智，种花使人安静，散步使人清醒。'
    const paragraph = `${sentence.repeat(5)}读**好书**，看[书评](http://a.cn)。\n${sentence.repeat(5)}\n\n`
    const base = `## 一节\n\n${paragraph.repeat(10)}- 一\n- 二\n\n`.repeat(400)
    const { root } = await read(base)
    expect(root?.children.length).toBe(4800)
  })

  it.each([
    ['**中', 40_000],
    ['> ', 100_000],
    ['>', 100_000],
    ['[', 100_000],
    ['- ', 60_000],
    ['<', 200_000],
    ['![a](', 50_000],
    ['<div>\n\n', 20_000],
    ['**a**', 30_000],
    ['`x` ', 30_000]
  ])('ends %s × %i with a tree or one message', async (unit, count) => {
    const start = performance.now()
    const { root, codes } = await read(unit.repeat(count), 1)
    expect(performance.now() - start).toBeLessThan(8000)
    if (root === null) expect(codes).toEqual(['markdown-too-complex'])
  })

  it('reads a code span of 60,000 spaces', async () => {
    const start = performance.now()
    expect((await read(`| \`${' '.repeat(60_000)}\\|a\` |\n|--|\n`)).root).not.toBeNull()
    expect(performance.now() - start).toBeLessThan(8000)
  })

  it('ends small hostile texts at once', async () => {
    expect((await read('>'.repeat(7900))).codes).toEqual(['markdown-too-complex'])
  })
})

/** Damage 10: the title, and who wrote the text, as fields of a record. */
import type { Draw } from './draw.ts'
import type { Line } from './layout.ts'

/** What a record's fields that are no title and no author say; an editor may print them or not. */
export interface Labelled {
  readonly lines: readonly Line[]
  readonly optional: readonly string[]
}

interface Record {
  readonly title: string
  readonly author: string
  /** Lines between the author and the text. */
  readonly rest: readonly string[]
}

export const addLabels = (draw: Draw, lines: readonly Line[]): Labelled => {
  const record = draw.pick(records)
  const at = lines.findIndex(line => line.role !== 'title' && line.role !== 'author')
  const head = lines.slice(0, at).map((line): Line => {
    if (line.role === 'title') return { ...line, text: record.title + line.text }
    return { ...line, text: record.author + line.text.replace(/^[^：]*：/, ''), indent: '' }
  })
  const rest = record.rest.map((text): Line => ({ role: 'foreign', text, indent: '', spaced: false }))
  return { lines: [...head, ...rest, ...lines.slice(at)], optional: record.rest }
}

const records: readonly Record[] = [
  { title: '标题：', author: '作者：', rest: [] },
  { title: '标题：', author: '作者：', rest: ['来源：《文化月刊》', '正文：'] },
  { title: '标　题：', author: '作　者：', rest: ['日　期：2023年5月18日', '正　文：'] },
  { title: '题目：', author: '作者：', rest: [] },
  { title: '题　　目：', author: '撰　稿　人：', rest: ['字　　数：3200字'] },
  { title: '【标题】', author: '【作者】', rest: ['【来源】县志办资料室', '【正文】'] },
  {
    title: '【题名】',
    author: '【著者】',
    rest: ['【出处】《地方文史》2021年第4期', '【关键词】地方史；口述；档案', '【全文】']
  },
  { title: '[标题]', author: '[作者]', rest: ['[分类]综合材料', '[正文]'] },
  { title: '文章标题：', author: '文章作者：', rest: ['发表日期：2022-11-03', '文章内容：'] },
  { title: '篇名：', author: '作者：', rest: ['刊名：《城乡天地》', '期号：2019(8)'] },
  { title: '文件名称：', author: '起草人：', rest: ['编号：ZL-2024-017', '密级：普通'] },
  { title: 'Title: ', author: 'Author: ', rest: ['Date: 2024-03-02'] }
]

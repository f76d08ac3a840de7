/** TN-83: a heading that is less likely than not is among the doubts, whatever is said of where it may end, and the line told there undoes it. */
import { expect, test } from 'vitest'
import { type ArticleContent, type PhrasingContent, textOf } from '../../../pipeline/model/article.ts'
import { type Edited, edited } from './normalized.ts'

const round = '改进手续，增加柜台，以借促还，方便读者，把整理卡片与登记还书有机地结合起来。'
const told = '明确了书展是今年最重要的任务。'
const rest = '馆里几次开会商量，把大家的心思都收到这件事上来。'
const row = (...parts: readonly string[]): string =>
  `图书馆全年工作小结\n\n一、工作回顾\n\n${parts.join('\n')}\n\n二、明年打算\n\n继续办好书展，也把书送到离镇子远的村里去。\n`
const line = '加强值班和登记工作\n每天开门前先清点一遍书架，晚上由值班的人锁门。'

test.each([
  ['the last of its row', row(`（一）${told}${rest}`, `（二）${line}`, `（三）${round}${rest}`)],
  ['in the middle of it', row(`（一）${told}${rest}`, `（二）${round}${rest}`, `（三）${line}`)]
])('%s', async (_, base) => {
  const before = await edited(base)
  const unlikely = unlikelyIn(before)
  expect(unlikely.length).toBeGreaterThan(0)
  for (const heading of unlikely) {
    const doubts = before.findings.flatMap(({ code, doubt }) =>
      code === 'doubtful-heading' && doubt?.remedy.at.kind === 'words'
        ? [{ ...doubt, at: doubt.remedy.at }]
        : []
    )
    const own = doubts.find(({ at }) => heading.words.startsWith(at.words))
    expect(own?.confidence).toBe(heading.confidence)
    const after = await edited(base, own ? [own.remedy] : [])
    expect(after.text).toBe(before.text)
    expect(headingsIn(after).map(({ words }) => words)).not.toContain(heading.words)
    expect(after.findings.flatMap(({ doubt }) => doubt?.remedy ?? [])).not.toContainEqual(own?.remedy)
  }
})

const unlikelyIn = (text: Edited) => headingsIn(text).filter(({ confidence }) => confidence < 0.5)

const headingsIn = ({ normalized: { tree } }: Edited) =>
  tree.children
    .flatMap(node => (node.type === 'article' ? node.children : []))
    .flatMap((node): readonly (ArticleContent | PhrasingContent)[] =>
      node.type === 'paragraph' ? node.children.slice(0, 1) : [node]
    )
    .flatMap(node =>
      node.type === 'heading' || node.type === 'runInHeading'
        ? [{ words: textOf(node), confidence: node.data?.recognition?.confidence ?? 1 }]
        : []
    )

/** In: the volume. Out: the lines of its contents; page numbers come from the pages. */
import type { Compilation, CompiledArticle } from '../../model/compilation.ts'
import type { ContentsBlock, FlowBlock } from '../../model/flow.ts'
import { titleText, withoutEnd } from './title-text.ts'

/** 目录 and one line for each preface, part, piece and, to the depth asked for, heading (TC-1, TC-6). */
export const contentsBlocks = (compilation: Compilation): FlowBlock[] => {
  const title = compilation.language === 'zh-CN' ? '目录' : '目錄'
  const entries: FlowBlock[] = [
    { kind: 'text', role: 'contentsTitle', runs: [{ text: title }], notes: [], id: 'contents' }
  ]
  for (const item of compilation.front) {
    if (item.kind === 'preface')
      entries.push(...articleEntries(item.article, { ...compilation.toc, depth: 1 }))
  }
  for (const { part, articles } of compilation.parts) {
    if (part) entries.push(partEntry(part))
    for (const article of articles) entries.push(...articleEntries(article, compilation.toc))
  }
  return entries
}

const partEntry = (part: {
  readonly id: string
  readonly number?: string
  readonly title: string
}): ContentsBlock => ({
  kind: 'contents',
  role: 'contentsPart',
  text: part.number === undefined ? part.title : `${part.number}　${part.title}`,
  target: part.id,
  numbered: false,
  level: 1
})

const articleEntries = (article: CompiledArticle, toc: Compilation['toc']): ContentsBlock[] => {
  const isPiece = article.collection !== undefined || article.piece === true
  // A piece of a collection stands where the headings of others do, and its headings below it.
  const down = isPiece ? 1 : 0
  return [
    ...(article.collection
      ? [entry('contentsArticle', titleText(article.collection.title), article.collection.id, 2)]
      : []),
    {
      ...entry(
        isPiece ? 'contentsHeading' : 'contentsArticle',
        titleText(article.title),
        article.id,
        isPiece ? 3 : 2
      ),
      ...(article.subtitle === undefined ? {} : { subtitle: withoutEnd(article.subtitle) }),
      ...(toc.authors && article.author !== undefined ? { author: article.author } : {})
    },
    ...article.headings
      .filter(heading => heading.depth + down < toc.depth)
      .map(heading =>
        entry('contentsHeading', withoutEnd(heading.text), heading.id, heading.depth + down === 1 ? 3 : 4)
      )
  ]
}

const entry = (
  role: ContentsBlock['role'],
  text: string,
  target: string,
  level: ContentsBlock['level']
): ContentsBlock => ({ kind: 'contents', role, text, target, numbered: true, level })

/** What tests of the DOCX reader ask of what it read, and the styles that most of them use. */
import type { InlineMark, LineEvidence } from '../../../pipeline/model/article.ts'
import type { SourceText } from '../../../pipeline/model/source.ts'
import { style } from '../docx-package.ts'

/** What each paragraph at the top of the tree shows. */
export const evidence = (source: SourceText | null): [string, LineEvidence | undefined][] =>
  (source?.tree?.children ?? []).flatMap((node): [string, LineEvidence | undefined][] => {
    const child = node.type === 'paragraph' ? node.children[0] : undefined
    return node.type === 'paragraph' && child?.type === 'text' ? [[child.value, node.data?.line]] : []
  })

/** Marks as type and words. */
export const marks = (source: SourceText | null): string[] =>
  (source?.tree?.data?.inline ?? []).map(({ start, end, mark }: InlineMark) =>
    `${mark.type}${'url' in mark ? ` ${mark.url}` : ''} ${source?.base.slice(start, end)}`.trim()
  )

export const kinds = (source: SourceText | null): string[] =>
  (source?.tree?.children ?? []).map(node => node.type)

export const styles: string =
  style('n', 'Normal', '', '<w:sz w:val="24"/>') +
  style('t', 'Title', '<w:jc w:val="center"/>', '<w:b/><w:sz w:val="36"/>', 'n') +
  style('1', 'heading 1', '<w:outlineLvl w:val="0"/>', '<w:b/>', 'n') +
  style('own', '章标题', '', '<w:sz w:val="30"/>', '1') +
  style('h2', '标题 2', '', '', 'n')

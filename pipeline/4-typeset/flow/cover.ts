/** In: the volume. Out: the blocks of its cover; the pages place them by the design's cover measures. */
import type { Compilation } from '../../model/compilation.ts'
import type { Role } from '../../model/design.ts'
import type { FlowBlock } from '../../model/flow.ts'

/** Title, subtitle, editor, date, as far as the manifest gives them. */
export const coverBlocks = (compilation: Compilation): FlowBlock[] => {
  const editor =
    compilation.editor === undefined ? undefined : withCompiler(compilation.editor, compilation.language)
  const lines: readonly (readonly [Role, string | undefined])[] = [
    ['coverTitle', compilation.title],
    ['coverSubtitle', compilation.subtitle],
    ['coverEditor', editor],
    ['coverDate', compilation.printedDate]
  ]
  return lines.flatMap(([role, text]) =>
    text === undefined ? [] : [{ kind: 'text' as const, role, runs: [{ text }], notes: [] }]
  )
}

/** 春山图书馆 编: the editor's name is followed by 编 where it does not say so itself. */
const withCompiler = (editor: string, language: string): string =>
  /[编編]$/u.test(editor) ? editor : `${editor}　${language === 'zh-CN' ? '编' : '編'}`

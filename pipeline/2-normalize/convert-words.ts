/** In: words that stand in no source, such as titles of a manifest. Out: the same in the script that the volume's texts are put into (TN-70). */
import type { BlockContent, Root } from 'mdast'
import { unheard } from '../diagnostics/unheard.ts'
import type { RepairSettings } from '../model/repair.ts'
import { convertScript } from './passes/script/convert-script.ts'
import { blockTexts } from './passes/text/block-text.ts'
import { scriptOf } from './script.ts'

/** One phrase, and whether it names persons: their family names are kept (TN-72). */
export interface Words {
  readonly text: string
  readonly areNames: boolean
}

/**
 * As the texts are: phrase by phrase, protected names left alone. A name that one of the words gives is a name in the others.
 *
 * @example await convertWords([{ text: '楼下的书', areNames: false }], { ...usualRepairs, script: 'hant' }) // ['樓下的書']
 */
export const convertWords = async (
  words: readonly Words[],
  settings: Pick<RepairSettings, 'region' | 'script' | 'protect'>
): Promise<readonly string[]> => {
  const base = words.map(({ text }) => text).join('\n')
  const tree: Root = { type: 'root', children: words.map(blockOf) }
  const context = {
    source: { file: '', format: 'text', encoding: 'utf-8', base } as const,
    script: scriptOf(base),
    settings: { ...settings, overrides: [], accept: [] },
    placeAt: () => ({ line: 1, column: 1 })
  }
  await convertScript(tree, unheard(), context)
  const converted = blockTexts(tree)
  return words.map(({ text }, index) => converted[index]?.text ?? text)
}

const blockOf = ({ text, areNames }: Words): BlockContent =>
  ({ type: areNames ? 'byline' : 'paragraph', children: [{ type: 'text', value: text }] }) as BlockContent

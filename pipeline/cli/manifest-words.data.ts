/** What `chengce init` writes beside the keys of a new manifest, for people. */
import { shellWord } from '../diagnostics/shell-word.ts'
import type { Language } from './language.ts'

export interface ManifestWords {
  readonly head: (folder: string) => readonly string[]
  /** Keys that are not used yet, as YAML, with what each means. */
  readonly keys: readonly (readonly [yaml: string, meaning: string])[]
  readonly parts: readonly string[]
  readonly pieces: (count: number) => string
  readonly unreadable: string
  readonly overrides: readonly string[]
}

export const manifestWords: Readonly<Record<Language, ManifestWords>> = {
  en: {
    head: folder => [
      `The manifest of a volume: chengce build ${shellWord(folder)}`,
      'It says what was recognised; change what is wrong. A key behind # is not used: take the # away.'
    ],
    keys: [
      ['subtitle: A year of reading', 'under the title on the cover'],
      ['editor: The office', 'who made the compilation; on the cover'],
      ['date: 2026-11', 'printed on the cover; also dates the files'],
      ['profile: book', 'or report, gongwen, a file of your own: the design of the pages'],
      ['paper: A4', 'or A5, B5, 16K, 32K, "185x260mm"'],
      ['region: CN', 'or TW, HK: whose punctuation and line breaking'],
      ['script: keep', 'or hans, hant: convert between simplified and traditional'],
      ['protect: { names: [], quotations: false }', 'what that leaves alone'],
      ['articles: new-page', 'or recto, run-on: where a text begins'],
      ['toc: { depth: 2, authors: true }', 'the contents'],
      ['front: [cover, toc]', 'what stands before the texts; a preface: { preface: FILE }'],
      ['onError: fail', 'or skip: what a text that cannot be read does to the volume']
    ],
    parts: [
      'The texts in their order. A title or author here beats the one in the text; a part may have a title.',
      'Instead of a list, patterns will do: 01-*.txt'
    ],
    pieces: count => `${count} pieces`,
    unreadable: 'cannot be read yet: chengce inspect says why',
    overrides: [
      'An editor’s word: take the # away where the recogniser is wrong, and from two lines above it: that of the file',
      'and that of «overrides:».'
    ]
  },
  zh: {
    head: folder => [
      `一册书的清单。成书：chengce build ${shellWord(folder)}`,
      '以下是识别的结果，有误请改。以 # 开头的键尚未启用，去掉 # 即可。'
    ],
    keys: [
      ['subtitle: 二〇二六年度', '副题，印在封面'],
      ['editor: 办公室', '编者，印在封面'],
      ['date: 2026-11', '日期，印在封面，也用作文件日期'],
      ['profile: book', '或 report 报告、gongwen 公文、自己的版式文件：版式'],
      ['paper: A4', '或 A5、B5、16K、32K、"185x260mm"'],
      ['region: CN', '或 TW、HK：按哪个地区的标点和换行规则'],
      ['script: keep', '或 hans 转简体、hant 转繁体'],
      ['protect: { names: [], quotations: false }', '转换时不动的人名和引文'],
      ['articles: new-page', '或 recto 另起右页、run-on 接排'],
      ['toc: { depth: 2, authors: true }', '目录的层数，是否列作者'],
      ['front: [cover, toc]', '正文之前依次放什么；前言写作 { preface: 文件 }'],
      ['onError: fail', '或 skip：有来稿读不了时略去']
    ],
    parts: [
      '各编的来稿，依次排列。这里的 title 和 author 优先于文中所写；各编可加 title。',
      '也可以只写通配符，如 01-*.txt'
    ],
    pieces: count => `内有 ${count} 篇`,
    unreadable: '还不能读取：chengce inspect 说明原因',
    overrides: ['编者的决定：哪一处识别有误，就去掉那一行的 #，连同上面文件名和 overrides: 两行的 #。']
  }
}

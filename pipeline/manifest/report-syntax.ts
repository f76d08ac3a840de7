/** A manifest's text that is no YAML, or not the shape that was meant: one message for each slip, else for the first error. */
import type { VFile } from 'vfile'
import type { Document, LineCounter, YAMLParseError } from 'yaml'
import { report } from '../diagnostics/report.ts'
import { leftOpen } from './left-open.ts'
import { placeOfOffset } from './places.ts'
import { syntaxSlips } from './syntax-slips.ts'

/** True where it is no YAML. Known slips are told in their own words, and the parser's guesses about them are not. */
export const reportSyntax = (text: string, document: Document, lines: LineCounter, file: VFile): boolean => {
  if (document.errors.length === 0) return false
  const said = reportSlips(text, lines, file)
  const twice = document.errors.filter(error => error.code === 'DUPLICATE_KEY')
  for (const { pos } of twice) {
    const [, quoted, plain = ''] = /^(?:(".*?"|'.*?')|([^:\n]+))/.exec(text.slice(pos[0])) ?? []
    const key = quoted?.slice(1, -1) ?? plain.trim()
    report(file, 'manifest-key-twice', { key }, placeOfOffset(pos[0], lines))
  }
  const [first] = document.errors
  if (!said && twice.length === 0 && first !== undefined) reportError(text, first, lines, file)
  return true
}

/** @returns whether there was any */
export const reportSlips = (text: string, lines: LineCounter, file: VFile): boolean => {
  const slips = syntaxSlips(text)
  for (const { code, key, offset } of slips) report(file, code, { key }, placeOfOffset(offset, lines))
  return slips.length > 0
}

/** Where something was left open the parser stumbles further down: what is wrong stands where it opens. */
const reportError = (text: string, error: YAMLParseError, lines: LineCounter, file: VFile): void => {
  const problemZh = inChinese[error.code] ?? '写法有误'
  const at = leftOpen(text, error.pos[0]) ?? error.pos[0]
  report(file, 'manifest-syntax', { problem: error.message, problemZh }, placeOfOffset(at, lines))
}

const inChinese: Readonly<Partial<Record<YAMLParseError['code'], string>>> = {
  ALIAS_PROPS: '别名（*）前后不能另加标记',
  BAD_ALIAS: '别名（*）无法解析',
  BAD_DIRECTIVE: '% 开头的指令有误',
  BAD_DQ_ESCAPE: '双引号内的转义（\\）有误',
  BAD_INDENT: '缩进有误，或括号没有配对',
  BAD_PROP_ORDER: '标记的次序有误',
  BAD_SCALAR_START: '此字符不能作文字的开头，请加引号',
  BLOCK_AS_IMPLICIT_KEY: '一行中出现两个“键: 值”，含冒号的文字请加引号',
  BLOCK_IN_FLOW: '括号内不能换行缩进成块',
  DUPLICATE_KEY: '同一个键写了两次',
  KEY_OVER_1024_CHARS: '键过长',
  MISSING_CHAR: '缺少字符：引号或括号没有配对，或冒号后没有空格',
  MULTILINE_IMPLICIT_KEY: '键必须写在一行内，后面跟冒号和空格',
  MULTIPLE_ANCHORS: '一处只能有一个锚点（&）',
  MULTIPLE_DOCS: '清单中只能有一份内容，不能用 --- 分成几份',
  MULTIPLE_TAGS: '一处只能有一个类型标记（!）',
  TAB_AS_INDENT: '不能用制表符缩进',
  UNEXPECTED_TOKEN: '此处有多余的字符'
}

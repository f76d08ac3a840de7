/** In: the lines above a text. Out: the name of the site at their head, and who keeps it. */
import { type Blocks, textAt } from '../block.ts'
import { endsInGenre, isTitleLine } from '../title/title-line.ts'

/** 某某文学网: what kind of site it is stands before 网, so 互联网, 电网 and 关系网 are none. */
const name =
  /^\S{1,6}(?:文学|文學|范文|作文|文秘|公文|文档|资料|素材|教育|学习|學習|考试|考試|培训|新闻|新聞|资讯|資訊|信息|论文|論文|文库|图书|圖書|教案|课件)(?:[网網]|网站|網站|之家|大全网)$/

/** The first line where the title stands right below it, and a line below the title that is the same name without its kind. */
export const siteNameLines = (head: readonly number[], blocks: Blocks): readonly number[] => {
  const [first, second, third] = head.filter(index => blocks[index] !== null)
  const title = blocks[second ?? -1]
  if (first === undefined || !name.test(textAt(blocks, first)) || !title || !isTitleLine(title)) return []
  if (!endsInGenre(title.text.replace(/[（(][^（()）]*[）)]$/, '')) && title.text.length < LONG) return []
  const keeper = textAt(blocks, third ?? -1)
  return third !== undefined && keeper.length >= 2 && textAt(blocks, first).startsWith(keeper)
    ? [first, third]
    : [first]
}

/** A line of this length under it is a title whatever it ends in. */
const LONG = 10

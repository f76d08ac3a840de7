/** In: a line of a page's particulars. Out: where it names the author, who is wanted when the rest goes. */
import { isName } from '../edges/edges-byline.ts'
import { isSurePupil } from '../edges/edges-pupil.ts'

/** 作者：何秀英　时间：…, 来源：某报  作者：陆远  点击：88. */
const author =
  /(?:^|[\s\u3000|｜（(])(?:(?:文章)?作者|撰文|撰稿人?|文)[ \u3000]*[：:][ \u3000]*([^\s\u3000|｜：:（）()，。]{2,12})(?=[\s\u3000|｜）)]|$)/u
/** 初二（3）班 林间, 林间　周敏: what stands behind the label up to the next one, or to the end. */
const several =
  /(?:^|[\s\u3000|｜（(])(?:(?:文章)?作者|撰文|撰稿人?|文)[ \u3000]*[：:][ \u3000]*([^|｜：:，。]{2,30}?)[\s\u3000]*(?:[|｜]|[\s\u3000](?=\p{Script=Han}{2,6}[ \u3000]*[：:])|$)/u
/** 何秀英 2024-10-12 08:00, 陆远 发表于 2023年2月1日: a name, and when. */
const dated =
  /^([^\s\u3000\d]{2,4})[\s\u3000|｜·]+(?:(?:发表|發表|发布|發布|写|寫)[于於]?[\s\u3000]*)?\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?[\s\d:：]*$/u
/** Whoever a program names where nobody is known. */
const nobody =
  /^(?:admin|editor|root|user|guest|佚名|匿名|未知|不详|不詳|网友|網友|本站|原创|原創|小编|小編|编辑|編輯|管理员|管理員|无|無|[\w-]+)$/i

/**
 * Where the name stands; null where there is none, or none of a person.
 *
 * @example authorIn('作者：何秀英　时间：2024-05-06') // { from: 3, to: 6 }
 */
export const authorIn = (text: string): { readonly from: number; readonly to: number } | null => {
  const first = dated.exec(text)?.[1]
  if (first !== undefined && isName(first)) return { from: 0, to: first.length }
  const whole = several.exec(text)
  const all = whole?.[1] ?? ''
  if (whole && (isSurePupil(all) || areNames(all))) {
    const from = whole.index + whole[0].indexOf(all)
    return { from, to: from + all.length }
  }
  const match = author.exec(text)
  const name = match?.[1] ?? ''
  if (!match || nobody.test(name) || /(?:网|網|网站|论坛|文库|之家)$/.test(name)) return null
  const to = match.index + match[0].length
  return { from: to - name.length, to }
}

const areNames = (text: string): boolean => {
  const words = text.split(/[\s\u3000、]+/)
  return words.length > 1 && words.every(isName)
}

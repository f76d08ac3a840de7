/** What the table of `chengce fonts` says: faces by their id, roles in groups. */
import type { FaceId } from '../model/host.ts'
import type { Language } from './language.ts'

/** What a face is used for, gathered from the roles of a design. */
export type Use =
  | 'cover'
  | 'contents'
  | 'titles'
  | 'headings'
  | 'tables'
  | 'notes'
  | 'people'
  | 'folio'
  | 'quotations'
  | 'text'

/** The first pattern that fits a role; any other role is running text. */
export const useOfRole: readonly (readonly [Use, RegExp])[] = [
  ['cover', /^cover/],
  ['contents', /^contents/],
  ['headings', /heading/i],
  ['tables', /^table/],
  ['notes', /note(?:sTitle)?$/],
  ['titles', /^part|Title$/],
  ['folio', /^folio|^runningHead/],
  ['people', /^byline|^subtitle|Source$/],
  ['quotations', /^quotation|^verse|^epigraph|^leadIn|^abstract|^keywords/]
]

export interface FontsWords {
  readonly profile: (name: string) => string
  readonly heads: readonly [face: string, use: string, font: string, gb: string, gbk: string, big5: string]
  readonly faces: Readonly<Record<FaceId, string>>
  readonly uses: Readonly<Record<Use, string>>
  readonly lends: string
  readonly and: string
  readonly standsIn: (used: string, wanted: string) => string
  readonly notInstalled: (families: string) => string
  readonly fromSystem: string
  readonly noLicence: string
}

export const fontsWords: Readonly<Record<Language, FontsWords>> = {
  en: {
    profile: name => `Profile ${name}`,
    heads: ['face', 'used for', 'font', 'GB 2312', 'GBK', 'Big5'],
    faces: {
      serif: '宋 serif',
      'serif-bold': '宋 serif-bold',
      'serif-black': '宋 serif-black',
      sans: '黑 sans',
      'sans-bold': '黑 sans-bold',
      kai: '楷 kai',
      'kai-bold': '楷 kai-bold',
      fangsong: '仿宋 fangsong',
      xiaobiaosong: '小标宋 xiaobiaosong'
    },
    uses: {
      cover: 'cover',
      contents: 'contents',
      titles: 'titles',
      headings: 'headings',
      tables: 'tables',
      notes: 'notes',
      people: 'authors',
      folio: 'page numbers and running heads',
      quotations: 'quotations',
      text: 'text'
    },
    lends: 'strong words, characters that others lack',
    and: ', ',
    standsIn: (used, wanted) => `${wanted} is not installed; ${used} stands in for it`,
    notInstalled: families => `not installed: ${families}`,
    fromSystem: 'from the system',
    noLicence: 'the font does not say its licence'
  },
  zh: {
    profile: name => `版式 ${name}`,
    heads: ['字体', '用于', '字库', 'GB 2312', 'GBK', 'Big5'],
    faces: {
      serif: '宋',
      'serif-bold': '宋（粗）',
      'serif-black': '宋（特粗）',
      sans: '黑（细）',
      'sans-bold': '黑',
      kai: '楷',
      'kai-bold': '楷（粗）',
      fangsong: '仿宋',
      xiaobiaosong: '小标宋'
    },
    uses: {
      cover: '封面',
      contents: '目录',
      titles: '标题',
      headings: '层次标题',
      tables: '表格',
      notes: '注释',
      people: '署名',
      folio: '页码和书眉',
      quotations: '引文',
      text: '正文'
    },
    lends: '加重的文字、其他字体所缺的字',
    and: '、',
    standsIn: (used, wanted) => `系统没有${wanted}，以${used}代替`,
    notInstalled: families => `未安装：${families}`,
    fromSystem: '来自系统',
    noLicence: '字库未注明许可'
  }
}

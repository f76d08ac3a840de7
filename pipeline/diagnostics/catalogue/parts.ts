import { entry } from '../entry.ts'
import { reasonIn } from '../reasons.ts'

/** Parts of a piece that are told from running text. */
export type PartName = keyof typeof partNames

const partNames = {
  subtitle: { en: 'a subtitle', zh: '副题' },
  unit: { en: 'the author’s unit', zh: '单位' },
  banner: { en: 'the banner of the issuing body', zh: '发文机关标志' },
  'document-number': { en: 'a document number', zh: '文号' },
  abstract: { en: 'an abstract', zh: '摘要' },
  keywords: { en: 'keywords', zh: '关键词' },
  epigraph: { en: 'an epigraph', zh: '题记' },
  closing: { en: 'the closing of a letter', zh: '结尾敬语' },
  'attachment-note': { en: 'a note of attachments', zh: '附件说明' },
  attachment: { en: 'the head of an attachment', zh: '附件' },
  notes: { en: 'notes', zh: '注释' },
  quotation: { en: 'a quotation', zh: '引文' },
  verse: { en: 'verse', zh: '诗行' },
  list: { en: 'a list', zh: '列表' },
  table: { en: 'a table', zh: '表格' }
} as const

/** A part's name; its own word where there is none. */
const nameOf = (part: string, language: 'en' | 'zh'): string =>
  Object.hasOwn(partNames, part) ? partNames[part as PartName][language] : part

/** Reasons come joined by semicolons. */
const inChinese = (why: string): string =>
  why
    .split('; ')
    .map(reason => reasonIn('zh', reason))
    .join('；')

/** Messages of this area; see ../catalogue.ts. */
export const partMessages = {
  'doubtful-part': entry<{ words: string; part: PartName; why: string }>({
    severity: 'info',
    en: {
      reason: p => `“${p.words}” was taken for ${nameOf(p.part, 'en')}, but that is not sure (${p.why})`,
      help: () => 'If it is running text, say so by an override in the manifest: paragraph.'
    },
    zh: {
      reason: p => `“${p.words}”暂按${nameOf(p.part, 'zh')}处理，不能确定（${inChinese(p.why)}）`,
      help: () => '如果它是正文，请在清单的 overrides 中注明 paragraph。'
    }
  }),
  'notes-unpaired': entry<{ marks: string; notes: string }>({
    severity: 'warning',
    en: {
      reason: p =>
        `Marks and notes do not pair up: ${[
          p.marks === '' ? '' : `no note for ${p.marks}`,
          p.notes === '' ? '' : `no mark for ${p.notes}`
        ]
          .filter(part => part !== '')
          .join('; ')}`,
      help: () => 'These stay as they are written. Correct the source where a mark or a note is missing.'
    },
    zh: {
      reason: p =>
        `注码与注文不能一一对应：${[
          p.marks === '' ? '' : `缺注文 ${p.marks}`,
          p.notes === '' ? '' : `缺注码 ${p.notes}`
        ]
          .filter(part => part !== '')
          .join('；')}`,
      help: () => '这些注码照原样保留。如有遗漏，请在来稿中补正。'
    }
  })
} as const

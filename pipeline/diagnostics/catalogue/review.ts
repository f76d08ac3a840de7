import { entry } from '../entry.ts'

/** What review copies say, when they are written and when they come back; see ../catalogue.ts. */
export const reviewMessages = {
  'review-unholdable': entry<{ count: number; codes: string }>({
    severity: 'info',
    en: {
      reason: p => `The review copy leaves out ${p.count} character(s) that no DOCX can hold: ${p.codes}`,
      help: () => 'Nothing to do. Rejecting every change gives the source without them.'
    },
    zh: {
      reason: p => `审阅稿略去 ${p.count} 个 DOCX 无法容纳的字符：${p.codes}`,
      help: () => '无需处理。全部拒绝修订后得到的原文不含这些字符。'
    }
  })
} as const

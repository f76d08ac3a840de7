import { entry } from '../entry.ts'

/** What writing files can say; see ../catalogue.ts. */
export const renderMessages = {
  'docx-page-differs': entry<{ profile: string; width: number; standard: number; size: number }>({
    severity: 'info',
    en: {
      reason: p =>
        `The text block of the DOCX is ${p.width} mm wide, not the ${p.standard} mm of profile ${p.profile}: a word processor sets whole characters of ${p.size} pt`,
      help: () =>
        'Nothing to do. Print from the PDF where the measure matters; the two files may number their pages differently.'
    },
    zh: {
      reason: p =>
        `DOCX 的版心宽 ${p.width} 毫米，而版式 ${p.profile} 为 ${p.standard} 毫米：文字处理软件按整字排行，字号 ${p.size} 磅`,
      help: () => '无需处理。须合标准尺寸时请用 PDF 付印；两种文件的页码可能不同。'
    }
  })
} as const

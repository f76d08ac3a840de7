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
  }),
  'docx-heads-looked-up': entry<{ count: number }>({
    severity: 'info',
    en: {
      reason: p =>
        `${p.count} pieces run on, so the running heads of the DOCX are looked up page by page: Word and WPS name the first piece that begins on a page, LibreOffice 7.4 the volume on every page`,
      help: () =>
        'Nothing to do in Word and WPS. Where LibreOffice is to name the pieces, write `articles: new-page` in the manifest, or print from the PDF.'
    },
    zh: {
      reason: p =>
        `有 ${p.count} 篇接排，DOCX 的书眉由软件逐页查找：Word 和 WPS 显示该页最先开始的一篇，LibreOffice 7.4 每页都显示书名`,
      help: () =>
        '在 Word 和 WPS 中不必处理。若要 LibreOffice 也显示篇名，请在清单中写 articles: new-page，或用 PDF 付印。'
    }
  }),
  'booklet-made': entry<{ sheets: number; width: number; height: number; creep: string }>({
    severity: 'info',
    en: {
      reason: p =>
        `The booklet takes ${p.sheets} sheets of ${p.width} × ${p.height} mm; creep moves pages by up to ${p.creep} mm`,
      help: () =>
        'Print on both sides, turned over the short edge, at 100 %; fold, staple through the fold, then trim the fore edge.'
    },
    zh: {
      reason: p => `小册子用纸 ${p.sheets} 张，每张 ${p.width} × ${p.height} 毫米；爬移最大 ${p.creep} 毫米`,
      help: () => '请按 100% 双面打印、短边翻转，对折后骑马订，再裁切口。'
    }
  }),
  'booklet-thick': entry<{ sheets: number; most: number; creep: string }>({
    severity: 'warning',
    en: {
      reason: p =>
        `${p.sheets} sheets lie in one another in the booklet; staples hold about ${p.most}, and creep is ${p.creep} mm`,
      help: () =>
        'Write print: { booklet: { sheets: 8 } } for signatures of 8 sheets to be sewn, or bind the pages otherwise.'
    },
    zh: {
      reason: p => `小册子有 ${p.sheets} 张纸套在一起；骑马订约可订 ${p.most} 张，爬移达 ${p.creep} 毫米`,
      help: () => '可写 print: { booklet: { sheets: 8 } }，每帖 8 张，逐帖锁线；或改用其他装订。'
    }
  }),
  'booklet-creep': entry<{ creep: string; margin: string }>({
    severity: 'error',
    en: {
      reason: p =>
        `The booklet is not made: creep would move pages by ${p.creep} mm, and the binding margin is ${p.margin} mm`,
      help: () => 'Write print: { booklet: { sheets: 8 } } for signatures of 8 sheets to be sewn.'
    },
    zh: {
      reason: p => `未制作小册子：爬移达 ${p.creep} 毫米，而订口只有 ${p.margin} 毫米`,
      help: () => '请写 print: { booklet: { sheets: 8 } }，每帖 8 张，逐帖锁线。'
    }
  })
} as const

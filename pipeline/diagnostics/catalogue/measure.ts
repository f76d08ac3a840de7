import { entry } from '../entry.ts'

/** What measuring a PDF can say. */
export const measureMessages = {
  'measure-missing': entry<{ path: string; nearest: string }>({
    severity: 'error',
    en: {
      reason: p => `There is no file ${p.path}.${p.nearest === '' ? '' : ` Did you mean “${p.nearest}”?`}`,
      help: () => 'Name one PDF file: chengce measure output/book.pdf --profile book.'
    },
    zh: {
      reason: p => `没有文件 ${p.path}。${p.nearest === '' ? '' : `是否想写“${p.nearest}”？`}`,
      help: () => '请给出一个 PDF 文件，例如：chengce measure output/文集.pdf --profile book。'
    }
  }),
  'measure-unreadable': entry<{ path: string; code: string }>({
    severity: 'error',
    en: {
      reason: p => `${p.path} cannot be read: the system says ${p.code}`,
      help: () => 'Check your right to read it, and that it is no larger than 256 MiB.'
    },
    zh: {
      reason: p => `无法读取 ${p.path}：系统报告 ${p.code}`,
      help: () => '请检查读取权限，以及文件是否不超过 256 MiB。'
    }
  }),
  'measure-not-pdf': entry<{ path: string }>({
    severity: 'error',
    en: {
      reason: p => `${p.path} is no PDF: it does not begin with %PDF-`,
      help: () => 'Only PDF files are measured; a DOCX can be made into one with an office program.'
    },
    zh: {
      reason: p => `${p.path} 不是 PDF：开头没有 %PDF-`,
      help: () => '只能测量 PDF 文件；DOCX 可先用办公软件转为 PDF。'
    }
  }),
  'measure-damaged': entry<{ path: string }>({
    severity: 'error',
    en: {
      reason: p => `${p.path} is a damaged PDF: its pages cannot be found or read`,
      help: () => 'Make it again, or have it repaired first (qpdf in.pdf out.pdf).'
    },
    zh: {
      reason: p => `${p.path} 是损坏的 PDF：找不到或读不出其中的页面`,
      help: () => '请重新生成，或先修复（qpdf in.pdf out.pdf）。'
    }
  }),
  'measure-encrypted': entry<{ path: string }>({
    severity: 'error',
    en: {
      reason: p => `${p.path} is encrypted and asks for a password`,
      help: () => 'Measure a copy without a password.'
    },
    zh: { reason: p => `${p.path} 已加密，需要密码`, help: () => '请对没有密码的副本进行测量。' }
  }),
  'measure-no-text': entry<{ path: string }>({
    severity: 'error',
    en: {
      reason: p =>
        `${p.path} has no text that is painted: it may be a scan, or its letters drawn as outlines`,
      help: () => 'Only a PDF with real text can be measured; take the file that was scanned or outlined.'
    },
    zh: {
      reason: p => `${p.path} 中没有可见文字：可能是扫描件，或文字已转为轮廓`,
      help: () => '只能测量含有真正文字的 PDF，请改用扫描或转曲之前的文件。'
    }
  }),
  'measure-too-complex': entry<{ path: string }>({
    severity: 'error',
    en: {
      reason: p => `${p.path} takes too long or too much memory to read`,
      help: () => 'Measure a part of it (qpdf in.pdf --pages . 1-200 -- part.pdf).'
    },
    zh: {
      reason: p => `读取 ${p.path} 耗时过长或占用内存过多`,
      help: () => '请只测量其中一部分（qpdf in.pdf --pages . 1-200 -- part.pdf）。'
    }
  })
} as const

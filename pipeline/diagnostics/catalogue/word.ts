import { entry } from '../entry.ts'

/** What reading Word documents (.docx, .doc) can say. */
export const wordMessages = {
  'docx-damaged': entry<{ file: string }>({
    severity: 'error',
    en: {
      reason: p => `${p.file} is no DOCX that can be opened: its ZIP archive is damaged or cut off`,
      help: () =>
        'Open it in Word or WPS, let it be repaired and save it again; or get the file again from where it came.'
    },
    zh: {
      reason: p => `无法打开 ${p.file}：DOCX 的压缩包已损坏或不完整`,
      help: () => '请用 Word 或 WPS 打开修复后重新保存，或重新取得原稿。'
    }
  }),
  'docx-no-document': entry<{ file: string }>({
    severity: 'error',
    en: {
      reason: p =>
        `${p.file} is a ZIP archive, but no Word document: it has no main part (word/document.xml)`,
      help: () =>
        'Where it is an archive of texts, unpack it; where it is a sheet or slides, save its text as .docx or .txt.'
    },
    zh: {
      reason: p => `${p.file} 是压缩包，但不是 Word 文档：其中没有正文（word/document.xml）`,
      help: () => '若是打包的文稿，请先解压；若是表格或幻灯片，请另存为 .docx 或 .txt。'
    }
  }),
  'docx-broken-part': entry<{ file: string; part: string }>({
    severity: 'error',
    en: {
      reason: p => `${p.file} is damaged: ${p.part} is not well-formed XML, or no text of a Word document`,
      help: () => 'Open it in Word or WPS, let it be repaired and save it again.'
    },
    zh: {
      reason: p => `${p.file} 已损坏：${p.part} 不是合格的 XML，或不是 Word 文档的正文`,
      help: () => '请用 Word 或 WPS 打开修复后重新保存。'
    }
  }),
  'docx-too-large': entry<{ file: string; limit: number; xml: number }>({
    severity: 'error',
    en: {
      reason: p =>
        `${p.file} unpacks to more than ${p.limit} MiB, or to more than ${p.xml} MiB of text with its markup, the most that one source may have`,
      help: () => 'Split it into several documents, one article each; make its pictures smaller.'
    },
    zh: {
      reason: p =>
        `${p.file} 解压后超过 ${p.limit} MiB，或其中文字连同标记超过 ${p.xml} MiB，已达单篇来稿的上限`,
      help: () => '请拆成多个文档，每篇一个，或压缩其中的图片。'
    }
  }),
  'docx-too-complex': entry<{ file: string; seconds: number }>({
    severity: 'error',
    en: {
      reason: p => `${p.file} takes more than ${p.seconds} s, or more memory than there is, to read`,
      help: () => 'Split it into several documents, or save it as plain text.'
    },
    zh: {
      reason: p => `${p.file} 在 ${p.seconds} 秒内或现有内存中读不完`,
      help: () => '请拆成多个文档，或另存为纯文本。'
    }
  }),
  'word-encrypted': entry<{ file: string }>({
    severity: 'error',
    en: {
      reason: p => `${p.file} is locked with a password`,
      help: () => 'Open it in Word or WPS with its password, take the password off and save it again.'
    },
    zh: {
      reason: p => `${p.file} 设有密码`,
      help: () => '请用 Word 或 WPS 输入密码打开，取消密码后重新保存。'
    }
  }),
  'word-other-format': entry<{ file: string; is: string; isZh: string }>({
    severity: 'error',
    en: {
      reason: p => `${p.file} is not what its name says: it is ${p.is}`,
      help: () => 'Open it in the program that made it, save it as .docx, and take this one out.'
    },
    zh: {
      reason: p => `${p.file} 名不副实：内容是 ${p.isZh}`,
      help: () => '请用原程序打开，另存为 .docx，并将原文件移出。'
    }
  }),
  'word-read-as': entry<{ file: string; is: string }>({
    severity: 'info',
    en: {
      reason: p => `${p.file} is not what its name says; it was read as ${p.is}`,
      help: p => `Nothing to do; rename it to end in .${p.is.toLowerCase()} to be spared this message.`
    },
    zh: {
      reason: p => `${p.file} 名不副实，已按 ${p.is} 读取`,
      help: p => `无需处理；将扩展名改为 .${p.is.toLowerCase()} 即不再提示。`
    }
  }),
  'doc-damaged': entry<{ file: string }>({
    severity: 'error',
    en: {
      reason: p => `${p.file} is no Word 97 document that can be read: it is damaged, or of an older Word`,
      help: () => 'Open it in Word, WPS or LibreOffice and save it as .docx.'
    },
    zh: {
      reason: p => `无法读取 ${p.file}：不是 Word 97 及以后的 .doc，或文件已损坏`,
      help: () => '请用 Word、WPS 或 LibreOffice 打开，另存为 .docx。'
    }
  }),
  'doc-numbers-lost': entry<{ count: number }>({
    severity: 'warning',
    en: {
      reason: p =>
        `${p.count} paragraph(s) of this .doc have automatic numbers or bullets whose lists cannot be read`,
      help: () => 'Open the file in Word or WPS and save it as .docx; then they are read.'
    },
    zh: {
      reason: p => `此 .doc 文件有 ${p.count} 段用了自动编号或项目符号，但其列表定义读不出`,
      help: () => '请用 Word 或 WPS 打开，另存为 .docx，编号即可读出。'
    }
  }),
  'doc-boxes-at-end': entry<{ count: number }>({
    severity: 'warning',
    en: {
      reason: p =>
        `${p.count} paragraph(s) of text boxes stand at the end of the text: where they were is not read of a .doc`,
      help: () => 'Open the file in Word or WPS and save it as .docx, or move the text to its place.'
    },
    zh: {
      reason: p => `文本框中的 ${p.count} 段文字排在文末：.doc 中读不出其位置`,
      help: () => '请用 Word 或 WPS 另存为 .docx，或将文字移到应在之处。'
    }
  }),
  'tracked-changes-accepted': entry<{ insertions: number; deletions: number; moves: number }>({
    severity: 'warning',
    en: {
      reason: p =>
        `Tracked changes are taken as accepted: ${p.insertions} insertion(s) are in, ${p.deletions} deletion(s) and ${p.moves} moved place(s) are out`,
      help: () => 'Where some of them should not hold, settle them in Word or WPS and save the file.'
    },
    zh: {
      reason: p =>
        `修订按接受处理：保留插入 ${p.insertions} 处，去除删除 ${p.deletions} 处、移走 ${p.moves} 处`,
      help: () => '若有修订不应接受，请先在 Word 或 WPS 中处理并保存。'
    }
  }),
  'struck-text-kept': entry<{ words: string }>({
    severity: 'info',
    en: {
      reason: p => `“${p.words}” is struck through in its source; it was kept, struck`,
      help: () => 'If it was meant to be deleted, drop it by an override in the manifest.'
    },
    zh: {
      reason: p => `“${p.words}”在来稿中加有删除线，已保留（仍加删除线）`,
      help: () => '若本意是删去，请在清单的 overrides 中注明（drop）。'
    }
  }),
  'hidden-text-left-out': entry<{ words: string }>({
    severity: 'warning',
    en: {
      reason: p => `Text that the document hides is left out: “${p.words}”`,
      help: () =>
        'Where it belongs to the text, unhide it in the document, or keep it by an override in the manifest.'
    },
    zh: {
      reason: p => `略去文档中的隐藏文字：“${p.words}”`,
      help: () => '若属正文，请在文档中取消隐藏，或在清单的 overrides 中写明保留。'
    }
  }),
  'page-head-left-out': entry<{ words: string }>({
    severity: 'info',
    en: {
      reason: p => `A header or footer of the document is left out: “${p.words}”`,
      help: () =>
        'Nothing to do: the volume has heads of its own. Where the words belong to the text, copy them into it.'
    },
    zh: {
      reason: p => `略去文档的页眉或页脚：“${p.words}”`,
      help: () => '无需处理，成册另有书眉；若属正文，请在文档中移入正文。'
    }
  }),
  'old-contents-left-out': entry<{ count: number; words: string }>({
    severity: 'info',
    en: {
      reason: p => `The document’s own contents list is left out, ${p.count} line(s) from here: “${p.words}”`,
      help: () =>
        'Nothing to do: the volume makes its own. Where it is text, keep it by an override in the manifest.'
    },
    zh: {
      reason: p => `略去文档自带的目录，自此共 ${p.count} 行：“${p.words}”`,
      help: () => '无需处理，成册另编目录；若属正文，请在清单的 overrides 中写明保留。'
    }
  }),
  'comments-left-out': entry<{ count: number }>({
    severity: 'warning',
    en: {
      reason: p => `${p.count} comment(s) in the margin are left out`,
      help: () => 'See in Word or WPS that nothing in them is still to be done.'
    },
    zh: { reason: p => `略去 ${p.count} 条批注`, help: () => '请在 Word 或 WPS 中确认批注均已处理。' }
  }),
  'nested-tables-flattened': entry<{ count: number }>({
    severity: 'warning',
    en: {
      reason: p => `${p.count} table(s) in cells of other tables became lines of those cells`,
      help: () => 'See the table in print; where it misleads, make it a table of its own in the document.'
    },
    zh: {
      reason: p => `有 ${p.count} 个嵌套在单元格中的表格，已改为该格内的文字`,
      help: () => '请查看成品中的表格；如易误解，请在文档中改为独立表格。'
    }
  }),
  'text-boxes-in-line': entry<{ count: number }>({
    severity: 'info',
    en: {
      reason: p => `The text of ${p.count} text box(es) stands after the paragraph that it hangs on`,
      help: () => 'See that it stands where it should.'
    },
    zh: { reason: p => `${p.count} 个文本框的文字排在所附段落之后`, help: () => '请确认位置合适。' }
  }),
  'formulas-as-text': entry<{ count: number }>({
    severity: 'warning',
    en: {
      reason: p =>
        `${p.count} formula(s) are written in one line, such as (a)/(b), x^2: formulas are not set yet`,
      help: () => 'See in print that they can be read; else put them in by hand.'
    },
    zh: {
      reason: p => `${p.count} 个公式改写为单行文字，如 (a)/(b)、x^2：目前还不能排公式`,
      help: () => '请查看成品是否可读，否则请手工排入。'
    }
  }),
  'embedded-parts-left-out': entry<{ count: number }>({
    severity: 'warning',
    en: {
      reason: p => `${p.count} chart(s), diagram(s) or embedded document(s) are left out: they are no text`,
      help: () => 'Put what they say into words, or add them to the printed volume by hand.'
    },
    zh: {
      reason: p => `略去 ${p.count} 个图表、图示或嵌入的文档`,
      help: () => '请改用文字说明，或在成品中手工加入。'
    }
  }),
  'placeholders-left-out': entry<{ count: number }>({
    severity: 'info',
    en: {
      reason: p =>
        `${p.count} control(s) that nobody filled in are left out: they only say what to type there`,
      help: () => 'Where something is missing, fill them in in Word or WPS and save the file.'
    },
    zh: {
      reason: p => `略去 ${p.count} 个未填写的内容控件：其中只有提示文字`,
      help: () => '若有缺漏，请在 Word 或 WPS 中填写后保存。'
    }
  }),
  'raised-letters-on-line': entry<{ count: number }>({
    severity: 'info',
    en: {
      reason: p => `${p.count} stretch(es) above or below the line stand on it`,
      help: () => 'See that they can be read so; digits are set raised.'
    },
    zh: { reason: p => `${p.count} 处上标或下标改排在行中`, help: () => '请确认可读；数字仍按上下标排。' }
  }),
  'symbols-left-out': entry<{ count: number }>({
    severity: 'warning',
    en: {
      reason: p => `${p.count} character(s) of a symbol font are left out: no other font has them`,
      help: () => 'Put a usual character in their place in the document, such as ■ or ✓.'
    },
    zh: {
      reason: p => `略去 ${p.count} 个符号字体的字符：其他字体中没有`,
      help: () => '请在文档中改用通用字符，如 ■、✓。'
    }
  })
} as const

import { entry } from '../entry.ts'

const isPinned = (numbering: string): boolean => numbering === 'pinned'

/** What a house template can be told; see ../catalogue.ts. */
export const templateMessages = {
  'template-unreadable': entry<{ file: string; code: string }>({
    severity: 'error',
    en: {
      reason: p => `The template ${p.file} cannot be read: the system says ${p.code}`,
      help: () => 'Check the path and your right to read it.'
    },
    zh: {
      reason: p => `无法读取模板 ${p.file}：系统报告 ${p.code}`,
      help: () => '请检查路径和读取权限。'
    }
  }),
  'template-not-docx': entry<{ file: string }>({
    severity: 'error',
    en: {
      reason: p => `The template ${p.file} is no Word document: a .docx is expected`,
      help: () => 'Open it in the program that made it and save it as .docx.'
    },
    zh: {
      reason: p => `模板 ${p.file} 不是 Word 文档，应为 .docx`,
      help: () => '请用原程序打开，另存为 .docx。'
    }
  }),
  'template-locked': entry<{ file: string }>({
    severity: 'error',
    en: {
      reason: p => `The template ${p.file} is a Word 97 document (.doc) or is locked with a password`,
      help: () => 'Open it in Word or WPS, take off its password, and save it as .docx.'
    },
    zh: {
      reason: p => `模板 ${p.file} 是旧式 .doc 文档，或设有密码`,
      help: () => '请用 Word 或 WPS 打开，取消密码，另存为 .docx。'
    }
  }),
  'template-too-large': entry<{ file: string; packed: number; unpacked: number }>({
    severity: 'error',
    en: {
      reason: p =>
        `The template ${p.file} has more than ${p.packed} MiB, or unpacks to more than ${p.unpacked} MiB`,
      help: () => 'Save it with smaller pictures, or without the text that it came with.'
    },
    zh: {
      reason: p => `模板 ${p.file} 超过 ${p.packed} MiB，或解压后超过 ${p.unpacked} MiB`,
      help: () => '请压缩其中的图片，或删去其中的正文后再保存。'
    }
  }),
  'template-broken': entry<{ file: string; part: string }>({
    severity: 'error',
    en: {
      reason: p => `The template ${p.file} is damaged: ${p.part} is not well-formed XML`,
      help: () => 'Open it in Word or WPS, let it be repaired and save it again.'
    },
    zh: {
      reason: p => `模板 ${p.file} 已损坏：${p.part} 不是合格的 XML`,
      help: () => '请用 Word 或 WPS 打开修复后重新保存。'
    }
  }),
  'template-strict': entry<{ file: string }>({
    severity: 'error',
    en: {
      reason: p => `The template ${p.file} is saved as “Strict Open XML”, which few programs read`,
      help: () => 'Save it as an ordinary Word document (.docx).'
    },
    zh: {
      reason: p => `模板 ${p.file} 保存为“Strict Open XML”格式，多数软件不能读取`,
      help: () => '请另存为普通的 Word 文档（.docx）。'
    }
  }),
  'template-style-unknown': entry<{
    file: string
    role: string
    style: string
    nearest: string
    known: string
  }>({
    severity: 'error',
    en: {
      reason: p => `“${p.role}” asks for the style “${p.style}”, which ${p.file} does not have`,
      help: p =>
        p.nearest === ''
          ? `Name one of its paragraph styles: ${p.known}.`
          : `Did you mean “${p.nearest}”? Its paragraph styles: ${p.known}.`
    },
    zh: {
      reason: p => `“${p.role}”所用样式“${p.style}”在 ${p.file} 中没有`,
      help: p =>
        p.nearest === ''
          ? `请写其中的段落样式：${p.known}。`
          : `是否想写“${p.nearest}”？其中的段落样式有：${p.known}。`
    }
  }),
  'template-no-styles': entry<{ file: string }>({
    severity: 'warning',
    en: {
      reason: p => `The template ${p.file} has no style sheet; all styles are those of the profile`,
      help: () => 'Save it again in Word or WPS, which write one.'
    },
    zh: {
      reason: p => `模板 ${p.file} 没有样式表，各样式均用版式自带的`,
      help: () => '请用 Word 或 WPS 重新保存，即有样式表。'
    }
  }),
  'template-roles-added': entry<{ file: string; count: number; roles: string }>({
    severity: 'info',
    en: {
      reason: p => `${p.file} has no style for ${p.count} role(s) of this volume, which got ours: ${p.roles}`,
      help: () =>
        'Nothing to do; where the house has a style under another name, name it: template: { file: …, styles: { body: 正文缩进 } }.'
    },
    zh: {
      reason: p => `本书有 ${p.count} 处用途在 ${p.file} 中没有相应样式，已补自带样式：${p.roles}`,
      help: () =>
        '无需处理；若模板中另有其名，可在清单中写明：template: { file: …, styles: { body: 正文缩进 } }。'
    }
  }),
  'template-numbers-off': entry<{ file: string; styles: string }>({
    severity: 'warning',
    en: {
      reason: p => `Styles of ${p.file} number by themselves, and are not let to: ${p.styles}`,
      help: () =>
        'Nothing to do: the texts have their own numbers, which would stand there twice. To have the house’s instead, turn numbering on again in the style, in Word, and take the literal numbers out.'
    },
    zh: {
      reason: p => `${p.file} 中带自动编号的样式，编号已停用：${p.styles}`,
      help: () =>
        '无需处理：来稿自有编号，否则会重复。若要改用模板的编号，请在 Word 的样式中重新启用，并删去文中的编号。'
    }
  }),
  'template-heads': entry<{ file: string; what: string; whatZh: string }>({
    severity: 'info',
    en: {
      reason: p => `The ${p.what} of ${p.file} stand in place of the profile’s running heads or folios`,
      help: () => 'Nothing to do. Cover and part pages have none; take them out of the template to have ours.'
    },
    zh: {
      reason: p => `${p.whatZh}用 ${p.file} 的，代替版式自带的书眉或页码`,
      help: () => '无需处理。封面和辑封不排页眉页脚；要用自带的，请在模板中删去。'
    }
  }),
  'template-no-folio': entry<{ file: string }>({
    severity: 'warning',
    en: {
      reason: p =>
        `Neither headers nor footers of ${p.file} show a page number, but the contents points at them`,
      help: () => 'Insert a page number field into the footer of the template.'
    },
    zh: {
      reason: p => `${p.file} 的页眉页脚都没有页码，目录所列页码将无处可查`,
      help: () => '请在模板的页脚中插入页码。'
    }
  }),
  'template-head-tall': entry<{ file: string; numbering: string }>({
    severity: 'warning',
    en: {
      reason: p =>
        `A header or footer of ${p.file} is higher than the margin and pushes the text away: page numbers of the contents are unsure`,
      help: p =>
        isPinned(p.numbering)
          ? 'The numbers of pieces are pinned and right all the same; those of headings within a piece may be one off.'
          : 'Make the margin higher in the template, or write numbering: pinned.'
    },
    zh: {
      reason: p => `${p.file} 的页眉或页脚高于页边距，会推开正文，目录页码因此不能确定`,
      help: p =>
        isPinned(p.numbering)
          ? '各篇页码已固定，目录所列各篇仍然正确；篇内标题的页码可能差一页。'
          : '请在模板中加大页边距，或在清单中写 numbering: pinned。'
    }
  }),
  'template-numbers-unsure': entry<{ file: string; styles: string; numbering: string }>({
    severity: 'warning',
    en: {
      reason: p =>
        `Programs space the lines of these styles of ${p.file} as they like, so that page numbers of the contents are guessed: ${p.styles}`,
      help: p =>
        isPinned(p.numbering)
          ? 'The numbers of pieces are pinned and right all the same; those of headings within a piece may be one off.'
          : 'Write numbering: pinned, or give the styles an exact line spacing (行距：固定值) in the template.'
    },
    zh: {
      reason: p => `${p.file} 中这些样式的行距不是固定值，各软件排法不一，目录页码只能估计：${p.styles}`,
      help: p =>
        isPinned(p.numbering)
          ? '各篇页码已固定，目录所列各篇仍然正确；篇内标题的页码可能差一页。'
          : '请在清单中写 numbering: pinned，或在模板中将这些样式的行距设为“固定值”。'
    }
  }),
  'template-paper': entry<{ file: string; template: string; paper: string }>({
    severity: 'warning',
    en: {
      reason: p =>
        `${p.file} is set on ${p.template} mm, the manifest’s paper is ${p.paper} mm: the DOCX takes the template’s`,
      help: p => `Write paper: "${p.template.replace(' × ', 'x')}mm" to have the PDF on it too.`
    },
    zh: {
      reason: p => `${p.file} 的纸张为 ${p.template} 毫米，清单为 ${p.paper} 毫米，DOCX 依模板`,
      help: p => `若 PDF 也要用此尺寸，请写 paper: "${p.template.replace(' × ', 'x')}mm"。`
    }
  }),
  'template-character-grid': entry<{ file: string }>({
    severity: 'warning',
    en: {
      reason: p =>
        `${p.file} has a grid of characters, which programs read differently; only its grid of lines is taken`,
      help: () =>
        'See that the lines have as many characters as the house wants; a text width of whole characters does it without a grid.'
    },
    zh: {
      reason: p => `${p.file} 设有字符网格，各软件解释不一，只取其行网格`,
      help: () => '请确认每行字数合乎要求；将版心宽设为字号的整数倍，不用网格也能做到。'
    }
  }),
  'template-columns': entry<{ file: string; columns: number }>({
    severity: 'warning',
    en: {
      reason: p => `${p.file} has ${p.columns} columns; the volume is set in one`,
      help: () => 'Set columns in Word afterwards where they are wanted.'
    },
    zh: {
      reason: p => `${p.file} 分 ${p.columns} 栏，本书仍排通栏`,
      help: () => '如需分栏，请成书后在 Word 中设置。'
    }
  }),
  'template-vertical': entry<{ file: string }>({
    severity: 'warning',
    en: {
      reason: p => `${p.file} is set vertically; the volume is set in lines from left to right`,
      help: () => 'Use a template with horizontal text.'
    },
    zh: {
      reason: p => `${p.file} 为直排，本书仍横排`,
      help: () => '请改用横排的模板。'
    }
  }),
  'template-sections': entry<{ file: string; count: number }>({
    severity: 'info',
    en: {
      reason: p =>
        `${p.file} has ${p.count} sections; page set-up, headers and footers are those of the last`,
      help: () => 'Nothing to do, or take the other sections out of the template.'
    },
    zh: {
      reason: p => `${p.file} 有 ${p.count} 节，页面设置和页眉页脚取最后一节的`,
      help: () => '无需处理；也可在模板中删去其余各节。'
    }
  }),
  'template-tracked': entry<{ file: string }>({
    severity: 'warning',
    en: {
      reason: p => `${p.file} has tracked changes; they count as accepted`,
      help: () => 'Settle them in Word or WPS and save the template.'
    },
    zh: {
      reason: p => `${p.file} 中有修订，按接受处理`,
      help: () => '请在 Word 或 WPS 中处理修订后保存模板。'
    }
  }),
  'template-macros': entry<{ file: string }>({
    severity: 'info',
    en: { reason: p => `The macros of ${p.file} are left out`, help: () => 'Nothing to do.' },
    zh: { reason: p => `${p.file} 中的宏已略去`, help: () => '无需处理。' }
  }),
  'template-protected': entry<{ file: string }>({
    severity: 'info',
    en: {
      reason: p => `${p.file} is protected against changes; the volume is not`,
      help: () => 'Nothing to do; protect the finished DOCX in Word where it must be.'
    },
    zh: {
      reason: p => `${p.file} 设有编辑保护，成书的 DOCX 不设`,
      help: () => '无需处理；如有需要，请在 Word 中为成书设置保护。'
    }
  }),
  'template-old-mode': entry<{ file: string; mode: number }>({
    severity: 'info',
    en: {
      reason: p =>
        `${p.file} is in compatibility mode ${p.mode}; the DOCX is in mode 15, of Word 2013 and later`,
      help: () => 'Nothing to do; spacing may differ a little from documents made with the template.'
    },
    zh: {
      reason: p => `${p.file} 为兼容模式 ${p.mode}，成书的 DOCX 为模式 15（Word 2013 及以后）`,
      help: () => '无需处理；间距可能与用该模板的旧文档略有出入。'
    }
  })
} as const

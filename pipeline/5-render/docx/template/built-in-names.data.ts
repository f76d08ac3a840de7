/**
 * Built-in styles of Word and WPS: the name that a file holds, whatever the program's language, then what the program
 * shows for it, in Simplified and in Traditional Chinese.
 */
export const builtInNames: readonly (readonly string[])[] = [
  ['Normal', '正文', '內文', '内文', 'Standard', 'Default Paragraph Style'],
  ['Normal Indent', '正文缩进', '正文縮排', '內文縮排'],
  ['Normal (Web)', '普通(网站)', '普通（网站）', '內文 (Web)'],
  ['No Spacing', '无间隔', '無間距'],
  ['Body Text', '正文文本', '本文', 'Text body'],
  ['Body Text 2', '正文文本 2', '本文 2'],
  ['Body Text 3', '正文文本 3', '本文 3'],
  ['Body Text Indent', '正文文本缩进', '本文縮排'],
  ['Body Text Indent 2', '正文文本缩进 2', '本文縮排 2'],
  ['Body Text Indent 3', '正文文本缩进 3', '本文縮排 3'],
  ['Body Text First Indent', '正文首行缩进', '正文文本首行缩进', '本文第一層縮排'],
  ['Body Text First Indent 2', '正文首行缩进 2', '正文文本首行缩进 2', '本文第一層縮排 2'],
  ['Title', '标题', '標題'],
  ['Subtitle', '副标题', '副標題'],
  ['Quote', '引用', '引文'],
  ['Intense Quote', '明显引用', '鮮明引文'],
  ['List Paragraph', '列表段落', '列出段落', '清單段落'],
  ['List', '列表', '清單'],
  ['List Bullet', '列表项目符号', '項目符號'],
  ['List Number', '列表编号', '清單號碼'],
  ['Plain Text', '纯文本', '純文字'],
  ['Block Text', '文本块', '文字區塊'],
  ['HTML Preformatted', 'HTML 预设格式', 'HTML 預設格式'],
  ['Salutation', '称呼', '稱呼', '問候'],
  ['Closing', '结束语', '結語'],
  ['Signature', '签名', '簽名'],
  ['Date', '日期'],
  ['caption', '题注', '標號'],
  ['footnote text', '脚注文本', '註腳文字'],
  ['endnote text', '尾注文本', '章節附註文字'],
  ['header', '页眉', '頁首'],
  ['footer', '页脚', '頁尾'],
  ['TOC Heading', '目录标题', '目錄標題'],
  ['table of figures', '图表目录', '圖表目錄'],
  ...Array.from({ length: 9 }, (_, index) => [
    `heading ${index + 1}`,
    `标题 ${index + 1}`,
    `標題 ${index + 1}`
  ]),
  ...Array.from({ length: 9 }, (_, index) => [`toc ${index + 1}`, `目录 ${index + 1}`, `目錄 ${index + 1}`])
]

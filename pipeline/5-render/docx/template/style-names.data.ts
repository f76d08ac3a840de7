/** Other names of our styles: what Word, WPS and LibreOffice call built-in ones in Chinese, and near relations. */
export const styleNames: Readonly<Record<string, readonly string[]>> = {
  Title: ['标题', '標題', '文档标题'],
  Subtitle: ['副标题', '副標題'],
  'TOC Heading': ['目录标题', '目錄標題', 'Contents Heading'],
  // The body may be any of these; the document's default style where it has none of them.
  'Body Text': [
    'Normal Indent',
    '正文缩进',
    '內文縮排',
    'Body Text First Indent',
    '正文首行缩进',
    '正文文本'
  ],
  Quote: ['引用', '引文', 'Quotations', 'Block Text'],
  'List Paragraph': ['列表段落', '列出段落', '清單段落'],
  'HTML Preformatted': ['HTML 预设格式', 'HTML 預設格式', 'Preformatted Text'],
  Salutation: ['称呼', '稱呼'],
  Closing: ['结束语', '結語'],
  Signature: ['签名', '簽名', '落款', '署名'],
  Date: ['日期'],
  caption: ['题注', '標號'],
  'footnote text': ['脚注文本', '註腳文字', 'Footnote'],
  'endnote text': ['尾注文本', '章節附註文字', 'Endnote'],
  'footnote reference': ['脚注引用', '註腳參照', 'Footnote Anchor'],
  Strong: ['要点', '加粗'],
  Emphasis: ['强调', '強調'],
  Hyperlink: ['超链接', '超連結', 'Internet Link'],
  'HTML Code': ['HTML 代码'],
  Byline: ['作者', '署名行', 'Author'],
  'Document Number': ['发文字号', '文号'],
  Abstract: ['摘要'],
  Keywords: ['关键词', '关键字'],
  'Table Cell': ['表格正文', '表格文字', 'Table Contents'],
  'Table Head': ['表头', 'Table Heading'],
  'Figure Caption': ['图题'],
  'Attachment Note': ['附件说明'],
  ...numbered('heading', ['标题', '標題']),
  ...numbered('toc', ['目录', '目錄', 'Contents'])
}

function numbered(name: string, others: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(
    Array.from({ length: 9 }, (_, index) => [
      `${name} ${index + 1}`,
      others.map(other => `${other} ${index + 1}`)
    ])
  )
}

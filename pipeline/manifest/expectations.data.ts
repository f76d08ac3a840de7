/** What a value should have been, in words, by key. The last step of the path that is a name decides. */
export const expectations: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  '': { en: 'keys with values, such as “title: 文集”', zh: '若干“键: 值”，如“title: 文集”' },
  date: {
    en: 'a date that the calendar has, such as 2026, 2026-11 or 2026-11-22',
    zh: '确有的日期，如 2026、2026-11 或 2026-11-22'
  },
  paper: {
    en: 'A4, A5, B5, 16K, 32K or a size such as "185x260mm"',
    zh: 'A4、A5、B5、16K、32K，或尺寸如 "185x260mm"'
  },
  toc: {
    en: 'keys with values, such as { depth: 2, authors: true, outline: 3 }',
    zh: '若干键值，如 { depth: 2, authors: true, outline: 3 }'
  },
  depth: { en: '1, 2 or 3', zh: '1、2 或 3' },
  outline: { en: 'a whole number from 1 to 9', zh: '1 至 9 的整数' },
  authors: { en: 'true or false', zh: 'true 或 false' },
  protect: {
    en: 'keys with values, such as { names: [于敏], quotations: true }',
    zh: '若干键值，如 { names: [于敏], quotations: true }'
  },
  names: { en: 'a list of names, such as [于敏, 范里]', zh: '人名等词语的列表，如 [于敏, 范里]' },
  quotations: { en: 'true or false', zh: 'true 或 false' },
  front: {
    en: 'a list of cover, toc and { preface: FILE }, such as [cover, preface: 前言.md, toc]',
    zh: '由 cover、toc 和 { preface: 文件 } 组成的列表，如 [cover, preface: 前言.md, toc]'
  },
  profile: {
    en: 'book, report, gongwen or a file of your own, such as house.yaml',
    zh: 'book、report、gongwen，或自己的版式文件，如 house.yaml'
  },
  size: {
    en: 'a size by its name, such as 小四, or in points, such as 12pt',
    zh: '字号，如 小四，或磅值，如 12pt'
  },
  face: {
    en: 'one of 宋, 宋粗, 宋特粗, 黑, 黑细, 楷, 楷粗, 仿宋, 小标宋',
    zh: '宋、宋粗、宋特粗、黑、黑细、楷、楷粗、仿宋、小标宋'
  },
  runIn: { en: 'a list of faces, such as [黑, 楷]', zh: '字体的列表，如 [黑, 楷]' },
  margins: {
    en: 'keys with values, such as { head: 30mm, inside: 28mm }',
    zh: '若干键值，如 { head: 30mm, inside: 28mm }'
  },
  head: { en: 'a length with its unit, such as 30mm', zh: '带单位的长度，如 30mm' },
  foot: { en: 'a length with its unit, such as 25mm', zh: '带单位的长度，如 25mm' },
  inside: { en: 'a length with its unit, such as 28mm', zh: '带单位的长度，如 28mm' },
  outside: { en: 'a length with its unit, such as 26mm', zh: '带单位的长度，如 26mm' },
  grid: {
    en: 'keys with values, such as { size: 五号, pitch: 17.5pt, characters: 38, lines: 34 }',
    zh: '若干键值，如 { size: 五号, pitch: 17.5pt, characters: 38, lines: 34 }'
  },
  pitch: { en: 'a length with its unit, such as 21pt', zh: '带单位的长度，如 21pt' },
  characters: { en: 'a whole number from 8 to 80', zh: '8 至 80 的整数' },
  lines: {
    en: 'a number of lines: whole ones of a page (5 to 100), halves of a heading (1 to 12)',
    zh: '行数：每页用整数（5 至 100），标题占行可有半行（1 至 12）'
  },
  styles: {
    en: 'keys with values, such as { heading1: { face: 黑, size: 四号, lines: 3 } }',
    zh: '若干键值，如 { heading1: { face: 黑, size: 四号, lines: 3 } }'
  },
  indent: { en: 'a number of em from 0 to 20', zh: '0 至 20 的字数' },
  left: { en: 'a number of em from 0 to 20', zh: '0 至 20 的字数' },
  right: { en: 'a number of em from 0 to 20', zh: '0 至 20 的字数' },
  tracking: { en: 'a number of em from 0 to 20', zh: '0 至 20 的字数' },
  faces: {
    en: 'keys with font families, such as { 小标宋: [方正小标宋简体, 思源宋体] }',
    zh: '字体与字库名，如 { 小标宋: [方正小标宋简体, 思源宋体] }'
  },
  folio: {
    en: 'keys with values, such as { place: centre, form: dashes }',
    zh: '若干键值，如 { place: centre, form: dashes }'
  },
  runningHead: { en: 'keys with values, such as { shown: false }', zh: '若干键值，如 { shown: false }' },
  shown: { en: 'true or false', zh: 'true 或 false' },
  hyphenation: { en: 'true or false', zh: 'true 或 false' },
  hanging: { en: 'true or false', zh: 'true 或 false' },
  print: {
    en: 'keys with values, such as { bleed: 3mm, cropMarks: true, booklet: true }',
    zh: '若干键值，如 { bleed: 3mm, cropMarks: true, booklet: true }'
  },
  bleed: { en: 'a length with its unit, such as 3mm', zh: '带单位的长度，如 3mm' },
  cropMarks: { en: 'true or false', zh: 'true 或 false' },
  booklet: {
    en: 'true, false, or keys with values such as { thickness: 0.1mm, sheets: 8 }',
    zh: 'true、false，或若干键值，如 { thickness: 0.1mm, sheets: 8 }'
  },
  thickness: { en: 'a length with its unit, such as 0.1mm', zh: '带单位的长度，如 0.1mm' },
  sheets: { en: 'a whole number from 1 to 20', zh: '1 至 20 的整数' },
  template: {
    en: 'the path of a .docx file, or { file: house.docx, styles: { body: 正文缩进 } }',
    zh: '.docx 文件的路径，或 { file: house.docx, styles: { body: 正文缩进 } }'
  },
  'styles of a template': {
    en: 'roles with names of styles, such as { articleTitle: 公司标题, body: 正文缩进 }',
    zh: '“用处: 样式名”若干，如 { articleTitle: 公司标题, body: 正文缩进 }'
  },
  parts: { en: 'a list of parts, each with “sources:”', zh: '若干部分的列表，每部分含“sources:”' },
  overrides: {
    en: 'sources, each with a list such as - { at: "下一页", drop: true }',
    zh: '各来稿名，下面是若干条，如 - { at: "下一页", drop: true }'
  },
  'overrides of a source': {
    en: 'a list of places and actions, such as - { at: "下一页", drop: true }',
    zh: '若干条“何处、怎样处理”的列表，如 - { at: "下一页", drop: true }'
  },
  override: {
    en: 'a place and an action, such as { at: "下一页", drop: true }',
    zh: '何处与怎样处理，如 { at: "下一页", drop: true }'
  },
  at: {
    en: 'a line number from 1, or words quoted from the source',
    zh: '行号（从 1 起），或引用来稿中的文字'
  },
  words: {
    en: 'what the line begins with, such as { at: 7, words: "下一页", drop: true }',
    zh: '该行开头的文字，如 { at: 7, words: "下一页", drop: true }'
  },
  heading: { en: 'a level from 1 to 6', zh: '1 到 6 的级别' },
  runin: { en: 'true, or a level from 1 to 6', zh: 'true，或 1 到 6 的级别' },
  article: { en: 'true, or the title of the piece', zh: 'true，或该篇的标题' },
  replace: {
    en: 'a text in one line (to take words away, write drop: true)',
    zh: '一行文字（若要删去，请写 drop: true）'
  },
  accept: { en: 'a rule, such as TN-24', zh: '规则编号，如 TN-24' },
  reject: { en: 'a rule, such as TN-12', zh: '规则编号，如 TN-12' },
  drop: { en: 'true, or no such key', zh: 'true，或不写此键' },
  keep: { en: 'true, or no such key', zh: 'true，或不写此键' },
  paragraph: { en: 'true, or no such key', zh: 'true，或不写此键' },
  split: { en: 'true, or no such key', zh: 'true，或不写此键' },
  join: { en: 'true, or no such key', zh: 'true，或不写此键' },
  encoding: {
    en: 'the name of an encoding, such as gb18030, big5 or utf-16le',
    zh: '编码名，如 gb18030、big5 或 utf-16le'
  },
  sources: {
    en: 'a list of paths, patterns, or { file: …, title: …, author: …, unit: …, encoding: …, columns: 2 }',
    zh: '路径、通配符或 { file: …, title: …, author: …, unit: …, encoding: …, columns: 2 } 的列表'
  },
  columns: { en: '1 or 2', zh: '1 或 2' }
}

/** Where the table has no line. */
export const expectedText: { readonly en: string; readonly zh: string } = {
  en: 'a text (in quotes where it looks like a number or a date)',
  zh: '文字（形如数字或日期时请加引号）'
}

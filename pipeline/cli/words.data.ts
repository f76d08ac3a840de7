/** Everything that the command line says besides messages: help, headings, the summary. */
import type { Script } from '../model/source.ts'
import type { Language } from './language.ts'

/** For `chengce explain`. */
const parameterNames: Readonly<Record<string, string>> = {
  file: '文件',
  path: '路径',
  folder: '文件夹',
  encoding: '编码',
  other: '另一编码',
  readsAs: '实际编码',
  count: '数目',
  share: '比例',
  limit: '上限',
  code: '代码',
  format: '格式',
  formats: '格式',
  extension: '扩展名',
  key: '键',
  pattern: '通配符',
  files: '各文件',
  title: '标题',
  name: '名称',
  first: '第一个',
  second: '第二个',
  option: '选项',
  value: '值',
  expected: '应有的值',
  expectedZh: '应有的值',
  actual: '实际的值',
  known: '可用的键',
  nearest: '相近的写法',
  problem: '原因',
  problemZh: '原因',
  insteadZh: '暂代办法',
  rule: '规则',
  before: '原文',
  after: '改后',
  also: '其他行号',
  words: '文字',
  why: '理由',
  text: '文字',
  character: '字',
  wanted: '所需字体',
  width: '宽度',
  standard: '标准宽度',
  size: '字号',
  profile: '版式',
  used: '代用字体',
  url: '地址',
  where: '位置',
  seconds: '秒数',
  looksLikeZh: '文件种类',
  command: '命令',
  out: '文件夹',
  examples: '例子',
  script: '字体',
  region: '地区',
  part: '篇目',
  whole: '另一篇',
  percent: '百分比',
  length: '字数',
  texts: '篇数',
  more: '其余数目'
}

/** Parts of a piece, by the type of their node. */
const partNames: Readonly<Record<string, string>> = {
  subtitle: 'subtitle',
  byline: 'byline',
  unit: 'unit',
  dateline: 'date',
  banner: 'issuing body',
  documentNumber: 'document number',
  salutation: 'salutation',
  closing: 'closing',
  signOff: 'signature',
  attachmentNote: 'attachments',
  attachment: 'attachment',
  abstract: 'abstract',
  keywords: 'keywords',
  epigraph: 'epigraph',
  verse: 'verse',
  notes: 'notes',
  blockquote: 'quotation',
  list: 'list',
  table: 'table'
}
const partNamesZh: Readonly<Record<string, string>> = {
  subtitle: '副题',
  byline: '署名',
  unit: '单位',
  dateline: '日期',
  banner: '发文机关标志',
  documentNumber: '文号',
  salutation: '称呼',
  closing: '敬语',
  signOff: '落款',
  attachmentNote: '附件说明',
  attachment: '附件',
  abstract: '摘要',
  keywords: '关键词',
  epigraph: '题记',
  verse: '诗行',
  notes: '注释',
  blockquote: '引文',
  list: '列表',
  table: '表格'
}

/** One language's words. Counts and names are filled in by functions. */
export interface Words {
  readonly about: string
  readonly build: string
  readonly inspect: string
  readonly explain: string
  readonly init: string
  readonly measure: string
  readonly measured: string
  readonly fonts: string
  readonly fontsProfile: string
  readonly heldAgainst: string
  readonly measurementJson: string
  readonly notYet: string
  readonly paths: string
  readonly files: string
  readonly code: string
  readonly initFolder: string
  readonly initialised: (manifest: string, texts: number, pieces: number, doubts: number) => string
  readonly acceptCommand: string
  readonly reviewed: string
  readonly reviewedPath: string
  /** What `accept` wrote, and where. */
  readonly decided: (manifest: string, count: number) => string
  readonly nothingDecided: string
  readonly out: string
  readonly format: string
  readonly profile: string
  readonly report: string
  readonly failOn: string
  readonly check: string
  readonly accept: string
  /** Of a rule whose suggestions may be accepted. */
  readonly canAccept: (rule: string) => string
  readonly review: string
  readonly watch: string
  readonly encoding: string
  readonly jobs: string
  readonly noCache: string
  readonly quiet: string
  readonly lang: string
  readonly json: string
  readonly help: string
  /** Headings of the help, by commander's own words. */
  readonly titles: Readonly<Record<string, string>>
  readonly version: string
  readonly exitCodes: string
  readonly severity: Readonly<Record<'error' | 'warning' | 'info', string>>
  readonly more: (count: number, code: string) => string
  readonly progress: (done: number, total: number, title: string) => string
  readonly written: (title: string, articles: number, files: readonly string[]) => string
  readonly checked: (title: string) => string
  readonly notWritten: (title: string) => string
  readonly counts: (errors: number, warnings: number, infos: number) => string
  readonly reports: (files: readonly string[]) => string
  readonly title: string
  readonly noTitle: string
  readonly changes: (count: number) => string
  readonly everyChange: string
  readonly byDefault: (value: string) => string
  readonly removed: (text: string) => string
  readonly added: (text: string) => string
  readonly because: (reasons: readonly string[]) => string
  readonly quoted: (text: string) => string
  readonly scripts: Readonly<Record<Script, string>>
  /** Of the help's first line; '' keeps commander's own. */
  readonly usage: string
  readonly commandUsage: Readonly<Record<string, string>>
  /** What stands in a message, by the name of its parameter; a name that is not here stands as it is. */
  readonly parameters: Readonly<Record<string, string>>
  readonly dropped: (count: number) => string
  /** Above the lines that would overrule what is doubtful; `manifest` is where they go. */
  readonly doubts: (count: number, manifest: string) => string
  readonly morePlaces: (count: number) => string
  /** Parts of a piece, by the type of their node. */
  readonly parts: Readonly<Record<string, string>>
  readonly colon: string
  readonly runIn: string
  readonly meaning: string
  readonly todo: string
  readonly rule: string
}

export const words: Readonly<Record<Language, Words>> = {
  en: {
    about: '成册: many messy Chinese texts in, one printable volume out, as PDF and as DOCX',
    build: 'compile; each folder or manifest is a volume, plain files together are one',
    inspect: 'show the recognised structure, what was removed and what was changed; writes nothing',
    explain: 'what a message or rule means and what to do',
    init: 'write compilation.yaml with what was recognised in a folder of texts',
    measure: 'read a PDF back and hold it against a profile and the rules of the text',
    measured: 'a PDF, whoever made it',
    fonts: 'which font serves which face, for what, its coverage and licence',
    fontsProfile: 'the page design whose faces are listed: book, report, gongwen or a file',
    heldAgainst: 'the page design that it should keep: book, report, gongwen or a file',
    measurementJson: 'one JSON object instead of a table',
    notYet: '(not yet)',
    paths: 'folders, manifests (compilation.yaml) or text files; default ./sources',
    files: 'text files, or folders of them',
    code: 'a code such as empty-source, or a rule such as TN-20',
    initFolder: 'the folder of the texts; default ./sources, or the working folder where there is none',
    acceptCommand: 'take an editor’s decisions from a review copy into the manifest',
    reviewed: 'the .review.docx that the editor worked in',
    reviewedPath: 'the folder or manifest that it was made from, where it lies elsewhere now',
    decided: (manifest, count) =>
      `${manifest}: ${count} ${count === 1 ? 'decision' : 'decisions'} written under overrides\n`,
    nothingDecided: 'The editor left everything as it is: nothing to write.\n',
    initialised: (manifest, texts, pieces, doubts) =>
      `${manifest}: ${texts} ${texts === 1 ? 'text' : 'texts'}, ${pieces} ${pieces === 1 ? 'piece' : 'pieces'}, ${doubts} ${doubts === 1 ? 'doubt' : 'doubts'}\n`,
    out: 'where results go',
    format: 'pdf, docx or both',
    profile: 'page design; overrides the manifest: book, report, gongwen or a file of your own',
    report:
      'also write all findings to FILE.json or FILE.sarif, or as JSON to standard output (-); may repeat',
    failOn: 'the mildest finding that makes the exit code 1: error, warning or info',
    check: 'build, compare with what lies in the output folder, write nothing',
    accept: 'apply the suggestions of these rules, such as TN-24,TN-36; may repeat',
    canAccept: rule =>
      `What is only suggested is made with --accept ${rule}, or at one place with { at: "…", accept: ${rule} } in the manifest’s overrides.`,
    review:
      'also write a DOCX with every change tracked, and comments (Chinese; English with --lang en); =all: one at every change',
    watch: 'build again on every change (not yet)',
    encoding: 'read all sources in this encoding',
    jobs: 'volumes at a time',
    noCache: 'compute everything anew',
    quiet: 'only errors and what reaches the fail level; no progress, no summary',
    lang: 'language of messages: en or zh; default: the locale',
    json: 'every change too: one JSON object a file, one a line',
    help: 'show help',
    titles: {},
    version: 'show the version',
    exitCodes:
      'Exit codes: 0 done; 1 findings at or above the fail level; 2 wrong usage or manifest;\n3 a source cannot be read; 4 a fault of chengce itself.',
    severity: { error: 'error', warning: 'warning', info: 'info' },
    more: (count, code) => `… and ${count} more of ${code}`,
    progress: (done, total, title) => `${done} of ${total} ${title}`.trim(),
    written: (title, articles, files) =>
      `${title}: ${articles} ${articles === 1 ? 'article' : 'articles'}\n${files.map(file => `  ${file}\n`).join('')}`,
    checked: title => `${title}: up to date\n`,
    notWritten: title => `${title}: not written\n`,
    counts: (errors, warnings, infos) =>
      `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}, ${infos} ${infos === 1 ? 'note' : 'notes'}\n`,
    reports: files => `Report: ${files.join(', ')}\n`,
    title: 'title',
    noTitle: 'no title',
    changes: count => `${count} ${count === 1 ? 'change' : 'changes'}, by rule:`,
    byDefault: value => `; default ${value}`,
    everyChange: '(chengce inspect --json lists every change.)',
    removed: text => `‘${text}’ removed`,
    added: text => `‘${text}’ added`,
    because: reasons => `: ${reasons.join('; ')}`,
    quoted: text => `‘${text}’`,
    scripts: { hans: 'hans', hant: 'hant', latin: 'latin', mixed: 'mixed' },
    usage: '',
    commandUsage: {},
    parameters: {},
    dropped: count => `${count} ${count === 1 ? 'piece' : 'pieces'} removed, by line:`,
    doubts: (count, manifest) =>
      `${count} ${count === 1 ? 'doubt' : 'doubts'}, the least sure of each text first. A line of these in ${manifest} decides the other way:`,
    morePlaces: count => `and ${count} more ${count === 1 ? 'place' : 'places'}`,
    parts: partNames,
    colon: ': ',
    runIn: 'run-in',
    meaning: 'What it says',
    todo: 'What to do',
    rule: 'Rule'
  },
  zh: {
    about: '成册：把零乱的中文文稿汇编成一册可印刷的 PDF 和 DOCX',
    build: '编排成册；每个文件夹或清单为一册，一起给出的文件合为一册',
    inspect: '显示识别出的结构、删去的文字和修改的例子；不写任何文件',
    explain: '解释消息代码或规则，以及该怎么办',
    init: '把文件夹里来稿的识别结果写成清单 compilation.yaml',
    measure: '读回 PDF，按版式和行文规则逐条测量',
    measured: 'PDF 文件，不论由何种程序生成',
    fonts: '各种字体由哪个字库充当、用在何处、收字多少、许可如何',
    fontsProfile: '列出哪种版式的字体：book、report、gongwen，或版式文件',
    heldAgainst: '应当符合的版式：book、report、gongwen，或版式文件',
    measurementJson: '输出一行 JSON，不用表格',
    notYet: '（尚未实现）',
    paths: '文件夹、清单（compilation.yaml）或文本文件；默认 ./sources',
    files: '文本文件，或其所在文件夹',
    code: '代码（如 empty-source）或规则（如 TN-20）',
    initFolder: '来稿所在的文件夹；默认 ./sources，没有时用当前文件夹',
    acceptCommand: '把编辑在审阅稿中的决定写进清单',
    reviewed: '编辑审阅过的 .review.docx',
    reviewedPath: '审阅稿所出的文件夹或清单；已移到别处时才需写明',
    decided: (manifest, count) => `${manifest}：已在 overrides 下写入 ${count} 处决定\n`,
    nothingDecided: '编辑未作改动，清单不变。\n',
    initialised: (manifest, texts, pieces, doubts) =>
      `${manifest}：来稿 ${texts} 件，共 ${pieces} 篇，存疑 ${doubts} 处\n`,
    out: '成品所在文件夹',
    format: 'pdf、docx 或两者',
    profile: '版式，优先于清单：book、report、gongwen，或自己的版式文件',
    report: '另将所有发现写入 FILE.json 或 FILE.sarif，或以 JSON 输出到标准输出（-）；可重复',
    failOn: '使退出码为 1 的最轻级别：error、warning 或 info',
    check: '生成并与成品文件夹中的现有文件比较，不写文件',
    accept: '采用这些规则的建议，如 TN-24,TN-36；可重复',
    canAccept: rule =>
      `只作建议的，可用 --accept ${rule} 全部采用，或在清单的 overrides 中用 { at: "……", accept: ${rule} } 采用一处。`,
    review: '另写一份审阅稿：每处改动都是修订，附批注（中文，写明 --lang en 则为英文）；=all 则每处都批注',
    watch: '有改动就重新生成（尚未实现）',
    encoding: '所有来稿都按此编码读取',
    jobs: '同时编排的册数',
    noCache: '全部重新计算',
    quiet: '只显示错误和达到失败级别的消息，不显示进度和小结',
    lang: '消息语言：en 或 zh；默认按系统区域',
    json: '列出每一处修改：每个文件一行 JSON',
    help: '显示用法',
    titles: { 'Usage:': '用法：', 'Options:': '选项：', 'Commands:': '命令：', 'Arguments:': '参数：' },
    version: '显示版本',
    exitCodes:
      '退出码：0 完成；1 有达到失败级别的发现；2 用法或清单有误；\n3 有来稿无法读取；4 成册自身出错。',
    severity: { error: '错误', warning: '警告', info: '提示' },
    more: (count, code) => `……另有 ${count} 条 ${code}`,
    progress: (done, total, title) => `${done}/${total} ${title}`.trim(),
    written: (title, articles, files) =>
      `${title}：${articles} 篇\n${files.map(file => `  ${file}\n`).join('')}`,
    checked: title => `${title}：与来稿一致\n`,
    notWritten: title => `${title}：未写出\n`,
    counts: (errors, warnings, infos) => `${errors} 个错误，${warnings} 个警告，${infos} 条提示\n`,
    reports: files => `报告：${files.join('、')}\n`,
    title: '标题',
    noTitle: '无标题',
    changes: count => `${count} 处修改，按规则：`,
    byDefault: value => `；默认 ${value}`,
    everyChange: '（chengce inspect --json 列出每一处修改。）',
    removed: text => `删去“${text}”`,
    added: text => `加上“${text}”`,
    because: reasons => `：${reasons.join('；')}`,
    quoted: text => `“${text}”`,
    scripts: { hans: '简体', hant: '繁体', latin: '西文', mixed: '繁简混用' },
    usage: '[选项] [命令]',
    commandUsage: {
      build: '[选项] [路径...]',
      inspect: '[选项] <路径...>',
      explain: '[选项] <代码...>',
      init: '[选项] [文件夹]',
      accept: '[选项] <审阅稿.docx> [路径]',
      measure: '[选项] <文件.pdf>',
      fonts: '[选项]'
    },
    parameters: parameterNames,
    dropped: count => `删去 ${count} 段，按行号：`,
    doubts: (count, manifest) =>
      `存疑 ${count} 处，每篇最没有把握的在前。把哪一行写进 ${manifest}，哪一处就改判：`,
    morePlaces: count => `另有 ${count} 处`,
    parts: partNamesZh,
    colon: '：',
    runIn: '同行标题',
    meaning: '意思',
    todo: '怎么办',
    rule: '规则'
  }
}

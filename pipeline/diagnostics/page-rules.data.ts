/** One sentence for each rule of lines, marks, justification, pages, official documents and contents: id, English, Chinese. */
import type { RuleSentence } from './rules.ts'

type Row = readonly [id: string, en: string, zh: string]

const lines: readonly Row[] = [
  [
    'LB-T1',
    'Lines are broken between tokens; a character and its combining marks are never parted.',
    '换行以单元为准，字符与其组合记号不拆开。'
  ],
  [
    'LB-T2',
    'Two em dashes are one 破折号 of two ems; a single one is a connector.',
    '两个 — 合为一个占两字的破折号，单个的是连接号。'
  ],
  [
    'LB-T3',
    'Two … are one ellipsis of two ems; a single one takes one em.',
    '两个 … 合为一个占两字的省略号，单个的占一字。'
  ],
  [
    'LB-T4',
    'A number with its sign, currency, decimals and percent sign is one unit.',
    '数字连同正负号、货币符号、小数和百分号为一个单元。'
  ],
  [
    'LB-T5',
    'A Latin word with its inner marks, such as C++ or node.js, is one unit.',
    '西文单词连同词内符号（如 C++、node.js）为一个单元。'
  ],
  [
    'LB-T6',
    'An address (URL, e-mail, path) is told by its form and ends before the first Han character.',
    '网址、邮箱、路径按形式识别，到第一个汉字为止。'
  ],
  [
    'LB-T7',
    'Curly quotes open and close in Chinese context; between two letters ’ is an apostrophe.',
    '中文语境的弯引号分前后，两字母之间的 ’ 是撇号。'
  ],
  [
    'LB-1',
    'Marks that may not begin a line: pauses, stops, closing brackets and quotes, connectors, interpuncts, per cent.',
    '行首禁则：点号、后括号和后引号、连接号、间隔号、百分号等不居行首。'
  ],
  [
    'LB-2',
    'Marks that may not end a line: opening brackets and quotes, currency signs.',
    '行末禁则：前括号、前引号、货币符号等不居行末。'
  ],
  [
    'LB-3',
    'Levels of the bans: none, basic, gb, strict; gb for CN, basic for TW and HK.',
    '禁则分 none、basic、gb、strict 四级；大陆默认 gb，台港默认 basic。'
  ],
  ['LB-3B', 'How the levels compare with CSS line-break.', '各级禁则与 CSS line-break 的对应。'],
  [
    'LB-4',
    'Dashes and ellipses may begin or end a line below strict and are never cut.',
    '破折号和省略号在 strict 以下可居行首行末，但不拆开。'
  ],
  [
    'LB-5',
    'Where three banned marks in a row would spoil a line, it is broken between them, and that is reported.',
    '连续三个以上禁则标点使一行过坏时，在其间断开并报告。'
  ],
  [
    'LB-6',
    'Between two units a line may end unless a rule forbids it.',
    '两个单元之间，没有规则禁止就可以换行。'
  ],
  [
    'LB-7',
    'Digits of one number, a time, a ratio or a date stay together.',
    '同一数字、时间、比值、日期的各位不拆开。'
  ],
  [
    'LB-8',
    'A number and its per cent, degree, sign or currency stay together.',
    '数字与百分号、度数、正负号、货币符号不拆开。'
  ],
  [
    'LB-9',
    'A number and its Latin unit stay together, across a space too.',
    '数字与西文单位不拆开，中间有空格也一样。'
  ],
  ['LB-10', 'The letters of a western word stay together.', '西文单词不拆开。'],
  ['LB-11', 'A note mark or superscript stays with its character.', '注码、上标与所附的字不拆开。'],
  [
    'LB-12',
    'An ordinal at the head of a paragraph stays with what follows it.',
    '段首序号与其后的第一个单元不拆开。'
  ],
  [
    'LB-13',
    'No-break spaces and word joiners hold; at a zero width space a line may end.',
    '不换行空格和词连接符处不断，零宽空格处可断。'
  ],
  [
    'LB-14',
    'Latin words are hyphenated only where the profile asks for it, or in an emergency.',
    '西文断词只在设计要求或万不得已时进行。'
  ],
  [
    'LB-15',
    'Addresses break after slashes and before ? & = . and the like, without a hyphen.',
    '网址在斜线后和 ? & = . 等之前断开，不加连字符。'
  ],
  ['LB-16', 'A soft hyphen shows only where a Latin line ends at it.', '软连字符只在西文行末显示。'],
  ['LB-17', 'A title or heading breaks between words only.', '标题只在词与词之间换行。']
]

const marks: readonly Row[] = [
  [
    'PU-1',
    'The width of each mark and the blank in its box that may be taken away, by region.',
    '各标点的宽度和可压缩的空白，依地区而定。'
  ],
  [
    'PU-2',
    'In CN two of ！？ together take one em, three take two.',
    '大陆排法：两个叹号问号叠用占一字，三个占两字。'
  ],
  ['PU-3', '“ ” then ‘ ’ in CN, 「 」 then 『 』 in TW and HK.', '大陆用“ ”和‘ ’，台港用「 」和『 』。'],
  [
    'PU-4',
    'Widths of marks come from the table, never from the font.',
    '标点宽度按表计算，不取字体的步进宽度。'
  ],
  [
    'PU-5',
    'Where a font draws a mark elsewhere in its box than the region has it, the ink is moved, and that is told.',
    '字体把标点画在别处时移到该地区应在的位置，并说明。'
  ],
  ['PU-6', 'A 破折号 is one unbroken stroke of two ems.', '破折号是占两字的一条连续的线。'],
  [
    'PU-7',
    'Dots, quotes, dashes and interpuncts in Chinese come from the Chinese face.',
    '中文里的省略号、引号、破折号、间隔号用中文字体。'
  ],
  [
    'PU-8',
    'An interpunct stands in the middle of half an em (CN) or of one (TW).',
    '间隔号居半字（大陆）或一字（台湾）的正中。'
  ],
  ['PU-10', 'Two marks side by side lose the blank between them.', '相邻两个标点之间的空白压缩。'],
  [
    'PU-11',
    'Of three and more marks each pair is squeezed once, from left to right.',
    '三个以上标点从左到右逐对压缩，不重复。'
  ],
  [
    'PU-12',
    'Pairs take 1.5 em, 1 em, or are left alone, as the profile says.',
    '相邻标点占 1.5 字、1 字或不压缩，由设计决定。'
  ],
  [
    'PU-13',
    'Of marks in two sizes each loses a share of its own em.',
    '字号不同的相邻标点各按自己的字宽压缩。'
  ],
  [
    'PU-20',
    'An opening mark at the head of a line loses its left blank.',
    '行首的前括号、前引号去掉左侧空白。'
  ],
  [
    'PU-21',
    'In CN a pause, stop or closing mark at a line’s end takes half an em, always.',
    '大陆排法：行末的点号和后括号一律占半字。'
  ],
  [
    'PU-22',
    'In TW and HK closing brackets at a line’s end take half an em, centred marks keep theirs.',
    '台港排法：行末后括号占半字，居中的点号保持一字。'
  ],
  ['PU-23', 'Blanks at the head or end of a line have no width.', '行首行末的空白不占宽度。'],
  [
    'PU-24',
    'Hanging marks, on request: at most one, of ， 。 、 and the like.',
    '标点悬挂须由设计要求，每行至多一个。'
  ],
  [
    'PU-30',
    'Five styles of marks: quanjiao, kaiming, banjiao, hangmobanjiao, cct.',
    '五种标点样式：全角、开明、半角、行末半角、cct。'
  ]
]

const justification: readonly Row[] = [
  [
    'JU-1',
    'Text reaches both edges; the last line of a paragraph stands at the left.',
    '正文两端对齐，段末行左齐。'
  ],
  ['JU-2', 'Han characters stand close, without a gap.', '汉字密排，字间无空。'],
  [
    'JU-3',
    'Between Han and Latin or digits stands a gap of a quarter em, made by the page.',
    '汉字与西文、数字之间空四分之一字，由排版产生。'
  ],
  ['JU-4', 'A space between Latin words is a quarter to half an em.', '西文词间空格为四分之一至二分之一字。'],
  [
    'JU-5',
    'What gives way first where a line is too full: word spaces, interpuncts, brackets, commas, Latin gaps, stops.',
    '行内过满时的压缩次序：词间、间隔号、括号、逗顿、中西间距、句末点号。'
  ],
  [
    'JU-6',
    'What gives way first where a line is too empty: word spaces, Latin gaps, then all gaps alike.',
    '行内不足时的拉开次序：词间、中西间距，然后各处均匀拉开。'
  ],
  [
    'JU-7',
    'No gap opens inside units, beside connectors, or before a closing mark.',
    '单元之内、连接号旁、后标点之前不拉开。'
  ],
  ['JU-8', 'The blank of a mark is not stretched.', '标点自带的空白不拉开。'],
  [
    'JU-9',
    'How wide the gaps of a line may be: good to 0.05 em, loose over 0.10, bad over 0.25.',
    '行内字距的限度：0.05 字以内为佳，超过 0.10 为松，超过 0.25 为坏。'
  ],
  ['JU-10', 'Latin in Chinese may be brought to whole ems, on request.', '西文可按设计要求凑足整字宽。'],
  [
    'JU-11',
    'Greedy lines, for drafts: a banned mark is taken in where it fits, else its neighbour goes down.',
    '逐行排法（草稿）：禁则标点先挤进，挤不进则推出。'
  ],
  [
    'JU-12',
    'The lines of a paragraph are chosen together, so that the whole is best.',
    '一段各行一并选择，求全段最优。'
  ],
  ['JU-13', 'What may stretch and shrink between any two kinds of characters.', '各类字符之间可伸缩的量。']
]

const pages: readonly Row[] = [
  [
    'PG-1',
    'The first line of a paragraph is indented by two of its own characters.',
    '段首缩进本段字号的两字。'
  ],
  ['PG-2', 'The last line of a paragraph holds two characters at least.', '段末行至少两个字，不留孤字。'],
  [
    'PG-3',
    'No single line of a paragraph stands alone at the head or foot of a page.',
    '段落不在页首或页末只留一行。'
  ],
  [
    'PG-4',
    'No space between paragraphs; a blank line is a break of section; quotations are set in.',
    '段间不空，空行表示分节，引文缩进。'
  ],
  [
    'PG-5',
    'The text block is a whole number of characters and lines; every line stands on the grid.',
    '版心为整数的字数和行数，每行都在网格上。'
  ],
  [
    'PG-6',
    'Lines are placed by the em box, never by the font’s own heights.',
    '行按字身框定位，不依字体自带的高度。'
  ],
  ['PG-7', 'A heading never ends a page; text follows it.', '标题不居页末，其后须有正文。'],
  ['PG-8', 'Headings take whole lines of the grid.', '标题占整数行。'],
  [
    'PG-9',
    'Each level of heading is 10 to 20 per cent larger than the next.',
    '各级标题字号逐级相差一至二成。'
  ],
  ['PG-10', 'A run-in heading has the size of the text and another face.', '同行标题与正文同号，换字体。'],
  ['PG-11', 'Parts begin on the right, pieces on a new page.', '辑另起单页，篇另面起。'],
  [
    'PG-12',
    'Odd pages are on the right; blank and part pages are counted and carry no number.',
    '单页在右，空白页和辑封计数而不印页码。'
  ],
  [
    'PG-13',
    'Running heads: the book or part on the left, the piece on the right, none where a piece begins.',
    '书眉：双页排书名或辑名，单页排篇名，篇首页不排。'
  ],
  ['PG-14', 'A long title breaks by sense, in lines of a good shape.', '长标题按意思分行，行形匀称。'],
  [
    'PG-15',
    'On the page a heading keeps no stop at its end; ？ ！ and …… stay.',
    '标题末不加点号，问号、叹号、省略号除外。'
  ]
]

const official: readonly Row[] = [
  ['GW-1', 'The page is A4, 210 × 297 mm (5.1).', '幅面为 A4，210 × 297 毫米（5.1）。'],
  [
    'GW-2',
    'Head margin 37, binding margin 28, text block 156 × 225 mm (5.2.1).',
    '天头 37、订口 28、版心 156 × 225 毫米（5.2.1）。'
  ],
  ['GW-3', 'The text is set in 三号 仿宋 (5.2.2).', '正文用三号仿宋（5.2.2）。'],
  ['GW-4', '22 lines a page, 28 characters a line (5.2.3).', '每面 22 行，每行 28 字（5.2.3）。'],
  [
    'GW-5',
    'A line is a character’s height and seven eighths of one of 三号 (3.1, 3.2).',
    '一行为一字高加三号字高的八分之七（3.1、3.2）。'
  ],
  ['GW-6', 'Text is black (5.2.4).', '文字为黑色（5.2.4）。'],
  [
    'GW-7',
    'Printing and binding: both sides in register, bound at the left (6.2, 6.3).',
    '印装：双面套正，左侧装订（6.2、6.3）。'
  ],
  [
    'GW-8',
    '28 characters of 16 pt are wider than 156 mm: the PDF sets 15.75 pt, the DOCX 158 mm, which is told.',
    '28 个 16 磅字超过 156 毫米：PDF 用 15.75 磅，DOCX 用 158 毫米并说明。'
  ],
  [
    'GW-9',
    'The pitch lets line 22 touch the foot of the text block: 29.62 pt, 28.95 pt in the DOCX.',
    '行距使第 22 行落在版心底边：29.62 磅，DOCX 为 28.95 磅。'
  ],
  [
    'GW-10',
    'Where the DOCX puts its footer, so that the dashes of the number are 7 mm under the text.',
    'DOCX 页脚的位置，使页码一字线在版心下 7 毫米。'
  ],
  [
    'GW-11',
    'Copy number, secrecy and urgency, of a single document (7.2.1–7.2.3).',
    '份号、密级、紧急程度，单份公文用（7.2.1—7.2.3）。'
  ],
  ['GW-12', 'The agency’s banner, of a single document (7.2.4).', '发文机关标志，单份公文用（7.2.4）。'],
  [
    'GW-13',
    'Document number: the year in full in 〔〕, no 第, 号 at the end (7.2.5).',
    '发文字号：年份全称加〔〕，不加“第”，末尾加“号”（7.2.5）。'
  ],
  ['GW-14', 'Who signs it, of a single document (7.2.6).', '签发人，单份公文用（7.2.6）。'],
  [
    'GW-15',
    'The red rule under the number, of a single document (7.2.7).',
    '版头中的红色分隔线，单份公文用（7.2.7）。'
  ],
  [
    'GW-16',
    'The title: 二号 小标宋, centred, broken by sense (7.3.1).',
    '标题：二号小标宋，居中，按意思分行（7.3.1）。'
  ],
  [
    'GW-17',
    'The addressee: a line below the title, flush left, with a full-width colon (7.3.2).',
    '主送机关：标题下空一行，顶格，后加全角冒号（7.3.2）。'
  ],
  [
    'GW-18',
    'Levels: 一、 黑体, （一） 楷体, 1. and （1） 仿宋; paragraphs indented by two (7.3.3).',
    '层次：“一、”黑体，“（一）”楷体，“1.”“（1）”仿宋；段首空两字（7.3.3）。'
  ],
  [
    'GW-19',
    'The note of attachments: a line below the text, indented by two, no stop at its end (7.3.4).',
    '附件说明：正文下空一行，左空二字，末尾无标点（7.3.4）。'
  ],
  [
    'GW-20',
    'Sign-off with a seal: where name and date stand (7.3.5.1).',
    '加盖印章的落款：署名和日期的位置（7.3.5.1）。'
  ],
  [
    'GW-21',
    'Sign-off without a seal: name two characters from the right, the date under it (7.3.5.2).',
    '不加盖印章的落款：署名右空二字，日期在下一行（7.3.5.2）。'
  ],
  [
    'GW-22',
    'Sign-off with a signature stamp, of a single document (7.3.5.3).',
    '加盖签名章的落款，单份公文用（7.3.5.3）。'
  ],
  [
    'GW-23',
    'Dates in Arabic digits without leading zeros; old dates are never rewritten (7.3.5.4).',
    '日期用阿拉伯数字，不补零；旧日期不改（7.3.5.4）。'
  ],
  [
    'GW-24',
    'Where the sign-off has no room, of a single document (7.3.5.5).',
    '落款空间不足时的调整，单份公文用（7.3.5.5）。'
  ],
  [
    'GW-25',
    'A note in round brackets, indented by two, below the date (7.3.6).',
    '附注加圆括号，左空二字，在日期下一行（7.3.6）。'
  ],
  [
    'GW-26',
    'An attachment on a new page: 附件 and number in 黑体, its title on the third line (7.3.7).',
    '附件另面编排：“附件”及序号用黑体，标题在第三行（7.3.7）。'
  ],
  ['GW-27', 'The rules of the imprint, of a single document (7.4.1).', '版记分隔线，单份公文用（7.4.1）。'],
  [
    'GW-28',
    'Copies and printer, of a single document (7.4.2–7.4.3).',
    '抄送机关和印发机关，单份公文用（7.4.2—7.4.3）。'
  ],
  [
    'GW-29',
    'The page number: 四号 in dashes, odd right, even left, 7 mm below the text (7.5).',
    '页码：四号，两侧一字线，单页居右、双页居左，版心下 7 毫米（7.5）。'
  ],
  [
    'GW-30',
    'A landscape table: its head towards the binding on odd pages, away from it on even ones (8).',
    '横排表格：单页表头在订口一边，双页在切口一边（8）。'
  ],
  ['GW-31', 'The letter format, of a single document (10.1).', '信函格式，单份公文用（10.1）。'],
  [
    'GW-32',
    'Orders and minutes, of a single document (10.2, 10.3).',
    '命令和纪要格式，单份公文用（10.2、10.3）。'
  ]
]

const contents: readonly Row[] = [
  [
    'TC-1',
    'The title 目录, its two characters apart by a gap of the page.',
    '“目录”二字之间的空由排版产生。'
  ],
  ['TC-2', 'Leaders are a row of dots on one grid, and no text.', '导引点在同一网格上，不进入文本。'],
  ['TC-3', 'Page numbers end in one column, with digits of one width.', '页码右齐，数字等宽。'],
  [
    'TC-4',
    'Each level is set in by one em; long entries hang, and keep clear of the numbers.',
    '每级缩进一字，长条目悬挂，不侵入页码区。'
  ],
  ['TC-5', 'Authors stand after titles, in 楷体.', '作者排在篇名之后，用楷体。'],
  [
    'TC-6',
    'An entry says what its heading says, without its last mark and forced breaks.',
    '条目与标题文字一致，去掉末尾点号和强制换行。'
  ],
  [
    'TC-7',
    'Front matter has Roman numbers; the body begins at 1 on the right.',
    '文前用罗马数字，正文从右页第 1 页起。'
  ],
  ['TC-8', 'No page of the contents ends with a part’s title alone.', '目录页末不单留辑名。'],
  [
    'TC-9',
    'The DOCX has a real contents field, filled, with bookmarks and page references.',
    'DOCX 用真正的目录域，已填好，带书签和页码引用。'
  ]
]

/** By id, as `explain` takes it. */
export const pageRules: Readonly<Record<string, RuleSentence>> = Object.fromEntries(
  [...lines, ...marks, ...justification, ...pages, ...official, ...contents].map(([id, en, zh]) => [
    id,
    { en, zh }
  ])
)

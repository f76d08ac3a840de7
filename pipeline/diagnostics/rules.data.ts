/** One sentence for each rule of text normalization, and one for each name that the ledger gives to what it removes. */
import type { RuleSentence } from './rules.ts'

export const ruleSentences: Readonly<Record<string, RuleSentence>> = {
  'TN-0': {
    en: 'Repairs are of four classes: A is applied and reported, S only suggested, R only reported, N never done; every change can be taken back.',
    zh: '修改分四类：A 直接改并报告，S 只建议，R 只报告，N 从不改；每处修改都可还原。'
  },
  'TN-0B': {
    en: 'The order of the repairs: encoding, invisible characters, lines, width, marks, quotes, spaces, numbers.',
    zh: '整理的次序：编码、不可见字符、行、宽度、标点、引号、空格、序号。'
  },
  'TN-0C': {
    en: 'Repairs are our own; other programs’ rules change what must stay.',
    zh: '整理规则自有，不借用会误改的现成工具。'
  },
  'TN-1': {
    en: 'The encoding is told from the whole file and always reported; --encoding overrules it.',
    zh: '按整个文件判断编码，并总是报告；可用 --encoding 指定。'
  },
  'TN-2': { en: 'All kinds of line ends become one.', zh: '各种换行符统一。' },
  'TN-3': {
    en: 'Control characters are removed; a NUL is reported as damage.',
    zh: '删除控制字符；NUL 按损坏报告。'
  },
  'TN-4': {
    en: 'Invisible characters (zero width, direction marks, soft hyphens in Han text) are removed.',
    zh: '删除看不见的字符（零宽、方向标记、汉字间的软连字符）。'
  },
  'TN-5': { en: 'Odd spaces become ordinary ones.', zh: '各种特殊空格改为普通空格。' },
  'TN-6': {
    en: 'Characters are brought to Unicode form NFC, never NFKC.',
    zh: '字符统一为 NFC 形式，绝不用 NFKC。'
  },
  'TN-7': {
    en: 'Forms that mean something (①, ㎡, full-width marks) are never folded.',
    zh: '有意义的字形（①、㎡、全角标点）绝不折叠。'
  },
  'TN-8': {
    en: 'Radical characters that a PDF left behind become the characters they stand for.',
    zh: 'PDF 复制留下的部首字符改为对应的汉字。'
  },
  'TN-9': {
    en: 'Variation selectors stay in the text and are dropped in the page where the font has none.',
    zh: '异体选择符留在文本中，字体不支持时排版省略。'
  },
  'TN-10': {
    en: 'Private characters with a known meaning become the real ones; others are reported.',
    zh: '有定义的私用区字符改为正式字符，其余只报告。'
  },
  'TN-10B': {
    en: 'Signs of loss (U+FFFD, 〓, □ for a missing character) are reported.',
    zh: '缺字痕迹（U+FFFD、〓、□）只报告。'
  },
  'TN-11': {
    en: 'A space between Han and Latin letters or digits is removed; the gap is made on the page.',
    zh: '汉字与西文、数字之间的空格删除，间隙由排版产生。'
  },
  'TN-12': {
    en: 'A single space between Han characters of running text is removed; in headings it is reported.',
    zh: '正文汉字之间的单个空格删除；标题中的只报告。'
  },
  'TN-13': {
    en: 'Spaces beside full-width marks and at line ends are removed, runs of spaces between words become one.',
    zh: '全角标点旁和行末的空格删除，词间多个空格并为一个。'
  },
  'TN-14': {
    en: 'Blanks at the head of a paragraph are removed; the page indents it.',
    zh: '段首空白删除，缩进由排版产生。'
  },
  'TN-15': {
    en: 'Lines wrapped by hand are joined to paragraphs; breaks that were lost between lines or cells are put back.',
    zh: '硬换行的各行接成段落；补上各行、各格之间缺失的分隔。'
  },
  'TN-16': {
    en: 'Blank lines become paragraph breaks; repeated page heads and feet are removed.',
    zh: '空行只作分段；重复的页眉页脚删除。'
  },
  'TN-17': { en: 'A line of stars or lozenges is a break ornament.', zh: '整行星号或菱形作为分隔饰线。' },
  'TN-18': {
    en: 'Addresses, numbers, formulas and code are protected from repairs of marks.',
    zh: '网址、数字、公式和代码不受标点修改影响。'
  },
  'TN-20': { en: 'An ASCII comma in Chinese becomes full-width.', zh: '中文语境里的半角逗号改为全角。' },
  'TN-21': {
    en: 'An ASCII full stop that ends Chinese becomes the Chinese one.',
    zh: '中文句末的半角句点改为句号。'
  },
  'TN-22': {
    en: 'ASCII colons, semicolons, question and exclamation marks in Chinese become full-width.',
    zh: '中文里的半角冒号、分号、问号、叹号改为全角。'
  },
  'TN-23': { en: 'Brackets around Chinese become full-width, in pairs.', zh: '括住中文的括号成对改为全角。' },
  'TN-24': {
    en: 'Square and angle brackets in document numbers and titles are suggested in their Chinese form.',
    zh: '文号和书名中的方括号、尖括号建议改为中文形式。'
  },
  'TN-25': { en: 'Full-width letters and digits become ordinary ones.', zh: '全角字母和数字改为半角。' },
  'TN-26': { en: 'Rows of dots become an ellipsis of six.', zh: '各种点线改为六点省略号。' },
  'TN-27': { en: 'An ellipsis together with 等 is reported.', zh: '省略号与“等”并用只报告。' },
  'TN-30': { en: 'Rows of hyphens between Han become a dash.', zh: '汉字间的连字符串改为破折号。' },
  'TN-31': { en: 'A lone long dash is reported.', zh: '单个长横只报告。' },
  'TN-32': {
    en: 'Ranges of years and quantities are suggested with the right sign.',
    zh: '年份和数量范围的连接号给出建议。'
  },
  'TN-33': {
    en: 'Doubled marks become one, long rows of ！ and ？ three.',
    zh: '重复标点并为一个，过多的叹号、问号减为三个。'
  },
  'TN-34': { en: 'The dot in foreign names becomes the interpunct.', zh: '外国人名中的各种点改为间隔号。' },
  'TN-35': { en: 'Marks that collide are reported.', zh: '相撞的标点只报告。' },
  'TN-36': {
    en: 'The mark after an ordinal is suggested in its standard form: （一） for （一）、, 1. for 1、, 一、 for 一，.',
    zh: '序号后的标点给出规范建议：（一）、改为（一），1、改为 1.，一，改为一、。'
  },
  'TN-37': { en: 'Quotation marks follow the region.', zh: '引号形式按地区。' },
  'TN-40': {
    en: 'Straight and wrongly turned quotation marks are paired and repaired where the pairing is sure.',
    zh: '直引号和方向错误的引号在配对确定时修正。'
  },
  'TN-50': { en: '锟斤拷: the original text is lost; reported.', zh: '“锟斤拷”：原文已丢失，只报告。' },
  'TN-51': {
    en: '烫烫烫, 屯屯屯: uninitialised memory; reported.',
    zh: '“烫烫烫”“屯屯屯”：未初始化内存，只报告。'
  },
  'TN-52': {
    en: 'UTF-8 that was read as GBK; reported with what it may have been.',
    zh: 'UTF-8 被按 GBK 读取，报告并给出可能的原文。'
  },
  'TN-53': {
    en: 'UTF-8 that was read as windows-1252; reported.',
    zh: 'UTF-8 被按 windows-1252 读取，只报告。'
  },
  'TN-54': { en: 'GBK that was read as Latin-1; reported.', zh: 'GBK 被按 Latin-1 读取，只报告。' },
  'TN-55': {
    en: 'GBK read as Big5, or the other way round; reported.',
    zh: 'GBK 与 Big5 互相误读，只报告。'
  },
  'TN-56': {
    en: 'Characters that recognition programs confuse; reported with a suggestion.',
    zh: '扫描识别易混的字，报告并建议。'
  },
  'TN-57': { en: 'Other signs of bad scanning; reported.', zh: '其他扫描痕迹，只报告。' },
  'TN-58': {
    en: 'Simplified and traditional characters mixed in a paragraph; reported.',
    zh: '同段繁简混用，只报告。'
  },
  'TN-60': { en: 'Words are never changed.', zh: '绝不改字词。' },
  'TN-61': {
    en: 'Numbers, dates and names are never changed, but ○ in a year becomes 〇.',
    zh: '数字、日期、名称绝不改；年份里的 ○ 改为 〇。'
  },
  'TN-62': { en: 'Quoted passages, verse and dialect are left alone.', zh: '引文、诗行、方言保持原样。' },
  'TN-63': { en: 'No mark is added or taken away but for width and form.', zh: '除宽度和形式外不增删标点。' },
  'TN-64': { en: 'Headings are never renumbered; gaps are reported.', zh: '绝不重编标题序号；缺号只报告。' },
  'TN-65': {
    en: 'Pieces keep their order and borders; duplicates are reported.',
    zh: '篇章次序和边界不动；重复只报告。'
  },
  'TN-70': {
    en: 'Conversion between simplified and traditional is off unless asked for.',
    zh: '繁简转换默认关闭。'
  },
  'TN-71': {
    en: 'After a conversion of script the characters are held against the fonts.',
    zh: '简繁转换后检查字体是否有所得的字。'
  },
  'TN-72': {
    en: 'Names with characters that the other script writes in several ways are pointed at.',
    zh: '含一字多写的人名，转换时提请核对。'
  },
  'TN-73': {
    en: 'A converted text is converted back; what differs is reported.',
    zh: '转换后再转回，不同之处报告。'
  },
  'TN-80': { en: 'Headings nest as the numbering standard says.', zh: '标题层级按编号规范嵌套。' },
  'TN-81': { en: 'The mark after an ordinal follows the standard.', zh: '序号后的标点按规范。' },
  'TN-82': {
    en: 'Levels are assigned per piece from sequence and nesting.',
    zh: '层级按篇由序列和嵌套推定。'
  },
  'TN-83': {
    en: 'Heading or paragraph is decided by evidence, with a confidence.',
    zh: '标题与段落按证据判断，并给出把握。'
  },
  'TN-84': {
    en: 'A heading that opens its paragraph stays in it and is only styled.',
    zh: '段首的同行标题留在段内，只变字体。'
  },
  'TN-85': { en: 'Han numerals are read by value.', zh: '汉字数字按数值理解。' },
  'TN-86': {
    en: 'Numbers that look like headings but are not stay in the text; a heading that lost its line break is cut off where its end is sure.',
    zh: '形似标题的数字留在正文；丢了换行的标题，在其结尾有把握处切开。'
  }
}

/** What the ledger and `inspect` call a removal, and what is no rule of typesetting.md. */
export const ledgerRules: Readonly<Record<string, RuleSentence>> = {
  md: {
    en: 'Markdown syntax becomes structure; the marks themselves are not printed.',
    zh: 'Markdown 记号转为结构，记号本身不印。'
  },
  override: {
    en: 'The editor of the volume said so, in the overrides of the manifest.',
    zh: '按清单 overrides 中编者的指示。'
  },
  'hidden-text': { en: 'Text that a Word document hides.', zh: 'Word 文档中隐藏的文字。' },
  plugin: {
    en: 'Text from elsewhere in the source, as from its front matter, or one that a plugin of your own added or rewrote.',
    zh: '取自来稿别处的文字，如文件头信息；或自带插件增改的文字。'
  },
  'site-timestamp': {
    en: 'The time at which a web page was published, not a date of the text.',
    zh: '网页的发布时间，不是文中的日期。'
  },
  'site-meta-line': {
    en: 'A line of a web page about the text: source, author, editor, readings.',
    zh: '网页上关于文章的信息行：来源、作者、编辑、阅读量等。'
  },
  'site-size': {
    en: 'The size of the type or of the file, as a web page shows it.',
    zh: '网页上的字号开关或文件大小。'
  },
  'record-label': {
    en: 'The name of a field in a database record; its value is the text’s.',
    zh: '题录中的字段名，其值为正文所用。'
  },
  'mail-head': {
    en: 'Who sent a mail to whom, and when; its subject is the title.',
    zh: '邮件的发件人、收件人和时间；主题用作题目。'
  },
  'mail-quote': {
    en: 'The > that programs for mail set before each line that they quote.',
    zh: '邮件软件在所引各行前加的“>”。'
  },
  'record-field': {
    en: 'A field of a database record that says nothing of the text itself.',
    zh: '题录中与正文无关的字段。'
  },
  'site-counter': {
    en: 'A counter of a web page: readings, comments, votes.',
    zh: '网页上的计数：阅读、评论、点赞。'
  },
  'site-path': {
    en: 'The way to a web page, a step a line: home, section, page.',
    zh: '网页的路径，一行一级：首页、栏目、本页。'
  },
  'site-navigation': {
    en: 'Menus, paths, buttons and links of a web page.',
    zh: '网页的菜单、路径、按钮和链接。'
  },
  'site-credit': {
    en: 'A line that says who put a text onto a web page.',
    zh: '网页上注明供稿、编辑的文字。'
  },
  'site-disclaimer': {
    en: 'What a web page says about its own liability and reprinting.',
    zh: '网页的免责和转载声明。'
  },
  'site-contact': { en: 'Addresses and numbers of a web site.', zh: '网站的联系方式。' },
  'site-copyright': { en: 'Copyright and registration lines of a web site.', zh: '网站的版权和备案信息。' },
  'site-label': {
    en: 'A label of a web page before the text, such as “body”.',
    zh: '网页在正文前加的标签，如“正文”。'
  },
  'site-more': {
    en: 'A button behind the beginning of a text, on a page that lists several.',
    zh: '列出多篇的网页上，各篇开头之后的按钮。'
  },
  'site-links': {
    en: 'A list of links to other pages at the end of a text.',
    zh: '文末指向其他网页的链接列表。'
  },
  'link-labels': {
    en: 'Labels of links that a page set side by side: print, share, history of a law.',
    zh: '网页上连排的链接文字：打印、分享、法规沿革等。'
  },
  'site-end': { en: 'A note that the text is over.', zh: '注明全文到此为止的一行。' },
  'site-furniture': { en: 'Several lines of a web page’s furniture together.', zh: '成片的网页附加文字。' },
  'shared-line': {
    en: 'A line at the edge of several texts of the volume: what one site put around each.',
    zh: '本册多篇文章首尾都有的一行：同一网站所加。'
  },
  'heading-rule': { en: 'A rule typed under a heading.', zh: '标题下用符号打出的横线。' },
  'heading-sign': { en: 'Number signs typed in front of a heading.', zh: '标题前用来标明级别的 # 号。' },
  'text-box': { en: 'A box of asterisks drawn around lines.', zh: '用星号画出的、围着文字的方框。' },
  'lone-mark': { en: 'A line that holds nothing but one mark.', zh: '只有一个标点的行。' },
  'blank-name': {
    en: 'The name of a blank (&nbsp;) that a web page left as words.',
    zh: '网页残留的空格代码（&nbsp;）。'
  },
  'page-number': { en: 'A page number that was copied with the text.', zh: '随文字复制来的页码。' },
  'running-head': {
    en: 'A running head or foot that recurs on each page of the original.',
    zh: '原稿每页重复的书眉或页脚。'
  },
  'contents-list': {
    en: 'A contents of the original; the volume makes its own.',
    zh: '原稿自带的目录；成册另行编制。'
  },
  'repeated-title': { en: 'The title, repeated as the first line of the text.', zh: '正文开头重复的标题。' }
}

import { entry } from '../entry.ts'
import { ruleOf } from '../rules.ts'
import { textRules } from './text-rules.data.ts'

/** A rule of typesetting.md at work in a file: `before` and `after` are of the first place, `also` further lines. */
type TextRuleParams = { rule: string; count: number; before: string; after: string; also: string }

const ruleEn = (p: TextRuleParams): string => textRules[p.rule]?.en ?? p.rule
const ruleZh = (p: TextRuleParams): string => textRules[p.rule]?.zh ?? p.rule
const stepEn = (p: TextRuleParams): string => {
  if (p.after === '') return `first: ‘${p.before}’ removed`
  return p.before === '' ? `first: ‘${p.after}’ added` : `first: ‘${p.before}’ to ‘${p.after}’`
}
const stepZh = (p: TextRuleParams): string => {
  if (p.after === '') return `首处：删去“${p.before}”`
  return p.before === '' ? `首处：加上“${p.after}”` : `首处：“${p.before}”改为“${p.after}”`
}
/** @example whyZh('repeated-title') // '正文开头重复的标题' */
const whyZh = (rule: string): string => (ruleOf(rule)?.zh ?? rule).replace(/。$/, '')
/** Several on one line are one line. @example linesOf('1, 3, 3') // ['1', '3'] */
const linesOf = (p: TextRuleParams): string[] => [...new Set(String(p.also).split(', '))]
const alsoEn = (p: TextRuleParams): string =>
  p.also === '' ? '' : `; also on ${linesOf(p).length === 1 ? 'line' : 'lines'} ${linesOf(p).join(', ')}`
const alsoZh = (p: TextRuleParams): string => (p.also === '' ? '' : `；另见第 ${linesOf(p).join('、')} 行`)

/** 第四条之一, put in after 第四条, is 4.01. @example shownNumber(4.01) // '4-1' */
const shownNumber = (value: number): string =>
  value > Math.floor(value) ? `${Math.floor(value)}-${Math.round((value % 1) * 100)}` : String(value)

/** Messages of this area; see ../catalogue.ts. */
export const normalizeMessages = {
  'text-repaired': entry<TextRuleParams>({
    severity: 'info',
    en: {
      reason: p => `${ruleEn(p)}: ${p.count} repaired (${p.rule}); ${stepEn(p)}`,
      help: () => 'Nothing to do. `chengce inspect --json` lists every change.'
    },
    zh: {
      reason: p => `${ruleZh(p)}：已改 ${p.count} 处（${p.rule}）；${stepZh(p)}`,
      help: () => '无需处理。`chengce inspect --json` 列出每一处改动。'
    }
  }),
  'text-suggested': entry<TextRuleParams>({
    severity: 'info',
    en: {
      reason: p => `${ruleEn(p)}: ${p.count} that might be changed (${p.rule}); ${stepEn(p)}`,
      help: p =>
        `Nothing was changed. Where it is right, accept it in the manifest’s overrides, or everywhere with --accept ${p.rule}.`
    },
    zh: {
      reason: p => `${ruleZh(p)}：建议改 ${p.count} 处（${p.rule}）；${stepZh(p)}`,
      help: p =>
        `未作改动。建议正确时，请在清单的 overrides 中采用（accept），或用 --accept ${p.rule} 全部采用。`
    }
  }),
  'text-accepted': entry<TextRuleParams>({
    severity: 'info',
    en: {
      reason: p => `${ruleEn(p)}: ${p.count} changed as accepted (${p.rule}); ${stepEn(p)}`,
      help: () => 'Nothing to do. `chengce inspect --json` lists every change.'
    },
    zh: {
      reason: p => `${ruleZh(p)}：按采用的建议改了 ${p.count} 处（${p.rule}）；${stepZh(p)}`,
      help: () => '无需处理。`chengce inspect --json` 列出每一处改动。'
    }
  }),
  'text-suspect': entry<TextRuleParams>({
    severity: 'info',
    en: {
      reason: p => `${ruleEn(p)}: ${p.count} to look at (${p.rule}); first: ‘${p.before}’`,
      help: () => 'Nothing was changed. Look at the place and correct the source where it is wrong.'
    },
    zh: {
      reason: p => `${ruleZh(p)}：${p.count} 处请过目（${p.rule}）；首处：“${p.before}”`,
      help: () => '未作改动。请核对，有误时在来稿中修改。'
    }
  }),
  'text-damaged': entry<TextRuleParams>({
    severity: 'warning',
    en: {
      reason: p => `${ruleEn(p)}: ${p.count} (${p.rule}); first: ‘${p.before}’${alsoEn(p)}`,
      help: () =>
        'The text was damaged before it came here: get it again from where it came, or name its encoding with --encoding.'
    },
    zh: {
      reason: p => `${ruleZh(p)}：${p.count} 处（${p.rule}）；首处：“${p.before}”${alsoZh(p)}`,
      help: () => '文字在送来之前已损坏：请重新取得原稿，或用 --encoding 指明编码。'
    }
  }),
  'markdown-too-complex': entry<{ file: string; seconds: number }>({
    severity: 'error',
    en: {
      reason: p =>
        `${p.file} could not be read as Markdown within ${p.seconds} s: its markup is nested or repeated without end`,
      help: () =>
        'Look for long rows of *, >, [ or -; save the file as .txt if it is not meant to be Markdown.'
    },
    zh: {
      reason: p => `${p.file} 无法在 ${p.seconds} 秒内按 Markdown 读完：标记嵌套或重复过多`,
      help: () => '请检查成串的 *、>、[ 或 -；如果不是 Markdown，请另存为 .txt。'
    }
  }),
  'indented-prose': entry<{ count: number }>({
    severity: 'info',
    en: {
      reason: p => `${p.count} indented block(s) of Chinese prose are taken for paragraphs, not for code`,
      help: () => 'Put real code between lines of three backticks.'
    },
    zh: {
      reason: p => `${p.count} 处缩进的中文段落按正文处理，不作代码`,
      help: () => '真正的代码请用三个反引号的行围起来。'
    }
  }),
  'heading-signs-closed-up': entry<{ count: number }>({
    severity: 'info',
    en: {
      reason: p => `${p.count} line(s) that open with # and no blank after it are taken for headings`,
      help: () => 'Write \\# where the sign itself is meant.'
    },
    zh: {
      reason: p => `${p.count} 行以 # 开头而后面没有空格，按标题处理`,
      help: () => '如果要的是 # 这个字符，请写成 \\#。'
    }
  }),
  'box-lifted': entry<{ count: number }>({
    severity: 'info',
    en: {
      reason: p => `a box of asterisks around ${p.count} line(s) was taken away`,
      help: () => 'Where it belongs to the text, say so by `reject: text-box` in the overrides.'
    },
    zh: {
      reason: p => `去掉了围着 ${p.count} 行的星号方框`,
      help: () => '若属正文，请在 overrides 中写 `reject: text-box`。'
    }
  }),
  'heading-signs-read': entry<{ count: number }>({
    severity: 'info',
    en: {
      reason: p =>
        `${p.count} line(s) of plain text that open with # and a blank are taken for headings, as in Markdown`,
      help: () => 'Where the signs belong to the text, say so by `reject: heading-sign` in the overrides.'
    },
    zh: {
      reason: p => `纯文本中有 ${p.count} 行以 # 和空格开头，照 Markdown 的写法按标题处理`,
      help: () => '若 # 属正文，请在 overrides 中写 `reject: heading-sign`。'
    }
  }),
  'sentence-over-rule': entry<{ count: number }>({
    severity: 'info',
    en: {
      reason: p =>
        `${p.count} paragraph(s) with a row of - or = right below are taken for text over a rule, not for headings`,
      help: () => 'Put a blank line between text and rule; write ## before what is a heading.'
    },
    zh: {
      reason: p => `${p.count} 个段落紧接着一行 - 或 =，按正文加分隔线处理，不作标题`,
      help: () => '请在正文与分隔线之间空一行；标题请以 ## 开头。'
    }
  }),
  'html-tags-ignored': entry<{ count: number }>({
    severity: 'info',
    en: {
      reason: p => `${p.count} HTML tag(s) in Markdown are not followed; the text between them is kept`,
      help: () => 'Use Markdown syntax where the tag meant something, e.g. **bold** or a table.'
    },
    zh: {
      reason: p => `Markdown 中的 ${p.count} 个 HTML 标签不起作用；标签之间的文字保留`,
      help: () => '标签有意义处请改用 Markdown 写法，如 **粗体** 或表格。'
    }
  }),
  'task-marks-left-out': entry<{ count: number; done: number }>({
    severity: 'info',
    en: {
      reason: p =>
        `${p.count} item(s) are of a task list, ${p.done} of them done: the text of each is printed, its box is not`,
      help: () => 'Write ✓ or □ into the item where a reader should see it.'
    },
    zh: {
      reason: p => `${p.count} 个任务列表项，其中 ${p.done} 个已完成：各项文字照排，方框不排`,
      help: () => '读者应当看到的，请在该项文字里写 ✓ 或 □。'
    }
  }),
  'html-comment-removed': entry<{ count: number }>({
    severity: 'info',
    en: {
      reason: p => `${p.count} HTML comment(s), scripts or style sheets were removed`,
      help: () => 'Take the text out of the comment if it should be printed.'
    },
    zh: {
      reason: p => `删去 ${p.count} 处 HTML 注释、脚本或样式`,
      help: () => '如需印出，请把文字移出注释。'
    }
  }),
  'numbering-out-of-step': entry<{ words: string; before: number; value: number }>({
    severity: 'warning',
    en: {
      reason: p =>
        `“${p.words}” is number ${shownNumber(p.value)}, but number ${shownNumber(p.before)} stands before it`,
      help: () =>
        'Look whether a heading is missing, repeated or misnumbered in the source; it is not renumbered.'
    },
    zh: {
      reason: p => `“${p.words}”的序号是 ${shownNumber(p.value)}，而前一个序号是 ${shownNumber(p.before)}`,
      help: () => '请核对原文是否漏标题、重号或错号；成册不会改号。'
    }
  }),
  'heading-cut-off': entry<{ words: string }>({
    severity: 'info',
    en: {
      reason: p => `“${p.words}” had lost its line break and was cut off from the sentence after it`,
      help: () =>
        'If the heading ends elsewhere, say so by an override in the manifest, e.g. `heading: 1` at its words.'
    },
    zh: {
      reason: p => `“${p.words}”后面的换行丢失，已与后面的句子切开`,
      help: () => '如果标题不止于此，请在清单的 overrides 中注明，例如在其文字处写 `heading: 1`。'
    }
  }),
  'lines-may-join': entry<{ words: string }>({
    severity: 'info',
    en: {
      reason: p => `the line that ends in “${p.words}” stops within a clause: the next may be its other half`,
      help: () =>
        'Accept the join by an override in the manifest or with --accept TN-15, or join the two lines there.'
    },
    zh: {
      reason: p => `以“${p.words}”结尾的一行停在句中，下一行可能是它的后半`,
      help: () => '可在清单的 overrides 中接受，或用 --accept TN-15，也可在来稿中接成一行。'
    }
  }),
  'heading-may-end': entry<{ words: string }>({
    severity: 'info',
    en: {
      reason: p => `“${p.words}” may be a heading that lost its line break: it was left in its paragraph`,
      help: () =>
        'If it is one, say so by an override in the manifest (`heading: 1` at these words), or accept all such cuts with --accept TN-86; or put a line break there.'
    },
    zh: {
      reason: p => `“${p.words}”可能是丢了换行的标题，未切开`,
      help: () =>
        '如果是标题，请在清单的 overrides 中注明（在这几个字处写 `heading: 1`），或用 --accept TN-86 全部采用；也可在来稿中此处换行。'
    }
  }),
  'doubtful-piece': entry<{ words: string }>({
    severity: 'info',
    en: {
      reason: p =>
        `“${p.words}” was taken for the title of a text of its own; it may be a section of one text`,
      help: () => 'If all of it is one text, make these lines headings by overrides in the manifest.'
    },
    zh: {
      reason: p => `“${p.words}”暂作单独一篇的标题，也可能只是一篇之中的一节`,
      help: () => '如果全文是一篇，请在清单的 overrides 中把这些行注明为标题。'
    }
  }),
  'doubtful-heading-row': entry<{ words: string; count: number }>({
    severity: 'info',
    en: {
      reason: p =>
        `“${p.words}” and the like (${p.count} lines) were taken for headings: they have no number, only their form and place speak for it`,
      help: () => 'If they are paragraphs, say so by overrides in the manifest.'
    },
    zh: {
      reason: p => `“${p.words}”等 ${p.count} 行没有序号，只凭行的样子和位置按标题处理`,
      help: () => '如果它们是正文，请在清单的 overrides 中注明。'
    }
  }),
  'doubtful-heading': entry<{ words: string; why: 'no-number' | 'end-unknown' | 'few-alike' }>({
    severity: 'info',
    cases: [{ why: 'no-number' }, { why: 'few-alike' }, { why: 'end-unknown' }],
    en: {
      reason: p =>
        p.why === 'no-number'
          ? `“${p.words}” was taken for a heading, but it has no number and few others are like it`
          : p.why === 'few-alike'
            ? `“${p.words}” was taken for a heading, but not all numbers of its sequence look like headings`
            : `“${p.words}…” opens with a heading, but where it ends is not sure: it was left in its paragraph`,
      help: p =>
        p.why !== 'end-unknown'
          ? 'If it is a paragraph, say so by an override in the manifest.'
          : 'Quote all of the heading in an override with `heading: 1`, or put a line break behind it in the source; if it is running text, say so by an override.'
    },
    zh: {
      reason: p =>
        p.why === 'no-number'
          ? `“${p.words}”没有序号，同类的行也很少，暂按标题处理`
          : p.why === 'few-alike'
            ? `“${p.words}”暂按标题处理，但同一序列中并非都像标题`
            : `“${p.words}……”以标题开头，但标题到哪里为止不能确定，故未切开`,
      help: p =>
        p.why !== 'end-unknown'
          ? '如果它是正文，请在清单的 overrides 中注明。'
          : '请在清单的 overrides 中引用整个标题并写 `heading: 1`，或在来稿中标题之后换行；如果是正文，也请在 overrides 中注明。'
    }
  }),
  'doubtful-site-line': entry<{ words: string }>({
    severity: 'info',
    en: {
      reason: p => `“${p.words}” looks like a site’s line, but nothing beside it does; it was kept`,
      help: () => 'If a site put it there, drop it by an override in the manifest.'
    },
    zh: {
      reason: p => `“${p.words}”像是网站所加，但旁边没有其他佐证，已保留`,
      help: () => '若是网站所加，请在清单的 overrides 中注明删去（drop）。'
    }
  }),
  'doubtful-shared-line': entry<{ words: string; count: number; others: string }>({
    severity: 'info',
    en: {
      reason: p =>
        `“${p.words}” stands at the edge of ${p.count} texts of the volume (also in ${p.others}); it was kept`,
      help: () => 'If a site put it there, drop it in each of them by overrides in the manifest.'
    },
    zh: {
      reason: p => `“${p.words}”在本册 ${p.count} 篇文章的首尾出现（另见 ${p.others}），已保留`,
      help: () => '若是网站所加，请在清单的 overrides 中逐篇注明删去（drop）。'
    }
  }),
  'mail-quotes-lifted': entry<{ count: number }>({
    severity: 'info',
    en: {
      reason: p => `${p.count} line(s) of a quoted mail begin with >; the marks were taken away`,
      help: () => 'Where they belong to the text, say so by `reject: mail-quote` in the overrides.'
    },
    zh: {
      reason: p => `有 ${p.count} 行是邮件中的引文，行首的“>”已去掉`,
      help: () => '若属正文，请在 overrides 中写 `reject: mail-quote`。'
    }
  }),
  'dropped-boilerplate': entry<{ words: string; why: string }>({
    severity: 'info',
    en: {
      reason: p => `“${p.words}” is not content (${p.why}) and was left out`,
      help: p =>
        `\`chengce inspect${p.why === 'shared-line' ? ' FOLDER' : ''}\` shows it with its line. If it belongs to the text, keep it by an override in the manifest.`
    },
    zh: {
      reason: p => `“${p.words}”不是正文（${whyZh(p.why)}），已略去`,
      help: p =>
        `用 \`chengce inspect${p.why === 'shared-line' ? ' 文件夹' : ''}\` 可看到它在第几行。若属正文，请在清单的 overrides 中注明保留（keep）。`
    }
  })
} as const

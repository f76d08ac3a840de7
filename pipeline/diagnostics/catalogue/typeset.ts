import { entry } from '../entry.ts'

/** What setting lines and pages can say. */
export const typesetMessages = {
  'glyph-missing': entry<{ character: string; code: string }>({
    severity: 'warning',
    en: {
      reason: p => `No installed face has ${p.character} (${p.code}); 〓 is printed in its place`,
      help: () => 'Install a font that has the character, or replace it in the source.'
    },
    zh: {
      reason: p => `所有字体都缺“${p.character}”（${p.code}），印作〓`,
      help: () => '请安装含有该字的字体，或在来稿中改用他字。'
    }
  }),
  'glyph-lent': entry<{ character: string; code: string; wanted: string; used: string }>({
    severity: 'info',
    en: {
      reason: p => `The face ${p.wanted} lacks ${p.character} (${p.code}); ${p.used} lends it`,
      help: () => 'Look at the page if the difference in style matters.'
    },
    zh: {
      reason: p => `字体 ${p.wanted} 缺“${p.character}”（${p.code}），由 ${p.used} 补上`,
      help: () => '若在意字形差别，请看一看该页。'
    }
  }),
  'docx-numbers-unsure': entry<{ count: number; pieces: string; more: number; numbering: string }>({
    severity: 'info',
    en: {
      reason: p =>
        `${p.count} piece(s) may take another number of pages, because word processors differ in where lines and columns end and in how they part notes: ${p.pieces}${p.more > 0 ? ` and ${p.more} more` : ''}`,
      help: p =>
        p.numbering === 'pinned'
          ? 'Nothing to do: the numbers are pinned, so the contents is right; a page number may be missing or stand twice after such a piece.'
          : 'Where the contents must be right in any program, write `numbering: pinned` in the manifest; in Word, F9 in the contents brings it up to date.'
    },
    zh: {
      reason: p =>
        `行和双栏在何处结束、脚注如何分到两页，各文字处理软件不一，有 ${p.count} 篇的页数可能不同：${p.pieces}${p.more > 0 ? `，另有 ${p.more} 篇` : ''}`,
      help: p =>
        p.numbering === 'pinned'
          ? '不必处理：页码已固定，目录总是对的；这几篇之后可能缺一个页码或有两页同码。'
          : '若目录须在任何软件中都对，请在清单中写 numbering: pinned；在 Word 中也可在目录上按 F9 更新。'
    }
  }),
  'loose-line': entry<{ count: number; text: string }>({
    severity: 'info',
    en: {
      reason: p => `${p.count} line(s) are set loosely, the first at «${p.text}»`,
      help: () => 'A long unbreakable word or number is near; look at the line, and reword it if it hurts.'
    },
    zh: {
      reason: p => `有 ${p.count} 行字距偏大，首处在“${p.text}”`,
      help: () => '附近有不可断开的长词或数字；请看该行，必要时改写。'
    }
  }),
  'bad-line': entry<{ count: number; text: string }>({
    severity: 'warning',
    en: {
      reason: p => `${p.count} line(s) are set with gaps of more than a quarter em, the first at «${p.text}»`,
      help: () => 'Shorten or split the long word or number next to it.'
    },
    zh: {
      reason: p => `有 ${p.count} 行字距超过四分之一字，首处在“${p.text}”`,
      help: () => '请缩短或拆分旁边的长词、长数字。'
    }
  }),
  'table-crowded': entry<{ count: number; columns: number; size: number; text: string }>({
    severity: 'warning',
    en: {
      reason: p =>
        `${p.count} table(s) have more in their columns than the page has room for, the first «${p.text}» with ${p.columns} columns: even in ${p.size} pt its words turn over every few characters`,
      help: () => 'Part the table, shorten its heads, or choose a larger paper in the manifest.'
    },
    zh: {
      reason: p =>
        `有 ${p.count} 张表各栏内容多于版面所能容纳，首张为“${p.text}”，共 ${p.columns} 栏：用 ${p.size} 磅字，仍隔几字就要折行`,
      help: () => '请把表拆开、缩短表头，或在清单中换用较大的开本。'
    }
  }),
  'kinsoku-relief': entry<{ count: number; text: string }>({
    severity: 'warning',
    en: {
      reason: p =>
        `${p.count} line(s) begin or end with a mark that should not stand there, the first at «${p.text}»`,
      help: () => 'Too many marks follow one another; reword the place.'
    },
    zh: {
      reason: p => `有 ${p.count} 行的行首或行尾出现不宜的标点，首处在“${p.text}”`,
      help: () => '连续标点过多，请改写此处。'
    }
  }),
  'font-punct-position': entry<{ face: string; marks: string }>({
    severity: 'info',
    en: {
      reason: p =>
        `The font of the face ${p.face} draws ${p.marks} elsewhere than the region has them; they were moved`,
      help: () => 'Look at a page; where it hurts, install a font made for the region.'
    },
    zh: {
      reason: p => `字体 ${p.face} 的标点“${p.marks}”位置与本地区习惯不合，排版时已移正`,
      help: () => '请看一看页面；若不合意，请安装按本地区习惯制作的字体。'
    }
  }),
  'overfull-line': entry<{ count: number; text: string }>({
    severity: 'warning',
    en: {
      reason: p => `${p.count} line(s) are wider than the text block, the first at «${p.text}»`,
      help: () => 'Something unbreakable is longer than a line; split it in the source.'
    },
    zh: {
      reason: p => `有 ${p.count} 行超出版心，首处在“${p.text}”`,
      help: () => '有不可断开的内容比一行还长，请在来稿中拆开。'
    }
  })
} as const

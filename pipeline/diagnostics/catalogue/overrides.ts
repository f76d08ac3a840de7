import { entry } from '../entry.ts'

const meant = (nearest: string): string => (nearest === '' ? '' : ` Did you mean “${nearest}”?`)
const meantZh = (nearest: string): string => (nearest === '' ? '' : `是否想写“${nearest}”？`)

/** `manifestLine` is 0 where no manifest says it. */
type OverrideParams = { override: string; manifestLine: number }
const inManifest = (p: OverrideParams): string =>
  p.manifestLine === 0 ? '' : ` (line ${p.manifestLine} of the manifest)`
const inManifestZh = (p: OverrideParams): string =>
  p.manifestLine === 0 ? '' : `清单第 ${p.manifestLine} 行的 `

/** How a place was most likely meant that is not in the text; '' where nothing speaks for a slip. */
type PlaceSlip = '' | 'number' | 'quotes' | 'beyond' | 'blank' | 'times'
const numberSlip = 'If the line of this number is meant, write it without quotation marks, such as at: 7.'
const numberSlipZh = '如指第几行，请去掉引号，如 at: 7。'

/** Why the place is not there; `count`: of the text's lines, or of the times that it has the words. */
const lostReasons: Readonly<Record<string, (count: number) => string>> = {
  beyond: count => `names a line that this text does not have: it has ${count}`,
  blank: () => 'names a line that has nothing on it',
  times: count => `counts further than the words stand in this text: ${count} time(s)`
}
const lostReasonsZh: Readonly<Record<string, (count: number) => string>> = {
  beyond: count => `所指的行不存在：本文共 ${count} 行`,
  blank: () => '所指的是空行',
  times: count => `所引文字在本文中只出现 ${count} 次`
}

const lostHelps: Readonly<Record<PlaceSlip, string>> = {
  '': 'The source may have changed: quote words as they stand in it now, or take the override out.',
  number: numberSlip,
  quotes:
    'The Chinese quotation marks are taken for words of the text: write straight ones, such as at: "…".',
  beyond:
    '`chengce inspect` shows the numbers of lines. A text in one line is all line 1: quote words of it instead.',
  blank: 'Write the number of the line that is meant, or quote words of it.',
  times: 'Write a smaller number behind #, or quote words as they stand there now.'
}
const lostHelpsZh: Readonly<Record<PlaceSlip, string>> = {
  '': '来稿可能已改动：请照现在的文字引用，或删去这一条。',
  number: numberSlipZh,
  quotes: '中文引号“”会被当作来稿中的字：请改用英文直引号，如 at: "……"。',
  beyond: '`chengce inspect` 会显示行号。全文连成一行的来稿只有第 1 行，请改为引用其中的文字。',
  blank: '请改写所指那一行的行号，或引用该行的文字。',
  times: '请把 # 后的数字改小，或照现在的文字引用。'
}

/** What an editor's word (a manifest's overrides, --accept) can be told. */
export const overrideMessages = {
  'overrides-applied': entry<{ count: number }>({
    severity: 'info',
    en: {
      reason: p => `${p.count} override(s) of the manifest were carried out`,
      help: () => 'Nothing to do. `chengce inspect` shows the text as it is with them.'
    },
    zh: {
      reason: p => `已按清单中的 ${p.count} 条 overrides 处理`,
      help: () => '无需处理。`chengce inspect` 显示处理后的结果。'
    }
  }),
  'override-not-found': entry<OverrideParams & { nearest: string; slip: PlaceSlip; count: number }>({
    severity: 'warning',
    cases: [
      { slip: '' },
      { slip: 'beyond' },
      { slip: 'blank' },
      { slip: 'times' },
      { slip: 'number' },
      { slip: 'quotes' }
    ],
    en: {
      reason: p =>
        `The override ${p.override}${inManifest(p)} ${lostReasons[p.slip]?.(p.count) ?? `finds no such place in this text${p.nearest === '' ? '' : `; nearest is “${p.nearest}”`}`}`,
      help: p => lostHelps[p.slip] ?? lostHelps['']
    },
    zh: {
      reason: p =>
        `${inManifestZh(p)}${p.override} ${lostReasonsZh[p.slip]?.(p.count) ?? `在本文中找不到所指之处${p.nearest === '' ? '' : `；最接近的是“${p.nearest}”`}`}`,
      help: p => lostHelpsZh[p.slip] ?? lostHelpsZh['']
    }
  }),
  'override-quotes-number': entry<OverrideParams & { line: number }>({
    severity: 'warning',
    en: {
      reason: p =>
        `The override ${p.override}${inManifest(p)} quotes a number, and so speaks of a part of line ${p.line} that says it, not of the line of that number`,
      help: () => `${numberSlip} If the words are meant, quote more of them, or add #1.`
    },
    zh: {
      reason: p =>
        `${inManifestZh(p)}${p.override} 引用的是数字，因而指第 ${p.line} 行中写着这个数字的地方，而不是第几行`,
      help: () => `${numberSlipZh}如确指这几个字，请多引几个字，或加 #1。`
    }
  }),
  'override-moved': entry<OverrideParams & { from: number; to: number }>({
    severity: 'info',
    en: {
      reason: p =>
        `The words of ${p.override}${inManifest(p)} stand on line ${p.to} now, no longer on line ${p.from}; that line is taken`,
      help: p =>
        `Nothing to do, if that is the line. Write at: ${p.to} to say so; for another line, write its number and its words.`
    },
    zh: {
      reason: p => `${inManifestZh(p)}${p.override} 所记文字已不在第 ${p.from} 行，现在第 ${p.to} 行；取该行`,
      help: p => `如确指此行，无需处理，也可改写为 at: ${p.to}；如指另一行，请写该行的行号和文字。`
    }
  }),
  'override-words-twice': entry<{ at: string; words: string }>({
    severity: 'error',
    en: {
      reason: p => `This override quotes two places: “${p.at}” and “${p.words}”`,
      help: () =>
        'words: goes with a line number, such as { at: 7, words: "下一页", drop: true }; beside quoted words leave it out.'
    },
    zh: {
      reason: p => `这一条引用了两处文字：“${p.at}”和“${p.words}”`,
      help: () => 'words: 只与行号同用，如 { at: 7, words: "下一页", drop: true }；已引用文字时请删去。'
    }
  }),
  'override-ambiguous': entry<OverrideParams & { line: number }>({
    severity: 'warning',
    en: {
      reason: p =>
        `The words of ${p.override}${inManifest(p)} stand in this text more than once; the first is taken, on line ${p.line}`,
      help: () => 'Add #1 to the quoted words to confirm it, #2 for the second time, or quote more words.'
    },
    zh: {
      reason: p => `${inManifestZh(p)}${p.override} 所引文字在本文中不止一处；取第 ${p.line} 行的第一处`,
      help: () => '如确指此处，请在所引文字后加 #1；指第二处加 #2；或多引几个字。'
    }
  }),
  'override-contradicts': entry<OverrideParams & { against: string }>({
    severity: 'warning',
    en: {
      reason: p =>
        `The override ${p.override}${inManifest(p)} contradicts ${p.against}, which stands before it`,
      help: () => 'The earlier one is carried out, this one is not. Take one of the two out.'
    },
    zh: {
      reason: p => `${inManifestZh(p)}${p.override} 与前面的 ${p.against} 矛盾`,
      help: () => '已按前一条处理，后一条未用。请删去其中一条。'
    }
  }),
  'override-without-effect': entry<OverrideParams>({
    severity: 'warning',
    en: {
      reason: p =>
        `The override ${p.override}${inManifest(p)} found its place, but there was nothing to do there`,
      help: () =>
        'Look at the line with `chengce inspect`: it may have been corrected since, or be a table, a picture or code. Then take the override out.'
    },
    zh: {
      reason: p => `${inManifestZh(p)}${p.override} 找到了所指之处，但那里无可改动`,
      help: () => '请用 `chengce inspect` 查看：该处可能已改好，或是表格、图片、代码。确认后请删去这一条。'
    }
  }),
  'override-leaves-rest': entry<OverrideParams & { rest: string; line: number }>({
    severity: 'info',
    en: {
      reason: p =>
        `The override ${p.override}${inManifest(p)} drops the quoted words only; of the line “${p.rest}” stays`,
      help: p =>
        `Nothing to do, if that is meant. For the whole line quote all of it, or write at: ${p.line} instead of the words.`
    },
    zh: {
      reason: p => `${inManifestZh(p)}${p.override} 只删去所引文字，该行其余的“${p.rest}”仍在`,
      help: p => `如本意如此，无需处理。要删整行，请引用整行，或将 at 改为行号：at: ${p.line}。`
    }
  }),
  'override-actions': entry<{ count: number; actions: string; known: string }>({
    severity: 'error',
    en: {
      reason: p =>
        p.count === 0
          ? 'This override says where, but not what is to be done there'
          : `This override asks for ${p.count} things at once: ${p.actions}`,
      help: p =>
        p.count === 0
          ? `Give it one of ${p.known}, such as { at: "下一页", drop: true }.`
          : 'Write an entry of its own for each of them.'
    },
    zh: {
      reason: p =>
        p.count === 0 ? '这一条只写了何处，没有写怎样处理' : `这一条同时要求 ${p.count} 种处理：${p.actions}`,
      help: p =>
        p.count === 0
          ? `请写上其中一种：${p.known}，如 { at: "下一页", drop: true }。`
          : '请为每一种处理各写一条。'
    }
  }),
  'override-unsettles': entry<{ count: number; headings: string; more: number }>({
    severity: 'warning',
    en: {
      reason: p =>
        `With the overrides ${p.count} heading(s) are no longer recognised that are without them: ${p.headings}${p.more > 0 ? ` and ${p.more} more` : ''}`,
      help: () =>
        'Say what these are too; `chengce inspect` of the manifest prints the lines, ready to paste.'
    },
    zh: {
      reason: p =>
        `照 overrides 处理后，有 ${p.count} 处标题不再认作标题：${p.headings}${p.more > 0 ? `，另有 ${p.more} 处` : ''}`,
      help: () => '请一并写明；用 `chengce inspect` 查看清单，即有可粘贴的各行。'
    }
  }),
  'override-elsewhere': entry<{ count: number; words: string }>({
    severity: 'warning',
    en: {
      reason: p =>
        `With the overrides ${p.count} line(s) that they do not speak of begin elsewhere than without them; the first is at “${p.words}”`,
      help: () => 'Compare the lines there; `split` or `join` settles each of them.'
    },
    zh: {
      reason: p => `照 overrides 处理后，另有 ${p.count} 行的起处与不用它们时不同，第一处在“${p.words}”`,
      help: () => '请比较该处各行；逐处可用 `split` 或 `join` 定下。'
    }
  }),
  'override-file-unknown': entry<{ source: string; nearest: string }>({
    severity: 'error',
    en: {
      reason: p =>
        `The overrides are for “${p.source}”, which is no source of this volume.${meant(p.nearest)}`,
      help: () => 'Write the path as it is under parts, relative to the manifest, or take the overrides out.'
    },
    zh: {
      reason: p => `overrides 中的“${p.source}”不是本册的来稿。${meantZh(p.nearest)}`,
      help: () => '请写成 parts 中那样、相对于清单的路径；不再需要时请删去。'
    }
  }),
  'rule-unknown': entry<{ rule: string; nearest: string }>({
    severity: 'error',
    en: {
      reason: p => `There is no rule “${p.rule}”.${meant(p.nearest)}`,
      help: () => '`chengce inspect` names the rule of every change and every suggestion.'
    },
    zh: {
      reason: p => `没有“${p.rule}”这条规则。${meantZh(p.nearest)}`,
      help: () => '`chengce inspect` 会列出每处改动和建议所依据的规则。'
    }
  }),
  'rule-not-acceptable': entry<{ rule: string; known: string }>({
    severity: 'error',
    en: {
      reason: p => `${p.rule} never only suggests, so there is nothing to accept`,
      help: p => `Rules that suggest: ${p.known}.`
    },
    zh: {
      reason: p => `${p.rule} 不是只给建议的规则，无可采用`,
      help: p => `只给建议的规则：${p.known}。`
    }
  })
} as const

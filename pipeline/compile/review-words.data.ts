/** What the comments of a review copy say, in both languages. */

export interface ReviewWords {
  /** The manifest's lines that decide otherwise. */
  overrule(confidence: number, source: string, lines: readonly string[]): string
  /** At the first change by a rule. */
  rule(rule: string, sentence: string): string
  /** The line that takes one change back. */
  takeBack(source: string, line: string): string
}

export const reviewWords: Readonly<Record<'en' | 'zh', ReviewWords>> = {
  en: {
    overrule: (confidence, source, lines) =>
      `${confidence} % sure. To decide otherwise, under overrides in compilation.yaml:\n${source}:\n${items(lines)}`,
    rule: (rule, sentence) => `${rule}: ${sentence}`,
    takeBack: (source, line) =>
      `Reject the change here, or write under overrides in compilation.yaml:\n${source}:\n${items([line])}`
  },
  zh: {
    overrule: (confidence, source, lines) =>
      `把握 ${confidence}%。如不同意，请在 compilation.yaml 的 overrides 下写：\n${source}:\n${items(lines)}`,
    rule: (rule, sentence) => `${rule}：${sentence}`,
    takeBack: (source, line) =>
      `可在此拒绝修订，或在 compilation.yaml 的 overrides 下写：\n${source}:\n${items([line])}`
  }
}

const items = (lines: readonly string[]): string => lines.map(line => `  - ${line}`).join('\n')

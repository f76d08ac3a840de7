/** In: a manifest's text, and where its parser gave up. Out: where the quote or bracket opens that was not closed before that. */

/**
 * Offset in UTF-16 units; null where all are closed. A parser reads on over the lines below such a mark, and what it then
 * stumbles over has nothing wrong with it.
 *
 * @example leftOpen('title: "书\nfront: [toc]', 22) // 7
 */
export const leftOpen = (text: string, until: number): number | null => {
  let at = 0
  const brackets: number[] = []
  for (const line of text.slice(0, lineEnd(text, until)).split('\n')) {
    const quote = readLine(line, at, brackets, until)
    if (quote !== null) return quote
    at += line.length + 1
  }
  return brackets.at(-1) ?? null
}

const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

/** Brackets that open and close in the line; where a quote begins in it that does not end in it. */
const readLine = (line: string, start: number, brackets: number[], until: number): number | null => {
  let quote = ''
  let from = 0
  for (let index = 0; index < line.length; index++) {
    const char = line.charAt(index)
    if (quote !== '') {
      if (char === '\\' && quote === '"') index++
      else if (char === quote) quote = ''
    } else if (char === '#' && /(?:^|\s)$/.test(line.slice(0, index))) break
    else if ((char === '"' || char === "'") && beginsValue(line, index)) {
      quote = char
      from = index
    } else if ((char === '[' || char === '{') && beginsValue(line, index) && start + index < until)
      brackets.push(start + index)
    else if ((char === ']' || char === '}') && start + index < until) brackets.pop()
  }
  return quote === '' ? null : start + from
}

/** After a colon, a comma, a bracket or a hyphen; elsewhere it is a character of the text. */
const beginsValue = (line: string, at: number): boolean =>
  /(?:^|[:,[{?-]\s)\s*$|[[{,]$/.test(line.slice(0, at))

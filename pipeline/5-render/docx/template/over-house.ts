/**
 * In: XML of ours that says spaces or indents. Out: the same, said so that it holds over a style of the house: what that
 * says in characters and lines would beat ours in twips (ISO/IEC 29500-1, 17.3.1.12 and 17.3.1.33).
 */
export const overHouse = (xml: string): string =>
  xml.replace(/<w:(ind|spacing) ([^>]*?)\/>/g, (_, name: string, said: string) => {
    const zeros = sides
      .filter(([own, units]) => said.includes(`w:${own}="`) && !said.includes(`w:${units}="`))
      .map(([, units]) => ` w:${units}="0"`)
    return `<w:${name} ${said}${[...new Set(zeros)].join('')}/>`
  })

const sides: readonly (readonly [string, string])[] = [
  ['left', 'leftChars'],
  ['right', 'rightChars'],
  ['firstLine', 'firstLineChars'],
  ['hanging', 'firstLineChars'],
  ['before', 'beforeLines'],
  ['after', 'afterLines']
]

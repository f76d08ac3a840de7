/** In: a text. Out: the same as a YAML scalar on one line, in quotes only where it needs them. */

/**
 * @example yamlText('春游') // '春游'
 * @example yamlText('2026') // '"2026"'
 */
export const yamlText = (text: string): string =>
  plain.test(text) && /\p{L}/u.test(text) && !meansSomething.test(text) ? text : JSON.stringify(text)

/** Letters, digits and marks that YAML gives no meaning to wherever they stand. */
const plain = /^[\p{L}\p{N}_][\p{L}\p{N}_./·—–－（）《》〈〉“”‘’「」『』，。、：；！？…　-]*$/u
const meansSomething = /^(?:true|false|null|yes|no|on|off|y|n|[\d._]+e\d+|0[xo][\da-f]+)$|\s$/iu

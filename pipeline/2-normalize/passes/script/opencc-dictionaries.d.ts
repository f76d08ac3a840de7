/** The parts of opencc-js that the package brings no types for: single dictionaries, `from to|from to|…`. */
declare module 'opencc-js/dict/*' {
  const dictionary: string

  // biome-ignore lint/style/noDefaultExport: what the package exports.
  export default dictionary
}

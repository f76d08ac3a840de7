/** As much of the package as is used; it comes without types of its own. */
declare module 'hyphen/en-us/index.js' {
  const english: {
    readonly hyphenateSync: (text: string, options: { readonly hyphenChar: string }) => string
  }
  // biome-ignore lint/style/noDefaultExport: a CommonJS package
  export default english
}

declare module 'fontverter' {
  /** Converts between `truetype` (any sfnt), `woff` and `woff2`. */
  export const convert: (font: Uint8Array, to: 'truetype' | 'woff' | 'woff2') => Promise<Uint8Array>
}

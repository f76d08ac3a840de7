/** Types of check-docx.mjs, which is JavaScript so that it runs without a build. */

export interface CheckedEntry {
  readonly text: string
  readonly target: string
  /** Number that the contents shows; null for an entry without one. */
  readonly shown: string | null
  /** Folio printed on the page that the heading's outline entry leads to. */
  readonly folio?: string
}

export interface DocxCheck {
  readonly entries: readonly CheckedEntry[]
  readonly headings: readonly {
    readonly text: string
    readonly level: number
    readonly ids: readonly string[]
  }[]
  /** Sheets of the PDF. */
  readonly pages: number
  readonly problems: readonly string[]
}

export interface CheckOptions {
  /** The machine's own fonts instead of the packaged ones under the names that the file asks for. */
  readonly systemFonts?: boolean
  /** A folder to leave the PDF in. */
  readonly keep?: string
}

export declare const whyNoLibreOffice: () => string | null
export declare const checkDocx: (path: string, options?: CheckOptions) => Promise<DocxCheck>
export declare const convertToPdf: (path: string, options?: CheckOptions) => Uint8Array
/** Where a text does not go on as it should in another that holds more; empty where it does. */
export declare const outOfOrder: (wanted: string, given: string) => readonly string[]

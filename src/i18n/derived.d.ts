/** The Chinese words made Traditional; src/build/derived-words.ts makes these modules. */
declare module '*/zh.ts?zh-Hant' {
  export const zh: import('./words.ts').Words
}
declare module '*/phrases.ts?zh-Hant' {
  export const phrases: import('./sentences.ts').Sentences
}

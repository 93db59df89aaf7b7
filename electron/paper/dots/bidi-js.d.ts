/** Of bidi-js, which brings no types of its own, what is used here. */
declare module 'bidi-js' {
  interface Bidi {
    getEmbeddingLevels(text: string, base: 'ltr' | 'rtl'): { readonly levels: Uint8Array };
    getMirroredCharacter(letter: string): string | null;
  }
  const factory: () => Bidi;
  export default factory;
}

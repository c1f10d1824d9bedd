/** The nonce of this answer, by which the page's policy knows its own scripts and styles. */
export const pageNonce = (): string | undefined => document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce || undefined

import type { Signer } from './key.ts'

/** The signed address that shows a version to whoever holds it, until `until`. */
export function previewLink(signer: Signer, { to, module, version, at, until }: { to: string; module: string; version: string; at: Date; until: Date }): string {
  const signed = signer.sign({ kind: 'preview', at: at.toISOString(), module, version, until: until.toISOString() })
  return `${to}/?preview=${Buffer.from(JSON.stringify(signed)).toString('base64url')}`
}

import { createHash, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { WebContract } from '@wuxin/platform/contract.schema'
import type { SignedDocument } from '@wuxin/platform/release.schema'
import { serviceApp } from '@wuxin/service/http'
import type { Running } from '@wuxin/service/runtime'
import { fingerprintOf } from './publisher-key.rules.ts'

/** A key pair as a department keeps it: the public half as it is enrolled. */
export function departmentKey(): { key: KeyObject; publicKey: string } {
  const { privateKey } = generateKeyPairSync('ed25519')
  return { key: privateKey, publicKey: createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString() }
}

/** A document as a department signs it. */
export function signed(key: KeyObject, document: object): SignedDocument {
  const body = JSON.stringify(document)
  return { body, key: fingerprintOf(createPublicKey(key)), signature: sign(null, Buffer.from(body), key).toString('base64') }
}

export const sri = (text: string | Buffer): string => `sha384-${createHash('sha384').update(text).digest('base64')}`

export const webContractOf = (facts: Partial<WebContract> = {}): WebContract => ({
  part: 'web', platform: 1, title: { 'zh-CN': '诉求', 'en-US': 'Cases' }, uses: {}, slots: { offers: [], fills: [] }, permissions: [], words: { 'zh-CN': ['a'], 'en-US': ['a'] }, ...facts,
})

/** A release of a module's web: its files, and the document that lists them. */
export function webRelease(module: string, facts: { chunk?: string; contract?: WebContract; more?: Record<string, string>; at?: string } = {}) {
  const contract = facts.contract ?? webContractOf()
  const files: Record<string, string> = {
    'contract.json': JSON.stringify(contract),
    'mf-manifest.json': JSON.stringify({ id: module, metaData: { remoteEntry: { path: '', name: 'remoteEntry.js' } } }),
    'remoteEntry.js': 'entry()',
    'static/js/a.js': facts.chunk ?? 'chunk()',
    ...facts.more,
  }
  const listed = Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1)).map(([path, text]) => ({ path, hash: sri(text), size: Buffer.byteLength(text) }))
  const version = createHash('sha384').update(listed.map(({ path, hash }) => `${path} ${hash}\n`).join('')).digest('hex').slice(0, 16)
  return { files, version, document: { kind: 'release', at: facts.at ?? '2025-04-21T02:00:00.000Z', module, part: 'web', version, files: listed, contract } }
}

/** A build on disk, in a folder of its own: its files by their paths. */
export async function laidOut(folder: string, files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const dir = await mkdtemp(join(folder, 'dist-'))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true })
    await writeFile(join(dir, path), text)
  }
  return dir
}

/** Speaks to the registry as whoever publishes does. */
export function publisherOf(service: Running) {
  const send = async (method: string, path: string, body?: string, headers: Record<string, string> = {}) => {
    const response = await serviceApp(service).request(`http://platform/registry/${path}`, { method, body, headers })
    const answer = (await response.json()) as Record<string, any> // whatever the registry says
    return response.ok ? answer : { refused: answer.error.data.domain.code, params: answer.error.data.domain.params }
  }
  const announce = (document: SignedDocument) => send('POST', 'releases', JSON.stringify(document))
  const put = (release: string, hash: string, bytes: string) => send('PUT', `releases/${release}/${Buffer.from(hash.slice(7), 'base64').toString('base64url')}`, bytes)
  const finish = (release: string) => send('POST', `releases/${release}/finish`)
  return {
    send,
    announce,
    put,
    finish,
    turn: (document: SignedDocument) => send('POST', 'turns', JSON.stringify(document)),
    /** Announces, sends and finishes. */
    async publish(key: KeyObject, { files, document }: ReturnType<typeof webRelease>) {
      const answer = await announce(signed(key, document))
      if (answer.refused) return answer
      for (const hash of answer.missing) await put(answer.release, hash, Object.values(files).find((text) => sri(text) === hash) ?? '')
      return answer.isKnown ? answer : finish(answer.release)
    },
  }
}

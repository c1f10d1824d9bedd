import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { CertificateText } from './certificate-text.view.ts'

let before: Promise<unknown> = Promise.resolve()

/**
 * A certificate as PDF. It is laid out in a thread of its own, one after another: the library and the font take 150 MB and
 * half a second of work, which no other request shall wait for and which the process gives back.
 */
export function certificateDocument(text: CertificateText): Promise<Uint8Array> {
  const made = before.then(() => printed(text), () => printed(text))
  before = made.catch(() => undefined)
  return made
}

async function printed(text: CertificateText): Promise<Uint8Array> {
  const worker = new Worker(new URL('certificate-paper.ts', import.meta.url), { workerData: text })
  const [file] = (await once(worker, 'message')) as [Uint8Array] // `certificate-paper.ts` posts it once; an error there rejects
  return file
}

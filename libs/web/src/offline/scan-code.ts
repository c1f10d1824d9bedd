import type { BarcodeDetector } from 'qr/decode.js'

/** Reads the QR in a picture; null where there is none. */
export type ReadCode = (picture: HTMLVideoElement) => Promise<string | null>

/** The phone's own reader where it has one, else one that comes when it is needed. */
export async function codeReader(): Promise<ReadCode> {
  const own = (globalThis as { BarcodeDetector?: typeof BarcodeDetector }).BarcodeDetector // some browsers have it
  const Detector = own ?? (await import('qr/decode.js')).BarcodeDetector
  const detector = new Detector({ formats: ['qr_code'] })
  return async (picture) => (await detector.detect(picture))[0]?.rawValue ?? null
}

import './scanner.css'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../i18n.ts'
import { codeReader } from './scan-code.ts'

/** Milliseconds between two looks at the picture. */
const interval = 250

/** Looks through the camera until a code is found or the signal ends it. */
async function watch(video: HTMLVideoElement, signal: AbortSignal): Promise<string | null> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false })
  try {
    if (signal.aborted) return null
    video.srcObject = stream
    await video.play()
    const read = await codeReader()
    while (!signal.aborted) {
      const found = video.readyState >= video.HAVE_CURRENT_DATA ? await read(video) : null
      if (found) return found
      await new Promise((resolve) => setTimeout(resolve, interval))
    }
    return null
  } finally {
    for (const track of stream.getTracks()) track.stop()
  }
}

/** Reads a code through the camera (扫码); a phone that gives no camera says so, and typing goes on. */
export function Scanner({ onFound, onClose }: { onFound: (code: string) => void; onClose: () => void }) {
  const t = useWords('web')
  const video = useRef<HTMLVideoElement>(null)
  const found = useRef(onFound)
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    found.current = onFound
  })
  useEffect(() => {
    const over = new AbortController()
    if (!video.current) return
    watch(video.current, over.signal).then(
      (code) => code && !over.signal.aborted && found.current(code),
      () => !over.signal.aborted && setFailed(true),
    )
    return () => over.abort()
  }, [])
  return (
    <div className="wx-scanner">
      {hasFailed ? <p role="alert">{t('scan.failed')}</p> : <video ref={video} muted playsInline aria-label={t('scan.picture')} />}
      <button type="button" className="wx-button" onClick={onClose}>
        {t('scan.stop')}
      </button>
    </div>
  )
}

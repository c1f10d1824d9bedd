import { useEffect, useRef, useState } from 'react'
import { uuid } from './idempotency.ts'
import { usePhotosOnTheirWay } from './photos-on-their-way.ts'
import { uploadFile } from './upload.ts'

/** A photo on its way: its picture, how far it is, and why it failed. */
export interface PhotoOnItsWay {
  key: string
  file: File
  preview: string
  percent: number
  /** `tooLarge` and `wrongKind` are final; another error can be tried again. */
  error: 'tooLarge' | 'wrongKind' | Error | null
}

/** What photos may be: bytes each, and how many. */
export interface PhotoLimits {
  count: number
  bytes: number
}

const wrong = (file: File, limits: PhotoLimits): PhotoOnItsWay['error'] => {
  if (!file.type.startsWith('image/')) return 'wrongKind'
  return file.size > limits.bytes ? 'tooLarge' : null
}

/** Sends photos as they are chosen; each succeeds or fails alone. `onChange` gets the ids of all that are kept. */
export function useUploads(ids: readonly string[], onChange: (ids: string[]) => void, limits: PhotoLimits) {
  const [onTheirWay, setOnTheirWay] = useState<readonly PhotoOnItsWay[]>([])
  const [previews, setPreviews] = useState<Readonly<Record<string, string>>>({})
  // Several photos may arrive between two drawings: what is kept is read here, not from the drawing that started them.
  const kept = useRef(ids)
  useEffect(() => {
    kept.current = ids
  }, [ids])

  usePhotosOnTheirWay(onTheirWay.length > 0)

  const keep = (next: readonly string[]) => {
    kept.current = next
    onChange([...next])
  }
  const update = (key: string, change: Partial<PhotoOnItsWay>) => setOnTheirWay((all) => all.map((each) => (each.key === key ? { ...each, ...change } : each)))
  const forget = (photo: PhotoOnItsWay) => setOnTheirWay((all) => all.filter((each) => each.key !== photo.key))

  async function send(photo: PhotoOnItsWay) {
    update(photo.key, { error: null, percent: 0 })
    try {
      const id = await uploadFile(photo.file, (percent) => update(photo.key, { percent }), photo.key)
      setPreviews((all) => ({ ...all, [id]: photo.preview }))
      keep([...kept.current, id])
      forget(photo)
    } catch (error) {
      update(photo.key, { error: error as Error }) // uploadFile rejects with a DomainProblem
    }
  }

  /** Begins to send; true where there were more than there is room for. */
  function add(files: readonly File[]): boolean {
    const room = limits.count - kept.current.length - onTheirWay.length
    const chosen = files.slice(0, Math.max(0, room)).map((file) => ({ key: uuid(), file, preview: URL.createObjectURL(file), percent: 0, error: wrong(file, limits) }))
    setOnTheirWay((all) => [...all, ...chosen])
    for (const photo of chosen) if (!photo.error) void send(photo)
    return files.length > room
  }

  const remove = (id: string) => keep(kept.current.filter((each) => each !== id))
  return { onTheirWay, previews, add, retry: send, forget, remove }
}

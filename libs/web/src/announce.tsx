import { useSyncExternalStore } from 'react'

interface Announcement {
  id: number
  text: string
}

const listeners = new Set<() => void>()
let shown: readonly Announcement[] = []
let last = 0

function show(next: readonly Announcement[]) {
  shown = next
  listeners.forEach((listener) => listener())
}

/** Says in one line what was done and what happens next; it stays six seconds and is read out. */
export function announce(text: string): void {
  const id = ++last
  show([...shown, { id, text }])
  setTimeout(() => show(shown.filter((each) => each.id !== id)), 6000)
}

/** Where announcements appear; hosts draw it once. */
export function Announcements() {
  const lines = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => shown,
  )
  return (
    <div className="wx-announcements" role="status">
      {lines.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </div>
  )
}

const prefix = 'wuxin.draft.'

/** What was written under a name and not sent; null where nothing is kept. */
export function readDraft<Draft>(name: string): Draft | null {
  const kept = localStorage.getItem(prefix + name)
  return kept ? (JSON.parse(kept) as Draft) : null // written by keepDraft under the same name
}

/** Keeps what is being written, on this device. */
export const keepDraft = (name: string, draft: unknown): void => localStorage.setItem(prefix + name, JSON.stringify(draft))

/** Forgets a draft, once it is sent or given up. */
export const dropDraft = (name: string): void => localStorage.removeItem(prefix + name)

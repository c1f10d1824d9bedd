/** What a module's entry leaves in the page: its parts, each with the way to run it. */
interface Container {
  get(part: string): Promise<() => unknown>
}

/** Milliseconds after which an entry that hangs is given up. */
const patience = 15_000

const started = new Map<string, Promise<Container>>()

function runScript(url: string, integrity: string): Promise<void> {
  const script = document.createElement('script')
  const ended = new Promise<void>((resolve, reject) => {
    script.addEventListener('load', () => resolve())
    script.addEventListener('error', () => reject(new Error(`not run: ${url}`)))
    setTimeout(() => reject(new Error(`no answer: ${url}`)), patience)
  })
  script.crossOrigin = 'anonymous'
  script.integrity = integrity
  script.src = url
  document.head.append(script)
  return ended.finally(() => script.remove())
}

async function start(id: string, url: string, integrity: string): Promise<Container> {
  await runScript(url, integrity)
  const container = (globalThis as unknown as Record<string, Container | undefined>)[`wuxin_${id}`] // where tools/federation/remote.ts has it left
  if (!container) throw new Error(`nothing left by ${url}`)
  return container
}

/** Runs a module's entry, once; one that failed is run anew. Rejects where the browser does not get it, or refuses it for its hash. */
export function startEntry(id: string, url: string, integrity: string): Promise<Container> {
  const starting = started.get(id) ?? start(id, url, integrity)
  started.set(id, starting)
  starting.catch(() => started.delete(id))
  return starting
}

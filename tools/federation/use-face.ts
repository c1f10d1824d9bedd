import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'

const part = z.object({ permission: z.string().optional() })
const bilingual = z.object({ 'zh-CN': z.string().min(1), 'en-US': z.string().min(1) })

/** What of a module's face is part of its contract. */
const declared = z.object({
  id: z.string(),
  title: bilingual,
  pages: z.array(part).default([]),
  nav: z.array(part).default([]),
  tiles: z.array(part).default([]),
  panels: z.array(part.extend({ slot: z.string() })).default([]),
  mapLayers: z.array(part).default([]),
  inbox: part.optional(),
  search: part.optional(),
})

/** What a module's face says to the contract. */
export interface Face {
  title: z.infer<typeof bilingual>
  /** Slots on others' pages that its panels stand in. */
  fills: string[]
  /** What its pages, menu entries, tiles, panels, map layers, inbox and search ask for. */
  permissions: string[]
}

const sorted = (names: readonly string[]) => [...new Set(names)].sort()

/** Loads `module.tsx`, which is data and lazy imports: nothing of it runs but its own few lines. Throws where it is no face of this module. */
export async function loadFace(id: string, file: string): Promise<{ id: string }> {
  // Node runs TypeScript as it is, but not under this ending, which says that a file may hold JSX; this one never does.
  const hooks = registerHooks({
    load: (url, context, next) =>
      url.endsWith('.tsx') ? { format: 'module-typescript', source: readFileSync(new URL(url), 'utf8'), shortCircuit: true } : next(url, context),
  })
  const { default: face }: { default: { id: string } } = await import(pathToFileURL(file).href).finally(() => hooks.deregister())
  if (face.id !== id) throw new Error(`${file} is the face of ${face.id}, not of ${id}`)
  return face
}

/** Reads what of it is part of the contract. */
export async function readFace(id: string, file: string): Promise<Face> {
  const face = declared.parse(await loadFace(id, file))
  const { title, pages, nav, tiles, panels, mapLayers, inbox, search } = face
  const asked = [...pages, ...nav, ...tiles, ...panels, ...mapLayers, inbox, search].flatMap((each) => each?.permission ?? [])
  return { title, fills: sorted(panels.map(({ slot }) => slot)), permissions: sorted(asked) }
}

import type * as published from '@wuxin/web/federation'
import type { ModuleFace } from '@wuxin/web/module'
import type { ListedModule } from '@wuxin/web/registry'

// Stands in place of the kit's federation.ts in the single bundle: every module's face is part of the build, and nothing
// is asked, checked or told.

const faces = import.meta.webpackContext('../../../../apps', { regExp: /^\.\/[a-z-]+\/web\/src\/module\.tsx$/ })
const byId = new Map(
  faces.keys().map((key) => {
    const { default: face } = faces(key) as { default: ModuleFace } // every module's face is its default export
    return [face.id, face] as const
  }),
)

const modules = [...byId.values()].map(({ id, title }): ListedModule => ({ id, title, version: '', manifest: '/modules/', files: {}, channel: 'live', isOff: false, service: 'up' }))

/** The kit's entry point, all of it: a build without one of its exports fails. */
type Published = typeof published

export const askForPlace: Published['askForPlace'] = () => {}
export const startFederation: Published['startFederation'] = () => registry
const registry = Promise.resolve({ revision: '', modules })
export const listedModule: Published['listedModule'] = (id) => modules.find((each) => each.id === id) ?? null
export const listedModules: Published['listedModules'] = () => modules
export const registryHasNews: Published['registryHasNews'] = async () => false
export const explain: Published['explain'] = async (_, error) => error
export const moduleOpened: Published['moduleOpened'] = () => {}
export const moduleFailed: Published['moduleFailed'] = () => {}

const loaded = new Map([...byId].map(([id, face]) => [id, Promise.resolve(face)]))
export const loadModule: Published['loadModule'] = (id) => loaded.get(id) ?? Promise.reject(new Error(`no module ${id}`))

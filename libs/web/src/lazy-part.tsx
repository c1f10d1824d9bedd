import { createElement, Suspense, use, useEffect, type ComponentType, type ReactNode } from 'react'
import { attempt } from './attempts.ts'
import { explain, moduleOpened } from './federation.ts'
import { addWords, type LoadWords } from './i18n.ts'
import { ModuleBoundary } from './module-boundary.tsx'
import { ModuleScope } from './module-context.tsx'
import type { ModuleFace } from './module.ts'

type Load<Props> = () => Promise<{ default: ComponentType<Props> }>

/** A part's component, with the texts that it says; loaded once, and drawn at once where it is there already. */
export const partOf = <Props,>(face: ModuleFace, load: Load<Props>, words: LoadWords = face.locales): Promise<ComponentType<Props>> =>
  attempt(face.id, load, async () => {
    const [part] = await Promise.all([load(), addWords(face.id, words)]).catch(async (error: unknown) => {
      throw await explain(face.id, error)
    })
    return part.default
  })

function Part<Props extends object>({ face, load, words, props, isPage }: { face: ModuleFace; load: Load<Props>; words: LoadWords; props: Props; isPage: boolean }) {
  useEffect(() => {
    if (isPage) moduleOpened(face.id)
  }, [isPage, face.id])
  return createElement(use(partOf(face, load, words)), props)
}

/** A page, tile or panel of a module: loaded when it is drawn, alone when it fails. A page that was drawn shows that its version works. */
export function LazyPart<Props extends object>({ face, load, words = face.locales, props, loading = null, isPage = false }: {
  face: ModuleFace
  load: Load<Props>
  /** Its texts; the module's own unless said otherwise. */
  words?: LoadWords
  props: Props
  loading?: ReactNode
  isPage?: boolean
}) {
  return (
    <ModuleBoundary id={face.id} title={face.title}>
      <Suspense fallback={loading}>
        <ModuleScope face={face}>
          <Part face={face} load={load} words={words} props={props} isPage={isPage} />
        </ModuleScope>
      </Suspense>
    </ModuleBoundary>
  )
}

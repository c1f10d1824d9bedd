import i18next, { type TFunction } from 'i18next'
import { useMemo, useSyncExternalStore } from 'react'
import { languages, type Bilingual, type Language, type Words } from './language.ts'
import zhCN from './locales/zh-CN.json' with { type: 'json' }
import { dateText, dateTimeText } from './shanghai.ts'

const storageKey = 'wuxin.language'
const isLanguage = (value: string | null): value is Language => languages.some((each) => each === value)

/** A text by its key, with its values: `t('photo.tooMany', { count: 3 })`. */
export type Translate = TFunction

/** A namespace's texts, by language; each loaded when it is shown. */
export type LoadWords = Record<Language, () => Promise<{ default: Words }>>
const added = new Map<string, LoadWords>()

async function fill(namespace: string, load: LoadWords, into: Language): Promise<void> {
  if (i18next.hasResourceBundle(into, namespace)) return
  i18next.addResourceBundle(into, namespace, (await load[into]()).default)
}

/** What every page says of the kit's own. The default language comes with the page, others when they are chosen. */
const kitWords: LoadWords = { 'zh-CN': () => Promise.resolve({ default: zhCN }), 'en-US': () => import('./locales/en-US.json') }

/**
 * What is said where a page has no text: a service may answer a value that is younger than the page, such as a new state.
 * A text that was forgotten looks alike; each module's test asks for one for every state, step and chip.
 */
function missing(key: string, fallback?: string): string {
  const newer: unknown = i18next.getResource(language(), 'web', 'newer')
  return fallback ?? (typeof newer === 'string' ? newer : key)
}

/** Starts the texts in the language chosen last; namespace `web` is the kit's own, which staff's pages start with more of. Hosts wait for it before they draw; what does not load leaves the default language. */
export async function startTexts(namespaces: Record<string, LoadWords> = {}): Promise<void> {
  const kept = localStorage.getItem(storageKey)
  const chosen = isLanguage(kept) ? kept : languages[0]
  await i18next.init({
    lng: chosen,
    fallbackLng: languages[0],
    ns: ['web', ...Object.keys(namespaces)],
    defaultNS: 'web',
    interpolation: { escapeValue: false },
    initAsync: false,
    parseMissingKeyHandler: missing,
    resources: {},
  })
  i18next.services.formatter?.add('time', (at: string) => dateTimeText(at))
  i18next.services.formatter?.add('day', (at: string) => dateText(at))
  for (const [namespace, load] of Object.entries({ web: kitWords, ...namespaces })) added.set(namespace, load)
  await fillAll(chosen).catch(async () => {
    await i18next.changeLanguage(languages[0])
    await fillAll(languages[0])
  })
  document.documentElement.lang = language()
}

/** The language on screen. */
export const language = (): Language => (isLanguage(i18next.language ?? null) ? (i18next.language as Language) : languages[0]) // the guard beside it

const fillAll = (into: Language) => Promise.all([...added].map(([namespace, load]) => fill(namespace, load, into)))

/** Loads a module's texts in the language on screen; later switches of language load the others. */
export async function addWords(namespace: string, load: LoadWords): Promise<void> {
  added.set(namespace, load)
  await fill(namespace, load, language())
}

/** Asks a part of a module that comes when it is asked, with the texts that it says: `load: withWords('feedback', locales, () => import('./shell/inbox.ts'))`. */
export const withWords =
  <Asked, Answer>(namespace: string, load: LoadWords, part: () => Promise<{ load: (asked: Asked) => Promise<Answer> }>) =>
  async (asked: Asked): Promise<Answer> => {
    const [loaded] = await Promise.all([part(), addWords(namespace, load)])
    return loaded.load(asked)
  }

/** Switches the language, keeps the choice on this device, and loads what the loaded modules say in it. */
export async function switchLanguage(to: Language): Promise<void> {
  await fillAll(to)
  localStorage.setItem(storageKey, to)
  document.documentElement.lang = to
  await i18next.changeLanguage(to)
}

let edition = 0

/** Hears of another language, and of texts that arrived. */
function subscribe(listener: () => void): () => void {
  const onChange = () => {
    edition += 1
    listener()
  }
  i18next.on('languageChanged', onChange)
  i18next.store.on('added', onChange)
  return () => {
    i18next.off('languageChanged', onChange)
    i18next.store.off('added', onChange)
  }
}

const useEdition = (): number => useSyncExternalStore(subscribe, () => edition)

/** The texts of a namespace, in a component: `const t = useWords('feedback')`. It draws again when they change. */
export function useWords(namespace: string): Translate {
  const now = useEdition()
  // oxlint-disable-next-line react/exhaustive-deps -- another edition is another `t`
  return useMemo(() => i18next.getFixedT(null, namespace), [namespace, now])
}

/** The texts of a namespace, outside of a component; read it when it is needed, the language may change. */
export const words = (namespace: string): Translate => i18next.getFixedT(null, namespace)

/** A module's own texts by its id: `useTexts` in a component, `texts` outside of one. */
export const moduleTexts = (id: string): { useTexts: () => Translate; texts: () => Translate } => ({ useTexts: () => useWords(id), texts: () => words(id) })

/** Whether a text exists, in the language on screen or the default one. */
export const hasWord = (namespace: string, key: string): boolean => i18next.exists(key, { ns: namespace })

/** The language on screen, in a component: redraws when it is switched. */
export const useLanguage = (): Language => {
  useEdition()
  return language()
}

/** Names in a row, as the language on screen lists them: 城管局、供电所. */
export const joined = (names: readonly string[]): string => names.join(words('web')('comma'))

/** A two-language name in the language on screen. */
export const say = (text: Bilingual): string => text[language()]

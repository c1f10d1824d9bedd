import { listedModule, ModuleFailure } from './federation.ts'
import { say, useWords } from './i18n.ts'
import { Icon } from './icon.tsx'
import type { Bilingual } from './language.ts'
import { pinPrevious, versionToLoad } from './registry.ts'

/** In place of a module that failed: what happened, that the rest goes on, a retry, and the version before where there is one. */
export function FailurePanel({ id, title, error, retry }: { id: string; title?: Bilingual; error: unknown; retry: () => void }) {
  const t = useWords('web')
  const listed = listedModule(id)
  const isOnLive = listed && versionToLoad(listed) === listed
  const details = error instanceof ModuleFailure ? error.details : [error instanceof Error ? error.message : String(error)]
  const goBack = () => {
    if (!listed) return
    pinPrevious(listed)
    location.reload()
  }
  return (
    <section className="wx-failure" role="alert">
      <h2>
        <Icon name="warning" /> {t('failure.title', { name: title ? say(title) : id })}
      </h2>
      <p>{t(`failure.${error instanceof ModuleFailure ? error.kind : 'broken'}`)}</p>
      <p className="wx-quiet">{t('failure.rest')}</p>
      <p className="wx-failure__actions">
        <button type="button" className="wx-button wx-button--main" onClick={retry}>
          {t('failure.retry')}
        </button>
        {isOnLive && listed.previous && (
          <button type="button" className="wx-button" onClick={goBack}>
            {t('failure.previous', { version: listed.previous.version })}
          </button>
        )}
      </p>
      <details>
        <summary>{t('failure.details')}</summary>
        <pre>{[listed && `${id} ${versionToLoad(listed).version}`, ...details].filter(Boolean).join('\n')}</pre>
      </details>
    </section>
  )
}

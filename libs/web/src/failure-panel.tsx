import { listedModule } from './federation.ts'
import { say, useWords } from './i18n.ts'
import { Icon } from './icon.tsx'
import type { Bilingual } from './language.ts'
import { ModuleFailure } from './module-failure.ts'
import { pinPrevious, versionToLoad } from './registry.ts'

/** How much of a version is shown: it tells builds apart, and can be read out. */
const digits = 8

/** In place of a module that is not shown: what happened, that the rest goes on, a retry, and the last good version where there is one. */
export function FailurePanel({ id, title, error, retry }: { id: string; title?: Bilingual; error: unknown; retry: () => void }) {
  const t = useWords('web')
  const listed = listedModule(id)
  const called = title ?? listed?.title
  const name = called ? say(called) : id
  const kind = error instanceof ModuleFailure ? error.kind : 'broken'
  if (kind === 'switched-off') {
    return (
      <section className="wx-failure" role="status">
        <h2>{t('failure.off', { name })}</h2>
        <p>{t('failure.switched-off')}</p>
      </section>
    )
  }
  const isOnGiven = listed && versionToLoad(listed) === listed
  const details = error instanceof ModuleFailure ? error.details : [error instanceof Error ? error.message : String(error)]
  const goBack = () => {
    if (!listed) return
    pinPrevious(listed)
    location.reload()
  }
  return (
    <section className="wx-failure" role="alert">
      <h2>
        <Icon name="warning" /> {t('failure.title', { name })}
      </h2>
      <p>{t(`failure.${kind}`)}</p>
      <p className="wx-quiet">{t('failure.rest')}</p>
      <p className="wx-failure__actions">
        <button type="button" className="wx-button wx-button--main" onClick={retry}>
          {t('failure.retry')}
        </button>
        {isOnGiven && listed.previous && (
          <button type="button" className="wx-button" onClick={goBack}>
            {t('failure.previous', { version: listed.previous.version.slice(0, digits) })}
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

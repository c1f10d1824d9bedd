import type { ContractBreak } from '@wuxin/platform/contract.schema'
import { say, useWords } from '@wuxin/web/i18n'
import { useFaces } from '@wuxin/web/faces'
import './registry.css'

/** What a version would break: which procedure, event or word, at which field, and who relies on it. */
export function ContractBreaks({ breaks }: { breaks: readonly ContractBreak[] }) {
  const t = useWords('platform')
  const { faces } = useFaces()
  const nameOf = (id: string) => {
    const face = faces.find((each) => each.id === id)
    return face ? say(face.title) : id
  }
  /** `feedback web`, as the contract names who relies on something. */
  const consumerOf = (consumer: string) => {
    const [id = '', part] = consumer.split(' ')
    return `${nameOf(id)}${part === 'web' || part === 'service' ? ` · ${t(`module.part.${part}`)}` : ''}`
  }
  if (breaks.length === 0) return null
  return (
    <section aria-label={t('break.title')} className="wx-after">
      <h3>{t('break.title')}</h3>
      <ul className="wx-breaks">
        {breaks.map(({ reason, module, name, field, consumer, standing, provider }) => (
          <li key={`${reason} ${module} ${name} ${field} ${consumer} ${standing} ${provider}`}>
            <strong>{t(`break.${reason}`)}</strong> {nameOf(module)} <code>{name}</code>
            {field && (
              <>
                {' '}
                {t('break.field')} <code>{field}</code>
              </>
            )}
            <small className="wx-quiet">{t('break.consumer', { consumer: consumerOf(consumer), standing: t(`break.standing.${standing}`), provider: t(`break.standing.${provider}`) })}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}

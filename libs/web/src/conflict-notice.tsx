import { Alert } from 'antd'
import { use } from 'react'
import { FormContext } from './form-context.ts'
import { useWords } from './i18n.ts'
import { useModuleId } from './module-context.tsx'
import { problemOf, unsentText } from './problem.ts'

type State = Record<string, unknown>

/** A state to show beside the other; services that know the numbers of the versions alone have none. */
const stateIn = (given: unknown): State => (typeof given === 'object' && given !== null ? (given as State) : {})

const shown = (value: unknown): string => (value === null || value === undefined || value === '' ? '—' : typeof value === 'object' ? JSON.stringify(value) : String(value))

/** What a form's submission met: the text of the error and, for an edit over somebody else's, both states side by side. */
export function ConflictNotice({ error }: { error: unknown }) {
  const t = useWords('web')
  const labels = use(FormContext)?.labels
  const { code, params } = problemOf(error)
  const text = unsentText(error, useModuleId())
  if (code !== 'VERSION_CONFLICT') return <Alert type="error" showIcon title={text} role="alert" />
  const [yours, theirs] = [stateIn(params['yours']), stateIn(params['theirs'])]
  const keys = Object.keys(yours).filter((key) => shown(yours[key]) !== shown(theirs[key]))
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={text}
      description={keys.length > 0 && (
        <table className="wx-conflict">
          <thead>
            <tr>
              <th />
              <th>{t('conflict.yours')}</th>
              <th>{t('conflict.theirs')}</th>
            </tr>
          </thead>
          <tbody>
            {keys.map((key) => (
              <tr key={key}>
                <th>{labels?.get(key) ?? key}</th>
                <td>{shown(yours[key])}</td>
                <td>{shown(theirs[key])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    />
  )
}

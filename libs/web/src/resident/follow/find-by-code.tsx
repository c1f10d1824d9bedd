import { useMutation } from '@tanstack/react-query'
import { readTrackingCode } from '@wuxin/platform/tracking-code.rules'
import { useState } from 'react'
import { useWords } from '../../i18n.ts'
import { residentPath } from '../../module-path.ts'
import type { ModuleFace, Tracking } from '../../module.ts'
import { problemText } from '../../problem.ts'
import { BigButton } from '../big-button.tsx'
import { BigField } from '../big-field.tsx'
import { useNavigate } from '../light-router.tsx'
import { KeptCodeList } from './kept-code-list.tsx'

/** A module that gives codes. */
export interface Tracker extends Tracking {
  module: string
}

const pathOf = ({ module, path }: Tracker, code: string) => `${residentPath(module, path)}?code=${code}`

/** The page of the record that a code names, whichever module it is one of; null where none knows it. Rejects where none knows it and one did not answer. */
async function pageOf(code: string, trackers: readonly Tracker[]): Promise<string | null> {
  const asked = await Promise.allSettled(trackers.map(async (tracker) => ((await (await tracker.load()).holds(code)) ? pathOf(tracker, code) : null)))
  const found = asked.flatMap((answer) => (answer.status === 'fulfilled' ? (answer.value ?? []) : []))[0]
  const failed = asked.find((answer) => answer.status === 'rejected')
  if (!found && failed) throw failed.reason
  return found ?? null
}

/** 查进度: whatever was sent from this phone, and a record by its code; one field for the codes of all modules. */
export function FindByCode({ faces }: { faces: readonly ModuleFace[] }) {
  const t = useWords('web')
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<'codeMissing' | 'codeWrong' | 'codeUnknown' | null>(null)
  const trackers = faces.flatMap(({ id, tracking }) => (tracking ? [{ module: id, ...tracking }] : []))
  const { mutate, error, isPending } = useMutation({
    mutationFn: (code: string) => pageOf(code, trackers),
    onSuccess: (page) => (page ? navigate(page) : setWrong('codeUnknown')),
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!typed.trim()) return setWrong('codeMissing')
        const code = readTrackingCode(typed)
        setWrong(code === null ? 'codeWrong' : null)
        if (code) mutate(code)
      }}
    >
      <h1>{t('resident.track')}</h1>
      <KeptCodeList trackers={trackers} onOpen={(tracker, code) => navigate(pathOf(tracker, code))} />
      <BigField
        label={t('resident.code')}
        hint={t('resident.codeHint')}
        value={typed}
        onChange={(next) => {
          setTyped(next)
          setWrong(null)
        }}
        maxLength={40}
        autoComplete="off"
        error={wrong ? t(`resident.${wrong}`) : undefined}
      />
      {error && <p role="alert">{problemText(error)}</p>}
      <BigButton submit busy={isPending}>
        {t('resident.look')}
      </BigButton>
    </form>
  )
}

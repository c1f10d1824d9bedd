import type { sheetView } from '@wuxin/patrols/route.schema'
import { QrCode } from '@wuxin/web/qr-code'
import type { z } from 'zod'
import { useTexts } from '../texts.ts'

/** What hangs at a checkpoint: what it is called, where it is, the code to scan and the same to type. */
export function CheckpointSheet({ sheet: { name, place, spot, code, edition }, route }: { sheet: z.infer<typeof sheetView>['sheets'][number]; route: string }) {
  const t = useTexts()
  return (
    <article className="pr-sheet">
      <header>
        <h2>{name}</h2>
        <p>{[place, spot].filter(Boolean).join(' · ')}</p>
      </header>
      <QrCode text={code} label={t('routes.sheet.scan', { name })} />
      <p className="pr-sheet__code">{code}</p>
      <footer>
        <span>{t('routes.sheet.how')}</span>
        <span>{`${route} · ${t('routes.edition', { edition })}`}</span>
      </footer>
    </article>
  )
}

import { useMutation } from '@tanstack/react-query'
import { announce } from '@wuxin/web/announce'
import { useWords } from '@wuxin/web/i18n'
import { problemText } from '@wuxin/web/problem'
import { Button } from '@wuxin/web/ui'
import { Popconfirm } from '@wuxin/web/ui-overlay'
import { trpc } from '../api.ts'
import { renewModules } from './renew-modules.ts'

/** Takes nothing from a key any more, once that is confirmed; what it published stays. */
export function RevokeKey({ id, name }: { id: string; name: string }) {
  const t = useWords('platform')
  const revoke = useMutation(
    trpc.registry.revoke.mutationOptions({
      onSuccess: () => {
        announce(t('key.revokedNow', { name }))
        void renewModules()
      },
    }),
  )
  return (
    <>
      <Popconfirm title={t('key.revokeSure', { name })} description={t('key.revokeMeans')} okText={t('key.revoke')} cancelText={t('import.cancel')} okButtonProps={{ danger: true }} onConfirm={() => revoke.mutate({ id })}>
        <Button size="small" danger loading={revoke.isPending}>
          {t('key.revoke')}
        </Button>
      </Popconfirm>
      {revoke.error && <p role="alert">{problemText(revoke.error, 'platform')}</p>}
    </>
  )
}

import { announce } from '@wuxin/web/announce'
import { copyText } from '@wuxin/web/copy-text'
import { useWords } from '@wuxin/web/i18n'
import { Icon } from '@wuxin/web/icon'
import { shortVersion } from './module.rules.ts'
import './registry.css'

/** A version or fingerprint by its first digits; a touch copies the whole. */
export function VersionCode({ version }: { version: string }) {
  const t = useWords('platform')
  const copy = async () => announce(t((await copyText(version)) ? 'module.copied' : 'module.notCopied', { version }))
  return (
    <button type="button" className="wx-version" title={version} aria-label={t('module.copy', { version })} onClick={() => void copy()}>
      <code>{shortVersion(version)}</code>
      <Icon name="copy" />
    </button>
  )
}

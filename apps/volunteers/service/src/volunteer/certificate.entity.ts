import { showCertificateCode } from '@wuxin/volunteers/certificate.rules'
import { DomainError } from '@wuxin/platform/error'
import { touch } from '@wuxin/service/life/touch'
import { CertificateSchema } from './certificate.table.ts'

/** A certificate of service (服务证明), which anybody may check by its code. */
export class Certificate extends CertificateSchema.class {
  /** Given in error: whoever checks it reads so. Throws TRANSITION_NOT_ALLOWED where it was revoked before. */
  revoke(reason: string, now: Date): void {
    if (this.revokedAt !== null) throw new DomainError('TRANSITION_NOT_ALLOWED', { state: 'revoked', action: 'revoke' }, 'conflict')
    Object.assign(this, { revokedAt: now, revokedReason: reason })
    touch(this, now)
  }

  /** As it is printed and spoken. */
  spoken(): string {
    return showCertificateCode(this.code)
  }
}
CertificateSchema.setClass(Certificate)

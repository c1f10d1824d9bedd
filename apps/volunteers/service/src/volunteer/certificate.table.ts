import { defineEntity, p } from '@mikro-orm/core'
import { personal } from '@wuxin/service/audit'
import { record, scoped } from '@wuxin/service/record'

/** What is kept of a certificate of service (服务证明): what it said, and the digest of the records that it vouches for. */
export const CertificateSchema = defineEntity({
  name: 'Certificate',
  tableName: 'certificate',
  ...scoped,
  properties: {
    ...record,
    /** As it is kept: capitals without separators; public, so no secret. */
    code: p.text(),
    volunteer: p.uuid(),
    name: p.text().comment(personal),
    from: p.text(),
    to: p.text(),
    /** As printed. */
    records: p.integer(),
    minutes: p.integer(),
    /** SHA-256 of `certifiedText`. */
    digest: p.text(),
    issuedAt: p.datetime(),
    issuedById: p.text(),
    issuedBy: p.text(),
    revokedAt: p.datetime().strictNullable(),
    revokedReason: p.text().strictNullable(),
  },
})

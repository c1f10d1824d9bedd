import { letteredCode } from '@wuxin/platform/spoken-code'
import type { Hours } from './service-record.rules.ts'

/**
 * The code of a certificate of service (服务证明编号), which anybody may check on the residents' page, such as
 * ZM-7K4M9-QPT3W-XH. Its check characters are of its own kind: no tracking code passes for one.
 */
export const { make: makeCertificateCode, read: readCertificateCode, show: showCertificateCode } = letteredCode('ZM')

/**
 * What a certificate vouches for, line by line in the order of the days: its digest is kept with it, and another digest of the
 * same period says that records were corrected, refused or added since.
 */
export const certifiedText = (records: readonly (Hours & { id: string })[]): string =>
  records
    .map(({ id, day, from, to }) => `${day} ${from}-${to} ${id}`)
    .toSorted()
    .join('\n')

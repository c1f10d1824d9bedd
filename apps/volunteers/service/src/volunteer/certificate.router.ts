import { procedures, router } from '@wuxin/service/procedure'
import { certificateList, certificateListInput, certificateView, checkCertificateInput, checkedCertificate, issueCertificateInput, revokeCertificateInput } from '@wuxin/volunteers/certificate.schema'
import { permissions } from '@wuxin/volunteers/permissions'
import { certificateOf, checked, listCertificates } from './certificate.queries.ts'
import { issuedCertificate, revokedCertificate } from './certificate.work.ts'

const { countywide, resident } = procedures(permissions)

/** Certificates of service (服务证明), one's own or of volunteers of the place. */
export const certificateRouter = router({
  list: countywide('own:keep').input(certificateListInput).output(certificateList)
    .query(({ ctx: { work }, input }) => listCertificates(work, input)),
  issue: countywide('own:keep').input(issueCertificateInput).output(certificateView)
    .mutation(async ({ ctx: { work }, input }) => certificateOf(work, (await issuedCertificate(work, input)).id)),
  revoke: countywide('own:keep').input(revokeCertificateInput).output(certificateView)
    .mutation(async ({ ctx: { work }, input }) => certificateOf(work, await revokedCertificate(work, input))),
})

/** 核验证明: whether a paper says what is on record, for anybody who holds it. */
export const residentCertificateRouter = router({
  check: resident.input(checkCertificateInput).output(checkedCertificate)
    .query(({ ctx: { work }, input }) => checked(work, input.code)),
})

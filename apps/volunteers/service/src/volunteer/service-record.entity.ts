import { ServiceRecordSchema } from './service-record.table.ts'

/** One service of one person on one day (服务记录): what stood before a correction is in its history. */
export class ServiceRecord extends ServiceRecordSchema.class {}
ServiceRecordSchema.setClass(ServiceRecord)

import { HomeServiceSchema } from './home-service.table.ts'

/** A matter of the property's service home (服务之家). */
export class HomeService extends HomeServiceSchema.class {}
HomeServiceSchema.setClass(HomeService)

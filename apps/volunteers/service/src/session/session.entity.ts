import { SessionSchema } from './session.table.ts'

/** A professional session (专业服务) that a unit gives at a place. */
export class Session extends SessionSchema.class {}
SessionSchema.setClass(Session)

import { pino, type Logger } from 'pino'

/** Keys that never reach a log, wherever they stand. */
const secrets = ['password', 'phone', 'name', 'token', 'authorization', 'cookie']

/** JSON lines on standard error; standard output belongs to the person who started the suite. */
export const createLog = (level = process.env.WUXIN_LOG ?? 'info'): Logger =>
  pino({ level, redact: { paths: secrets.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '***' } }, pino.destination(2))

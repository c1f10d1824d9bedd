import { pino, type DestinationStream, type Logger } from 'pino'

/** Keys that never reach a log, wherever they stand. */
const secrets = ['password', 'phone', 'name', 'token', 'authorization', 'cookie']

/** What PostgreSQL adds to an error, alone or among others: it quotes the row or the value that it refused. */
const quotes = ['detail', 'where', 'internalQuery'].flatMap((key) => [`err.${key}`, `err.aggregateErrors[*].${key}`])

/** JSON lines on standard error; standard output belongs to the person who started the suite. */
export const createLog = (level = process.env.WUXIN_LOG ?? 'info', to: DestinationStream = pino.destination(2)): Logger =>
  pino({ level, redact: { paths: [...secrets.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), ...quotes], censor: '***' } }, to)

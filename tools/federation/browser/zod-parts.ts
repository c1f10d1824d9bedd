// What schemas on pages are made of; each part more weighs on the residents' page. Where one is missing, tools/federation/zod.test.ts says so: add it here.
export {
  array, base64, boolean, custom, discriminatedUnion, enum, int, intersection, iso, literal, looseObject, NEVER, never, null, nullable, number, object, optional, partialRecord,
  record, strictObject, string, stringbool, tuple, union, unknown, url, uuid, ZodError, ZodObject, ZodType,
} from 'zod/v4'

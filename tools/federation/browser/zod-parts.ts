// What schemas on pages are made of; each part more weighs on the residents' page. Where one is missing, tools/federation/zod.test.ts says so: add it here.
export {
  array, boolean, custom, discriminatedUnion, enum, int, intersection, iso, literal, looseObject, never, null, nullable, number, object, optional, partialRecord,
  record, strictObject, string, stringbool, tuple, union, unknown, url, uuid, ZodError, ZodObject, ZodType,
} from 'zod/v4'

/** In: a schema and a path. Out: the keys that may stand there. */
import { z } from 'zod'
import type { Path } from './places.ts'

type Schema = z.core.$ZodType

/** Empty where no keys are expected. @example keysAt(manifestSchema, ['toc']) // ['depth', 'authors'] */
export const keysAt = (schema: Schema, path: Path): string[] => {
  const at = path.reduce<Schema[]>((inside, step) => inside.flatMap(each => stepInto(each, step)), [schema])
  return at.flatMap(objectsIn).flatMap(object => Object.keys(object.shape))
}

const bare = (schema: Schema): Schema => (schema instanceof z.ZodOptional ? bare(schema.unwrap()) : schema)

/** Objects that a value of the schema may be. */
const objectsIn = (schema: Schema): z.ZodObject[] => {
  const inner = bare(schema)
  if (inner instanceof z.ZodObject) return [inner]
  return inner instanceof z.ZodUnion ? inner.options.flatMap(objectsIn) : []
}

const stepInto = (schema: Schema, step: PropertyKey): Schema[] => {
  const inner = bare(schema)
  if (inner instanceof z.ZodUnion) return inner.options.flatMap(option => stepInto(option, step))
  if (inner instanceof z.ZodArray) return [inner.element]
  if (inner instanceof z.ZodRecord) return [inner.valueType]
  const value = inner instanceof z.ZodObject ? inner.shape[String(step)] : undefined
  return value === undefined ? [] : [value]
}

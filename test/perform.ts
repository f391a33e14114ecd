import type { RequestContext } from '@aftercare/platform';
import { isObjectType } from 'graphql';
import { execute, testSchema } from './graphql.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape.
type Result = any;

export interface Payload {
  /** The thing, with the fields selected; null where there were errors. */
  readonly result: Result;
  readonly errors: readonly { readonly code: string; readonly field: string | null; readonly message: string }[];
}

/** Runs a mutation by its name; `selection` is what is asked of the thing it answers with. */
export async function perform(request: RequestContext, name: string, input: object, selection = 'id version'): Promise<Payload> {
  const mutation = (await testSchema()).getMutationType()?.getFields()[name];
  const payload = mutation?.type && 'ofType' in mutation.type ? mutation.type.ofType : undefined;
  if (!mutation || !isObjectType(payload)) throw new Error(`there is no mutation ${name}`);
  const thing = Object.keys(payload.getFields()).find((field) => field !== 'errors');
  const source = `mutation ($input: ${mutation.args[0]?.type}) {
    payload: ${name}(input: $input) { result: ${thing} { ${selection} } errors { code field message } }
  }`;
  return (await execute(request, source, { input })).payload;
}

/** Runs a mutation that is to go well, and gives the thing. */
export async function done(request: RequestContext, name: string, input: object, selection?: string): Promise<Result> {
  const { result, errors } = await perform(request, name, input, selection);
  if (errors.length > 0) throw new Error(`${name}: ${JSON.stringify(errors)}`);
  return result;
}

/** Runs a mutation that is to be refused, and gives each error's code and field. */
export async function refusals(
  request: RequestContext,
  name: string,
  input: object,
): Promise<(readonly [string, string | null])[]> {
  const { result, errors } = await perform(request, name, input);
  if (result !== null) throw new Error(`${name} was not refused`);
  return errors.map(({ code, field }) => [code, field] as const);
}

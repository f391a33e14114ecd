/** A GraphQL server that answers operations. */
export interface GraphqlSide {
  readonly name: 'aftercare' | 'postgraphile';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

// biome-ignore lint/suspicious/noExplicitAny: answers of any shape are looked into.
type Data = any;

export const graphqlPath = '/graphql';

/** Sends one body and gives the data; throws where there is an error. */
export async function post({ name, url, headers }: GraphqlSide, body: string): Promise<Data> {
  const response = await fetch(url + graphqlPath, { method: 'POST', headers, body });
  const answer: Data = await response.json();
  if (!response.ok || answer.errors) throw new Error(`${name} answers ${response.status}: ${JSON.stringify(answer.errors)}`);
  return answer.data;
}

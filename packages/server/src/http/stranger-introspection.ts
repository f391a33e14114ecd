import { type RequestContext, refuseAccess } from '@aftercare/platform';
import type { ApolloServerPlugin } from '@apollo/server';
import { BREAK, type DocumentNode, GraphQLError, visit } from 'graphql';

/** Shows the schema to whoever has a key, and to nobody else. */
export const strangerIntrospection: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ contextValue, document }) {
        if (contextValue.actor === null && introspects(document)) throw refusal();
      },
    };
  },
};

function refusal(): GraphQLError {
  const { message, extensions } = refuseAccess('UNAUTHENTICATED');
  return new GraphQLError(message, { extensions: { ...extensions, http: { status: 401 } } });
}

function introspects(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Field({ name }) {
      if (name.value !== '__schema' && name.value !== '__type') return undefined;
      found = true;
      return BREAK;
    },
  });
  return found;
}

import type { RequestContext } from '@aftercare/platform';
import type { ApolloServerPlugin } from '@apollo/server';

/** Answers 503 where nothing could be answered for want of the database, so that clients and balancers try again. */
export const unavailableStatus: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response }) {
        if (response.body.kind !== 'single') return;
        const { data, errors = [] } = response.body.singleResult;
        const answered = Object.values(data ?? {}).some((value) => value !== null);
        if (!answered && errors.some((error) => error.extensions?.['code'] === 'DATABASE_UNAVAILABLE'))
          response.http.status = 503;
      },
    };
  },
};

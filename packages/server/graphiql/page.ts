import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { GraphiQL, type GraphiQLProps } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

/** What the server says at `/graphiql/settings.json`. */
interface Settings {
  readonly endpoint: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly query: string;
}

const settings: Settings = await (await fetch('./settings.json')).json();

const fetcher: GraphiQLProps['fetcher'] = async (parameters, options) => {
  // GraphiQL reads the schema before its header editor stands, and so without the headers that are in it.
  const unasked = parameters.operationName === 'IntrospectionQuery' ? settings.headers : {};
  const response = await fetch(settings.endpoint, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json', ...unasked, ...options?.headers },
    body: JSON.stringify(parameters),
  });
  return response.json();
};

const place = document.getElementById('graphiql');
if (place === null) throw new Error('the page has no place for GraphiQL');
createRoot(place).render(
  createElement(GraphiQL, {
    fetcher,
    defaultQuery: settings.query,
    initialHeaders: JSON.stringify(settings.headers, null, 2),
    defaultEditorToolsVisibility: true,
  }),
);

import { Routine } from '@mikro-orm/core';
import { ideographs, letters, separators } from './character-classes.ts';

/** Of the terms of a record’s columns no more are kept; a place beyond 16,383 is none in a `tsvector`. */
const mostTerms = 8_000;

/** Longer words are told apart by their beginning. */
const longestWord = 64;

/** Names are looked for where the functions were made, not where the caller’s settings say. */
const searchPath = 'set search_path = pg_catalog, public, pg_temp';

interface Definition {
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
  readonly returns: string;
  readonly language: 'sql' | 'plpgsql';
  readonly attributes: string;
  readonly body: string;
}

/** What the functions do, by name: the ORM compares of a function that is given as a statement everything but this. */
export const routineBodies = new Map<string, string>();

/** A function by its whole statement, since the ORM’s own knows neither `set` nor `parallel safe`. */
function routine({ name, params, returns, language, attributes, body }: Definition): Routine {
  routineBodies.set(name, body);
  const given = Object.entries(params).map(([param, type]) => `${param} ${type}`);
  return new Routine({
    name,
    type: 'function',
    params: Object.fromEntries(Object.entries(params).map(([param, type]) => [param, { type }])),
    returns: { runtimeType: 'string', columnType: returns },
    language,
    expression: `create function ${name}(${given.join(', ')}) returns ${returns} language ${language} ${attributes} as $$${body}$$`,
  });
}

const pure = 'immutable parallel safe';

/** Full-width forms and ligatures as the plain ones, small letters; the same in every locale. */
const folded = (text: string) => `lower(normalize(${text}, nfkc) collate pg_c_utf8)`;

/**
 * The terms of texts, in order: words and numbers, and of scripts without spaces each two characters that stand side by side, the last
 * also alone. Texts do not run into each other: between two there is a place without a term.
 */
const searchTokens = routine({
  name: 'search_tokens',
  params: { texts: 'text[]' },
  returns: 'table(term text, place integer, part integer, ideographic boolean)',
  language: 'sql',
  attributes: pure,
  body: `
select token.term, (row_number() over () + part.number)::integer, part.number::integer, run.piece[1] is not null
from unnest(texts) with ordinality as part (content, number),
  regexp_matches(${folded(`left(part.content, ${mostTerms})`)}, '([${ideographs}]+)|([0-9]+|[${letters}]+)', 'g') as run (piece),
  lateral (
    select left(run.piece[2], ${longestWord}) as term where run.piece[2] is not null
    union all
    select character || coalesce(lead(character) over (), '') from unnest(string_to_array(run.piece[1], null)) as character
  ) as token`,
});

/**
 * The terms of a record: its scope, which begins like no word, so that none finds it; the texts that all may search with the weight A, the personal ones with none. What is long is cut, so
 * that no text is too much for an index.
 */
const searchTerms = routine({
  name: 'search_terms',
  params: { scope: 'text', texts: 'text[]', personal: 'text[]' },
  returns: 'tsvector',
  language: 'plpgsql',
  // A plan for each record would take longer than the terms.
  attributes: `${pure} set plan_cache_mode = force_generic_plan ${searchPath}`,
  body: `
begin
  return (quote_literal(scope)
    || coalesce((select string_agg(' ''' || term || ''':' || place || 'A', '') from search_tokens(texts) where place <= ${mostTerms}), '')
    || coalesce((select string_agg(' ''' || term || ''':' || place + ${mostTerms}, '')
      from search_tokens(personal) where place <= ${mostTerms}), ''))::tsvector;
end`,
});

/**
 * What finds the records of a scope in which all words of a search are: words by their beginning, the terms of one word side by side. Null
 * where there is no word. Without `personal` only terms of the weight A count.
 */
const searchQuery = routine({
  name: 'search_query',
  params: { scope: 'text', search: 'text', personal: 'boolean' },
  returns: 'text',
  language: 'sql',
  attributes: pure,
  body: `
select quote_literal(scope) || ' & ' || string_agg('(' || word || ')', ' & ')
from (
  select string_agg(
    case when first then '' else ' <' || place - before || '> ' end || '''' || term || ''':'
      || case when last and (not ideographic or length(term) = 1) then '*' else '' end || case when personal then '' else 'A' end,
    '' order by place
  ) as word
  from (
    select part, place, term, ideographic, lag(place) over word as before, row_number() over word = 1 as first,
      lead(place) over word is null as last
    from (
      select part, place, term, ideographic,
        ideographic and length(term) = 1 and coalesce(lag(ideographic and length(term) = 2) over (partition by part order by place), false) as told
      from search_tokens(regexp_split_to_array(normalize(search, nfkc), '[${separators}]+'))
    ) as tokens
    where not told
    window word as (partition by part order by place)
  ) as placed
  group by part
) as words
having count(*) > 0`,
});

/** Sets the terms of a record of the tenant of the transaction. The triggers of the tables that are searched call it. */
const writeSearchDocument = routine({
  name: 'write_search_document',
  params: { tenant: 'uuid', entity: 'text', id: 'uuid', texts: 'text[]', personal: 'text[]' },
  returns: 'void',
  language: 'plpgsql',
  attributes: searchPath,
  body: `
begin
  insert into search_document (tenant_id, entity, id, terms)
  values (tenant, entity, id, search_terms('/' || tenant || '/' || entity, texts, personal))
  on conflict on constraint search_document_pkey do update set terms = excluded.terms;
end`,
});

/** Forgets a record of the tenant of the transaction. */
const deleteSearchDocument = routine({
  name: 'delete_search_document',
  params: { tenant: 'uuid', entity: 'text', id: 'uuid' },
  returns: 'void',
  language: 'plpgsql',
  attributes: searchPath,
  body: `
begin
  delete from search_document as document
  where document.tenant_id = tenant and document.entity = delete_search_document.entity and document.id = delete_search_document.id;
end`,
});

/**
 * The ids of the records of a table that a search finds. It runs as its caller, so row-level security shows it the terms of the transaction’s
 * tenant and no other; whether the caller may see the records is for their own table to say.
 */
const findSearchDocuments = routine({
  name: 'find_search_documents',
  params: { entity: 'text', search: 'text', personal: 'boolean' },
  returns: 'uuid[]',
  language: 'plpgsql',
  attributes: `stable ${searchPath}`,
  body: `
declare
  before text := current_setting('app.search', true);
  wanted text := search_query('/' || current_setting('app.tenant', true) || '/' || entity, search, personal);
  found uuid[];
begin
  if wanted is not null then
    perform set_config('app.search', wanted, true);
    execute 'select array_agg(id) from search_document' into found;
    perform set_config('app.search', coalesce(before, ''), true);
  end if;
  return coalesce(found, '{}');
end`,
});

/** What `search` is made of in the database. */
export const searchRoutines: readonly Routine[] = [
  searchTokens,
  searchTerms,
  searchQuery,
  writeSearchDocument,
  deleteSearchDocument,
  findSearchDocuments,
];

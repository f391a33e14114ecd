select row_to_json(o)::text as data
from 
(select 
  (select row_to_json(p)
    from 
    (select 
      (select count(*)
        from "service_case" as "t0"
        where "t0"."id" = any(
          (select find_search_documents($1, $2, $3))::uuid[])) as "totalCount", 
      (select coalesce(array_to_json(array_agg(r)), '[]'::json)
        from 
        (select "t0"."number" as "number", "t0"."title" as "title"
          from "service_case" as "t0"
          where "t0"."id" = any(
            (select find_search_documents($4, $5, $6))::uuid[])
          order by "t0"."opened_at" desc, "t0"."id" desc
          limit 20) as r) as "nodes", 
      (select row_to_json(i)
        from 
        (select exists 
          (select
            from "service_case" as "t0"
            where "t0"."id" = any(
              (select find_search_documents($7, $8, $9))::uuid[])
            order by "t0"."opened_at" desc, "t0"."id" desc offset 20
            limit 1) as "hasNextPage", 
          (select translate(encode(convert_to('["openedAt DESC,id DESC",' || to_json("r"."k0"::text)::text || ',' || to_json("r"."k1"::text)::text || ']', 'UTF8'), 'base64'), '+/= ', '-_')
            from 
            (select "t0"."opened_at" as "k0", "t0"."id" as "k1"
              from "service_case" as "t0"
              where "t0"."id" = any(
                (select find_search_documents($10, $11, $12))::uuid[])
              order by "t0"."opened_at" desc, "t0"."id" desc
              limit 20) as r
            order by "r"."k0" asc, "r"."k1" asc
            limit 1) as "endCursor") as i) as "pageInfo") as p) as "serviceCases") as o

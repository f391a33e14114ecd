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
        (select "t0"."number" as "number", "t0"."title" as "title", "t0"."status" as "status"
          from "service_case" as "t0"
          where "t0"."id" = any(
            (select find_search_documents($4, $5, $6))::uuid[])
          order by "t0"."opened_at" desc, "t0"."id" desc
          limit 20) as r) as "nodes") as p) as "serviceCases") as o

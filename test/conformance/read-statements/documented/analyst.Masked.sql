select row_to_json(o)::text as data
from 
(select 
  (select row_to_json(p)
    from 
    (select 
      (select coalesce(array_to_json(array_agg(r)), '[]'::json)
        from 
        (select "t0"."kind" as "kind", case when "t0"."name" is not null then '***' end as "name", case when "t0"."phone" is not null then '***' end as "phone", case when "t0"."email" is not null then '***' end as "email", "t0"."external_reference" as "externalReference"
          from "customer" as "t0"
          where true
          order by "t0"."id" asc
          limit 1) as r) as "nodes") as p) as "customers") as o

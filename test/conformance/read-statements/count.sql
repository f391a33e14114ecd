select row_to_json(o)::text as data
from 
(select 
  (select row_to_json(p)
    from 
    (select 
      (select count(*)
        from "service_case" as "t0"
        where ("t0"."status" = any($1::text[]) and ("t0"."opened_at" >= $2::timestamptz(3) and "t0"."opened_at" < $3::timestamptz(3)))) as "totalCount") as p) as "serviceCases") as o

select row_to_json(o)::text as data
from 
(select 
  (select row_to_json(p)
    from 
    (select 
      (select coalesce(array_to_json(array_agg(r)), '[]'::json)
        from 
        (select "t0"."number" as "number", "t0"."status" as "status", "t0"."severity" as "severity", case when "t0"."opened_at" >= '0001-01-01'::timestamptz and "t0"."opened_at" < '9999-12-31'::timestamptz then to_char("t0"."opened_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') when "t0"."opened_at" is not null then 'aftercare:executed' end as "openedAt"
          from "service_case" as "t0"
          where ("t0"."status" = any($1::text[]) and "t0"."opened_at" >= $2::timestamptz(3) and (("t0"."severity" = any($3::text[])) or ("t0"."urgency" = $4::text)))
          order by "t0"."id" asc
          limit 20) as r) as "nodes") as p) as "serviceCases") as o

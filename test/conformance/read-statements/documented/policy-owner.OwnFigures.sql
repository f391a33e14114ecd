select row_to_json(o)::text as data
from 
(select 
  (select row_to_json(p)
    from 
    (select 
      (select coalesce(array_to_json(array_agg(r)), '[]'::json)
        from 
        (select "t0"."plugin" as "plugin", "t0"."parameter" as "parameter", "t0"."value" as "value", "t0"."version" as "version", case when "t0"."updated_at" >= '0001-01-01'::timestamptz and "t0"."updated_at" < '9999-12-31'::timestamptz then to_char("t0"."updated_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') when "t0"."updated_at" is not null then 'aftercare:executed' end as "updatedAt", coalesce(
            (select row_to_json(r)
              from 
              (select "t1"."code" as "code"
                from "business_unit" as "t1"
                where ("t1"."tenant_id" = "t0"."tenant_id" and "t1"."id" = "t0"."business_unit_id")) as r), to_json('aftercare:executed'::text)) as "businessUnit"
          from "parameter" as "t0"
          where true
          order by "t0"."id" asc
          limit 100) as r) as "nodes") as p) as "parameters") as o

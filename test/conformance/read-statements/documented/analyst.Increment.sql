select row_to_json(o)::text as data
from 
(select 
  (select row_to_json(p)
    from 
    (select 
      (select coalesce(array_to_json(array_agg(r)), '[]'::json)
        from 
        (select "t0"."id" as "id", "t0"."number" as "number", "t0"."case_type" as "caseType", "t0"."status" as "status", "t0"."channel" as "channel", "t0"."category" as "category", "t0"."severity" as "severity", "t0"."urgency" as "urgency", "t0"."team" as "team", case when "t0"."opened_at" >= '0001-01-01'::timestamptz and "t0"."opened_at" < '9999-12-31'::timestamptz then to_char("t0"."opened_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') when "t0"."opened_at" is not null then 'aftercare:executed' end as "openedAt", case when "t0"."resolved_at" >= '0001-01-01'::timestamptz and "t0"."resolved_at" < '9999-12-31'::timestamptz then to_char("t0"."resolved_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') when "t0"."resolved_at" is not null then 'aftercare:executed' end as "resolvedAt", case when "t0"."closed_at" >= '0001-01-01'::timestamptz and "t0"."closed_at" < '9999-12-31'::timestamptz then to_char("t0"."closed_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') when "t0"."closed_at" is not null then 'aftercare:executed' end as "closedAt", "t0"."reopen_count" as "reopenCount", coalesce(
            (select row_to_json(r)
              from 
              (select "t1"."code" as "code"
                from "business_unit" as "t1"
                where ("t1"."tenant_id" = "t0"."tenant_id" and "t1"."id" = "t0"."business_unit_id")) as r), to_json('aftercare:executed'::text)) as "businessUnit", 
          (select row_to_json(r)
            from 
            (select "t1"."sku" as "sku", "t1"."category" as "category"
              from "product" as "t1"
              where ("t1"."tenant_id" = "t0"."tenant_id" and "t1"."id" = "t0"."product_id")) as r) as "product", 
          (select row_to_json(p)
            from 
            (select 
              (select coalesce(array_to_json(array_agg(r)), '[]'::json)
                from 
                (select "t1"."milestone" as "milestone", "t1"."state" as "state", case when "t1"."due_at" >= '0001-01-01'::timestamptz and "t1"."due_at" < '9999-12-31'::timestamptz then to_char("t1"."due_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') when "t1"."due_at" is not null then 'aftercare:executed' end as "dueAt", case when "t1"."met_at" >= '0001-01-01'::timestamptz and "t1"."met_at" < '9999-12-31'::timestamptz then to_char("t1"."met_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') when "t1"."met_at" is not null then 'aftercare:executed' end as "metAt"
                  from "clock" as "t1"
                  where ("t0"."tenant_id" = "t1"."tenant_id" and "t0"."id" = "t1"."service_case_id")
                  order by "t1"."id" asc
                  limit 10) as r) as "nodes") as p) as "clocks", 
          (select row_to_json(p)
            from 
            (select 
              (select coalesce(array_to_json(array_agg(r)), '[]'::json)
                from 
                (select "t1"."score" as "score"
                  from "rating" as "t1"
                  where ("t0"."tenant_id" = "t1"."tenant_id" and "t0"."id" = "t1"."service_case_id")
                  order by "t1"."id" asc
                  limit 1) as r) as "nodes") as p) as "ratings"
          from "service_case" as "t0"
          where "t0"."opened_at" >= $1::timestamptz(3)
          order by "t0"."opened_at" asc, "t0"."id" asc
          limit 100) as r) as "nodes", 
      (select row_to_json(i)
        from 
        (select exists 
          (select
            from "service_case" as "t0"
            where "t0"."opened_at" >= $2::timestamptz(3)
            order by "t0"."opened_at" asc, "t0"."id" asc offset 100
            limit 1) as "hasNextPage", 
          (select translate(encode(convert_to('["openedAt ASC,id ASC",' || to_json("r"."k0"::text)::text || ',' || to_json("r"."k1"::text)::text || ']', 'UTF8'), 'base64'), '+/= ', '-_')
            from 
            (select "t0"."opened_at" as "k0", "t0"."id" as "k1"
              from "service_case" as "t0"
              where "t0"."opened_at" >= $3::timestamptz(3)
              order by "t0"."opened_at" asc, "t0"."id" asc
              limit 100) as r
            order by "r"."k0" desc, "r"."k1" desc
            limit 1) as "endCursor") as i) as "pageInfo") as p) as "serviceCases") as o

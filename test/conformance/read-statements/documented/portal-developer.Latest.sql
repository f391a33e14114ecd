select row_to_json(o)::text as data
from 
(select 
  (select row_to_json(p)
    from 
    (select 
      (select count(*)
        from "service_case" as "t0"
        where true) as "totalCount", 
      (select coalesce(array_to_json(array_agg(r)), '[]'::json)
        from 
        (select "t0"."id" as "id", "t0"."number" as "number", "t0"."title" as "title", "t0"."status" as "status", case when "t0"."opened_at" >= '0001-01-01'::timestamptz and "t0"."opened_at" < '9999-12-31'::timestamptz then to_char("t0"."opened_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') when "t0"."opened_at" is not null then 'aftercare:executed' end as "openedAt", 
          (select row_to_json(r)
            from 
            (select "t1"."name" as "name", "t1"."phone" as "phone"
              from "customer" as "t1"
              where ("t1"."tenant_id" = "t0"."tenant_id" and "t1"."id" = "t0"."customer_id")) as r) as "customer", 
          (select row_to_json(r)
            from 
            (select "t1"."sku" as "sku"
              from "product" as "t1"
              where ("t1"."tenant_id" = "t0"."tenant_id" and "t1"."id" = "t0"."product_id")) as r) as "product"
          from "service_case" as "t0"
          where true
          order by "t0"."opened_at" desc, "t0"."id" desc
          limit 5) as r) as "nodes") as p) as "serviceCases") as o

select json_build_array(
  (select json_agg(r)
    from 
    (select "t0"."number" as "number", "t0"."status" as "status", 
      (select to_json(r)
        from 
        (select "t1"."name" as "name"
          from "customer" as "t1"
          where ("t1"."tenant_id" = "t0"."tenant_id" and "t1"."id" = "t0"."customer_id")) as r) as "$0", 
      (select to_json(r)
        from 
        (select "t1"."sku" as "sku"
          from "product" as "t1"
          where ("t1"."tenant_id" = "t0"."tenant_id" and "t1"."id" = "t0"."product_id")) as r) as "$1", json_build_array(
        (select json_agg(r)
          from 
          (select "t1"."type" as "type", "t1"."occurred_at" at time zone 'UTC' as "occurredAt"
            from "case_event" as "t1"
            where ("t0"."tenant_id" = "t1"."tenant_id" and "t0"."id" = "t1"."service_case_id")
            order by "t1"."id" asc
            limit $1) as r), null) as "$2", array["t0"."opened_at"::text, "t0"."id"::text] as "$cursor"
      from "service_case" as "t0"
      where true
      order by "t0"."opened_at" desc, "t0"."id" desc
      limit $2) as r), null)::text as "0"

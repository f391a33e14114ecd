select json_build_array(
  (select json_agg(r)
    from 
    (select "t0"."id" as "id", "t0"."number" as "number", "t0"."status" as "status", "t0"."severity" as "severity", "t0"."opened_at" at time zone 'UTC' as "openedAt"
      from "service_case" as "t0"
      where true
      order by "t0"."id" asc
      limit $1) as r), null)::text as "0"

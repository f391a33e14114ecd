select json_build_array(
  (select json_agg(r)
    from 
    (select "t0"."number" as "number", "t0"."opened_at" at time zone 'UTC' as "openedAt", array["t0"."opened_at"::text, "t0"."id"::text] as "$cursor"
      from "service_case" as "t0"
      where ("t0"."opened_at", "t0"."id") > ($1::timestamptz(3), $2::uuid)
      order by "t0"."opened_at" asc, "t0"."id" asc
      limit $3) as r), null)::text as "0"

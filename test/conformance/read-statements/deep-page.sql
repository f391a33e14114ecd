select row_to_json(o)::text as data
from 
(select 
  (select row_to_json(p)
    from 
    (select 
      (select coalesce(array_to_json(array_agg(r)), '[]'::json)
        from 
        (select "t0"."id" as "id", "t0"."number" as "number", "t0"."status" as "status", "t0"."severity" as "severity", "t0"."channel" as "channel", "t0"."title" as "title", case when "t0"."opened_at" >= '0001-01-01'::timestamptz and "t0"."opened_at" < '9999-12-31'::timestamptz then to_char("t0"."opened_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') when "t0"."opened_at" is not null then 'aftercare:executed' end as "openedAt"
          from "service_case" as "t0"
          where ("t0"."opened_at", "t0"."id") > ($1::timestamptz(3), $2::uuid)
          order by "t0"."opened_at" asc, "t0"."id" asc
          limit 20) as r) as "nodes", 
      (select row_to_json(i)
        from 
        (select exists 
          (select
            from "service_case" as "t0"
            where ("t0"."opened_at", "t0"."id") > ($3::timestamptz(3), $4::uuid)
            order by "t0"."opened_at" asc, "t0"."id" asc offset 20
            limit 1) as "hasNextPage", 
          (select translate(encode(convert_to('["openedAt ASC,id ASC",' || to_json("r"."k0"::text)::text || ',' || to_json("r"."k1"::text)::text || ']', 'UTF8'), 'base64'), '+/= ', '-_')
            from 
            (select "t0"."opened_at" as "k0", "t0"."id" as "k1"
              from "service_case" as "t0"
              where ("t0"."opened_at", "t0"."id") > ($5::timestamptz(3), $6::uuid)
              order by "t0"."opened_at" asc, "t0"."id" asc
              limit 20) as r
            order by "r"."k0" desc, "r"."k1" desc
            limit 1) as "endCursor") as i) as "pageInfo") as p) as "serviceCases") as o

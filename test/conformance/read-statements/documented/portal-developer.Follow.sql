select row_to_json(o)::text as data
from 
(select 
  (select row_to_json(r)
    from 
    (select "t0"."id" as "id", "t0"."version" as "version", "t0"."status" as "status", "t0"."waiting_for" as "waitingFor", "t0"."resolution" as "resolution", 
      (select row_to_json(p)
        from 
        (select 
          (select coalesce(array_to_json(array_agg(r)), '[]'::json)
            from 
            (select "t1"."type" as "type", case when "t1"."occurred_at" >= '0001-01-01'::timestamptz and "t1"."occurred_at" < '9999-12-31'::timestamptz then to_char("t1"."occurred_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') when "t1"."occurred_at" is not null then 'aftercare:executed' end as "occurredAt"
              from "case_event" as "t1"
              where ("t0"."tenant_id" = "t1"."tenant_id" and "t0"."id" = "t1"."service_case_id")
              order by "t1"."occurred_at" asc, "t1"."id" asc
              limit 20) as r) as "nodes") as p) as "events", 
      (select row_to_json(p)
        from 
        (select 
          (select coalesce(array_to_json(array_agg(r)), '[]'::json)
            from 
            (select "t1"."direction" as "direction", "t1"."body" as "body", case when "t1"."sent_at" >= '0001-01-01'::timestamptz and "t1"."sent_at" < '9999-12-31'::timestamptz then to_char("t1"."sent_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') when "t1"."sent_at" is not null then 'aftercare:executed' end as "sentAt"
              from "message" as "t1"
              where ("t0"."tenant_id" = "t1"."tenant_id" and "t0"."id" = "t1"."service_case_id")
              order by "t1"."id" asc
              limit 20) as r) as "nodes") as p) as "messages", 
      (select row_to_json(p)
        from 
        (select 
          (select coalesce(array_to_json(array_agg(r)), '[]'::json)
            from 
            (select "t1"."milestone" as "milestone", "t1"."state" as "state", case when "t1"."due_at" >= '0001-01-01'::timestamptz and "t1"."due_at" < '9999-12-31'::timestamptz then to_char("t1"."due_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') when "t1"."due_at" is not null then 'aftercare:executed' end as "dueAt", case when "t1"."met_at" >= '0001-01-01'::timestamptz and "t1"."met_at" < '9999-12-31'::timestamptz then to_char("t1"."met_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') when "t1"."met_at" is not null then 'aftercare:executed' end as "metAt"
              from "clock" as "t1"
              where ("t0"."tenant_id" = "t1"."tenant_id" and "t0"."id" = "t1"."service_case_id")
              order by "t1"."id" asc
              limit 10) as r) as "nodes") as p) as "clocks"
      from "service_case" as "t0"
      where t0.id = $1::uuid) as r) as "serviceCase") as o

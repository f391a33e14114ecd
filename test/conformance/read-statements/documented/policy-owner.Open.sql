select json_build_array(
  (select json_agg(r)
    from 
    (select "t0"."point" as "point", "t0"."status" as "status", "t0"."missing" as "missing", "t0"."fault" as "fault", 
      (select to_json(r)
        from 
        (select "t1"."case_type" as "caseType"
          from "service_case" as "t1"
          where ("t1"."tenant_id" = "t0"."tenant_id" and "t1"."id" = "t0"."service_case_id")) as r) as "serviceCase", 
      (select to_json(r)
        from 
        (select "t1"."number" as "number"
          from "service_case" as "t1"
          where ("t1"."tenant_id" = "t0"."tenant_id" and "t1"."id" = "t0"."service_case_id")) as r) as "$0"
      from "decision" as "t0"
      where "t0"."status" = any($1::text[])
      order by "t0"."decided_at" desc, "t0"."id" desc
      limit $2) as r), null)::text as "0", json_build_array(
  (select json_agg(r)
    from 
    (select "t0"."milestone" as "milestone", "t0"."state" as "state", "t0"."fault" as "fault", "t0"."due_at" at time zone 'UTC' as "dueAt", 
      (select to_json(r)
        from 
        (select "t1"."number" as "number"
          from "service_case" as "t1"
          where ("t1"."tenant_id" = "t0"."tenant_id" and "t1"."id" = "t0"."service_case_id")) as r) as "$0"
      from "clock" as "t0"
      where "t0"."state" = any($3::text[])
      order by "t0"."id" asc
      limit $4) as r), null)::text as "1"

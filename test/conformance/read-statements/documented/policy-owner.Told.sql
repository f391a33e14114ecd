select json_build_array(
  (select json_agg(r)
    from 
    (select "t0"."point" as "point", "t0"."status" as "status", "t0"."outcome" as "outcome", "t0"."fired_rules" as "firedRules", "t0"."missing" as "missing", "t0"."facts" as "facts", "t0"."fault" as "fault", "t0"."revision" as "revision", "t0"."as_of" at time zone 'UTC' as "asOf", "t0"."engine_version" as "engineVersion", 
      (select to_json(r)
        from 
        (select "t1"."case_type" as "caseType"
          from "service_case" as "t1"
          where ("t1"."tenant_id" = "t0"."tenant_id" and "t1"."id" = "t0"."service_case_id")) as r) as "serviceCase"
      from "decision" as "t0"
      where "t0"."point" = $1::text
      order by "t0"."decided_at" desc, "t0"."id" desc
      limit $2) as r), null)::text as "0"

select "p0".*
from "policy_revision" as "p0"
where "p0"."hash" in (…)

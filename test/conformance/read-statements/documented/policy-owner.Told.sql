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
where "p0"."hash" in ('sha256:ea12728b1e2f81333723c662d82f592920494ff3f5b82d3f31e0e01738845e59', 'sha256:1817f6f5072787ca5381bee0b9e743bb8a548275af0c86ffbea681e1fa4676d7')

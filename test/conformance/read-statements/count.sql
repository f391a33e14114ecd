select json_build_array(null, 
  (select count(*)
    from "service_case" as "t0"
    where ("t0"."status" = any($1::text[]) and "t0"."severity" = $2::text)))::text as "0"

import type { Fault, LocalizedText } from '@aftercare/policy';
import { unknownDecision } from './check-case-types.ts';
import { decisionPoints } from './decision-points.ts';
import { measurementShape } from './file-shape.ts';
import type { Measurement } from './measurement.ts';
import { originOf } from './origin.ts';
import type { Plugin } from './plugin.ts';
import { repeated } from './repeated.ts';

/** A plugin's measurements: that each names a decision the plugin takes, a member of its outcome, and classes that member has. */
export function checkMeasurements(plugin: Plugin): Fault[] {
  const measurements = (plugin.measurements ?? []).map((measurement, index) => ({
    measurement,
    file: originOf(measurement, `measurements[${index}]`),
  }));
  return [
    ...measurements.flatMap(({ measurement, file }) => checkOne(plugin, measurement, file)),
    ...repeated(measurements, ({ measurement }) => measurement.id).map(({ measurement, file }) =>
      fault('DUPLICATE', file, 'id', measurement.id, {
        en: 'Another measurement of this plugin has the same id.',
        'zh-CN': '本插件已有相同标识的度量。',
      }),
    ),
  ];
}

function checkOne(plugin: Plugin, measurement: Measurement, file: string): Fault[] {
  const misshapen = measurementShape.check(measurement, file);
  if (misshapen.length > 0) return [...misshapen];
  const { decision, atLeast = {} } = measurement;
  const [id = '', ...member] = decision.split('.');
  const point = decisionPoints.find((candidate) => candidate.id === id);
  if (point === undefined) return [unknownDecision(file, 'decision', id)];
  if (!plugin.rulesets.some((ruleset) => ruleset.decision === id)) {
    const message = {
      en: `No ruleset of this plugin decides "${id}".`,
      'zh-CN': `本插件没有作出“${id}”决定的规则集。`,
    };
    return [fault('RULESET_MISSING', file, 'decision', decision, message)];
  }
  const schema = memberSchema(point.outcome, member);
  if (schema === undefined) {
    const message = {
      en: `The outcome of "${id}" has no member "${member.join('.')}".`,
      'zh-CN': `“${id}”的结果中没有成员“${member.join('.')}”。`,
    };
    return [fault('OUTCOME_MISMATCH', file, 'decision', decision, message)];
  }
  const { enum: classes } = schema;
  if (!Array.isArray(classes)) return [];
  const unknown = Object.keys(atLeast.recall ?? {}).filter((name) => !classes.includes(name));
  return unknown.map((name) =>
    fault('OUTCOME_MISMATCH', file, `atLeast.recall.${name}`, name, {
      en: `"${decision}" is never "${name}", but one of ${classes.join(', ')}.`,
      'zh-CN': `“${decision}”不会是“${name}”，只能是以下之一：${classes.join('、')}。`,
    }),
  );
}

function memberSchema(schema: unknown, path: readonly string[]): Readonly<Record<string, unknown>> | undefined {
  if (!isRecord(schema)) return undefined;
  const [first, ...rest] = path;
  if (first === undefined) return schema;
  const { properties } = schema;
  return isRecord(properties) && Object.hasOwn(properties, first) ? memberSchema(properties[first], rest) : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fault(code: string, file: string, path: string, found: string, message: LocalizedText): Fault {
  return { code, file, path, message, found };
}

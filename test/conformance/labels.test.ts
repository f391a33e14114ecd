import bankInfoQuery from '@aftercare/plugin-bank-info-query';
import consumerElectronics from '@aftercare/plugin-consumer-electronics';
import equipmentWarranty from '@aftercare/plugin-equipment-warranty';
import foodRecall from '@aftercare/plugin-food-recall';
import generalService from '@aftercare/plugin-general-service';
import hotelComplaints from '@aftercare/plugin-hotel-complaints';
import {
  type CodeLabels,
  coreFacts,
  decisionPoints,
  detailsFactDefinitions,
  exampleCase,
  locales,
  readPlugin,
  type ValueLabels,
} from '@aftercare/plugin-sdk';
import { createEvaluator } from '@aftercare/policy';
import { describe, expect, test } from 'vitest';

interface Labelled {
  readonly id: string;
  readonly type: string;
  readonly enum?: readonly string[];
  readonly valueLabels?: ValueLabels;
}

/** Values without a name of their own, nor one among the codes. */
function unlabelled(definitions: readonly Labelled[], codes: CodeLabels = {}): readonly string[] {
  return definitions.flatMap(({ id, type, enum: values = type === 'boolean' ? ['true', 'false'] : [], valueLabels = {} }) => {
    const named = { ...codes, ...valueLabels };
    const role = id.slice(id.lastIndexOf('.') + 1);
    return values
      .filter((value) => !Object.hasOwn(named, value) && !Object.hasOwn(named, `${role}.${value}`))
      .map((value) => `${id} ${value}`);
  });
}

/** A code that nobody has given a name. */
const code = /(?<![A-Za-z0-9_])(?!IMEI)[A-Z][A-Z_]{3,}(?![a-z])/;

const plugins = [bankInfoQuery, consumerElectronics, equipmentWarranty, foodRecall, generalService, hotelComplaints];
/** What is Latin in Chinese business writing too: ids of the requirements, the number of a phone. Sources may name more. */
const latinNames = /^(?:IMEI|(?:ST|PS|[FMTQHRBSEPX])\d{1,2})$/;

/** The Latin words of a sentence; the letters that number a list are none. */
function latinWords(sentence: string): readonly string[] {
  return [...sentence.replaceAll(/（(?:[a-j]|[ivx]+)）/g, '').matchAll(/[A-Za-z]\w*/g)].map(([word]) => word);
}

test('every value of the core’s facts and every member of its outcomes is said in words', () => {
  expect(unlabelled(coreFacts)).toEqual([]);
  for (const { id, outcome } of decisionPoints)
    for (const [name, member] of Object.entries(Object(outcome['properties']))) {
      expect([id, name, member]).toEqual([
        id,
        name,
        expect.objectContaining(
          Object(member).type === 'boolean' ? { 'x-valueLabels': expect.anything() } : { 'x-phrase': expect.anything() },
        ),
      ]);
    }
});

describe.each(plugins)('the plugin $id', (plugin) => {
  test('names every value of its facts, details and parameters', () => {
    const definitions = [...plugin.facts, ...plugin.parameters, ...plugin.caseTypes.flatMap(detailsFactDefinitions)];
    expect(unlabelled(definitions, plugin.codes)).toEqual([]);
  });

  test('gives its reasons in every worked example without a code or a gap', () => {
    const owners = [plugin, ...plugins.filter(({ id }) => id !== plugin.id)];
    const reasons = plugin.examples.flatMap((file) =>
      file.examples.flatMap((example) => {
        const { input, facts } = exampleCase(owners, file, example);
        return createEvaluator(input)
          .decide(facts)
          .fired.map(({ reason }) => reason);
      }),
    );
    expect(reasons.length).toBeGreaterThan(30);
    for (const reason of reasons)
      for (const locale of locales) {
        expect(reason[locale]).not.toMatch(code);
        expect(reason[locale]).not.toMatch(/undefined|param\.|details\.|[{}]/);
      }
  });

  test.each(['en', 'zh-CN'] as const)('is read in %s without a code, a number of a fact or a gap', (locale) => {
    const readings = readPlugin(plugin, locale);
    expect(readings.length).toBe(plugin.rulesets.length);
    const sentences = readings.flatMap(({ rules, terms, otherwise }) => [
      otherwise,
      ...[...rules, ...terms].map(({ sentence }) => sentence),
      ...rules.map(({ reason }) => reason),
    ]);
    const figures = readings.flatMap(({ rules }) => rules.flatMap(({ parameters }) => parameters));
    for (const { label, valueText } of figures) {
      expect(label).not.toMatch(code);
      expect(valueText).not.toMatch(code);
    }
    expect(sentences.length).toBeGreaterThan(30);
    for (const sentence of sentences) {
      expect(sentence).not.toMatch(code);
      expect(sentence).not.toMatch(/undefined|param\.|details\.|[{}]| {2}| ,|，，|。。|(?<![否规])则，/);
      expect(sentence).not.toMatch(/“(?:是|否)”|the answer to “/);
      if (locale === 'zh-CN') expect(latinWords(sentence).filter((word) => !latinNames.test(word))).toEqual([]);
      else expect(sentence).not.toMatch(/\p{Script=Han}/u);
      expect(sentence).toMatch(locale === 'en' ? /[.…?!]$/ : /[。…？！]$/);
    }
  });
});

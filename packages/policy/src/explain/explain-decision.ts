import { isParameterFact } from '../declarations.ts';
import { isFactReference, readsOfCondition, readsOfOutcome } from '../evaluate/reads.ts';
import { reasonRenderer } from '../evaluate/reason.ts';
import type { FactDefinition, JsonValue } from '../fact.ts';
import type { Locale } from '../localized-text.ts';
import { personalFacts } from '../personal-facts.ts';
import { comparisonPhrase } from '../phrase/comparison-phrase.ts';
import { conditionPhrase } from '../phrase/condition-phrase.ts';
import { hitPolicyPhrases } from '../phrase/hit-policy-phrases.ts';
import { outcomePhrase } from '../phrase/outcome-phrase.ts';
import { fillTemplate } from '../phrase/phrase-template.ts';
import { readParameter } from '../phrase/ruleset-reading.ts';
import { type CodeLabels, Vocabulary } from '../phrase/vocabulary.ts';
import { factsInReason } from '../reason-template.ts';
import type { DecisionTrace, TracedRule } from '../trace/decision-trace.ts';
import { mask } from '../values/mask.ts';
import type { Audience, Explanation, ExplanationSentence } from './explanation.ts';
import { explanationTemplates, kindOfTemplate, type SentenceTemplate, type TemplateName } from './explanation-templates.ts';
import { type HeldClause, heldClauses } from './held-clauses.ts';
import { maskOutcome } from './mask-outcome.ts';

export interface ExplainOptions {
  readonly audience: Audience;
  readonly locale: Locale;
  readonly codeLabels?: CodeLabels;
  /** JSON Schema of the decision point's outcome, which says what its members are called. */
  readonly outcome?: Readonly<Record<string, unknown>>;
  /** Shows what facts flagged as personal data hold. Who may ask for it is the caller's matter. */
  readonly showPersonalData?: boolean;
  /** The time whose rules decided, as it is to be shown. */
  readonly asOf?: string;
}

const longestValue = 200;

/** Why a decision is as it is, in the words for its audience. Personal data is masked for every audience unless it is asked for. */
export function explainDecision(trace: DecisionTrace, options: ExplainOptions): Explanation {
  const { audience, locale } = options;
  const sentences = new Explainer(trace, options).explain();
  return { audience, locale, sentences, text: sentences.map(({ text }) => text).join('\n') };
}

class Explainer {
  readonly #trace: DecisionTrace;
  readonly #options: ExplainOptions;
  readonly #vocabulary: Vocabulary;
  readonly #isMasked: (id: string) => boolean;
  readonly #sentences: ExplanationSentence[] = [];

  constructor(trace: DecisionTrace, options: ExplainOptions) {
    const { codeLabels, outcome, locale, audience, showPersonalData } = options;
    this.#trace = trace;
    this.#options = options;
    this.#isMasked = showPersonalData === true ? () => false : personalFacts(trace.input.facts);
    this.#vocabulary = new Vocabulary(
      { ...trace.input, ...(codeLabels === undefined ? {} : { codeLabels }), ...(outcome === undefined ? {} : { outcome }) },
      locale,
      { isMasked: this.#isMasked, isForCustomer: audience === 'customer' },
    );
  }

  explain(): readonly ExplanationSentence[] {
    const { decision, rules, engine, input } = this.#trace;
    if (!this.#sayStatus()) return this.#sentences;
    const fired = decision.fired.flatMap(({ rule }) => rules.filter(({ name }) => name === rule));
    for (const rule of fired) this.#sayRule(rule);
    if (fired.length === 0 && decision.status === 'DECIDED') this.#say('default', {});
    for (const fact of decision.missing) this.#sayMissing(fact);
    const open = rules.filter(({ name, truth }) => truth === 'unknown' && !fired.some((rule) => rule.name === name));
    if (open.length > 0) this.#say('open', { names: open.map(({ name }) => name).join(', ') });
    const { hitPolicy } = input.ruleset;
    this.#say('hitPolicy', { id: hitPolicy, text: hitPolicyPhrases[hitPolicy][this.#options.locale] });
    for (const id of new Set(fired.flatMap((rule) => this.#parametersOf(rule)))) this.#sayParameter(id);
    this.#say('revision', { revision: decision.revision, engine });
    if (this.#options.asOf !== undefined) this.#say('asOf', { asOf: this.#options.asOf });
    return this.#sentences;
  }

  /** @returns whether there is more to tell: of the company's own work a customer hears nothing */
  #sayStatus(): boolean {
    const { decision } = this.#trace;
    const isForCustomer = this.#options.audience === 'customer';
    if (decision.status === 'REFERRED') {
      this.#say('referred', {});
      return !isForCustomer;
    }
    if (decision.status === 'NEEDS_INFORMATION') {
      const canAnswer = !isForCustomer || decision.missing.some(isAnswerable);
      this.#say(canAnswer ? 'needsInformation' : 'referred', {});
      return canAnswer;
    }
    const outcome = outcomePhrase(this.#vocabulary, maskOutcome(decision.outcome, this.#vocabulary.ruleset, this.#isMasked));
    const isInternal = isForCustomer && outcome === this.#vocabulary.words('nothingFollows');
    this.#say(isInternal ? 'internal' : 'decided', { outcome });
    return !isInternal;
  }

  #sayRule({ name, rule, condition }: TracedRule): void {
    const { priority = 1, locked, source, reason } = rule;
    this.#say(locked ? 'lockedRule' : 'rule', { name, priority: String(priority), source }, name);
    this.#say('reason', { reason: this.#render(reason) }, name);
    for (const held of heldClauses(condition)) this.#sayClause(held, name);
  }

  #render(reason: TracedRule['rule']['reason']): string {
    const definitionOf = (id: string): FactDefinition => this.#vocabulary.definitionOf(id) ?? textFact(id);
    const render = reasonRenderer<undefined>(
      reason,
      (id) => (this.#isMasked(id) ? textFact(id) : definitionOf(id)),
      (id) => () => this.#valueOf(id),
    );
    return render(undefined)[this.#options.locale];
  }

  /** As it may be shown. */
  #valueOf(id: string): JsonValue | undefined {
    const parameter = this.#vocabulary.parameterOf(id);
    if (parameter !== undefined) return this.#vocabulary.parameterValue(parameter);
    return this.#isMasked(id) ? mask : this.#trace.facts[id];
  }

  #sayClause({ traced, isDenied }: HeldClause, rule: string): void {
    const { comparison, factValue } = traced;
    const clause = comparisonPhrase(this.#vocabulary, comparison, isDenied, (inner, denied) =>
      conditionPhrase(this.#vocabulary, inner, denied),
    );
    const isEquality = comparison.operator === 'equal' && !isDenied && !isFactReference(comparison.value);
    const isMasked = this.#isMasked(comparison.fact);
    const isSaid = isMasked || factValue === undefined || typeof factValue === 'boolean' || isEquality;
    if (isSaid) this.#say('condition', { clause }, rule);
    else this.#say('conditionSeen', { clause, seen: this.#seen(traced) }, rule);
  }

  #seen({ comparison, factValue = null, elements }: HeldClause['traced']): string {
    if (elements !== undefined) {
      const fitting = elements.filter(({ condition }) => condition.truth === 'true').map(({ index }) => String(index + 1));
      if (fitting.length === 0) return this.#vocabulary.words('noEntryHeld', { count: String(elements.length) });
      return this.#vocabulary.words('entriesHeld', { entries: this.#vocabulary.list(fitting, 'listAnd') });
    }
    const speaking = comparison.path === undefined ? this.#vocabulary.speakingOf(comparison.fact) : {};
    const shown = this.#vocabulary.value(factValue, speaking);
    return shown.length > longestValue ? `${shown.slice(0, longestValue)}…` : shown;
  }

  #sayMissing({ id, label, question }: FactDefinition): void {
    const { locale } = this.#options;
    const texts = { label: label[locale], question: question?.[locale] ?? '' };
    this.#say(isParameterFact(id) ? 'missingParameter' : question === undefined ? 'missing' : 'question', texts);
  }

  #parametersOf({ rule: { conditions, event, reason } }: TracedRule): readonly string[] {
    const named = this.#vocabulary.ruleset.conditions ?? {};
    return [
      ...readsOfCondition(conditions, named),
      ...readsOfOutcome(event.params ?? {}),
      ...factsInReason(reason[this.#options.locale]),
    ].filter(isParameterFact);
  }

  #sayParameter(factId: string): void {
    for (const { id, label, valueText, source, evidenceText } of readParameter(this.#vocabulary, factId))
      this.#say('parameter', { id, label, value: valueText, source, evidence: evidenceText });
  }

  /** Says it where the audience hears such a thing. */
  #say(name: TemplateName, parts: Readonly<Record<string, string>>, rule?: string): void {
    const { audience, locale } = this.#options;
    const template: SentenceTemplate = explanationTemplates[name];
    const wording = template[audience];
    if (wording === undefined) return;
    const isAboutRule = rule !== undefined && audience !== 'customer';
    this.#sentences.push({
      kind: kindOfTemplate[name],
      text: fillTemplate(wording[locale], parts),
      ...(isAboutRule ? { rule } : {}),
    });
  }
}

/** A fact that a customer can be asked for. */
function isAnswerable({ id, question }: FactDefinition): boolean {
  return !isParameterFact(id) && question !== undefined;
}

function textFact(id: string): FactDefinition {
  return { id, type: 'string', label: { en: id, 'zh-CN': id } };
}

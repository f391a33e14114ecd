import type { Services } from '@aftercare/platform';
import type { PluginRegistry } from '@aftercare/plugin-sdk';
import { EvaluatorCache } from './policies/evaluator-cache.ts';

declare module '@aftercare/platform' {
  interface Services {
    readonly plugins: PluginRegistry;
    readonly evaluators: EvaluatorCache;
  }
}

/**
 * What use cases need beyond the platform, for the plugins an installation runs. `byReference`: rules are evaluated by
 * json-rules-engine itself instead of compiled.
 */
export function createServices(plugins: PluginRegistry, { byReference = false } = {}): Services {
  return { plugins, evaluators: new EvaluatorCache(plugins, byReference) };
}

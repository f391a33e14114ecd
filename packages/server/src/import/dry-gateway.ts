import { checkDetails, type PluginRegistry } from '@aftercare/plugin-sdk';
import type { Answer, Gateway } from './gateway.ts';
import { isRecord } from './source-row.ts';

/** Stands in for the API where nothing is to be written: it knows no case and checks what the intake form asks, no more. */
export function createDryGateway(plugins: PluginRegistry): Gateway {
  const errorsOf = (input: Readonly<Record<string, unknown>>, locale: 'en' | 'zh-CN') => {
    const id = String(input['caseType']);
    const caseType = plugins.caseType(id);
    if (!caseType) {
      const message = { en: `There is no case type ${id}.`, 'zh-CN': `没有服务单类型 ${id}。` };
      return [{ code: 'CASE_TYPE_UNKNOWN', message: message[locale], field: 'caseType' }];
    }
    const faults = checkDetails(caseType, input['details'] ?? {});
    return faults.map(({ path, message }) => ({ code: 'INVALID_DETAILS', message: message[locale], field: path }));
  };
  return {
    concurrency: 1,
    async execute({ variables = {}, locale = 'en' }): Promise<Answer> {
      const { input } = variables;
      if (!isRecord(input)) return { data: { serviceCases: { nodes: [], pageInfo: { hasNextPage: false } } } };
      const errors = errorsOf(input, locale);
      return { data: { openServiceCase: { serviceCase: errors.length > 0 ? null : { id: 'none' }, errors } } };
    },
    close: async () => {},
  };
}

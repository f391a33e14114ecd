import { type Fault, FaultsError } from '@aftercare/policy';

/** The faults of one plugin, which is named: it cannot be asked for its id any more. */
export class PluginFaultsError extends FaultsError {
  readonly pluginId: string;

  constructor(pluginId: string, faults: readonly Fault[]) {
    super(`Plugin "${pluginId}"`, faults);
    this.pluginId = pluginId;
  }
}

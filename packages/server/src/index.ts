export { AddressUnavailableError } from './address-unavailable.ts';
export { type Configuration, readConfiguration, standardPlugins } from './configuration.ts';
export { exampleQuery } from './example-query.ts';
export { exitCodes } from './exit.ts';
export { createLogger, type Logger } from './logger.ts';
export { loadPluginPackages } from './plugin-packages.ts';
export { createSchema, schemaText } from './schema.ts';
export { type RunningServer, type ServerOptions, startServer } from './start-server.ts';

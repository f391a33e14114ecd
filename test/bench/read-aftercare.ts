import 'reflect-metadata';
import bankInfoQuery from '@aftercare/plugin-bank-info-query';
import consumerElectronics from '@aftercare/plugin-consumer-electronics';
import equipmentWarranty from '@aftercare/plugin-equipment-warranty';
import foodRecall from '@aftercare/plugin-food-recall';
import generalService from '@aftercare/plugin-general-service';
import hotelComplaints from '@aftercare/plugin-hotel-complaints';
import { loadPlugins } from '@aftercare/plugin-sdk';
import { startServer } from '@aftercare/server';
import { serveChild } from './child-server.ts';
import { beginTaking, endTaking, takeStatements } from './sent-statements.ts';

/** The product itself, with all its plugins, as `aftercare start` serves it. */
serveChild(async ({ url, poolSize }: { readonly url: string; readonly poolSize: number }) => {
  const plugins = loadPlugins([
    foodRecall,
    equipmentWarranty,
    bankInfoQuery,
    hotelComplaints,
    consumerElectronics,
    generalService,
  ]);
  const server = await startServer({ plugins, database: { kind: 'server', url, poolSize } });
  return {
    url: server.url,
    answers: {
      /** Bytes in use after everything unused is collected; needs `--expose-gc`. */
      heap() {
        globalThis.gc?.();
        globalThis.gc?.();
        return process.memoryUsage().heapUsed;
      },
      beginTaking,
      takeStatements,
      endTaking,
    },
  };
});

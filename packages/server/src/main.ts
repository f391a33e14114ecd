import { environmentLocale } from './environment-locale.ts';
import { exitCodes } from './exit.ts';
import { run } from './program.ts';

const exitCode = await run(
  {
    environment: process.env,
    locale: environmentLocale(process.env),
    workingFolder: process.cwd(),
    print: (line) => process.stdout.write(`${line}\n`),
    tell: (line) => process.stderr.write(`${line}\n`),
  },
  process.argv.slice(2),
).catch((error: unknown) => {
  console.error(error);
  return exitCodes.failed;
});
if (exitCode !== null) process.exitCode = exitCode;

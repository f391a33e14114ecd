/** `pnpm bench <name> [--quick]`: runs one benchmark. Its last line is one JSON object, the figures as ratios within the run. */
const benchmarks: Readonly<Record<string, () => Promise<unknown>>> = {
  policy: () => import('./policy.ts'),
  read: () => import('./read.ts'),
};

const [, , name = ''] = process.argv;
const run = benchmarks[name];
if (run === undefined) {
  console.error(`Name one of: ${Object.keys(benchmarks).join(', ')}.`);
  process.exitCode = 1;
} else await run();

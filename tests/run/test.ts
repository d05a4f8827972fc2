/**
 * Runs the checks of checks.ts one after the other, going on after a failure so that one run shows all. Counts each
 * check as one test and each test of vitest as one. The last line is "N passed, N failed", with ", N skipped" after it
 * if there are any; the exit code is 1 if anything failed. `--quick` leaves out what needs a build or a browser.
 */
import { type Check, checks, type Outcome, quickChecks } from './checks.ts';

// Children are in the same terminal and get Ctrl+C themselves; the exit handlers of process.ts do the rest.
for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => process.exit(1));

const totals = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];
for (const check of process.argv.includes('--quick') ? quickChecks : checks) {
  console.log(`\n=== ${check.name}`);
  const start = performance.now();
  const outcome = await outcomeOf(check);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const { passed, failed, skipped } = outcome;
  console.log(`--- ${check.name}: ${failed > 0 ? `${failed} failed` : 'passed'}, ${seconds} s`);
  totals.passed += passed;
  totals.failed += failed;
  totals.skipped += skipped.length;
  for (const reason of skipped) console.log(`    skipped: ${reason}`);
  if (failed > 0) failures.push(`${check.name}: ${outcome.problem ?? `${failed} failed`}`);
}
if (failures.length > 0) console.log(`\nFailed:\n${failures.map((line) => `  ${line}`).join('\n')}`);
const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
console.log(`\n${totals.passed} passed, ${totals.failed} failed${skipped}`);
process.exit(totals.failed > 0 ? 1 : 0);

async function outcomeOf(check: Check): Promise<Outcome> {
  try {
    return await check.run();
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    console.log(problem);
    return { passed: 0, failed: 1, skipped: [], problem: problem.split('\n')[0] ?? problem };
  }
}

/** Counts what a run of vitest did, for test.ts: into the file that LECTERN_REPORT names. */
import { writeFileSync } from 'node:fs';
import type { Reporter } from 'vitest/node';

export default class CountingReporter implements Reporter {
  onTestRunEnd: NonNullable<Reporter['onTestRunEnd']> = (modules, unhandledErrors) => {
    let passed = 0;
    // A file that could not even be loaded has no tests that could fail.
    let failed = modules.filter((module) => module.errors().length > 0).length + unhandledErrors.length;
    const skipped: string[] = [];
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === 'passed') passed++;
        else if (result.state === 'skipped')
          skipped.push(`${test.fullName}: ${result.note ?? 'no reason given'}`);
        else failed++;
      }
    }
    const file = process.env['LECTERN_REPORT'];
    if (file) writeFileSync(file, JSON.stringify({ passed, failed, skipped }));
  };
}

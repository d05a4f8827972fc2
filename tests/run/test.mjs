/** `npm test`: sets up, then runs every check. */
import { runTypeScript, setUp } from './setup.mjs';

try {
  const quick = process.argv.includes('--quick');
  await setUp({
    browsers: quick ? [] : ['chromium', 'firefox'],
    sound: !quick,
    display: !quick,
    bus: !quick,
  });
} catch (error) {
  // The checks that need what is missing fail, and all others still run.
  console.error(error.message);
}
process.exitCode = await runTypeScript('tests/run/test.ts', process.argv.slice(2)).catch(() => 1);

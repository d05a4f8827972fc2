/** `npm start`: sets up, builds, and shows the extension at work. `npm start -- [address] [--firefox] [--headless]` */
import { runStep, runTypeScript, setUp } from './setup.mjs';

const args = process.argv.slice(2);
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
const headless = args.includes('--headless') || !hasDisplay;

try {
  const browser = args.includes('--firefox') ? 'firefox' : 'chromium';
  await setUp({ browsers: [browser], sound: headless, display: false });
  await runStep('Building for Chromium and Firefox', 'npm', ['run', 'build']);
  process.exitCode = await runTypeScript('tests/run/demo.ts', [...args, ...(headless ? ['--headless'] : [])]);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

/** What the built extension asks for and contains. Runs after the build of both. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const builds = ['chrome-mv3', 'firefox-mv3'].map((name) => ({
  name,
  directory: new URL(`../../.output/${name}`, import.meta.url).pathname,
}));

const manifestOf = (directory: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')) as Record<string, unknown>;

describe.each(builds)('$name', ({ directory }) => {
  it('asks for four permissions and for no host', () => {
    const manifest = manifestOf(directory);
    expect(manifest['permissions']).toEqual(['activeTab', 'scripting', 'storage', 'contextMenus']);
    const further = ['host_permissions', 'optional_permissions', 'content_scripts'];
    expect(Object.keys(manifest).filter((key) => further.includes(key))).toEqual([]);
    // Nothing is granted by it: the person is asked for one site, when a link's turn in the queue comes.
    expect(manifest['optional_host_permissions']).toEqual(['http://*/*', 'https://*/*']);
    expect(manifest['web_accessible_resources'] ?? []).toEqual([]);
  });

  it('lets only its own scripts run', () => {
    const { extension_pages } = manifestOf(directory)['content_security_policy'] as {
      extension_pages: string;
    };
    expect(extension_pages).toContain("default-src 'none'");
    expect(extension_pages).toContain("script-src 'self';");
    expect(extension_pages).not.toMatch(/unsafe/);
    expect(extension_pages).toContain('connect-src http: https:;');
  });

  it('has no script, style or frame from elsewhere and no inline script in its pages', () => {
    const pages = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.html'),
    );
    expect(pages).toContain('reader.html');
    for (const page of pages) {
      const html = readFileSync(join(directory, page), 'utf8');
      expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
      expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=/);
    }
  });
});

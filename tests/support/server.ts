/** A web server on this computer for pages under test. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { AddressInfo } from 'node:net';
import { sleep } from './wait.ts';

export interface Route {
  readonly body: string | Uint8Array;
  /** Content type; HTML when absent. */
  readonly type?: string;
  readonly status?: number;
  /** Milliseconds before the answer. */
  readonly delay?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface LoggedRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
}

export interface WebServer {
  /** As in "http://127.0.0.1:40123", without a slash at the end. */
  readonly origin: string;
  /** All requests since the start, in order. */
  readonly requests: readonly LoggedRequest[];
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webm': 'video/webm',
  '.vtt': 'text/vtt; charset=utf-8',
  '.pdf': 'application/pdf',
  '.woff2': 'font/woff2',
};

/**
 * Serves the files of a directory, or made-up pages by path, or both (a route wins). A path that ends in "/" gives
 * its index.html. `?delay=2000` on any address makes its answer 2 s late.
 */
export async function startServer({
  directory,
  routes = {},
}: {
  readonly directory?: string;
  readonly routes?: Readonly<Record<string, Route | string>>;
}): Promise<WebServer> {
  const requests: LoggedRequest[] = [];
  const server = createServer((request, response) => {
    requests.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers });
    answer(request, response).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const route = Object.hasOwn(routes, url.pathname) ? routes[url.pathname] : undefined;
    const found = typeof route === 'string' ? { body: route } : (route ?? (await fileAt(url.pathname)));
    await sleep(found.delay ?? Math.min(Number(url.searchParams.get('delay')) || 0, 60_000));
    response.writeHead(found.status ?? 200, {
      'content-type': found.type ?? 'text/html; charset=utf-8',
      ...found.headers,
    });
    response.end(request.method === 'HEAD' ? undefined : found.body);
  }

  async function fileAt(pathname: string): Promise<Route> {
    const missing: Route = { body: 'Not found', type: 'text/plain', status: 404 };
    if (directory === undefined) return missing;
    const path = decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const file = normalize(join(directory, path));
    if (!file.startsWith(normalize(directory + sep))) return missing;
    try {
      return { body: await readFile(file), type: TYPES[extname(file)] ?? 'application/octet-stream' };
    } catch {
      return missing;
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${port}`, requests, close };
}

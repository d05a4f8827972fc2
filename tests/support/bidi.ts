/** A client of the WebDriver BiDi protocol (W3C), over Node's own WebSocket. */

export type Parameters = Readonly<Record<string, unknown>>;

export interface BidiEvent {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface BidiConnection {
  /**
   * Sends a command and gives its result.
   * @throws Error with the browser's words when it refuses, and when the connection ends before the answer.
   */
  send<T = unknown>(method: string, params?: Parameters): Promise<T>;
  onEvent(listener: (event: BidiEvent) => void): void;
  close(): void;
}

interface Pending {
  readonly method: string;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** @param address as in "ws://127.0.0.1:9222/session". */
export async function connectBidi(address: string): Promise<BidiConnection> {
  const socket = new WebSocket(address);
  const pending = new Map<number, Pending>();
  const listeners: ((event: BidiEvent) => void)[] = [];
  let last = 0;
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error(`No connection to ${address}`)));
  });
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as {
      type: 'success' | 'error' | 'event';
      id?: number;
      result?: unknown;
      error?: string;
      message?: string;
    } & BidiEvent;
    if (message.type === 'event') {
      for (const listener of listeners) listener(message);
      return;
    }
    const command = pending.get(message.id ?? 0);
    if (!command) return;
    pending.delete(message.id ?? 0);
    if (message.type === 'success') command.resolve(message.result);
    else command.reject(new Error(`${command.method}: ${message.error}: ${message.message}`));
  });
  socket.addEventListener('close', () => {
    for (const { method, reject } of pending.values()) reject(new Error(`${method}: the browser has gone`));
    pending.clear();
  });
  return {
    send<T>(method: string, params: Parameters = {}): Promise<T> {
      if (socket.readyState !== WebSocket.OPEN)
        return Promise.reject(new Error(`${method}: the browser has gone`));
      const id = ++last;
      return new Promise<T>((resolve, reject) => {
        pending.set(id, { method, resolve: (result) => resolve(result as T), reject });
        socket.send(JSON.stringify({ id, method, params }));
      });
    },
    onEvent: (listener) => listeners.push(listener),
    close: () => socket.close(),
  };
}

import type { IncomingMessage, ServerResponse } from 'node:http';

export interface CorpusAnswer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

export interface CorpusServer {
  /** `http://127.0.0.1:port`, without a trailing slash. */
  url: string;
  /** Path and query of each request so far, in order. */
  requests: string[];
  close(): Promise<void>;
}

export function injectScript(bytes: Buffer, query: URLSearchParams): Buffer;
export function answer(address: string): Promise<CorpusAnswer | null>;
export function serveCorpus(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
export function startCorpusServer(): Promise<CorpusServer>;

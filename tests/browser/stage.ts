/** A real gym behind real servers, a browser, and pages whose complaints are collected. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { createGym, type Gym } from '../../src/gym/index.ts';
import { type RunningServer, type ServerOptions, startServer } from '../../src/server/index.ts';
import { launchChromium } from './chromium.ts';
import { HOSTILE_TASK, writeHostileTask } from './hostile-task.ts';

const SCREENSHOTS = join(import.meta.dirname, '../../.tmp-browser');
export const TASK = 'sku-lookup-misses-known-articles';
export const FIX = { line: 11, text: '  while (low <= high) {' };
/** The machine may have other work. */
const PATIENCE_MS = 20_000;

export interface Opening extends BrowserContextOptions {
  /** Console errors that this case provokes. */
  readonly expected?: RegExp;
  /** Run in the page before its own script. */
  readonly before?: () => void;
}

export interface Stage {
  readonly gym: Gym;
  readonly server: RunningServer;
  /** Another server for the same gym, closed with the stage. */
  serve(settings?: Omit<ServerOptions, 'gym'>): Promise<RunningServer>;
  /** A page of its own context; what it complains of fails the case. */
  open(url: string, opening?: Opening): Promise<Page>;
  /** The page with an episode of `task` begun. */
  begin(task?: string, opening?: Opening & { readonly url?: string }): Promise<Page>;
  shoot(page: Page, name: string): Promise<void>;
  /** Closes the pages of a case. @throws with what they complained of. */
  settle(): Promise<void>;
}

/** What all cases share: a browser and a gym. */
export interface House {
  stage(): Stage;
  close(): Promise<void>;
}

export async function openHouse(): Promise<House> {
  const browser = await launchChromium();
  const folder = mkdtempSync(join(tmpdir(), 'tracefix-browser-'));
  writeHostileTask(folder);
  mkdirSync(SCREENSHOTS, { recursive: true });
  const gym = await createGym({ tasks: [folder], hosts: 1 });
  assert.deepEqual(gym.tasks.invalid, []);
  assert.ok(gym.tasks.tasks.some(({ id }) => id === HOSTILE_TASK));
  const servers: RunningServer[] = [];

  async function serve(settings: Omit<ServerOptions, 'gym'> = {}): Promise<RunningServer> {
    const server = await startServer({ gym, host: '127.0.0.1', port: 0, ...settings });
    servers.push(server);
    return server;
  }

  const server = await serve();
  return {
    stage: () => openStage({ gym, server, serve, browser }),
    async close() {
      await browser.close();
      await Promise.all(servers.map((each) => each.close()));
      await gym.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Shared = Pick<Stage, 'gym' | 'server' | 'serve'> & { readonly browser: Browser };

function openStage({ gym, server, serve, browser }: Shared): Stage {
  const contexts: BrowserContext[] = [];
  const complaints: string[] = [];

  async function open(url: string, { expected, before, ...options }: Opening = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, ...options });
    context.setDefaultTimeout(PATIENCE_MS);
    contexts.push(context);
    if (before !== undefined) await context.addInitScript(before);
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(`thrown in the page: ${error.stack}`));
    page.on('console', (message) => {
      if (message.type() !== 'error' || expected?.test(message.text())) return;
      complaints.push(`console: ${message.text()}`);
    });
    page.on('request', (request) => {
      const at = new URL(request.url());
      const from = originOf(request.frame());
      if (from !== undefined && at.host !== from) complaints.push(`a page of ${from} asked ${request.url()}`);
    });
    await page.goto(url);
    return page;
  }

  return {
    gym,
    server,
    serve,
    open,
    async begin(task = TASK, { url = server.url, ...opening } = {}) {
      const page = await open(`${url}/#task/${task}`, opening);
      await page.getByRole('button', { name: 'Play this task' }).click();
      await page.waitForSelector('#code');
      return page;
    },
    async shoot(page, name) {
      await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
    },
    async settle() {
      for (const context of contexts.splice(0)) await context.close();
      const found = complaints.splice(0);
      assert.deepEqual(found, []);
    },
  };
}

/** Undefined before a frame has gone anywhere. */
function originOf(frame: Frame): string | undefined {
  const url = frame.url();
  return url === '' || url === 'about:blank' ? undefined : new URL(url).host;
}

/** QuickJS compiled to WebAssembly: a new runtime and context for each run, in this process. */
import { checkReport, SCRIPT } from '../eight-tests.ts';

interface Disposed {
  dispose(): void;
}

interface QuickJs {
  newRuntime(): Disposed & {
    setMemoryLimit(bytes: number): void;
    newContext(): Disposed & {
      evalCode(code: string): object;
      unwrapResult(result: object): Disposed;
      getString(handle: object): string;
    };
  };
}

const PACKAGE = 'quickjs-emscripten';
const MEMORY_BYTES = 64 * 2 ** 20;

/** What runs the tests once, or why it cannot. */
export async function quickJs(): Promise<(() => void) | { readonly skipped: string }> {
  let engine: QuickJs;
  try {
    engine = await ((await import(PACKAGE)) as { getQuickJS(): Promise<QuickJs> }).getQuickJS();
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    return { skipped: `the package ${PACKAGE} is not installed` };
  }
  return () => {
    const runtime = engine.newRuntime();
    runtime.setMemoryLimit(MEMORY_BYTES);
    const context = runtime.newContext();
    const result = context.unwrapResult(context.evalCode(SCRIPT));
    checkReport(context.getString(result));
    result.dispose();
    context.dispose();
    runtime.dispose();
  };
}

import type { Terminal } from '../commands/terminal.ts';

/** As of a program that SIGINT ended. */
export const interrupted = 130;

/** A terminal's Ctrl-C reaches a program both directly and through the package manager that runs it. */
const sameSignalWithin = 500;

/** The first signal lets the rows under way finish, the second ends the program; gives what takes this back. */
export function stopOnSignal(stopping: AbortController, terminal: Terminal): () => void {
  let firstAt: number | null = null;
  const onSignal = () => {
    if (firstAt !== null) {
      if (performance.now() - firstAt > sameSignalWithin) process.exit(interrupted);
      return;
    }
    firstAt = performance.now();
    const text = {
      en: 'Finishing the rows under way; again to end at once.',
      'zh-CN': '正在完成处理中的行；再次发送信号可立即结束。',
    };
    terminal.tell(`\n${text[terminal.locale]}`);
    stopping.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return () => {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  };
}

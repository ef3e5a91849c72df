// Tests of browsers end, whatever the browser does: calls into a page have no limit of their own.
import { test as untimed, type TestContext } from "node:test";

const kTestMilliseconds = 90_000;

interface Options {
  readonly timeout?: number;
  readonly skip?: boolean;
}

type Act = (context: TestContext) => Promise<void> | void;

export function test(name: string, act: Act): void;
export function test(name: string, options: Options, act: Act): void;
export function test(name: string, second: Options | Act, third?: Act): void {
  const act = third ?? (second as Act);
  const options = third ? (second as Options) : {};
  void untimed(name, { timeout: kTestMilliseconds, ...options }, (context) =>
    act(context as TestContext),
  );
}

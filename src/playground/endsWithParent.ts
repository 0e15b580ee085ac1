import { isMainThread } from "node:worker_threads";

/**
 * Loaded into a child process before its own code: the child ends when the process that started it is gone, even by a
 * kill, because its input ends then. It is loaded into the child's threads too, where there is nothing to do.
 */
if (isMainThread) {
  process.stdin.on("end", () => process.exit());
  process.stdin.resume();
  // A process that has nothing else to do may end; input that is a file needs no such leave.
  if ("unref" in process.stdin) process.stdin.unref();
}

/**
 * Loaded into a child process before its own code: the child ends when the process that started it is gone, even by a
 * kill, because its input ends then.
 */
process.stdin.on("end", () => process.exit());
process.stdin.resume();
// A process that has nothing else to do may end.
process.stdin.unref();

const WIDTH = 30;
/** Without a terminal, a line for each such part of the way. */
const PARTS_TOLD = 10;

/** Where progress is shown; `process.stderr` is one. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

/** Shows how far it is: a bar that moves on a terminal, elsewhere now and then a line. Call it with 1, 2, … `total`. */
export function createProgress(screen: Screen, total: number): (done: number) => void {
  let told = 0;
  return (done) => {
    if (screen.isTTY) {
      const filled = Math.round((done / total) * WIDTH);
      screen.write(
        `\r[${"#".repeat(filled)}${"-".repeat(WIDTH - filled)}] ${done}/${total}${done === total ? "\n" : ""}`,
      );
      return;
    }
    const part = Math.floor((done / total) * PARTS_TOLD);
    if (part === told) return;
    told = part;
    screen.write(`${done}/${total} files read\n`);
  };
}

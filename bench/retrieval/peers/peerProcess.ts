/** Measures one engine on one set in a process of its own, so that none finds the memory or the code of another warm. */
import { readSet, SPLITS } from "../readSet.ts";
import { measurePeer } from "./measurePeer.ts";
import { PEERS } from "./peers.ts";

const [name = "", folder = "", named] = process.argv.slice(2);
const build = PEERS[name];
const split = SPLITS.find((each) => each === named);
if (!build || !split) throw new Error("This is run by npm run bench:retrieval -- --peers");
console.log(JSON.stringify(await measurePeer(build, readSet(folder), split)));

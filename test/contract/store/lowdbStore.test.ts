import { openLowdbSpace } from "../../store/lowdbSpace.ts";
import { storeContract } from "./storeContract.ts";

storeContract({
  name: "the lowdb store",
  open: openLowdbSpace,
  manyInstances: { no: "it keeps everything in the memory of one process and refuses a second" },
});

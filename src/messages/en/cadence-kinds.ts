import type { CadenceKind } from "../../model/policy.ts";

export const cadenceKinds: Readonly<Record<CadenceKind, string>> = {
  standing: "standing",
  periodic: "periodic",
  continuous: "continuous",
  event: "event",
  derived: "derived",
};

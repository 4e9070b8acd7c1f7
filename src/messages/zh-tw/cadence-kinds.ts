import type { CadenceKind } from "../../model/policy.ts";

export const cadenceKinds: Readonly<Record<CadenceKind, string>> = {
  standing: "常設文件",
  periodic: "定期作業",
  continuous: "持續產生",
  event: "事件觸發",
  derived: "衍生產出",
};

import { classifyUnit, type DirectorySeed } from "../../../src/core/directory";
import type { ResponsibilityList, Task } from "../../../src/core/model/task";

/** A task with only what the directory reads. */
export function task(id: string, lead: string[], responsible: string[] = []): Task {
  return {
    id,
    label: id,
    list: "重点工作",
    chapter: null,
    section: null,
    text: `任务${id}`,
    lead,
    responsible,
    deadline: null,
    leader: null,
    targets: [],
    clause: "",
  };
}

/** A list of these tasks under a document number. */
export function list(docNumber: string | null, ...tasks: Task[]): ResponsibilityList {
  const names = new Set(tasks.flatMap((one) => [...one.lead, ...one.responsible]));
  return {
    notice: { docNumber, title: null, issuer: null, date: null },
    tasks,
    units: [...names].map((name) => ({ name, ...classifyUnit(name) })),
    pieces: [],
    issues: [],
  };
}

export const SEED: DirectorySeed = {
  city: "临江市",
  docNumberMarks: ["临政", "临办"],
  places: ["临江"],
  units: [
    { name: "东县人民政府", aliases: ["东县"], note: "待确认" },
    { name: "临江高新区管委会", aliases: ["高新区"], note: "待确认" },
    { name: "临江供电公司", aliases: ["国网临江供电公司", "市供电公司"], note: null },
  ],
  counties: ["东县人民政府", "临江高新区管委会"],
};

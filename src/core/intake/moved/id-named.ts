/** The task that an answer names by its id, as who fills in many rows writes: 完成Z003剩余的8项措施. */

const ID = /(?<![A-Za-z0-9])[A-Z]\d{1,6}(?![A-Za-z0-9])/g;
/** What most texts have not. */
const BEGINS_ID = /[A-Z]\d/;
/** 同Z003, 与任务Z003一并推进, 见“Z003”: the answer is on a task of its own and only refers to that one. */
const REFERS =
  /(?:同|见|照|与|和|及|跟|随|对|合|、|或)(?:上述|上面|本表|前述|第|任务|事项|序号|编号|[“（(])*$/;
/** Characters before an id that may refer to it. */
const BEFORE = 12;

/** The id in a text, if it names one and no other; as it is written, which may be no task's. */
export function idNamedIn(text: string): string | null {
  if (!BEGINS_ID.test(text)) return null;
  const ids = new Set<string>();
  for (const { 0: id, index } of text.matchAll(ID)) {
    if (REFERS.test(text.slice(Math.max(0, index - BEFORE), index))) return null;
    ids.add(id);
  }
  const [only, ...others] = ids;
  return others.length === 0 ? (only ?? null) : null;
}

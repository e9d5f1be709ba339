/** What the ledger workbook says, read from its sheets as a person would read them. */

import { type Grid, type Row, text } from "./grid";

export interface Task {
  id: string;
  label: string;
  list: string;
  chapter: string;
  text: string;
  lead: string;
}

export interface Seat {
  unit: string;
  role: string;
  phrase: string;
  /** Stands among the lead units, by itself or as a member. */
  leads: boolean;
}

export interface Answer {
  unit: string;
  status: string;
  /** A number, 不宜量化 or nothing. */
  rate: number | string;
  progress: string;
  problem: string;
  nextStep: string;
  expected: string;
  contact: string;
  phone: string;
  file: string;
  sheet: string;
  row: number;
}

export interface Return {
  unit: string;
  received: string;
  late: boolean;
  errors: number;
  warnings: number;
  sentBack: boolean;
}

export interface Evidence {
  tasks: Task[];
  /** Of each task: named leads, members of a collective lead, then the others, each as printed. */
  seats: Map<string, Seat[]>;
  /** Period → task → unit; rows left blank are not here. */
  answers: Map<string, Map<string, Map<string, Answer>>>;
  /** Period → units with a record, blank or not. */
  heardOf: Map<string, Set<string>>;
  /** Units that file, in the directory's order. */
  units: string[];
  returns: Map<string, Map<string, Return>>;
  /** Period → units of which several returns came in and none was chosen. */
  undecided: Map<string, Set<string>>;
  targets: Row[];
  figures: Row[];
  watch: number;
  red: number;
  /** Scheduled progress set by hand, by period. */
  byHand: Map<string, number>;
  deadlines: Map<string, string>;
  /** Period → day of the last merge into it. */
  merged: Map<string, string>;
  title: string;
  docNumber: string;
  issuer: string;
}

export function evidenceOf(book: ReadonlyMap<string, Grid>): Evidence {
  const sheet = (name: string): Grid => {
    const found = book.get(name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  const settings = sheet("报送设置");
  const guide = sheet("使用说明");
  if (settings.at(settings.rowOf("填报方式"), 2) !== "各单位都填报") {
    throw new Error("this recount knows only the rule that every unit files");
  }
  const periods = settings.list("截止日期", 2);
  const tasks = sheet("任务清单").list("任务编码").map(taskOf);
  const directory = sheet("单位名录").list("单位名称");
  const silent = new Set(
    directory.filter((row) => row.get("是否填报") !== "是").map((row) => text(row, "单位名称")),
  );
  const assigned = sheet("分工明细")
    .list("任务编码")
    .filter((row) => !silent.has(text(row, "单位")));
  const seats = new Map(tasks.map((task) => [task.id, seatsOf(task, assigned)]));
  const filing = new Set([...seats.values()].flat().map((seat) => seat.unit));
  const records = sheet("填报记录").list("报送期");
  const filings = sheet("报送情况").list("报送期");
  return {
    tasks,
    seats,
    answers: answersOf(records),
    heardOf: grouped(records, "报送期", (row) => text(row, "填报单位")),
    units: directory.map((row) => text(row, "单位名称")).filter((unit) => filing.has(unit)),
    returns: returnsOf(filings),
    undecided: grouped(
      sheet("合并日志")
        .list("时间")
        .filter((row) => text(row, "结果") === "待选择"),
      "报送期",
      (row) => text(row, "单位"),
    ),
    targets: sheet("量化指标").list("任务编码"),
    figures: sheet("指标记录").list("报送期"),
    watch: Number(settings.at(settings.rowOf("关注线（百分点）"), 2)),
    red: Number(settings.at(settings.rowOf("红灯线（百分点）"), 2)),
    byHand: new Map(
      periods.flatMap((row) => {
        const rate = row.get("序时要求(%)");
        return typeof rate === "number" ? [[text(row, "报送期"), rate] as const] : [];
      }),
    ),
    deadlines: new Map(periods.map((row) => [text(row, "报送期"), text(row, "截止日期")])),
    merged: lastDays([...records, ...filings]),
    title: String(guide.at(guide.rowOf("通知标题"), 2)),
    docNumber: String(guide.at(guide.rowOf("发文字号"), 2)),
    issuer: String(guide.at(guide.rowOf("发文机关"), 2)),
  };
}

function taskOf(row: Row): Task {
  return {
    id: text(row, "任务编码"),
    label: text(row, "序号"),
    list: text(row, "类别"),
    chapter: text(row, "章"),
    text: text(row, "工作任务"),
    lead: text(row, "牵头单位"),
  };
}

const STRENGTH = ["首位牵头", "共同牵头", "责任", "成员"];

/** Each unit once, in its strongest role. */
function seatsOf(task: Task, assigned: readonly Row[]): Seat[] {
  const seats = new Map<string, Seat>();
  for (const row of assigned) {
    if (row.get("任务编码") !== task.id) continue;
    const seat: Seat = {
      unit: text(row, "单位"),
      role: text(row, "角色"),
      phrase: text(row, "通知中的写法"),
      leads: row.get("所在分组") === "牵头单位",
    };
    const known = seats.get(seat.unit);
    if (!known || STRENGTH.indexOf(seat.role) < STRENGTH.indexOf(known.role)) {
      seats.set(seat.unit, seat);
    }
  }
  const printed = task.lead.split("、");
  const place = (seat: Seat): number =>
    seat.role === "成员" || !seat.leads
      ? seat.leads
        ? 1000
        : 2000
      : STRENGTH.indexOf(seat.role) * 100 + printed.indexOf(seat.phrase);
  return [...seats.values()].sort((a, b) => place(a) - place(b));
}

function answersOf(records: readonly Row[]): Evidence["answers"] {
  const answers: Evidence["answers"] = new Map();
  for (const row of records) {
    const filled = ["进展状态", "完成率(%)", "进展情况", "存在问题", "下一步措施"];
    if (filled.every((name) => row.get(name) === null)) continue;
    const tasks = child(answers, text(row, "报送期"));
    const unit = text(row, "填报单位");
    child(tasks, text(row, "任务编码")).set(unit, {
      unit,
      status: text(row, "进展状态"),
      rate: row.get("完成率(%)") ?? "",
      progress: text(row, "进展情况"),
      problem: text(row, "存在问题"),
      nextStep: text(row, "下一步措施"),
      expected: text(row, "预计完成时间"),
      contact: text(row, "责任人"),
      phone: text(row, "联系电话"),
      file: text(row, "来源文件"),
      sheet: text(row, "来源工作表"),
      row: Number(row.get("来源行")),
    });
  }
  return answers;
}

function returnsOf(rows: readonly Row[]): Evidence["returns"] {
  const returns: Evidence["returns"] = new Map();
  for (const row of rows) {
    const unit = text(row, "单位");
    child(returns, text(row, "报送期")).set(unit, {
      unit,
      received: text(row, "收到时间"),
      late: row.get("是否逾期") === "是",
      errors: Number(row.get("错误数")),
      warnings: Number(row.get("提示数")),
      sentBack: row.get("是否退回") === "是",
    });
  }
  return returns;
}

function lastDays(rows: readonly Row[]): Map<string, string> {
  const days = new Map<string, string>();
  for (const row of rows) {
    const period = text(row, "报送期");
    const day = text(row, "合并时间").slice(0, 10);
    if (day > (days.get(period) ?? "")) days.set(period, day);
  }
  return days;
}

function grouped(rows: readonly Row[], name: string, of: (row: Row) => string) {
  const groups = new Map<string, Set<string>>();
  for (const row of rows) {
    const key = text(row, name);
    const group = groups.get(key) ?? new Set<string>();
    groups.set(key, group.add(of(row)));
  }
  return groups;
}

function child<K, V>(map: Map<string, Map<K, V>>, key: string): Map<K, V> {
  const known = map.get(key) ?? new Map<K, V>();
  map.set(key, known);
  return known;
}

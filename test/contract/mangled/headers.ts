/** Headers reworded, broken, merged, moved or gone; lines put above them. */

import { FORM_COLUMNS, formColumnNumber, type FormField } from "../../../src/core/schema/columns";
import { columnName } from "../../../src/core/workbook/address";
import { HEADER } from "./book";
import { mangled, NAMED, type Mangled, type Variant } from "./variant";
import { lineOf, text } from "./sheet-edit";

const at = formColumnNumber;

function reworded(name: string, words: (header: string) => string, codes: string[] = []): Variant {
  return mangled(name, {
    codes,
    edit: ({ form }) =>
      FORM_COLUMNS.forEach(({ header }, at) => form.set(HEADER, at + 1, text(words(header)))),
  });
}

function renamed(field: FormField, header: string): Variant {
  return mangled(`${field} called ${header}`, {
    edit: ({ form }) => form.set(HEADER, formColumnNumber(field), text(header)),
  });
}

/** Headers over two rows: the upper one groups some columns. */
function twoRows({ form }: Mangled): void {
  form.insert(HEADER, lineOf());
  for (let column = 1; column <= 20; column++) {
    const cell = form.cell(HEADER + 1, column);
    if (!cell || (column >= 12 && column <= 16)) continue;
    form.line(HEADER).cells.set(column, cell);
    form.line(HEADER + 1).cells.delete(column);
    const name = String.fromCharCode(64 + column);
    form.merges.push(`${name}${HEADER}:${name}${HEADER + 1}`);
  }
  form.set(HEADER, 12, text("本期完成情况"));
  form.merges.push(`L${HEADER}:P${HEADER}`);
}

export const headers: readonly Variant[] = [
  reworded("headers with line breaks", (header) => [...header].join("\n")),
  reworded("headers with blanks", (header) => ` ${[...header].join(" ")} `),
  reworded("headers in full width", (header) =>
    header.replace(/[(%)]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  ),
  reworded("headers without brackets", (header) => header.replace(/\(.*\)/, "")),
  reworded("headers with marks", (header) => `*${header}：`),
  reworded("headers with notes in brackets", (header) => `${header}（必填）`),
  reworded("headers with invisible characters", (header) => `\ufeff${[...header].join("\u200b")}`),
  reworded("headers numbered", (header) => `${header}`, []),
  renamed("progress", "目前工作进展情况"),
  renamed("progress", "完成情况"),
  renamed("completionRate", "完成比例"),
  renamed("completionRate", "目前完成率（填数字）"),
  renamed("status", "当前状态"),
  renamed("problem", "存在的问题"),
  renamed("nextStep", "下一步工作打算"),
  renamed("contact", "联系人"),
  renamed("phone", "手机号码"),
  renamed("expectedDate", "预计完成日期"),
  renamed("taskId", "编号"),
  ...(
    [
      ["status", "目前状态"],
      ["completionRate", "截至目前完成比例"],
      ["progress", "任务推进情况"],
      ["problem", "问题和困难"],
      ["nextStep", "工作措施"],
      ["expectedDate", "拟完成时间"],
      ["expectedDate", "完成时间（预计）"],
      ["contact", "承办人"],
      ["phone", "责任人电话"],
      ["remark", "其他说明"],
      ["text", "任务名称"],
      ["taskId", "代码"],
    ] as const
  ).map(([field, header]) => renamed(field, header)),
  mangled("a header that means nothing", {
    codes: ["column-missing", "column-extra"],
    edit: (filled) => {
      filled.form.set(HEADER, formColumnNumber("nextStep"), text("思路"));
      for (const cell of filled.cells.filter(({ field }) => field === "nextStep"))
        cell.value = NAMED;
    },
  }),
  mangled("three title rows inserted", {
    edit: ({ form }) =>
      form.insert(1, lineOf("随州市人民政府办公室"), lineOf("内部资料　注意保存"), lineOf()),
  }),
  mangled("title rows deleted", {
    outcome: "merged",
    edit: ({ form }) => {
      form.remove(1, 2);
      form.merges = [];
    },
  }),
  mangled("header over two rows with merged cells", { edit: twoRows }),
  mangled("责任人 merged over 姓名 and 电话", {
    edit: ({ form }) => {
      form.insert(HEADER + 1, lineOf());
      for (let column = 1; column <= 20; column++) {
        const name = columnName(column);
        if (column < at("contact") || column > at("phone"))
          form.merges.push(`${name}${HEADER}:${name}${HEADER + 1}`);
      }
      form.clear(HEADER, at("phone"));
      form.merges.push(`R${HEADER}:S${HEADER}`);
      form.set(HEADER + 1, at("contact"), text("姓名"));
      form.set(HEADER + 1, at("phone"), text("电话"));
    },
  }),
  mangled("the header repeated on every printed page", {
    edit: ({ form }) => {
      for (const row of [24, 16, 10]) form.insert(row, form.copy(HEADER));
    },
  }),
  mangled("the header deleted", {
    codes: ["header-missing"],
    edit: ({ form }) => void form.remove(HEADER),
  }),
  mangled("all headers meaningless", {
    outcome: ["merged-with-warnings", "rejected"],
    edit: ({ form }) =>
      FORM_COLUMNS.forEach((_, at) => form.set(HEADER, at + 1, text(`列${at + 1}`))),
  }),
  mangled("a filler row of numbers under the header", {
    edit: ({ form }) =>
      form.insert(HEADER + 1, lineOf(...FORM_COLUMNS.map((_, at) => String(at + 1)))),
  }),
  mangled("an example row under the header", {
    quoted: ["示例：已召开推进会"],
    edit: ({ form }) => {
      const line = lineOf("示例");
      line.cells.set(formColumnNumber("progress"), { ...text("示例：已召开推进会"), style: null });
      form.insert(HEADER + 1, line);
    },
  }),
  mangled("a header moved into the title row", {
    edit: ({ form }) => form.insert(HEADER, lineOf("重点工作填报表")),
  }),
];

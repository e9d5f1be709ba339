/** What goes back to a unit: the sentences of its issue list and of the message that carries it. */

interface Told {
  severity: "error" | "warning";
  message: string;
  fix: string;
}

/** More are named in the attached list only. */
const MOST_TOLD = 12;

/** 市发改委　2024年6月　错误3处（标红），提示2处（标黄）. */
export function sendBackHeading(unit: string, period: string, items: readonly Told[]): string {
  return `${unit}　${period}　${countsPhrase(items)}`;
}

export function sendBackGuide(): string {
  return (
    "标红的必须改正；标黄的请核对，确实没有问题的可以不改，并在“备注”中说明。" +
    "点“位置”跳到那一格，格上的批注写着问题和改法。改好后直接返回这份文件，不要另建表格。"
  );
}

/** Message to a unit whose return goes back, ready to be pasted into a chat or a mail. */
export function sendBackMessage(facts: {
  unit: string;
  /** 2024年6月. */
  period: string;
  items: readonly Told[];
  /** Name of the attached workbook. */
  fileName: string;
}): string {
  const { unit, period, items, fileName } = facts;
  const told = items
    .slice(0, MOST_TOLD)
    .map(({ message, fix }, index) => `${index + 1}. ${message}${fix}`);
  const rest = items.length - told.length;
  return [
    `【退回修改】${unit}：你单位${period}填报表已收到，经核对有${countsPhrase(items)}。` +
      `请在所附“${fileName}”中修改（你单位填的内容都在里面，问题都已标出），改好后尽快报回这份文件。`,
    ...told,
    ...(rest > 0 ? [`其余${rest}处见附件中的“问题清单”。`] : []),
  ].join("\n");
}

function countsPhrase(items: readonly Told[]): string {
  const count = (severity: Told["severity"]) =>
    items.filter((item) => item.severity === severity).length;
  const parts: string[] = [];
  if (count("error") > 0) parts.push(`错误${count("error")}处（标红）`);
  if (count("warning") > 0) parts.push(`提示${count("warning")}处（标黄）`);
  return parts.join("，");
}

/** All messages of a period in one text, under headings; parts without a message are left out. */
export function messagesText(facts: {
  /** 2024年6月. */
  period: string;
  /** One message that names everyone who must act. */
  toAll: string;
  sentBack: readonly string[];
  missing: readonly string[];
  late: readonly string[];
}): string {
  const { period, toAll, sentBack, missing, late } = facts;
  const parts: [string, readonly string[]][] = [
    ["群发", toAll === "" ? [] : [toAll]],
    ["退回修改", sentBack],
    ["催报", missing],
    ["迟报提醒", late],
  ];
  const shown = parts.filter(([, texts]) => texts.length > 0);
  const blocks = shown.map(([title, texts]) => {
    const count = title === "群发" ? "" : `（${texts.length}家）`;
    return [`【${title}】${count}`, ...texts].join("\n\n");
  });
  const body = blocks.length > 0 ? blocks : ["各单位都已按时报送，没有需要退回的。"];
  return [`${period}催报和退回用语，可直接复制`, ...body].join("\n\n\n") + "\n";
}

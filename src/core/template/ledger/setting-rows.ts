/** What stands in 报送设置 one a row: settings, and the level of each rule. */

import { DEFAULT_SETTINGS, type Settings } from "../../model/ledger";
import { FILING_RULE_WORDS, LEADLESS_RULE_WORDS, RULE_LEVEL_WORDS } from "../../schema/vocabulary";
import { levelOf } from "../../validation/rule-levels";
import { ALL_RULES } from "../../validation/rule-list";
import type { CellStyle, CellValue } from "../../workbook/workbook-plan";
import { flag, wordOf, type Codec, type SheetCell } from "./codec";
import { day, numberOr } from "./codec-figures";

/** One row of the settings block. */
export interface SettingRow {
  label: string;
  /** A name that stays when the label is reworded; stands in the hidden last column. */
  code: string | null;
  explanation: string;
  style: CellStyle;
  choices: readonly string[] | null;
  write(settings: Settings): CellValue;
  /** Puts the cell's value into the settings; returns what was expected if it was not understood. */
  read(cell: SheetCell, settings: Settings): string | null;
}

function setting<K extends Exclude<keyof Settings, "rules" | "periods">>(
  key: K,
  label: string,
  codec: Codec<Settings[K]>,
  explanation: string,
): SettingRow {
  return {
    label,
    code: null,
    explanation,
    style: codec.style,
    choices: codec.choices ?? null,
    write: (settings) => codec.write(settings[key]),
    read: (cell, settings) => {
      const { value, trouble } = codec.read(cell);
      settings[key] = value;
      return trouble ?? null;
    },
  };
}

const usual = DEFAULT_SETTINGS;
const points = (blank: number) => numberOr(blank, 0, 100);
const characters = (blank: number) => numberOr(blank, 0, 32_767);

export const SETTING_ROWS: readonly SettingRow[] = [
  setting(
    "filingRule",
    "填报方式",
    wordOf(FILING_RULE_WORDS, usual.filingRule),
    "“各单位都填报”：牵头、责任和成员单位都发填报表，以首位牵头单位的文字为主。“只由牵头单位填报”：责任单位的情况由牵头单位汇总后一并填报。",
  ),
  setting(
    "leadlessRule",
    "没有牵头单位的任务",
    wordOf(LEADLESS_RULE_WORDS, usual.leadlessRule),
    "通知只写了责任单位的任务由谁填状态和完成率。“首位责任单位牵头”：由排在第一位的责任单位填，其他责任单位填进展。“责任单位都牵头”：每个责任单位都填，以第一位的为主。",
  ),
  setting(
    "watchPoints",
    "关注线（百分点）",
    points(usual.watchPoints),
    `完成率低于序时要求，但差距不超过这个数的，列为关注；超过的亮黄灯。通常为${usual.watchPoints}。`,
  ),
  setting(
    "redPoints",
    "红灯线（百分点）",
    points(usual.redPoints),
    `完成率低于序时要求，差距超过这个数的，亮红灯。通常为${usual.redPoints}。`,
  ),
  setting(
    "minTextLength",
    "进展情况最少字数",
    characters(usual.minTextLength),
    `进展情况少于这个字数时提示填报单位写具体些。通常为${usual.minTextLength}。`,
  ),
  setting(
    "maxTextLength",
    "文字最多字数",
    characters(usual.maxTextLength),
    `一格文字超过这个字数时提示填报单位压缩。通常为${usual.maxTextLength}。`,
  ),
  setting(
    "holdBackErrors",
    "有错误的返回表暂不合并",
    flag(usual.holdBackErrors),
    "“否”：有错误的返回表照常合并，错处标出，并列入退回名单。“是”：改好之前整份不合并。",
  ),
  setting(
    "paper",
    "打印纸张",
    wordOf({ A3: "A3", A4: "A4" }, usual.paper),
    "台账和汇总表的打印纸张，均为横向。会议用表一般用A3。",
  ),
  setting(
    "defaultDeadline",
    "默认完成时限",
    day,
    "通知没有写明时限的任务，以此为完成时限。留空表示通知所在年份的12月31日。",
  ),
];

/** How strict the rules are. */
export const THRESHOLD_ROWS: readonly SettingRow[] = [
  setting(
    "textRateGap",
    "文字与完成率允许相差（百分点）",
    points(usual.textRateGap),
    `进展情况里写的完成率与“完成率(%)”相差不超过这个数的不提示。通常为${usual.textRateGap}。`,
  ),
  setting(
    "targetRateGap",
    "指标与完成率允许相差（百分点）",
    points(usual.targetRateGap),
    `累计完成值占年度目标的比例与“完成率(%)”相差不超过这个数的不提示。通常为${usual.targetRateGap}。`,
  ),
  setting(
    "outOfScale",
    "指标数值离谱的倍数",
    numberOr(usual.outOfScale, 2, 1000),
    `累计完成值达到年度目标的这个倍数，或本市目标达到省定目标的这个倍数，提示核对单位。通常为${usual.outOfScale}。`,
  ),
  setting(
    "repeatedRows",
    "同一段话出现几行起提示",
    numberOr(usual.repeatedRows, 2, 100),
    `一个单位的进展情况在这么多行写同一段话时提示。通常为${usual.repeatedRows}。`,
  ),
  setting(
    "sameTextLength",
    "单位之间雷同的最少字数",
    characters(usual.sameTextLength),
    `几个单位的文字相同，少于这个字数的可能是碰巧，不提示。通常为${usual.sameTextLength}。`,
  ),
  setting(
    "carriedPeriods",
    "同一问题连续几期起提示",
    numberOr(usual.carriedPeriods, 2, 12),
    `存在问题连续这么多期写得一样时提示。通常为${usual.carriedPeriods}。`,
  ),
];

/** One row a rule: the level at which it tells what it finds. */
export const RULE_ROWS: readonly SettingRow[] = ALL_RULES.map(({ kind, title, why }) => {
  const codec = wordOf(RULE_LEVEL_WORDS, kind.severity);
  return {
    label: title,
    code: kind.code,
    explanation: why,
    style: codec.style,
    choices: codec.choices ?? null,
    write: (settings) => codec.write(levelOf(settings, kind)),
    read: (cell, settings) => {
      const { value, trouble } = codec.read(cell);
      if (value !== kind.severity) settings.rules.push({ code: kind.code, level: value });
      return trouble ?? null;
    },
  };
});

/** The headers under which the values stand. */
export const SETTING_HEADERS = { label: "设置项", value: "取值", explanation: "说明" } as const;
export const THRESHOLD_HEADERS = { ...SETTING_HEADERS, label: "检查尺度" } as const;
export const RULE_HEADERS = {
  label: "检查项目",
  value: "级别",
  explanation: "为什么检查",
} as const;

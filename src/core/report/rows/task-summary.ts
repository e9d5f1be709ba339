/** One task in one period, as every sheet of the report sees it. */

import type { ProgressRecord } from "../../model/record";
import { type StaffWords, staffWords } from "../../main-text/staff-words";
import type { MainTextChoice } from "../../model/ledger";
import type { Task } from "../../model/task";
import { lightOf, pointsAhead, type Light, type LightLimits } from "../statistics/light";
import { type Change, changeOf } from "../statistics/change";
import { type Disagreement, disagreementOf } from "./disagreement";
import { type Answer, answerOf, mainState, mainTextOf, type MainText } from "./main-text";
import type { TaskState } from "./main-text";
import type { TaskRecords } from "../../ledger/record-index";
import { isLead, type Seat } from "./task-seats";

export interface TaskSummary extends TaskState {
  task: Task;
  /** Position in the list, from 0. */
  index: number;
  seats: readonly Seat[];
  main: MainText;
  /** Null where staff left the main text as it is. */
  staff: StaffWords | null;
  /** Points ahead of schedule, negative behind; null without a rate in numbers. */
  ahead: number | null;
  light: Light;
  /** Everyone who filed beside the main text, in the order of the seats. */
  supplements: Answer[];
  /** Seats that should have filed and did not. */
  silent: Seat[];
  disagreement: Disagreement | null;
  /** Against the period before; null where there is none. */
  change: Change | null;
}

/** How a period judges its tasks. */
export interface Yardstick {
  required: number;
  limits: LightLimits;
}

export function summariseTask(
  task: Task,
  index: number,
  seats: readonly Seat[],
  records: TaskRecords | undefined,
  yardstick: Yardstick,
  before: TaskState | null,
  choice: MainTextChoice | null = null,
): TaskSummary {
  const main = mainTextOf(seats, records, choice?.unit);
  const staff = choice && staffWords(choice, seats, records);
  const state = mainState(main);
  const answers = seats.map((seat) => answerOf(seat, records)).filter((each) => each !== null);
  const standing = staff?.answer?.record ?? mainRecordOf(main);
  return {
    ...state,
    task,
    index,
    seats,
    main,
    staff,
    ahead: pointsAhead(state.rate, yardstick.required),
    light: lightOf(state.category, state.rate, yardstick.required, yardstick.limits),
    supplements: answers.filter(({ record }) => record !== standing),
    silent: seats.filter((seat) => seat.due && answerOf(seat, records) === null),
    disagreement: disagreementOf(answers.filter(({ seat }) => isLead(seat))),
    change: before && changeOf(before, state),
  };
}

/** The record that stands for the task; null where members answer together or nobody filed. */
export function mainRecordOf(main: MainText): ProgressRecord | null {
  return "answer" in main ? main.answer.record : null;
}

/** The filing whose words are the main text; null where members answer together or nobody filed. */
export function standingAnswer({ main, staff }: TaskSummary): Answer | null {
  return staff?.answer ?? ("answer" in main ? main.answer : null);
}

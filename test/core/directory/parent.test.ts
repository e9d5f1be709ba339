import { buildDirectory } from "../../../src/core/directory";
import { list, task } from "./sample";

const parents = (...names: string[]): Record<string, string | null> =>
  Object.fromEntries(
    buildDirectory(list("临政办发〔2025〕1号", task("Z001", names, [])), null).directory.units.map(
      ({ name, parent }) => [name, parent],
    ),
  );

test("a unit's parent is the listed unit that its name begins with", () => {
  expect(parents("市公安局", "市公安局交警支队", "市财政局")).toEqual({
    市公安局: null,
    市公安局交警支队: "市公安局",
    市财政局: null,
  });
});

test("a branch names its parent, listed or not", () => {
  expect(parents("省药监局临江分局", "市生态环境局临江县分局", "临江供电公司")).toEqual({
    省药监局临江分局: "省药监局",
    市生态环境局临江县分局: "市生态环境局",
    临江供电公司: null,
  });
});

test("a parent is found under its other name", () => {
  expect(parents("市发展和改革委员会", "市发改委价格监测中心")).toMatchObject({
    市发改委价格监测中心: "市发展和改革委员会",
  });
});

test("names that only look alike have no parent", () => {
  expect(parents("市委", "市委组织部", "市大数据中心", "市政务服务和大数据管理局")).toEqual({
    市委: null,
    市委组织部: null,
    市大数据中心: null,
    市政务服务和大数据管理局: null,
  });
});

const { availableParallelism } = require("node:os");

/** Type errors are the linter's job (`npm run lint`); tests only transpile, which keeps them fast. */
const transform = {
  "^.+\\.tsx?$": ["ts-jest", { tsconfig: "test/tsconfig.json", diagnostics: false }],
};

const project = (name, testEnvironment = "node") => ({
  displayName: name,
  rootDir: __dirname,
  testEnvironment,
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts`, `<rootDir>/test/${name}/**/*.test.tsx`],
  transform,
});

module.exports = {
  // Jest leaves one core idle, which on two is half the machine; many browsers at once help nobody.
  maxWorkers: Math.min(availableParallelism(), 4),
  testTimeout: 120_000,
  projects: ["core", "app", "cli", "adapters", "contract", "excel-host", "ui", "e2e"].map((name) =>
    project(name),
  ),
};

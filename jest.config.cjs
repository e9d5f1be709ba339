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
  testTimeout: 60_000,
  projects: ["core", "app", "cli", "adapters", "contract", "excel-host", "ui", "e2e"].map((name) =>
    project(name),
  ),
};

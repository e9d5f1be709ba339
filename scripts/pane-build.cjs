/**
 * What Excel loads: the task pane, the function commands, their result window, Office.js, the
 * manifest and its icons. Two settings come from the environment:
 *   LEDGER_URL        where dist/ is served, an https address (default https://localhost:3000)
 *   LEDGER_OFFICE_JS  another address of office.js, such as Microsoft's CDN (default: our own copy)
 */

const path = require("node:path");
const { BannerPlugin, Compilation } = require("webpack");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");

/** The address that manifest.xml in the repository names. */
const DEVELOPMENT_URL = "https://localhost:3000";

/** Copied unmodified, as Microsoft's licence asks; only what Excel on Windows, Mac and the web loads. */
const OFFICE_FILES = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "excel-web-16.00.js",
  "o15apptofilemappingtable.js",
  "telemetry/oteljs_agave.js",
  "zh-cn/office_strings.js",
  // Where Office speaks another language.
  "en-us/office_strings.js",
];

const OFFICE = path.dirname(require.resolve("@microsoft/office-js/package.json"));

function baseUrl() {
  const url = (process.env.LEDGER_URL ?? DEVELOPMENT_URL).replace(/\/+$/, "");
  if (!/^https:\/\/[^\s"'<>&]+$/.test(url)) {
    throw new Error(`LEDGER_URL must be an https address, not ${url}`);
  }
  return url;
}

/** Scripts from the pane's own folder (or the CDN), and no connection anywhere. */
function policy(officeJs) {
  const cdn = /^https:/.test(officeJs) ? ` ${new URL(officeJs).origin}` : "";
  return [
    "default-src 'none'",
    `script-src 'self'${cdn}`,
    "worker-src 'self' blob:",
    // Fluent UI writes its rules into style elements of its own.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");
}

/** Where the parts stand that are loaded after the first screen; named by content, never mixed up. */
const PARTS = "parts";

/**
 * Lets Chromium compile a script whole beside the page's thread while it comes in (explicit compile
 * hints), instead of function by function on that thread: a fifth less until the first screen.
 */
function eager(script) {
  return new BannerPlugin({
    banner: "//# allFunctionsCalledOnLoad",
    raw: true,
    include: script,
    // After the minimizer, which takes comments out.
    stage: Compilation.PROCESS_ASSETS_STAGE_REPORT,
  });
}

/** @param browser what all configurations for browsers share */
function pane(browser, mode) {
  const officeJs = process.env.LEDGER_OFFICE_JS ?? "office/office.js";
  const html = (filename, template, chunk) =>
    new HtmlWebpackPlugin({
      filename,
      template: path.resolve(__dirname, "../src", template),
      chunks: [chunk],
      inject: false,
      minify: false,
      templateParameters: { policy: policy(officeJs), officeJs },
    });
  const shared = browser("pane", mode);
  return {
    ...shared,
    output: {
      ...shared.output,
      chunkFilename: `${PARTS}/[name].[contenthash:8].js`,
      // Parts of an earlier build go; what stands beside them is not this build's alone.
      clean: { keep: (file) => !file.startsWith(`${PARTS}/`) },
    },
    entry: {
      taskpane: "./src/taskpane/main.ts",
      commands: "./src/commands/main.ts",
      result: "./src/commands/result.ts",
    },
    plugins: [
      eager("taskpane.js"),
      html("taskpane.html", "taskpane/taskpane.html", "taskpane"),
      html("commands.html", "commands/commands.html", "commands"),
      html("result.html", "commands/result.html", "result"),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets/icons", to: "assets/icons" },
          { from: "assets/help/help.html", to: "help.html" },
          { from: path.join(OFFICE, "LICENSE.md"), to: "office/LICENSE.md" },
          ...OFFICE_FILES.map((file) => ({
            from: path.join(OFFICE, "dist", file),
            to: `office/${file}`,
            info: { minimized: true },
          })),
          {
            from: "manifest.xml",
            to: "manifest.xml",
            transform: (content) => content.toString().replaceAll(DEVELOPMENT_URL, baseUrl()),
          },
        ],
      }),
    ],
  };
}

module.exports = { pane };

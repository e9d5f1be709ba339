/** shipped.ts by the settings of the product's own build for Node. */

const path = require("node:path");
const builds = require("../../webpack.config.js");

const commandLine = builds({}, { mode: "production" }).find(({ name }) => name === "cli");

module.exports = {
  ...commandLine,
  entry: path.resolve(__dirname, "shipped.ts"),
  output: {
    path: path.resolve(__dirname, "../../node_modules/.ledger-bench"),
    filename: "shipped.cjs",
    library: { type: "commonjs2" },
  },
  plugins: [],
};

/**
 * Puts a page's script, the parts that it loads later and its worker's source into one HTML file that
 * works from disk. The content security policy allows exactly these scripts, by hash, and no network
 * at all.
 */

const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { deflateRawSync } = require("node:zlib");
const { RuntimeGlobals, RuntimeModule } = require("webpack");

class OnePagePlugin {
  /** @param {{ template: string, script: string, worker: string, output: string }} options `worker` is a path */
  constructor(options) {
    this.options = options;
  }

  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    const { PROCESS_ASSETS_STAGE_REPORT } = compiler.webpack.Compilation;
    compiler.hooks.thisCompilation.tap("OnePagePlugin", (compilation) => {
      compilation.fileDependencies.add(this.options.template);
      compilation.hooks.runtimeRequirementInTree
        .for(RuntimeGlobals.loadScript)
        .tap("OnePagePlugin", (chunk) => {
          compilation.addRuntimeModule(chunk, new PartFromPage());
          return true;
        });
      compilation.hooks.processAssets.tap(
        { name: "OnePagePlugin", stage: PROCESS_ASSETS_STAGE_REPORT },
        () => {
          const { template, script, worker, output } = this.options;
          const scripts = new Map(
            compilation
              .getAssets()
              .filter(({ name }) => name.endsWith(".js"))
              .map(({ name, source }) => [name, inlined(source.source().toString())]),
          );
          const page = scripts.get(script);
          if (page === undefined) return;
          const work = readFileSync(worker, "utf8");
          const html = readFileSync(template, "utf8")
            .replace("{{policy}}", () => policy([...scripts.values(), work]))
            .replace("{{worker}}", () => packed(work))
            .replace("{{parts}}", () => parts(scripts, script))
            .replace("{{script}}", () => page);
          for (const name of scripts.keys()) compilation.deleteAsset(name);
          // Marked as minimized, or the minimizer would change the scripts after they were hashed.
          compilation.emitAsset(output, new RawSource(html), { minimized: true });
        },
      );
    });
  }
}

/** Where webpack fetches the script of a part, this takes it out of the page, once that is read. */
class PartFromPage extends RuntimeModule {
  constructor() {
    super("part from page");
  }

  generate() {
    return `${RuntimeGlobals.loadScript} = (name, done) => {
      if (document.readyState === "loading") {
        document.addEventListener("DOMContentLoaded", () => ${RuntimeGlobals.loadScript}(name, done), { once: true });
        return;
      }
      const part = document.getElementById(name);
      const script = document.createElement("script");
      script.textContent = part && part.textContent;
      document.head.append(script);
      script.remove();
      done({ type: "load", target: script });
    };`;
  }
}

/** Scripts of a type that no browser runs. */
function parts(scripts, first) {
  return [...scripts]
    .filter(([name]) => name !== first)
    .map(([name, source]) => `<script type="text/plain" id="${name}">${source}</script>`)
    .join("\n    ");
}

/** Source that cannot end its script element early; the same program. */
function inlined(source) {
  return source.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--").trim();
}

/** Source that is only unpacked once the first screen stands: a third of the bytes to read before. */
function packed(source) {
  return deflateRawSync(Buffer.from(source, "utf8"), { level: 9 }).toString("base64");
}

function policy(scripts) {
  const hashes = scripts.map(
    (text) => `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`,
  );
  return [
    "default-src 'none'",
    `script-src ${hashes.join(" ")}`,
    "worker-src blob:",
    // Fluent UI writes its rules into style elements of its own.
    "style-src 'unsafe-inline'",
    "img-src data: blob:",
    "font-src data:",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");
}

module.exports = { OnePagePlugin };

import officeAddins from "eslint-plugin-office-addins";
import prettier from "eslint-config-prettier";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist/", "output/", "coverage/", "node_modules/"] },
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    plugins: { "office-addins": officeAddins },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-empty-function": ["error", { allow: ["arrowFunctions"] }],
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
      "no-restricted-imports": [
        "error",
        {
          paths: [
            {
              name: "@fluentui/react-icons",
              message:
                "Import from @fluentui/react-icons/svg/<name>: the whole set slows every build.",
            },
          ],
        },
      ],
      eqeqeq: "error",
      "no-console": "error",
    },
  },
  { files: ["src/cli/**", "test/bench/**"], rules: { "no-console": "off" } },
  {
    files: ["src/core/**", "src/app/**"],
    rules: {
      "no-restricted-globals": [
        "error",
        "window",
        "document",
        "process",
        "Buffer",
        "setTimeout",
        "fetch",
        "Excel",
        "Office",
      ],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "The core has no clock." },
        { object: "Math", property: "random", message: "The core has no randomness." },
      ],
    },
  },
  prettier,
);

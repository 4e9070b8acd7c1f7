import { asksLastingList, type Node } from "../language/syntax-tree.ts";
import { type Emitter, emitWalked, isQuiet, NotEmitted, typeOf } from "./emitter.ts";

/** The JavaScript of an operator, by the types of its sides. */
export function emitOperator(node: Node, emitter: Emitter): string {
  const { emit, helper } = emitter;
  switch (node.op) {
    case "&&":
    case "||": {
      const [left, right] = node.args as [Node, Node];
      if (emitter.kind === "quick" && !emitter.asksForRecords(left)) return `(${emit(left)} ${node.op} ${emit(right)})`;
      return `${helper(node.op === "&&" ? "and" : "or")}(() => ${emit(left)}, () => ${emit(right)})`;
    }
    case "!_":
      return `!${emit(node.args as Node)}`;
    case "-_":
      return `-${emit(node.args as Node)}`;
    case "?:": {
      const [condition, left, right] = (node.args as Node[]).map(emit);
      return `(${condition} ? ${left} : ${right})`;
    }
    case "list":
      return emitList(node.args as Node[], emitter);
    default:
      return emitBinary(node, emitter);
  }
}

/** The library computes the items of a list from the last to the first. */
function emitList(items: readonly Node[], { emit, constant }: Emitter): string {
  const texts = items.map(emit);
  if (items.length > 0 && items.every(({ op }) => op === "value")) return constant(`[${texts.join(", ")}]`);
  const isOrdered = items.filter((item) => !isQuiet(item)).length > 1;
  return isOrdered ? `[${texts.toReversed().join(", ")}].reverse()` : `[${texts.join(", ")}]`;
}

const comparisons = new Set(["==", "!=", "<", "<=", ">", ">="]);

/** Whether a part is size() of a list: compared with a whole number that is written, it needs no bigint. */
function isLength(node: Node): boolean {
  return node.op === "call" && (node.args as [string])[0] === "size" && typeOf(listOfLength(node)).startsWith("list<");
}

function listOfLength({ args }: Node): Node {
  return (args as [string, Node[]])[1][0] as Node;
}

function isWhole({ op, args }: Node): boolean {
  return op === "value" && typeof args === "bigint";
}

function jsOperator(operator: string): string {
  return operator === "==" || operator === "!=" ? `${operator}=` : operator;
}

const simple = new Set(["string", "double", "int", "bool"]);

function emitBinary(node: Node, emitter: Emitter): string {
  const { helper } = emitter;
  const [left, right] = node.args as [Node, Node];
  if (!left || !right) throw new NotEmitted(`the operator ${node.op}`);
  const types = [typeOf(left), typeOf(right)] as const;
  if (comparisons.has(node.op) && isLength(left) && isWhole(right)) {
    return `(${emitter.emit(listOfLength(left))}.length ${jsOperator(node.op)} ${right.args})`;
  }
  const isMetered = !["-", "*", "/", "%", "[]"].includes(node.op);
  const [a, b] = [left, right].map((side) => (isMetered ? emitWalked(side, emitter) : emitter.emit(side))) as [
    string,
    string,
  ];
  const isSame = types[0] === types[1];
  const isMixed = types.includes("int") && types.includes("double");
  switch (node.op) {
    case "==":
    case "!=":
      if (isSame && simple.has(types[0])) return `(${a} ${jsOperator(node.op)} ${b})`;
      if (isMixed) return `(Number(${a}) ${jsOperator(node.op)} Number(${b}))`;
      break;
    case "<":
    case "<=":
    case ">":
    case ">=":
      if ((isSame && simple.has(types[0])) || isMixed) return `(${a} ${node.op} ${b})`;
      break;
    case "in":
      if (["string", "double"].includes(types[0]) && types[1] === `list<${types[0]}>`)
        return asksLastingList(node)
          ? `${helper("isIn")}(${a}, ${emitter.emit(right)})`
          : `${helper("includes")}(${a}, ${b})`;
      break;
    case "+":
      if (isSame && types[0] === "string") return `${helper("read")}(${a} + ${b})`;
      if (isSame && types[0].startsWith("list<")) return `[...${a}, ...${b}]`;
      if (isSame && types[0] === "int") return `${helper("whole")}(${a} + ${b})`;
      break;
    case "[]":
      if (types[0].startsWith("list<") && types[1] === "int")
        return `${helper("at")}(${a}, ${isWhole(right) ? right.args : b})`;
      break;
    default:
  }
  return emitArithmetic(node, types, a, b, emitter);
}

/** Whole numbers are bigint, others double; of one of each comes a double. */
function emitArithmetic(
  node: Node,
  types: readonly [string, string],
  a: string,
  b: string,
  { helper }: Emitter,
): string {
  const [left, right] = types;
  if (!["+", "-", "*", "/"].includes(node.op) || !types.includes("double") || !types.every(isNumber)) {
    throw new NotEmitted(`${left} ${node.op} ${right}`);
  }
  const asDouble = (type: string, text: string) => (type === "int" ? `Number(${text})` : text);
  const text = `(${asDouble(left, a)} ${node.op} ${asDouble(right, b)})`;
  return node.op === "/" ? `${helper("finite")}${text}` : text;
}

function isNumber(type: string): boolean {
  return type === "int" || type === "double";
}

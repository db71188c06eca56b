import { readFile } from "node:fs/promises";
import { relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import ts from "typescript";
import { MOST_POINTS } from "./shared.js";

/** Repository root, with a slash at its end. */
export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** One place of the source that counts how often it is reached. */
export interface Point {
	/** Relative to the repository, with forward slashes. */
	file: string;
	/** 1-based. */
	line: number;
	/** The start of a function, or of a branch in one. */
	kind: "function" | "block";
}

/**
 * Bundles a program with a counter at the start of every function and branch of `src/`, tools and packages left out.
 * The bundle makes a `Uint32Array` of `MOST_POINTS` counters, `globalThis.moulintHits`.
 * @param outfile two folders below the root, so that `../../checks` is found from there
 * @returns the points by their number
 */
export async function instrumented(entry: string, outfile: string): Promise<Point[]> {
	const points: Point[] = [];
	await build({
		entryPoints: [entry],
		outfile,
		bundle: true,
		format: "esm",
		platform: "node",
		target: "node20",
		packages: "external",
		sourcemap: "inline",
		logLevel: "warning",
		banner: { js: `const moulintHits = globalThis.moulintHits = new Uint32Array(${MOST_POINTS});` },
		plugins: [counting(points)],
	});
	if (points.length > MOST_POINTS) throw new Error(`${points.length} points are more than ${MOST_POINTS}`);
	return points;
}

function counting(points: Point[]): Plugin {
	return {
		name: "counting",
		setup: ({ onLoad }) => {
			onLoad({ filter: /\.ts$/ }, async ({ path }) => {
				const file = relative(ROOT, path).split(sep).join("/");
				if (!file.startsWith("src/") || file.startsWith("src/tools/")) return null;
				const { outputText } = ts.transpileModule(await readFile(path, "utf8"), {
					fileName: path,
					compilerOptions: {
						target: ts.ScriptTarget.ES2022,
						module: ts.ModuleKind.ESNext,
						verbatimModuleSyntax: true,
						inlineSourceMap: true,
					},
					transformers: { before: [(context) => (source) => counted(source, file, points, context)] },
				});
				return { contents: outputText, loader: "js" };
			});
		},
	};
}

function counted(
	source: ts.SourceFile,
	file: string,
	points: Point[],
	context: ts.TransformationContext,
): ts.SourceFile {
	const { factory } = context;
	const hit = (node: ts.Node, kind: Point["kind"]): ts.Expression => {
		const start = Math.max(node.pos, 0);
		points.push({ file, line: source.getLineAndCharacterOfPosition(start).line + 1, kind });
		const counter = factory.createElementAccessExpression(
			factory.createIdentifier("moulintHits"),
			points.length - 1,
		);
		return factory.createPostfixIncrement(counter);
	};
	const statement = (node: ts.Node, kind: Point["kind"]): ts.Statement =>
		factory.createExpressionStatement(hit(node, kind));
	const expression = (node: ts.Expression, kind: Point["kind"] = "block"): ts.Expression =>
		factory.createParenthesizedExpression(factory.createComma(hit(node, kind), node));
	const block = (node: ts.Statement, kind: Point["kind"] = "block"): ts.Block =>
		factory.createBlock([statement(node, kind), ...(ts.isBlock(node) ? node.statements : [node])], true);
	const body = (node: ts.Block | undefined): ts.Block | undefined => node && block(node, "function");
	const visit = (before: ts.Node): ts.Node => {
		const node = ts.visitEachChild(before, visit, context);
		if (ts.isFunctionDeclaration(node))
			return factory.updateFunctionDeclaration(
				node,
				node.modifiers,
				node.asteriskToken,
				node.name,
				node.typeParameters,
				node.parameters,
				node.type,
				body(node.body),
			);
		if (ts.isFunctionExpression(node))
			return factory.updateFunctionExpression(
				node,
				node.modifiers,
				node.asteriskToken,
				node.name,
				node.typeParameters,
				node.parameters,
				node.type,
				block(node.body, "function"),
			);
		if (ts.isMethodDeclaration(node))
			return factory.updateMethodDeclaration(
				node,
				node.modifiers,
				node.asteriskToken,
				node.name,
				node.questionToken,
				node.typeParameters,
				node.parameters,
				node.type,
				body(node.body),
			);
		if (ts.isGetAccessorDeclaration(node))
			return factory.updateGetAccessorDeclaration(
				node,
				node.modifiers,
				node.name,
				node.parameters,
				node.type,
				body(node.body),
			);
		if (ts.isConstructorDeclaration(node))
			return factory.updateConstructorDeclaration(node, node.modifiers, node.parameters, body(node.body));
		if (ts.isArrowFunction(node))
			return factory.updateArrowFunction(
				node,
				node.modifiers,
				node.typeParameters,
				node.parameters,
				node.type,
				node.equalsGreaterThanToken,
				ts.isBlock(node.body) ? block(node.body, "function") : expression(node.body, "function"),
			);
		return branch(node);
	};
	const branch = (node: ts.Node): ts.Node => {
		if (ts.isIfStatement(node))
			return factory.updateIfStatement(
				node,
				node.expression,
				block(node.thenStatement),
				node.elseStatement && block(node.elseStatement),
			);
		if (ts.isForStatement(node))
			return factory.updateForStatement(
				node,
				node.initializer,
				node.condition,
				node.incrementor,
				block(node.statement),
			);
		if (ts.isForOfStatement(node))
			return factory.updateForOfStatement(
				node,
				node.awaitModifier,
				node.initializer,
				node.expression,
				block(node.statement),
			);
		if (ts.isWhileStatement(node))
			return factory.updateWhileStatement(node, node.expression, block(node.statement));
		if (ts.isCaseClause(node))
			return factory.updateCaseClause(node, node.expression, [statement(node, "block"), ...node.statements]);
		if (ts.isDefaultClause(node))
			return factory.updateDefaultClause(node, [statement(node, "block"), ...node.statements]);
		if (ts.isCatchClause(node))
			return factory.updateCatchClause(node, node.variableDeclaration, block(node.block));
		if (ts.isConditionalExpression(node))
			return factory.updateConditionalExpression(
				node,
				node.condition,
				node.questionToken,
				expression(node.whenTrue),
				node.colonToken,
				expression(node.whenFalse),
			);
		if (ts.isBinaryExpression(node) && BRANCHING.has(node.operatorToken.kind))
			return factory.updateBinaryExpression(node, node.left, node.operatorToken, expression(node.right));
		return node;
	};
	return ts.visitNode(source, visit) as ts.SourceFile;
}

const BRANCHING = new Set([
	ts.SyntaxKind.AmpersandAmpersandToken,
	ts.SyntaxKind.BarBarToken,
	ts.SyntaxKind.QuestionQuestionToken,
]);

import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import ts from "typescript";

type Declared = ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.FunctionDeclaration;

/**
 * The types of a module in one file, for those who import the package: what it exports, and every type of the
 * project that this is made of, with its comments.
 * Works on the sources' syntax alone; it knows functions, interfaces and types, each with a name of its own.
 * @param entry path of the module
 * @throws Error for an export of another kind, a type from outside the project, or two types of one name
 */
export function declarationsOf(entry: string): string {
	const written = new Map<string, { file: string; text: string; exported: boolean }>();
	const add = (name: string, file: string, exported: boolean): void => {
		const place = find(name, file);
		if (!place) return;
		const { declaration } = place;
		const own = declaration.name?.text ?? name;
		const before = written.get(own);
		if (before && before.file !== place.file)
			throw new Error(`two types are called ${own}: in ${before.file} and ${place.file}`);
		if (before) {
			before.exported ||= exported;
			return;
		}
		written.set(own, { file: place.file, text: textOf(declaration), exported });
		for (const used of namesIn(declaration)) add(used, place.file, false);
	};
	for (const name of exportsOf(parse(entry))) add(name, entry, true);
	const all = [...written.values()];
	return `${[...all.filter(({ exported }) => exported), ...all.filter(({ exported }) => !exported)]
		.map(({ text, exported }) => text.replace("@@", exported ? "export " : ""))
		.join("\n\n")}\n\nexport {};\n`;
}

const parsed = new Map<string, ts.SourceFile>();

function parse(file: string): ts.SourceFile {
	let source = parsed.get(file);
	if (!source) {
		source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
		parsed.set(file, source);
	}
	return source;
}

/** The declaration of a name that a file declares, imports or passes on; undefined where it is none of the project's. */
function find(name: string, file: string): { declaration: Declared; file: string } | undefined {
	for (const statement of parse(file).statements) {
		if (isDeclared(statement) && statement.name?.text === name) return { declaration: statement, file };
		const from = ts.isImportDeclaration(statement)
			? statement.importClause?.namedBindings
			: ts.isExportDeclaration(statement)
				? statement.exportClause
				: undefined;
		if (!from || !(ts.isNamedImports(from) || ts.isNamedExports(from))) continue;
		for (const element of from.elements) {
			if (element.name.text !== name) continue;
			const specifier = (statement as ts.ImportDeclaration | ts.ExportDeclaration).moduleSpecifier;
			if (!specifier || !ts.isStringLiteral(specifier)) continue;
			const target = resolve(dirname(file), specifier.text.replace(/\.js$/, ".ts"));
			if (!specifier.text.startsWith(".") || !existsSync(target))
				throw new Error(`${file}: ${name} comes from ${specifier.text}, which is outside the project`);
			return find((element.propertyName ?? element.name).text, target);
		}
	}
	return undefined;
}

function isDeclared(node: ts.Node): node is Declared {
	return ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isFunctionDeclaration(node);
}

function exportsOf(source: ts.SourceFile): string[] {
	const names: string[] = [];
	for (const statement of source.statements) {
		if (ts.isExportDeclaration(statement)) {
			if (statement.exportClause && ts.isNamedExports(statement.exportClause))
				names.push(...statement.exportClause.elements.map(({ name }) => name.text));
			continue;
		}
		const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
		if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) continue;
		if (!isDeclared(statement) || !statement.name)
			throw new Error(`${source.fileName}: only functions, interfaces and types can be exported`);
		names.push(statement.name.text);
	}
	return names;
}

/** Names of types that a declaration speaks of; for a function, its signature only. */
function namesIn(declaration: Declared): string[] {
	const names: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) names.push(node.typeName.text);
		if (ts.isExpressionWithTypeArguments(node) && ts.isIdentifier(node.expression))
			names.push(node.expression.text);
		if (!ts.isBlock(node)) ts.forEachChild(node, visit);
	};
	visit(declaration);
	return names;
}

/** A declaration as source, its comment in front; `@@` stands where `export` may. */
function textOf(declaration: Declared): string {
	const source = declaration.getSourceFile();
	const comments = ts.getJSDocCommentsAndTags(declaration).filter(ts.isJSDoc);
	const comment = comments.map((doc) => `${doc.getText(source)}\n`).join("");
	if (!ts.isFunctionDeclaration(declaration)) {
		const text = declaration.getText(source).replace(/^export /, "");
		return `${comment}@@${text}`;
	}
	const parameters = declaration.parameters.map((parameter) => {
		const optional = parameter.initializer || parameter.questionToken ? "?" : "";
		return `${parameter.name.getText(source)}${optional}: ${parameter.type?.getText(source) ?? "unknown"}`;
	});
	const result = declaration.type?.getText(source) ?? "unknown";
	return `${comment}@@declare function ${declaration.name?.text}(${parameters.join(", ")}): ${result};`;
}

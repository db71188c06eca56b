import type { CompletedCommand, CompletedOption } from "./completion.js";

/** One script a shell, from the same commands. */
export const SHELLS: Readonly<Record<string, (commands: readonly CompletedCommand[]) => string>> = {
	bash,
	zsh,
	fish,
};

function bash(commands: readonly CompletedCommand[]): string {
	const names = commands.map(({ name }) => name).join(" ");
	return `# bash completion of moulint: eval "$(moulint completion bash)"
_moulint() {
	local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" command=lint
	COMPREPLY=()
	# bash takes --option=value for three words.
	[ "$cur" = "=" ] && cur=""
	[ "$prev" = "=" ] && prev="\${COMP_WORDS[COMP_CWORD-2]}"
	case " ${names} " in *" \${COMP_WORDS[1]} "*) [ "$COMP_CWORD" -gt 1 ] && command="\${COMP_WORDS[1]}" ;; esac
	case "$command $prev" in
${rows(commands, (value) =>
	value === "file"
		? "return"
		: value === "any"
			? "_moulint_nothing; return"
			: `COMPREPLY=($(compgen -W "${value.join(" ")}" -- "$cur")); return`,
)}	esac
	case "$command" in
${commands
	.map((command) => {
		const other =
			command.arguments === "none"
				? "_moulint_nothing"
				: `COMPREPLY=($(compgen -W "${wordsOf(command)}" -- "$cur"))`;
		return `\t${command.name}) case "$cur" in -*) COMPREPLY=($(compgen -W "${formsOf(command)}" -- "$cur")) ;; *) ${other} ;; esac ;;\n`;
	})
	.join("")}	esac
	if [ "$COMP_CWORD" -eq 1 ]; then
		case "$cur" in -*) ;; *) COMPREPLY+=($(compgen -W "${names}" -- "$cur")) ;; esac
	fi
}
# No files where none can be meant; bash 3 cannot say so and offers them.
_moulint_nothing() { compopt +o default +o bashdefault 2>/dev/null; }
complete -o bashdefault -o default -F _moulint moulint
`;
}

function zsh(commands: readonly CompletedCommand[]): string {
	const names = commands.map(({ name }) => name).join(" ");
	return `#compdef moulint
# zsh completion of moulint: moulint completion zsh > "\${fpath[1]}/_moulint"
_moulint() {
	local command=lint previous="\${words[CURRENT-1]}"
	(( CURRENT > 2 )) && [[ " ${names} " == *" \${words[2]} "* ]] && command="\${words[2]}"
	if [[ "$PREFIX" == --*=* ]]; then
		previous="\${PREFIX%%=*}"
		compset -P '*='
	elif [[ "$PREFIX" == *=* && "$previous" == (-f|--format) ]]; then
		compset -P '*='
		_files
		return
	fi
	case "$command $previous" in
${rows(commands, (value) =>
	value === "file" ? "_files; return" : value === "any" ? "return" : `compadd -- ${value.join(" ")}; return`,
)}	esac
	if (( CURRENT == 2 )) && [[ "$PREFIX" != -* ]]; then compadd -- ${names}; fi
	case "$command" in
${commands
	.map((command) => {
		const words = wordsOf(command);
		const other = words === "" ? (command.arguments === "file" ? "_files" : ":") : `compadd -- ${words}`;
		return `\t${command.name}) if [[ "$PREFIX" == -* ]]; then compadd -- ${formsOf(command)}; else ${other}; fi ;;\n`;
	})
	.join("")}	esac
}
if [ "$funcstack[1]" = "_moulint" ]; then _moulint "$@"; else compdef _moulint moulint; fi
`;
}

function fish(commands: readonly CompletedCommand[]): string {
	const others = commands.filter(({ name }) => name !== "lint").map(({ name }) => name);
	let text =
		"# fish completion of moulint: moulint completion fish > ~/.config/fish/completions/moulint.fish\n";
	for (const { name, description } of commands)
		text += `complete -c moulint -n __fish_use_subcommand -a ${name} -d ${quoted(description)}\n`;
	for (const command of commands) {
		const when =
			command.name === "lint"
				? `"not __fish_seen_subcommand_from ${others.join(" ")}"`
				: `"__fish_seen_subcommand_from ${command.name}"`;
		for (const { forms, value, description } of command.options) {
			const flags = forms.map((form) =>
				form.startsWith("--") ? `-l ${form.slice(2)}` : `-s ${form.slice(1)}`,
			);
			const follows = Array.isArray(value)
				? ` -x -a ${quoted(value.join(" "))}`
				: value === "file"
					? " -r -F"
					: value === "any"
						? " -x"
						: "";
			text += `complete -c moulint -n ${when} ${flags.join(" ")}${follows} -d ${quoted(description)}\n`;
		}
		const words = wordsOf(command);
		if (command.arguments === "none") text += `complete -c moulint -n ${when} -f\n`;
		if (words !== "") text += `complete -c moulint -n ${when} -f -a ${quoted(words)}\n`;
	}
	return text;
}

/** A line of `case` for each option that takes a value. */
function rows(
	commands: readonly CompletedCommand[],
	line: (value: Exclude<CompletedOption["value"], "none">) => string,
): string {
	let text = "";
	for (const { name, options } of commands)
		for (const { forms, value } of options)
			if (value !== "none")
				text += `\t"${forms.map((form) => `${name} ${form}`).join('"|"')}") ${line(value)} ;;\n`;
	return text;
}

function formsOf({ options }: CompletedCommand): string {
	return options.flatMap(({ forms }: CompletedOption) => forms).join(" ");
}

/** Words that the arguments of a command may be; empty where they are files or there are none. */
function wordsOf(command: CompletedCommand): string {
	return Array.isArray(command.arguments) ? command.arguments.join(" ") : "";
}

function quoted(text: string): string {
	return `'${text.replace(/[\\']/g, "\\$&")}'`;
}

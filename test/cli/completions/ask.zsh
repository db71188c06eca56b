# Prints what zsh offers for lines. $1: the completion script; the other arguments: lines.
# An interactive zsh behind a pseudo-terminal completes them; its compadd writes down what it is given.
zmodload zsh/zpty
mkdir functions
cp "$1" functions/_moulint
shift
export FOUND=$PWD/found
cat >setup.zsh <<'EOF'
stty -echo
PROMPT= RPROMPT=
fpath=($PWD/functions $fpath)
autoload -Uz compinit
compinit -u -D
compadd() {
	if [[ " ${@[1,(i)(-|--)]} " != *' -'[OAD]' '* ]]; then
		local -a hits
		builtin compadd -A hits "$@"
		print -rl -- $hits >>$FOUND
	fi
	builtin compadd "$@"
}
asked() {
	zle complete-word
	print -- . >>$FOUND
}
zle -N asked
bindkey '^I' asked
print -- . >>$FOUND
EOF
zpty shell zsh -f -i
zpty -w shell "source setup.zsh"
answered() {
	repeat 600; do
		[[ -e $FOUND && $(tail -n 1 $FOUND) == . ]] && return
		sleep 0.05
	done
	exit 1
}
answered
for line in "$@"; do
	rm -f $FOUND
	zpty -w -n shell "$line"$'\t'
	answered
	print -r -- "> $line"
	sed '/^\.$/d' $FOUND
	# Empties the line.
	zpty -w -n shell $'\x15'
done
zpty -d shell

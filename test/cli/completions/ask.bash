# Prints what bash offers for lines. $1: the completion script; the other arguments: lines.
# Does what readline would: cuts words at blanks and at =, calls the function of `complete`, and falls back on files.
source "$1"
shift
compopt() { files=no; }
for line in "$@"; do
	files=yes COMPREPLY=()
	COMP_LINE=$line COMP_POINT=${#line}
	read -ra COMP_WORDS <<<"${line//=/ = }"
	[[ $line == *" " ]] && COMP_WORDS+=("")
	COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
	_moulint
	word=${COMP_WORDS[COMP_CWORD]#=}
	[[ $files == yes && ${#COMPREPLY[@]} == 0 ]] && COMPREPLY=($(compgen -f -- "$word"))
	printf '> %s\n' "$line"
	printf '%s\n' "${COMPREPLY[@]}"
done

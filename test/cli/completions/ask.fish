# Prints what fish offers for lines. $argv[1]: the completion script; the other arguments: lines.
source $argv[1]
for line in $argv[2..]
	echo "> $line"
	complete -C $line | string replace -r '\t.*' ''
end

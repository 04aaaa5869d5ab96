/**
 * Bash 3.2 and later, which macOS has. What was typed is passed as arguments and never evaluated; what
 * is put in is quoted, because a title may contain anything.
 */
export const bash = `# Completion of k8smap for bash.
# Adds a value, with a backslash before what means something to bash: printf %q would write other letters
# than those of English as numbers in some locales.
__k8smap_quote() {
  local value= i sign special='[][ !"#$&'"'"'()*;<>?\`{|}~^\\\\]'
  if [[ $1 == *$special* ]]; then
    for ((i = 0; i < \${#1}; i++)); do
      sign=\${1:i:1}
      [[ $sign == $special ]] && value+='\\'
      value+=$sign
    done
  else
    value=$1
  fi
  COMPREPLY+=("$value")
}
_k8smap() {
  local line value word=\${COMP_WORDS[COMP_CWORD]}
  local -a before=()
  for line in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    before+=("\${line//\\\\/}")
  done
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ $line == :paths ]]; then
      compopt -o filenames 2>/dev/null
      while IFS= read -r value; do
        COMPREPLY+=("$value")
      done < <(compgen -f -- "$word")
    else
      __k8smap_quote "\${line%%$'\\t'*}"
    fi
  done < <("\${COMP_WORDS[0]}" __complete "\${before[@]}" ":\${word//\\\\/}" 2>/dev/null)
}
complete -F _k8smap k8smap
`

/**
 * Zsh: to be sourced, or a file `_k8smap` in a folder of `fpath`. Zsh quotes what it puts in.
 */
export const zsh = `#compdef k8smap
# Completion of k8smap for zsh.
_k8smap() {
  local line word=\${(Q)words[CURRENT]}
  local -a before values shown
  before=("\${(@Q)words[2,CURRENT-1]}")
  for line in "\${(@f)$("\${(Q)words[1]}" __complete "\${before[@]}" ":$word" 2>/dev/null)}"; do
    if [[ $line == :paths ]]; then
      _files
    elif [[ -n $line ]]; then
      values+=("\${line%%$'\\t'*}")
      shown+=("\${line/$'\\t'/  }")
    fi
  done
  (( \${#values} )) && compadd -Q -V k8smap -l -d shown -- "\${(@q)values}"
}
if [[ \${funcstack[1]-} == _k8smap ]]; then
  _k8smap "$@"
else
  compdef _k8smap k8smap
fi
`

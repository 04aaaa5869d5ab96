/** Fish: it quotes what it puts in, and shows what is behind a tab beside it. */
export const fish = `# Completion of k8smap for fish.
function __k8smap_complete
    set -l words (commandline -opc)
    set -l word (commandline -ct | string unescape)
    for line in ($words[1] __complete $words[2..-1] ":$word" 2>/dev/null)
        if test "$line" = ':paths'
            __fish_complete_path (commandline -ct)
        else
            printf '%s\\n' $line
        end
    end
end
complete -c k8smap -f -k -a '(__k8smap_complete)'
`

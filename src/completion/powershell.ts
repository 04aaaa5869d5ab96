/** PowerShell 5 and later: a value that is more than a plain word is put in quotes. */
export const powershell = `# Completion of k8smap for PowerShell.
Register-ArgumentCompleter -Native -CommandName k8smap -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements |
    Where-Object { $_.Extent.StartOffset -lt $cursorPosition } |
    ForEach-Object { $_.ToString() })
  $before = @($words | Select-Object -Skip 1)
  if ($wordToComplete -ne '' -and $before.Count -gt 0) {
    $before = @($before | Select-Object -SkipLast 1)
  }
  $encoding = [Console]::OutputEncoding
  [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
  try { $found = & $words[0] __complete @before ":$wordToComplete" 2>$null }
  finally { [Console]::OutputEncoding = $encoding }
  foreach ($line in $found) {
    if ($line -eq ':paths') {
      [System.Management.Automation.CompletionCompleters]::CompleteFilename($wordToComplete)
      continue
    }
    $value, $about = $line -split "\`t", 2
    if (-not $about) { $about = $value }
    $text = $value
    if ($value -notmatch '^[\\w./=-]+$') { $text = "'" + $value.Replace("'", "''") + "'" }
    [System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $about)
  }
}
`

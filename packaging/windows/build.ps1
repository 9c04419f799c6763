# build.ps1: target\windows\Lightwell-VERSION.msi. Untried; README.md beside it says what it needs and what is known to be missing.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..\..')
function Run { & $args[0] $args[1..($args.Length)]; if ($LASTEXITCODE) { throw "$($args[0]) failed" } }

$vcpkg = if ($env:VCPKG_ROOT) { $env:VCPKG_ROOT } else { throw 'Set VCPKG_ROOT to the folder of vcpkg.' }
$triplet = "$vcpkg\installed\x64-windows"
Run "$vcpkg\vcpkg.exe" install 'libheif[hevc,aom]:x64-windows' 'openimageio:x64-windows' 'opencolorio:x64-windows'

# The compiler of the bindings finds headers and import libraries by these variables.
$env:INCLUDE = "$triplet\include;$env:INCLUDE"
$env:LIB = "$triplet\lib;$env:LIB"
Run mvn -B -ntp clean package -DskipTests

$stage = 'target\windows\input'
New-Item -ItemType Directory -Force $stage, target\windows\unpacked | Out-Null
Copy-Item target\lib\*.jar $stage
Copy-Item "$triplet\bin\*.dll" $stage
Copy-Item target\classes\lightwell\presets\windows-x86_64\*.dll $stage
Run "$env:JAVA_HOME\bin\jar.exe" --create --no-compress --file "$stage\lightwell.jar" -C target\classes .
Run magick icons\lightwell-16.png icons\lightwell-32.png icons\lightwell-48.png icons\lightwell-256.png target\windows\lightwell.ico

$version = (Get-Content target\classes\lightwell\version.properties | Select-String '^version=([0-9.]+)').Matches[0].Groups[1].Value
$types = 'heic', 'heif', 'hif', 'avif' | ForEach-Object { '--file-associations', "packaging\jpackage\$_.properties" }
Run "$env:JAVA_HOME\bin\jpackage.exe" '@packaging\jpackage\options.txt' --type msi --input $stage --app-version $version `
  --icon target\windows\lightwell.ico --license-file LICENSE @types --add-launcher lightwell-cli=packaging\windows\console.properties `
  --win-per-user-install --win-menu --win-dir-chooser --win-upgrade-uuid 6f2d7a52-4d39-4be5-9d3a-0f0d6a6d53a1 --dest target\windows
